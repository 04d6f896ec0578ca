import type { PartLoaders } from '../texts.ts'

export { basic } from './basic.ts'

/** What parts of the product say besides, each fetched with its part. */
export const parts: PartLoaders = {
  actorCards: () => import('./actor-cards.ts'),
  actorPage: () => import('./actor-page.ts'),
  actorDialogs: () => import('./actor-dialogs.ts'),
  actors: () => import('./actors.ts'),
  alone: () => import('./alone.ts'),
  archive: () => import('./archive.ts'),
  ballots: () => import('./ballots.ts'),
  canvas: () => import('./canvas.ts'),
  cards: () => import('./on-the-board.ts'),
  catalogue: () => import('./catalogue.ts'),
  data: () => import('./data.ts'),
  door: () => import('./door.ts'),
  facilitation: () => import('./facilitation.ts'),
  figureKeeping: () => import('./figure-keeping.ts'),
  figureWords: () => import('./figure-words.ts'),
  hints: () => import('./hints.ts'),
  indicators: () => import('./indicators.ts'),
  insert: () => import('./insert.ts'),
  listTools: () => import('./list-tools.ts'),
  methods: () => import('./methods.ts'),
  news: () => import('./news.ts'),
  mobilisation: () => import('./mobilisation.ts'),
  outcomes: () => import('./report.ts'),
  paper: () => import('./paper.ts'),
  privacy: () => import('./privacy.ts'),
  rehearsal: () => import('./rehearsal.ts'),
  results: () => import('./results.ts'),
  setup: () => import('./setup.ts'),
  start: () => import('./start.ts'),
  statbank: () => import('./statbank.ts'),
  together: () => import('./together.ts'),
  wall: () => import('./wall.ts'),
}
