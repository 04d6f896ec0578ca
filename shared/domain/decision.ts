import { fail, ok, type Result } from '../kernel/result.ts'

/**
 * What the workshop decided about one challenge. Chosen ones are what the municipality starts with (1–3, in
 * order); a parked one carries the reason, so that nobody wonders later why it went away.
 */
export type Decision = ChosenDecision | ParkedDecision

export interface ChosenDecision {
  readonly kind: 'chosen'
  readonly subject: string
  /** What is to happen, in one sentence. */
  readonly sentence: string
  /** A function, not a person. */
  readonly owner: string
}

export interface ParkedDecision {
  readonly kind: 'parked'
  readonly subject: string
  readonly reason: string
  /** ISO date on which it is looked at again. */
  readonly reviewDate: string | null
}

export const DECISION_LIMITS = { chosen: 3, sentence: 200, owner: 80, reason: 200 } as const

export type DecisionRefusal = 'tooManyChosen' | 'reasonMissing' | 'decidedTwice' | 'unknownChallenge'

/** Checks a whole draft: at most three chosen, a reason for each parked one, each challenge once and known. */
export function checkDecisions(
  decisions: readonly Decision[],
  isKnown: (subject: string) => boolean,
): Result<readonly Decision[], DecisionRefusal> {
  const seen = new Set<string>()
  for (const decision of decisions) {
    if (seen.has(decision.subject)) return fail('decidedTwice')
    seen.add(decision.subject)
    if (!isKnown(decision.subject)) return fail('unknownChallenge')
    if (decision.kind === 'parked' && decision.reason.trim() === '') return fail('reasonMissing')
  }
  const chosen = decisions.filter((decision) => decision.kind === 'chosen').length
  return chosen > DECISION_LIMITS.chosen ? fail('tooManyChosen') : ok(decisions)
}

/** An agreement needs at least one chosen challenge; the rest of the draft was checked when it was saved. */
export const canAgree = (decisions: readonly Decision[]): boolean =>
  decisions.some((decision) => decision.kind === 'chosen')
