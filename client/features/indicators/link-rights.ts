import type { BoardRights } from '#shared/domain/rights.ts'

/** Whether a person may change or delete a link, as the server's gate judges it. */
export const mayEditLink = (id: string, rights: BoardRights, isMine: (id: string) => boolean): boolean =>
  rights.mayLink && (rights.mayEdit === 'all' || isMine(id))
