import type { Id } from '../kernel/ids.ts'
import type { Language } from '../kernel/language.ts'

/**
 * Where a workshop is in its life. `draft` is being prepared, `lobby` has its door open, `live` has been
 * started, `ended` can be read only, `archived` is out of the list.
 */
export type WorkshopStatus = 'draft' | 'lobby' | 'live' | 'ended' | 'archived'

export interface Workshop {
  readonly id: Id<'wrk'>
  /** Eight digits; null when the workshop has ended, for then the code is dead. */
  readonly code: string | null
  readonly title: string
  readonly goal: string
  readonly status: WorkshopStatus
  readonly language: Language
  readonly template: string | null
  /** Four-digit municipality numbers. */
  readonly municipalities: readonly string[]
  /** Who takes the result, and when it is to be decided (ISO date). */
  readonly receiver: string
  readonly decisionDate: string | null
  /** F15. Why receiver or date were not settled at the end; empty when they were, or while it has not ended. */
  readonly unsettled: string
  readonly sample: boolean
  /** F12: the workshop whose rehearsal this copy is for. */
  readonly rehearsalOf: Id<'wrk'> | null
  /** F17: only facilitators change the board. */
  readonly boardLocked: boolean
  readonly door: DoorRules
  /** F6: who stands in for an owner who is away. */
  readonly actingOwner: Id<'sea'> | null
  readonly groups: readonly Group[]
  readonly createdAt: number
  readonly startedAt: number | null
  readonly endedAt: number | null
}

/** F14. What the door is like while the code is alive. Who has a seat always comes back freely. */
export interface DoorRules {
  /** Nobody new comes in. */
  readonly locked: boolean
  /** Who comes waits until a facilitator lets them in. */
  readonly asksFirst: boolean
}

export const OPEN_DOOR: DoorRules = { locked: false, asksFirst: false }

/** Seats that work together, at a table for instance. */
export interface Group {
  readonly id: Id<'grp'>
  readonly name: string
}

/** Limits of a workshop; beyond them the product refuses in words. Source: product specification, section 1. */
export const WORKSHOP_LIMITS = {
  /** Seats that were ever given: removed ones stay in the minutes, and who comes and goes must not make them endless. */
  seatsEver: 3000,
  versionName: 80,
  title: 80,
  goal: 200,
  receiver: 80,
  unsettled: 200,
  municipalities: 20,
  seats: 300,
  groups: 40,
  groupName: 40,
  challenges: 1000,
  actors: 300,
  actorLinks: 2000,
  activities: 200,
  themes: 200,
  links: 4000,
  relations: 4000,
  comments: 4000,
  reactions: 12_000,
  images: 300,
  shapes: 4000,
  rounds: 100,
} as const

/** Whether people may come in with the code. */
export const isDoorOpen = (status: WorkshopStatus): boolean =>
  status === 'draft' || status === 'lobby' || status === 'live'

/** Whether anybody at all may still change the board. */
export const isEditable = (status: WorkshopStatus): boolean => isDoorOpen(status)

/** An eight-digit code as it is shown and read aloud: two groups of four. */
export const formatCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`

/** What somebody typed as a code, as eight digits, or undefined when it is not a code. */
export function parseCode(input: string): string | undefined {
  const digits = input.replace(/[\s.-]/g, '')
  return /^\d{8}$/.test(digits) ? digits : undefined
}
