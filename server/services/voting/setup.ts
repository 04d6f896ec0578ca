import type { StoredRound } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import { type RoundSetup, SETUP_DEFAULTS, type SetupFault, setupFaults } from '#shared/domain/voting/setup.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { badField, knownMunicipalities } from '../fields.ts'

/** V3. What is asked for, with safe defaults for the rest. `available` is how many cards may be voted on. */
export function readSetup(input: CreateRound, available: number): Result<RoundSetup, Problem> {
  const { parent: _, draft: __, ...given } = input
  const setup: RoundSetup = { ...SETUP_DEFAULTS, ...given, question: cleanLine(input.question) }
  const [fault] = setupFaults(setup, available)
  if (fault !== undefined) return fail(FAULTS[fault])
  const { limitedTo } = setup.electorate
  if (limitedTo?.kind === 'municipalities') {
    const known = knownMunicipalities(limitedTo.municipalities)
    if (!known.ok) return known
  }
  return ok(setup)
}

/** The setup of a round that has been prepared. */
export const setupOf = (round: StoredRound): RoundSetup => ({
  ...round.setup,
  question: round.question,
  method: round.method,
  electorate: round.electorate,
  weighting: round.weighting,
  tieRule: round.tieRule,
  paper: round.paper,
  hidden: round.hidden,
  breakdown: round.breakdown,
  trial: round.trial,
  evaluation: round.evaluation,
})

export const FAULTS: Readonly<Record<SetupFault, Problem>> = {
  questionMissing: badField('question', 'missing'),
  questionTooLong: badField('question', 'invalid'),
  methodWrong: badField('method', 'invalid'),
  noOptions: problem('noOptions'),
  tooManyOptions: badField('options', 'invalid'),
  placesBeyondOptions: badField('method', 'invalid'),
  nobodyVotes: badField('electorate', 'missing'),
  weightingWithoutPoints: badField('weighting', 'invalid'),
  breakdownBesideWeighting: badField('breakdown', 'invalid'),
  tieRuleWrong: badField('tieRule', 'invalid'),
  minutesWrong: badField('minutes', 'invalid'),
}
