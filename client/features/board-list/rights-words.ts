import type { BoardRights } from '#shared/domain/rights.ts'

/** What is said of somebody's rights in the step that runs; nothing to who may do everything, or when there is no step. Observers read in every step. */
export function rightsWords(
  { isLocked, mayWrite, mayEdit, mayMove, mayLink }: BoardRights,
  hasEnded: boolean,
  isObserver: boolean,
): readonly ('observer' | 'noWriting' | 'readOnly' | 'ownOnly')[] {
  // that the board is locked, or the workshop has ended, stands above the list
  if (isLocked || hasEnded) return []
  if (isObserver) return ['observer']
  const writing = mayEdit !== 'none' || mayMove || mayLink ? 'noWriting' : 'readOnly'
  return [...(mayWrite ? [] : ([writing] as const)), ...(mayEdit === 'own' ? (['ownOnly'] as const) : [])]
}
