import { type IsMine, mayMerge, mayRelate } from '#client/features/cards/card-rules.ts'
import { mayEditLink } from '#client/features/indicators/link-rights.ts'
import type { Challenge, IndicatorLink } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'

/** What a person may do to one challenge, in the terms of the list's buttons. */
export interface CardRights {
  readonly edit: boolean
  readonly link: boolean
  /** Order and theme. */
  readonly move: boolean
  /** `linked`: it could be, but others' links hang on it, which go with it. */
  readonly remove: boolean | 'linked'
  readonly relate: boolean
  readonly merge: boolean
}

/**
 * The same rules as the server's gate, so that no button leads to a refusal. What is locked is unlocked first, also by
 * who may change it all the same.
 */
export function cardRights(
  challenge: Challenge,
  links: readonly IndicatorLink[],
  rights: BoardRights,
  isMine: IsMine,
  isLocked = false,
): CardRights {
  const edit = !isLocked && mayEdit(challenge.id, rights, isMine)
  const linksFree = links.every((link) => mayEditLink(link.id, rights, isMine))
  return {
    edit,
    link: rights.mayLink,
    move: !isLocked && mayArrange(rights),
    remove: edit && (linksFree || 'linked'),
    relate: mayRelate(rights, isMine, challenge.id),
    merge: edit && mayMerge(rights, isMine, challenge),
  }
}

export const mayEdit = (id: string, rights: BoardRights, isMine: IsMine): boolean =>
  rights.mayEdit === 'all' || (rights.mayEdit === 'own' && isMine(id))

/** Moving into a theme may make the theme grow, so the right to move one's own card is not enough. */
export const mayArrange = (rights: BoardRights): boolean => rights.mayMove || rights.mayEdit === 'all'

export const mayMakeThemes = (rights: BoardRights): boolean => rights.mayWrite || rights.mayMove
