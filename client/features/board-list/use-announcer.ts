import { useCallback, useEffect, useRef, useState } from 'react'
import { currentTexts, loadTexts } from '#client/session/language.ts'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import type { BoardSession } from '#client/session/types.ts'
import { untilLoaded } from '#client/ui/lazy-part.tsx'
import { announce } from '#client/ui/live-region.tsx'
import { type Level, levelOf } from './announce-level.ts'

const SETTING = 'announce'

/* Fetched beside the list: nothing of it is seen. */
const load = async () => {
  const [module] = await Promise.all([import('./announcer.ts'), loadTexts('news')])
  return module
}

/** To be fetched ahead; it may not be had just now. */
export const Announcer = { ready: () => load().catch(() => undefined) }

/** Reads out what others do, from when the board has been loaded, as much as this device has chosen. */
export function useAnnouncer({ doc, watch, ready }: BoardSession): [Level, (level: Level) => void] {
  const [level, setLevel] = useState(() => levelOf(readSetting(SETTING)))
  const latest = useRef(level)
  latest.current = level
  useEffect(() => {
    let stop: (() => void) | undefined
    let isOver = false
    void Promise.all([untilLoaded(load), ready]).then(([{ announceOthers }]) => {
      if (isOver) return
      stop = announceOthers({
        doc,
        watch,
        level: () => latest.current,
        texts: () => currentTexts(),
        say: announce,
      })
    })
    return () => {
      isOver = true
      stop?.()
    }
  }, [doc, watch, ready])
  const choose = useCallback((next: Level) => {
    setLevel(next)
    writeSetting(SETTING, next)
  }, [])
  return [level, choose]
}
