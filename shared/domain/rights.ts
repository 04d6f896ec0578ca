import { isFacilitating, type Role } from './role.ts'
import type { StepRights } from './step-kind.ts'
import type { WorkshopStatus } from './workshop.ts'

/** What a seat may do to the board right now. */
export type BoardRights = StepRights

export const NO_RIGHTS: BoardRights = { mayWrite: false, mayEdit: 'none', mayMove: false, mayLink: false }

export const FULL_RIGHTS: BoardRights = { mayWrite: true, mayEdit: 'all', mayMove: true, mayLink: true }

/**
 * Rights by role, the workshop's status and the active step. Facilitators may do everything until the workshop
 * has ended; observers nothing ever; the others what the step allows, and everything when a live workshop has
 * no active step. A librarian may link in any step, an actor in none.
 */
export function boardRights(role: Role, status: WorkshopStatus, step: StepRights | undefined): BoardRights {
  if (status === 'ended' || status === 'archived' || role === 'observer') return NO_RIGHTS
  if (isFacilitating(role)) return FULL_RIGHTS
  if (status !== 'live') return NO_RIGHTS
  const rights = step ?? FULL_RIGHTS
  if (role === 'librarian') return { ...rights, mayLink: true }
  return role === 'actor' ? { ...rights, mayLink: false } : rights
}

/** Whether a seat has any way of changing the board: without one it gets no write path at all. */
export const canChangeBoard = (rights: BoardRights): boolean =>
  rights.mayWrite || rights.mayEdit !== 'none' || rights.mayMove || rights.mayLink

/** What either of two sets of rights allows. */
export function eitherRights(a: BoardRights, b: BoardRights): BoardRights {
  const edits = [a.mayEdit, b.mayEdit]
  return {
    mayWrite: a.mayWrite || b.mayWrite,
    mayEdit: edits.includes('all') ? 'all' : edits.includes('own') ? 'own' : 'none',
    mayMove: a.mayMove || b.mayMove,
    mayLink: a.mayLink || b.mayLink,
  }
}
