import type { Challenge } from '#shared/board/records.ts'
import { type BoardRights, mayRemark } from '#shared/domain/rights.ts'

/* The same rules as the server's policy, so that no button leads to a refusal. */

export type IsMine = (id: string) => boolean

const mayChange = (id: string, rights: BoardRights, isMine: IsMine): boolean =>
  rights.mayEdit === 'all' || (rights.mayEdit === 'own' && isMine(id))

/** A relation is for who may link, or may change one of its two challenges. */
export const mayRelate = (rights: BoardRights, isMine: IsMine, ...ends: readonly string[]): boolean =>
  rights.mayLink || ends.some((id) => mayChange(id, rights, isMine))

/** Merging writes a new card and changes its sources; taking apart changes the sources and deletes the card. */
export const mayMerge = (rights: BoardRights, isMine: IsMine, card: Challenge): boolean =>
  rights.mayWrite && mayChange(card.id, rights, isMine)

export const mayTakeApart = (
  rights: BoardRights,
  isMine: IsMine,
  card: Challenge,
  sources: readonly Challenge[],
): boolean => [card, ...sources].every(({ id }) => mayChange(id, rights, isMine))

export const mayDeleteComment = (rights: BoardRights, isMine: IsMine, id: string): boolean =>
  mayRemark(rights) && (rights.mayLock || isMine(id))
