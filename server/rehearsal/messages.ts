import type { RehearsalError, RehearsalPhase, Spread } from '#shared/domain/rehearsal.ts'

/** What the server and the process of the simulated participants say to each other. */

/** Who comes, and where to. */
export interface CrowdOrders {
  /** The server's own address, without a slash at its end. */
  readonly url: string
  readonly workshop: string
  readonly code: string
  readonly people: number
  readonly cards: number
  /** Headers of every request and upgrade. */
  readonly headers: Readonly<Record<string, string>>
  /** What somebody is called, and what a card says, with `#` for a number. */
  readonly name: string
  readonly card: string
}

/** What they do together; the server does the rest. */
export type CrowdPhase = Exclude<RehearsalPhase, 'close'>

export type ToCrowd =
  | { readonly kind: 'begin'; readonly orders: CrowdOrders }
  | { readonly kind: 'play'; readonly phase: CrowdPhase }

export type FromCrowd =
  | { readonly kind: 'progress'; readonly phase: CrowdPhase; readonly through: number }
  | { readonly kind: 'played'; readonly phase: CrowdPhase; readonly report: CrowdReport }

/** What they have seen until now. */
export interface CrowdReport {
  readonly joined: number
  /** Ids of cards that the server has called saved. */
  readonly written: readonly string[]
  readonly sync: Spread | null
  readonly vote: Spread | null
  readonly voted: number
  readonly dropped: number
  readonly returned: number
  readonly comeBack: Spread | null
  readonly reconnects: number
  readonly lateness: number
  readonly errors: readonly RehearsalError[]
}
