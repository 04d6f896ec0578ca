import { liveValue } from '#client/session/live.ts'
import type { SaveState } from '#client/session/types.ts'

/** Whether the dialog with unsent or refused texts is open; undefined until somebody has decided. */
export const textsDialog = liveValue<boolean | undefined>(undefined)

/** Whether the dialog with texts that somebody else took away is open. */
export const takenDialog = liveValue(false)

/** Whether there is work of this person that is not on the server. */
export const hasUnsent = (save: SaveState): boolean =>
  'unsent' in save ? save.unsent : save.kind !== 'loading' && save.kind !== 'saved'
