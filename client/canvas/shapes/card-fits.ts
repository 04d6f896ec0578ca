import { type Atom, atom } from 'tldraw'
import { type FitCount, fitCounts } from '#shared/board/fits.ts'
import type { Board } from '#shared/board/records.ts'

/**
 * How well the indicators of each card fit. Each card has an atom of its own, so that a new verdict draws one card
 * again and measures one.
 */
export interface CardFits {
  /** Undefined for a card without links. */
  of(record: string): FitCount | undefined
  show(board: Board): void
}

export function createCardFits(): CardFits {
  const atoms = new Map<string, Atom<FitCount | undefined>>()
  let counted: Pick<Board, 'links' | 'merged'> | undefined
  let counts: ReadonlyMap<string, FitCount> = new Map()
  return {
    of(record) {
      let found = atoms.get(record)
      if (!found) {
        found = atom('fits', counts.get(record))
        atoms.set(record, found)
      }
      return found.get()
    },
    show({ links, merged }) {
      if (counted?.links === links && counted.merged === merged) return
      counted = { links, merged }
      counts = fitCounts(counted, counts)
      for (const [record, shown] of atoms) shown.set(counts.get(record))
    },
  }
}
