import { lazyPart } from '#client/ui/lazy-part.tsx'

/* What comes after the vote: fetched while people vote, so that it is there when a result is shown. */

export const FileLinks = lazyPart(
  () => import('#client/features/outcomes/file-links.tsx').then((module) => module.FileLinks),
  'results',
)
export const RoundResult = lazyPart(
  () => import('./results/round-result.tsx').then((module) => module.RoundResult),
  'results',
  'methods',
)
export const EarlierRounds = lazyPart(
  () => import('./results/earlier-rounds.tsx').then((module) => module.EarlierRounds),
  'results',
  'methods',
)
export const LateNotice = lazyPart(
  () => import('./late-notice.tsx').then((module) => module.LateNotice),
  'methods',
)

export function loadWhatComesAfter(): void {
  for (const part of [FileLinks, RoundResult, EarlierRounds, LateNotice]) part.load()
}
