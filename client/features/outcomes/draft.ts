import {
  type ChosenDecision,
  DECISION_LIMITS,
  type Decision,
  type ParkedDecision,
} from '#shared/domain/decision.ts'
import type { OutcomeChallenge } from '#shared/export/outcomes-type.ts'

/*
 * The draft of decisions while it is worked on: as the server has it, and besides it parked challenges whose
 * reason has not been written yet, which the server would refuse. Every function gives a new draft.
 */
export type Draft = readonly Decision[]

export const chosenIn = (draft: Draft): readonly ChosenDecision[] =>
  draft.filter((decision) => decision.kind === 'chosen')

export const parkedIn = (draft: Draft): readonly ParkedDecision[] =>
  draft.filter((decision) => decision.kind === 'parked')

export const isFull = (draft: Draft): boolean => chosenIn(draft).length >= DECISION_LIMITS.chosen

const without = (draft: Draft, subject: string): Draft =>
  draft.filter((decision) => decision.subject !== subject)

/** Chooses one more, last in order. Unchanged when three are chosen. */
export const choose = (draft: Draft, subject: string): Draft =>
  isFull(draft) ? draft : [...without(draft, subject), { kind: 'chosen', subject, sentence: '', owner: '' }]

export const park = (
  draft: Draft,
  subjects: readonly string[],
  reason = '',
  reviewDate: string | null = null,
): Draft => [
  ...draft.filter((decision) => !subjects.includes(decision.subject)),
  ...subjects.map((subject): Decision => ({ kind: 'parked', subject, reason, reviewDate })),
]

export const release = without

/** Moves a chosen one a place up (-1) or down (1) among the chosen. */
export function move(draft: Draft, subject: string, by: -1 | 1): Draft {
  const chosen = [...chosenIn(draft)]
  const from = chosen.findIndex((decision) => decision.subject === subject)
  const passed = chosen[from + by]
  if (from === -1 || !passed) return draft
  chosen[from + by] = chosen[from]!
  chosen[from] = passed
  return [...chosen, ...parkedIn(draft)]
}

export const edit = <D extends Decision>(draft: Draft, subject: string, changes: Partial<D>): Draft =>
  draft.map((decision) => (decision.subject === subject ? { ...decision, ...changes } : decision))

/** Whether a parked one still lacks its reason. */
export const lacksReason = (decision: ParkedDecision): boolean => decision.reason.trim() === ''

/** What the server takes: chosen ones in order, then parked ones that have a reason. */
export const sendable = (draft: Draft): readonly Decision[] => [
  ...chosenIn(draft),
  ...parkedIn(draft).filter((decision) => !lacksReason(decision)),
]

/** The server's draft together with what only this page has: parked ones that wait for their reason. */
export const withUnsent = (server: Draft, local: Draft): Draft => [
  ...server,
  ...parkedIn(local).filter(
    (decision) => lacksReason(decision) && !server.some((decided) => decided.subject === decision.subject),
  ),
]

/** The draft that the outcomes were computed with: chosen ones come first and in order. */
export const draftOf = (challenges: readonly OutcomeChallenge[]): Draft =>
  challenges.flatMap((challenge) => challenge.decision ?? [])

/** What is neither chosen nor parked, as the votes rank it. */
export const undecided = (
  challenges: readonly OutcomeChallenge[],
  draft: Draft,
): readonly OutcomeChallenge[] => {
  const decided = new Set(draft.map((decision) => decision.subject))
  return challenges
    .filter((challenge) => !decided.has(challenge.id))
    .toSorted(
      (a, b) =>
        (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
        (b.votes?.round ?? 0) - (a.votes?.round ?? 0) ||
        (a.number ?? Number.MAX_SAFE_INTEGER) - (b.number ?? Number.MAX_SAFE_INTEGER),
    )
}
