import { lazyPart } from '#client/ui/lazy-part.tsx'

/** The windows for actors and activities, wherever a board is open: fetched, with their words, when one is. */
export const RecordDialog = lazyPart(
  () => import('./record-windows.tsx').then((m) => m.RecordWindows),
  'actors',
  'actorCards',
  'actorDialogs',
  'cards',
)
