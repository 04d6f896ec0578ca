import type { JoiningMeaning } from '../../board/joinings.ts'

interface Head {
  /** Pointing to the right, its tip at 0, 0. */
  readonly path: string
  readonly isOpen?: true
}

/** What lines between cards end with, where they have a direction; what actors have to do with a card begins with a dot. */
export const HEADS: Readonly<Partial<Record<JoiningMeaning, Head>>> = {
  affects: { path: 'M0 0L-13 -7L-10 0L-13 7Z' },
  about: { path: 'M-12 -8L0 0L-12 8', isOpen: true },
}

/** How they are dashed, canvas units. */
export const DASHES: Readonly<Partial<Record<JoiningMeaning, string>>> = {
  conflicts: '3 7',
  about: '12 8',
}
