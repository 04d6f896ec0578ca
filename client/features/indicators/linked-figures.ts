import { lazyPart } from '#client/ui/lazy-part.tsx'

/** The figures of an indicator, which most cards are shown without: they come when the first one has a link. */
export const LinkedFigures = lazyPart(
  () => import('#client/features/figures/link-figures.tsx').then((m) => m.LinkFigures),
  'figureWords',
)
