import { type AtDoor, type Stage, type TurnoutFrame, withTurnouts } from '#shared/wire/stage.ts'
import type { StageState } from './types.ts'

/** What happens on the way of a stage from the server, and what follows from it. */
export type StageEvent =
  | { readonly type: 'connecting' }
  | { readonly type: 'frame'; readonly stage: Stage }
  | { readonly type: 'turnout'; readonly frame: TurnoutFrame }
  | { readonly type: 'waiting'; readonly door: AtDoor }
  /** What this device remembers, for want of anything newer. */
  | { readonly type: 'kept'; readonly stage: Stage }
  | { readonly type: 'closed'; readonly code: number }

/**
 * A new connection starts over: its first frame counts whatever its revision is, for the server may have been set
 * back. Within a connection a frame that is older than the one shown is dropped.
 */
export function nextStage(state: StageState, event: StageEvent): StageState {
  if (state.kind === 'closed') return state
  switch (event.type) {
    case 'connecting':
      // a lost connection stays *offline* on the screen until the server has been heard
      return state.kind === 'offline' || state.kind === 'waiting'
        ? state
        : { kind: 'connecting', stage: state.stage }
    case 'frame':
      return state.kind === 'live' && event.stage.rev < state.stage.rev
        ? state
        : { kind: 'live', stage: event.stage }
    case 'turnout':
      return state.kind === 'live' && event.frame.rev >= state.stage.rev
        ? { kind: 'live', stage: withTurnouts(state.stage, event.frame) }
        : state
    case 'kept':
      return state.kind === 'waiting' || state.stage ? state : { kind: 'offline', stage: event.stage }
    case 'waiting':
      return { kind: 'waiting', stage: undefined, door: event.door }
    case 'closed':
      return event.code >= 4400 && event.code < 4500
        ? { kind: 'closed', code: event.code }
        : state.kind === 'waiting'
          ? state
          : { kind: 'offline', stage: state.stage }
  }
}

/** What a frame tells; undefined for a sign of life, and for what cannot be read. */
export function readFrame(data: unknown): Stage | AtDoor | TurnoutFrame | undefined {
  if (typeof data !== 'string') return undefined
  try {
    const frame = JSON.parse(data) as Partial<Stage & AtDoor & TurnoutFrame>
    const isKnown = frame.workshop ?? frame.waiting ?? frame.turnouts
    return typeof frame.rev === 'number' && isKnown ? (frame as Stage | AtDoor | TurnoutFrame) : undefined
  } catch {
    return undefined
  }
}
