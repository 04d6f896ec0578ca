import type { SaveState } from './types.ts'

/*
 * Whether this person's work is on the server's disk, from what happens on the way there. Counts are per
 * connection: the server acknowledges that the first n document messages of this connection are on disk.
 */

export interface Saving {
  /** `loading` until the board has first been seen; `closed` when the server has ended the session for good. */
  readonly phase: 'loading' | 'synced' | 'offline' | 'closed'
  /** Document messages sent on this connection, and how many of them are on disk. */
  readonly sent: number
  readonly acked: number
  /** Whether the answer to the server's state has been sent: what was done offline is in it. */
  readonly answered: boolean
  /** Edits that no message of this connection holds: made before the answer, or when the socket was closing already. */
  readonly uncovered: number
  /** There is work that no server has acknowledged. */
  readonly unsent: boolean
  readonly closeCode: number
}

export type SavingEvent =
  /** Here, in another tab, or at an earlier visit: no server has it yet. */
  | { readonly type: 'edited' }
  | { readonly type: 'opened' }
  | { readonly type: 'sent'; readonly isAnswer: boolean; readonly hasContent: boolean }
  | { readonly type: 'acked'; readonly count: number }
  | { readonly type: 'synced' }
  | { readonly type: 'lost' }
  | { readonly type: 'closed'; readonly code: number }

export const START_SAVING: Saving = {
  phase: 'loading',
  sent: 0,
  acked: 0,
  answered: false,
  uncovered: 0,
  unsent: false,
  closeCode: 0,
}

/** Nothing opens again what has been closed. */
export function nextSaving(state: Saving, event: SavingEvent): Saving {
  const next = after(state, event)
  return state.phase === 'closed' ? { ...next, phase: 'closed', closeCode: state.closeCode } : next
}

function after(state: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case 'edited':
      return { ...state, unsent: true, uncovered: state.uncovered + 1 }
    case 'opened':
      return { ...state, sent: 0, acked: 0, answered: false }
    case 'sent':
      return {
        ...state,
        sent: state.sent + 1,
        answered: state.answered || event.isAnswer,
        uncovered: event.isAnswer ? 0 : Math.max(0, state.uncovered - 1),
        unsent: state.unsent || event.hasContent,
      }
    case 'acked':
      return settle({ ...state, acked: Math.max(state.acked, event.count) })
    case 'synced':
      return { ...state, phase: 'synced' }
    case 'lost':
      return { ...state, phase: 'offline' }
    case 'closed':
      return { ...state, phase: 'closed', closeCode: event.code }
  }
}

/** All is on disk when everything sent on this connection is, with the answer and every edit among it. */
const settle = (state: Saving): Saving =>
  state.answered && state.uncovered === 0 && state.acked >= state.sent ? { ...state, unsent: false } : state

/** What is shown. `kept`: whether this device keeps what is unsent. */
export function saveStateOf(state: Saving, kept: boolean): SaveState {
  const { phase, unsent, answered, closeCode } = state
  switch (phase) {
    case 'loading':
      return { kind: 'loading' }
    case 'synced':
      if (!unsent) return { kind: 'saved' }
      // a server that has not asked takes nothing from this seat now
      return answered ? { kind: 'saving' } : { kind: 'waiting', kept }
    case 'offline':
      return { kind: 'offline', unsent, kept }
    case 'closed':
      return { kind: 'closed', code: closeCode, unsent, kept }
  }
}
