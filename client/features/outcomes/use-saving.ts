import { useEffect, useRef, useState } from 'react'
import type { Step } from '#shared/api/file-lines.ts'
import { type Saved, saveFile } from './save-file.ts'

/** A file that is being made, or could not be. */
export interface Asked {
  readonly path: string
  readonly name: string
  readonly state: 'making' | 'busy' | 'failed'
  /** How far the server is; left out until it says so. */
  readonly step?: Step
}

export interface Saving {
  readonly asked: readonly Asked[]
  /** Asks for a file, by a link or button of it; one that is being made is made on. */
  readonly save: (path: string, name: string, asker: HTMLElement) => void
  /** Asks once more for one that failed. The button for that goes with it: the focus returns to what it was asked with. */
  readonly again: (file: Asked) => void
  /** Gives up a file that is being made, or takes away that one failed; the focus returns in the same way. */
  readonly giveUp: (path: string) => void
}

/** Files that are asked for, several at once, with `body` where they need one. Whoever leaves gives up those that are not done. */
export function useSaving(onSaved: (name: string) => void, body?: object): Saving {
  const [asked, setAsked] = useState<readonly Asked[]>([])
  const making = useRef(new Map<string, AbortController>())
  const askers = useRef(new Map<string, HTMLElement>())
  useEffect(() => {
    const left = making.current
    return () => {
      for (const leaving of left.values()) leaving.abort()
      left.clear()
    }
  }, [])

  const put = (one: Asked) =>
    setAsked((before) =>
      before.some(({ path }) => path === one.path)
        ? before.map((other) => (other.path === one.path ? one : other))
        : [...before, one],
    )
  const remove = (path: string) => setAsked((before) => before.filter((one) => one.path !== path))

  async function make(path: string, name: string): Promise<void> {
    if (making.current.has(path)) return
    const leaving = new AbortController()
    making.current.set(path, leaving)
    put({ path, name, state: 'making' })
    const saved: Saved = await saveFile(path, {
      signal: leaving.signal,
      body,
      onStep: (step) => put({ path, name, state: 'making', step }),
    })
    if (leaving.signal.aborted) return
    making.current.delete(path)
    if (saved === 'failed' || saved === 'busy') return put({ path, name, state: saved })
    remove(path)
    if (saved === 'saved') onSaved(name)
  }

  return {
    asked,
    save: (path, name, asker) => {
      askers.current.set(path, asker)
      void make(path, name)
    },
    again: ({ path, name }) => {
      askers.current.get(path)?.focus()
      void make(path, name)
    },
    giveUp: (path) => {
      askers.current.get(path)?.focus()
      making.current.get(path)?.abort()
      making.current.delete(path)
      remove(path)
    },
  }
}
