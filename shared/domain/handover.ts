import type { Role } from './role.ts'
import { isSeated, type Seat } from './seat.ts'
import type { Workshop } from './workshop.ts'

/** F6. How long nobody in charge must have been connected before a co-facilitator may take over, milliseconds. */
export const TAKE_OVER_AFTER_MS = 60_000

/** F6, F15. Whether a seat is the owner, or stands in for one: who may end the workshop. */
export const isInCharge = (
  { actingOwner }: Pick<Workshop, 'actingOwner'>,
  seat: Pick<Seat, 'id' | 'role' | 'state'>,
): boolean => isSeated(seat) && (seat.role === 'facilitator' || seat.id === actingOwner)

/** F6. `awaySince`: when the last of those in charge was gone; null while one is there. On the server's clock. */
export const mayTakeOver = (role: Role, awaySince: number | null, now: number): boolean =>
  role === 'cofacilitator' && awaySince !== null && now - awaySince >= TAKE_OVER_AFTER_MS
