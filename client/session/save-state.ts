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
  /** There is work that no server has acknowledged. */
  readonly unsent: boolean
  readonly closeCode: number
}

export type SavingEvent =
  | { readonly type: 'edited' }
  | { readonly type: 'opened' }
  | { readonly type: 'sent'; readonly isAnswer: boolean; readonly hasContent: boolean }
  | { readonly type: 'acked'; readonly count: number }
  | { readonly type: 'synced' }
  | { readonly type: 'lost' }
  | { readonly type: 'closed'; readonly code: number }

/** `unsent`: whether this device still has work from an earlier visit. */
export const startSaving = (unsent: boolean): Saving => ({
  phase: 'loading',
  sent: 0,
  acked: 0,
  answered: false,
  unsent,
  closeCode: 0,
})

export function nextSaving(state: Saving, event: SavingEvent): Saving {
  switch (event.type) {
    case 'edited':
      return { ...state, unsent: true }
    case 'opened':
      return { ...state, sent: 0, acked: 0, answered: false }
    case 'sent':
      return {
        ...state,
        sent: state.sent + 1,
        answered: state.answered || event.isAnswer,
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

/** All is on disk when everything sent on this connection is, and the answer was among it. */
const settle = (state: Saving): Saving =>
  state.answered && state.acked >= state.sent ? { ...state, unsent: false } : state

/** What is shown. */
export function saveStateOf(state: Saving): SaveState {
  switch (state.phase) {
    case 'loading':
      return { kind: 'loading' }
    case 'synced':
      if (!state.unsent) return { kind: 'saved' }
      // a server that has not asked takes nothing from this seat now: it waits on this device
      return state.answered ? { kind: 'saving' } : { kind: 'offline', unsent: true }
    case 'offline':
      return { kind: 'offline', unsent: state.unsent }
    case 'closed':
      return { kind: 'closed', code: state.closeCode }
  }
}
