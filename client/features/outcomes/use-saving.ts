import { useEffect, useRef, useState } from 'react'
import { type Saved, saveFile } from './save-file.ts'

export interface Saving {
  /** What came of the last file; `making` while the server makes it. */
  readonly state: Saved | 'making' | undefined
  readonly save: (path: string) => void
  readonly cancel: () => void
}

/** One file at a time: asking for another gives up the one before. */
export function useSaving(): Saving {
  const [state, setState] = useState<Saving['state']>()
  const leaving = useRef<AbortController>(undefined)
  useEffect(() => () => leaving.current?.abort(), [])
  return {
    state,
    save: (path) => {
      leaving.current?.abort()
      const mine = new AbortController()
      leaving.current = mine
      setState('making')
      void saveFile(path, mine.signal).then((saved) => {
        if (leaving.current === mine) setState(saved)
      })
    },
    cancel: () => leaving.current?.abort(),
  }
}
