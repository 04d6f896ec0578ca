import { isFacilitating, type Role } from './role.ts'
import type { StepRights } from './step-kind.ts'
import type { WorkshopStatus } from './workshop.ts'

/** What a seat may do to the board right now. */
export interface BoardRights extends StepRights {
  /** Locking, unlocking and stamping, changing what is locked, and deleting what others said. */
  readonly mayLock: boolean
  /** Confirming what was said of an indicator, and taking that back. */
  readonly mayConfirm: boolean
  /** The board has been locked for this seat, which without that might do more. */
  readonly isLocked: boolean
}

const NOTHING: StepRights = { mayWrite: false, mayEdit: 'none', mayMove: false, mayLink: false }

const EVERYTHING: StepRights = { mayWrite: true, mayEdit: 'all', mayMove: true, mayLink: true }

export const NO_RIGHTS: BoardRights = { ...NOTHING, mayLock: false, mayConfirm: false, isLocked: false }

export const FULL_RIGHTS: BoardRights = { ...EVERYTHING, mayLock: true, mayConfirm: true, isLocked: false }

/**
 * Rights by role, the workshop's status and the active step. Facilitators may do everything until the workshop
 * has ended; observers nothing ever; the others what the step allows, and everything when a live workshop has
 * no active step. A librarian may link and confirm links in any step, an actor links in none. Locking is for facilitators, and a locked
 * board is theirs alone.
 */
export function boardRights(
  role: Role,
  status: WorkshopStatus,
  step: StepRights | undefined,
  isLocked = false,
): BoardRights {
  if (status === 'ended' || status === 'archived' || role === 'observer') return NO_RIGHTS
  if (isFacilitating(role)) return FULL_RIGHTS
  if (status !== 'live') return NO_RIGHTS
  if (isLocked) return { ...NO_RIGHTS, isLocked }
  const rights: BoardRights = { ...NO_RIGHTS, ...(step ?? EVERYTHING) }
  if (role === 'librarian') return { ...rights, mayLink: true, mayConfirm: true }
  return role === 'actor' ? { ...rights, mayLink: false } : rights
}

/** Whether a seat has any way of changing the board: without one it gets no write path at all. */
export const canChangeBoard = (rights: BoardRights): boolean =>
  rights.mayWrite || rights.mayEdit !== 'none' || rights.mayMove || rights.mayLink

/** B28: who may change anything on the board may also comment on its cards and react to them. */
export const mayRemark = (rights: BoardRights): boolean => canChangeBoard(rights)

/** What either of two sets of rights allows. */
export function eitherRights(a: BoardRights, b: BoardRights): BoardRights {
  const edits = [a.mayEdit, b.mayEdit]
  return {
    mayWrite: a.mayWrite || b.mayWrite,
    mayEdit: edits.includes('all') ? 'all' : edits.includes('own') ? 'own' : 'none',
    mayMove: a.mayMove || b.mayMove,
    mayLink: a.mayLink || b.mayLink,
    mayLock: a.mayLock || b.mayLock,
    mayConfirm: a.mayConfirm || b.mayConfirm,
    isLocked: a.isLocked && b.isLocked,
  }
}
