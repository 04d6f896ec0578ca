import { lazyPart } from '#client/ui/lazy-part.tsx'

/** What a card is linked to; comes when the first one is. */
export const CardLinks = lazyPart(() => import('./link-list.tsx').then((m) => m.LinkList), 'figureWords')
