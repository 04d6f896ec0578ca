import { useCallback, useEffect, useRef, useState } from 'react'
import { currentTexts } from '#client/session/language.ts'
import { readSetting, writeSetting } from '#client/session/settings.ts'
import type { BoardSession } from '#client/session/types.ts'
import { announce } from '#client/ui/live-region.tsx'
import { announceOthers, type Level, levelOf } from './announcer.ts'

const SETTING = 'announce'

/** Reads out what others do, from when the board has been loaded, as much as this device has chosen. */
export function useAnnouncer({ doc, watch, ready }: BoardSession): [Level, (level: Level) => void] {
  const [level, setLevel] = useState(() => levelOf(readSetting(SETTING)))
  const latest = useRef(level)
  latest.current = level
  useEffect(() => {
    let stop: (() => void) | undefined
    let isOver = false
    void ready.then(() => {
      if (isOver) return
      stop = announceOthers({
        doc,
        watch,
        level: () => latest.current,
        texts: () => currentTexts().list,
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
