import type { Id } from '../kernel/ids.ts'
import { isFacilitating } from './role.ts'
import type { Seat } from './seat.ts'

/** A part of the board, in canvas units: what somebody has in view. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** F3. Everyone was brought to a part of the board, once. */
export interface Call {
  /** Counts on with each call, so that each is followed once. */
  readonly number: number
  readonly seat: Id<'sea'>
  readonly frame: Frame
  /** The card or theme that it is about, for those who have the list. */
  readonly shows: string | null
}

/** F3. Where the facilitators want everybody to look. Not stored: it is over when the server starts anew. */
export interface Attention {
  /** Whom all canvases follow until they are let go. */
  readonly lead: Id<'sea'> | null
  readonly call: Call | null
}

export const NO_ATTENTION: Attention = { lead: null, call: null }

export const callEveryone = (attention: Attention, call: Omit<Call, 'number'>): Attention => ({
  ...attention,
  call: { ...call, number: (attention.call?.number ?? 0) + 1 },
})

/** As it is now: who has left, or no longer facilitates, leads nobody. */
export function attentionNow(
  attention: Attention,
  seatOf: (seat: string) => Seat | undefined,
  isHere: (seat: string) => boolean,
): Attention {
  const { lead } = attention
  const seat = lead === null ? undefined : seatOf(lead)
  const isLeading = seat && isFacilitating(seat.role) && seat.state === 'active' && isHere(seat.id)
  return lead === null || isLeading ? attention : { ...attention, lead: null }
}
