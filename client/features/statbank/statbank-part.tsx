import { lazyPart } from '#client/ui/lazy-part.tsx'

export const StatbankPart = lazyPart(
  () => import('./statbank-section.tsx').then((m) => m.StatbankSection),
  'statbank',
)
