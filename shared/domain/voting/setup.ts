import { ELECTORATE_DEFAULTS, type Electorate } from './electorate.ts'
import { isMethodInOrder, METHOD_DEFAULTS, type Method } from './method.ts'
import { ROUND_LIMITS, TIE_RULES, type TieRule, type Weighting } from './round.ts'
import { canWeigh } from './weighting.ts'

/** V3. Everything that is settled before a round opens, in the order in which it is asked. */
export interface RoundSetup {
  readonly question: string
  readonly method: Method
  /** Ids of cards; null is all that may be voted on. */
  readonly options: readonly string[] | null
  readonly electorate: Electorate
  readonly weighting: Weighting
  readonly tieRule: TieRule
  /** Minutes until the clock closes the round; null is without a clock. */
  readonly minutes: number | null
  readonly paper: boolean
  /** V9: the result waits for *show to all*. */
  readonly hidden: boolean
  /** V14: what the result is broken down by. One thing at most, for two could be crossed. */
  readonly breakdown: 'role' | 'municipality' | null
  /** V1: an exercise, whose result does not count. */
  readonly trial: boolean
  /** V1: asks about the workshop itself. */
  readonly evaluation: boolean
}

/** V3. What holds for whatever nobody settles: each of these is safe. The question alone has to be written. */
export const SETUP_DEFAULTS: Omit<RoundSetup, 'question'> = {
  method: METHOD_DEFAULTS.dots,
  options: null,
  electorate: ELECTORATE_DEFAULTS,
  weighting: 'person',
  tieRule: 'supporters',
  minutes: null,
  paper: false,
  hidden: false,
  breakdown: null,
  trial: false,
  evaluation: false,
}

export type SetupFault =
  | 'questionMissing'
  | 'questionTooLong'
  | 'methodWrong'
  | 'noOptions'
  | 'tooManyOptions'
  | 'placesBeyondOptions'
  | 'nobodyVotes'
  | 'weightingWithoutPoints'
  | 'breakdownBesideWeighting'
  | 'tieRuleWrong'
  | 'minutesWrong'

/**
 * V3. What is wrong with a setup, in the order of its fields; `available` is how many cards may be voted on when it
 * names none.
 */
export function setupFaults(setup: RoundSetup, available: number): readonly SetupFault[] {
  const { method, electorate, weighting } = setup
  const faults: SetupFault[] = []
  const options = setup.options === null ? available : new Set(setup.options).size
  if (setup.question.trim() === '') faults.push('questionMissing')
  if (setup.question.length > ROUND_LIMITS.question) faults.push('questionTooLong')
  if (!isMethodInOrder(method)) faults.push('methodWrong')
  if (options === 0) faults.push('noOptions')
  if (options > ROUND_LIMITS.options) faults.push('tooManyOptions')
  if (method.kind === 'rank' && options > 0 && method.places > options) faults.push('placesBeyondOptions')
  if (isEmpty(electorate)) faults.push('nobodyVotes')
  if (weighting === 'municipality' && !canWeigh(method)) faults.push('weightingWithoutPoints')
  // The record of a round weighed by municipality has its ballots by municipality: roles could be crossed with them.
  if (weighting === 'municipality' && setup.breakdown === 'role') faults.push('breakdownBesideWeighting')
  if (!TIE_RULES.includes(setup.tieRule)) faults.push('tieRuleWrong')
  if (setup.minutes !== null && !isMinutes(setup.minutes)) faults.push('minutesWrong')
  return faults
}

const isMinutes = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes >= 1 && minutes <= ROUND_LIMITS.minutes

function isEmpty({ limitedTo }: Electorate): boolean {
  if (limitedTo === null) return false
  return (limitedTo.kind === 'groups' ? limitedTo.groups : limitedTo.municipalities).length === 0
}
