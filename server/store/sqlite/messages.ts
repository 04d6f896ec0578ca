import type { Row, SqlValue, Statement, StoreErrorCode } from '../store.ts'

/** What the server asks of the store's process. Messages travel in arrays, in the order of the calls. */
export type Call =
  | { readonly kind: 'open'; readonly folder: string }
  | { readonly kind: 'read'; readonly sql: string; readonly params: readonly SqlValue[] }
  | { readonly kind: 'write'; readonly statements: readonly Statement[] }
  | { readonly kind: 'backup'; readonly path: string }
  | { readonly kind: 'scrub' }
  | { readonly kind: 'close' }

/** What each kind of call is answered with. */
export interface Answers {
  readonly open: undefined
  readonly read: readonly Row[]
  readonly write: readonly number[]
  readonly backup: undefined
  readonly scrub: undefined
  readonly close: undefined
}

export interface Request {
  readonly id: number
  readonly call: Call
}

/** Errors travel as code and message: a class does not survive the way between processes. */
export type Reply =
  | { readonly id: number; readonly ok: true; readonly value: Answers[keyof Answers] }
  | { readonly id: number; readonly ok: false; readonly code: StoreErrorCode; readonly message: string }
