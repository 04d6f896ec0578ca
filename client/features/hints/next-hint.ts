import type { Board } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import { isFacilitating, type Role } from '#shared/domain/role.ts'

export const HINTS = ['write', 'group', 'invite'] as const

export type Hint = (typeof HINTS)[number]

interface Situation {
  readonly board: Pick<Board, 'challenges' | 'themes'>
  readonly rights: BoardRights
  readonly role: Role
  /** How many are connected, who looks on too. */
  readonly present: number
  /** People write for themselves now (F2), or vote: nobody is to be sent to the board. */
  readonly isElsewhere: boolean
}

/** With more challenges than this, people know how it is done. */
const FEW = 5

/** TB4. The hints that are meant for somebody here, and the first of them that is not done yet. */
export function nextHint({ board, rights, role, present, isElsewhere }: Situation) {
  if (isElsewhere) return undefined
  const isMeant: Readonly<Record<Hint, boolean>> = {
    write: rights.mayWrite,
    group: rights.mayMove,
    invite: isFacilitating(role),
  }
  const isDone: Readonly<Record<Hint, boolean>> = {
    write: board.challenges.length > 0,
    group: board.challenges.some(({ theme }) => theme !== null),
    invite: present > 1,
  }
  const meant = HINTS.filter((hint) => isMeant[hint])
  const hint = board.challenges.length > FEW ? undefined : meant.find((one) => !isDone[one])
  return hint && { hint, at: meant.indexOf(hint) + 1, of: meant.length }
}
