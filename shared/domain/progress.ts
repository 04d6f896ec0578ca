import type { Role } from './role.ts'
import type { StepKind } from './step-kind.ts'
import type { Group } from './workshop.ts'

/** F8. Those whose progress is counted: whoever takes part without running the workshop. */
export const takesPart = (role: Role): boolean =>
  role === 'participant' || role === 'librarian' || role === 'actor'

const NOTHING_TO_DO: ReadonlySet<StepKind> = new Set([
  'info',
  'vote',
  'result',
  'choose',
  'status',
  'dataGrid',
  'break',
])

/** Whether a step asks people to do something that they can be done with. A ballot has a *done* of its own. */
export const asksForWork = (kind: StepKind): boolean => !NOTHING_TO_DO.has(kind)

/** One seat that takes part, as the cockpit counts it. */
export interface Progress {
  readonly group: string | null
  readonly connected: boolean
  /** Has made something in the step that runs. */
  readonly written: boolean
  /** Has a ballot that counts in an open round. */
  readonly voted: boolean
  readonly done: boolean
}

export interface Counts {
  readonly written: number
  readonly voted: number
  readonly done: number
}

/** How far a number of people are. `counts` is null where they are too few to be counted without telling who. */
export interface Headway {
  readonly connected: number
  readonly disconnected: number
  readonly counts: Counts | null
}

/** F8. What facilitators see of how far people are: numbers, no names and no content. */
export interface Cockpit {
  readonly all: Headway
  readonly groups: readonly (Headway & { readonly name: string })[]
  /** When all who are not done may be reminded again, milliseconds since 1970 (UTC); null when at once. */
  readonly nudgeAt: number | null
}

/** A group with fewer people tells how many are connected, and nothing else. */
const COUNTED_FROM = 5

/** The numbers of all, and of each group. Everybody together are counted however few they are. */
export function countHeadway(
  people: readonly Progress[],
  groups: readonly Group[],
): Omit<Cockpit, 'nudgeAt'> {
  return {
    all: headway(people, true),
    groups: groups.map(({ id, name }) => {
      const members = people.filter(({ group }) => group === id)
      return { name, ...headway(members, members.length >= COUNTED_FROM) }
    }),
  }
}

function headway(people: readonly Progress[], isCounted: boolean): Headway {
  const count = (is: (one: Progress) => boolean) => people.filter(is).length
  const connected = count((one) => one.connected)
  return {
    connected,
    disconnected: people.length - connected,
    counts: isCounted
      ? {
          written: count((one) => one.written),
          voted: count((one) => one.voted),
          done: count((one) => one.done),
        }
      : null,
  }
}

/** F8. A reminder to be done, to all who are not. */
export interface Nudge {
  /** Counts on with each, so that each is read out once. */
  readonly number: number
  /** Milliseconds since 1970 (UTC). */
  readonly at: number
  /** The step or the round that it is about. */
  readonly about: string
}

/** Nobody is reminded more often, milliseconds. */
export const NUDGE_EVERY_MS = 30_000

/** When the next reminder may go out; null when at once. */
export const nudgeableAt = (nudge: Nudge | null, about: string, now: number): number | null => {
  if (nudge?.about !== about) return null
  return nudge.at + NUDGE_EVERY_MS > now ? nudge.at + NUDGE_EVERY_MS : null
}
