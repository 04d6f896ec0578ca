import type { StatbankFault } from '#shared/api/statbank.ts'

/** Why the service gave no answer that can be used. */
export interface Refusal {
  readonly fault: StatbankFault
  /** What the service itself says, in its own words; empty where it says nothing. */
  readonly said: string
  /** When to ask again, milliseconds since 1970, where the service says so. */
  readonly retryAt: number | null
}

export const refusal = (fault: StatbankFault, said = '', retryAt: number | null = null): Refusal => ({
  fault,
  said,
  retryAt,
})

/** Faults that pass by themselves: the same question may be answered a moment later. */
export const isPassing = ({ fault }: Refusal): boolean =>
  fault === 'unreachable' || fault === 'timeout' || fault === 'broken' || fault === 'busy'
