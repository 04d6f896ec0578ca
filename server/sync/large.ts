import type { BoardChange } from '#shared/board/change.ts'

/** F10. Changing or deleting so many records at once is large. */
const LARGE = 20

/** Whether changes touch so much at once that the board is kept as it was before them. */
export const isLarge = (changes: readonly BoardChange[]): boolean =>
  changes.flatMap(({ records }) => records).filter(({ action }) => action !== 'create').length >= LARGE
