/*
 * What phones load, by the source that each part begins with. The build puts together what these need, and
 * scripts/budget.mjs weighs it.
 */

/** From joining to voting, beside what every page loads at first. */
export const VOTE = [
  '../shared/i18n/nb/page.ts',
  'features/join/join-page.tsx',
  'features/workshop/workshop-page.tsx',
  'features/workshop/phone-workspace.tsx',
  'features/voting/voting-panel.tsx',
]

/** In addition, to write and read in the list: with the board come the parts that keep it in step. */
export const LIST = [
  '../shared/i18n/nb/on-the-board.ts',
  'session/board-hold.ts',
  'features/board-list/board-list.tsx',
]
