import { fail, ok, type Result } from '../kernel/result.ts'
import type { Round } from './round.ts'

/** What one seat has put on its ballot: dots per option id. Options without dots are left out. */
export type Choices = Readonly<Record<string, number>>

export interface Ballot {
  readonly choices: Choices
  /** The voter has said *done*: a signal that locks nothing. */
  readonly done: boolean
}

export type BallotRefusal = 'roundClosed' | 'unknownOption' | 'notWholeNumber' | 'overMaximum' | 'overBudget'

/**
 * V8. Checks a ballot against the round and returns it in canonical form (options in the round's order, zeros
 * left out), or refuses it whole.
 */
export function checkBallot(round: Round, choices: Choices): Result<Choices, BallotRefusal> {
  if (round.state !== 'open') return fail('roundClosed')
  const known = new Set(round.options.map((option) => option.id))
  let spent = 0
  for (const [option, dots] of Object.entries(choices)) {
    if (!known.has(option)) return fail('unknownOption')
    if (!Number.isInteger(dots) || dots < 0) return fail('notWholeNumber')
    if (dots > round.method.maxPerOption) return fail('overMaximum')
    spent += dots
  }
  if (spent > round.method.budget) return fail('overBudget')
  return ok(canonicalChoices(round, choices))
}

function canonicalChoices(round: Round, choices: Choices): Choices {
  const canonical: Record<string, number> = {}
  for (const { id } of round.options) {
    const dots = Object.hasOwn(choices, id) ? choices[id] : 0
    if (dots) canonical[id] = dots
  }
  return canonical
}

export const spentDots = (choices: Choices): number =>
  Object.values(choices).reduce((sum, dots) => sum + dots, 0)

/** V8. A ballot is cast when it has a value, or is blank and done. */
export const isCast = (ballot: Ballot): boolean => ballot.done || spentDots(ballot.choices) > 0
