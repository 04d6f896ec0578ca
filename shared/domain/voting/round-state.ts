import { fail, ok, type Result } from '../../kernel/result.ts'

/**
 * V2. A round is prepared (`draft`), `open` for ballots, `counting` while paper is counted, `closed` with a result
 * that facilitators see, `shown` to everyone; or `cancelled`, without any result.
 */
export type RoundState = 'draft' | 'open' | 'counting' | 'closed' | 'shown' | 'cancelled'

export type RoundMove =
  | { readonly kind: 'open' }
  /** By a facilitator or the clock. With paper, counting comes first; `hidden`, the result waits to be shown. */
  | { readonly kind: 'close'; readonly paper: boolean; readonly hidden: boolean }
  | { readonly kind: 'counted'; readonly hidden: boolean }
  | { readonly kind: 'show' }
  | { readonly kind: 'cancel'; readonly reason: string }

export type MoveRefusal =
  | 'roundNotOpen'
  | 'roundOpen'
  | 'roundCounting'
  | 'roundClosed'
  | 'roundCancelled'
  | 'reasonMissing'

/**
 * V2. The state after a move. A move that has been made already changes nothing, so that two facilitators may press
 * at once; one that would lead back, or past a state that must not be left out, is refused.
 */
export function moveRound(state: RoundState, move: RoundMove): Result<RoundState, MoveRefusal> {
  switch (move.kind) {
    case 'open':
      return state === 'draft' || state === 'open' ? ok('open') : refuse(state)
    case 'close':
      if (state === 'open') return ok(move.paper ? 'counting' : afterCount(move.hidden))
      return isOver(state) || state === 'counting' ? ok(state) : refuse(state)
    case 'counted':
      if (state === 'counting') return ok(afterCount(move.hidden))
      return isOver(state) ? ok(state) : refuse(state)
    case 'show':
      return isOver(state) ? ok('shown') : refuse(state)
    case 'cancel':
      if (state === 'cancelled') return ok(state)
      if (state !== 'draft' && state !== 'open') return refuse(state)
      return move.reason.trim() === '' ? fail('reasonMissing') : ok('cancelled')
  }
}

const afterCount = (hidden: boolean): RoundState => (hidden ? 'closed' : 'shown')

/** Whether there is a result. */
const isOver = (state: RoundState): boolean => state === 'closed' || state === 'shown'

const REFUSALS = {
  draft: 'roundNotOpen',
  open: 'roundOpen',
  counting: 'roundCounting',
  closed: 'roundClosed',
  shown: 'roundClosed',
  cancelled: 'roundCancelled',
} as const satisfies Record<RoundState, MoveRefusal>

const refuse = (state: RoundState): Result<RoundState, MoveRefusal> => fail(REFUSALS[state])
