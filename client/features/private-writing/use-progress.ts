import { useCallback, useEffect, useState } from 'react'
import { api } from '#client/api/request.ts'
import type { WritingProgress } from '#shared/api/drafts.ts'
import { paths } from '#shared/api/paths.ts'

/** How often the counts are asked for while somebody looks at them, milliseconds. */
const EVERY_MS = 3000

/** How many write, as far as is known; the Stage does not tell, so that nobody else learns when somebody writes. */
export function useProgress(workshopId: string, shownRev: number) {
  const [progress, setProgress] = useState<WritingProgress>()
  const [isStale, setStale] = useState(false)
  const ask = useCallback(async () => {
    const result = await api.get<WritingProgress>(paths.privateWriting(workshopId))
    setStale(!result.ok)
    if (result.ok) setProgress((before) => (isSame(before, result.value) ? before : result.value))
  }, [workshopId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a reveal changes the counts at once
  useEffect(() => {
    void ask()
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void ask()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [ask, shownRev])
  return { progress, isStale }
}

const isSame = (a: WritingProgress | undefined, b: WritingProgress): boolean =>
  a?.writers === b.writers && a.unsent === b.unsent && a.sent === b.sent
