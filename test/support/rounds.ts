import fc from 'fast-check'
import type { Ballot, BallotOf, ChoicesOf } from '#shared/domain/voting/ballot.ts'
import { ELECTORATE_DEFAULTS } from '#shared/domain/voting/electorate.ts'
import type { DotsMethod } from '#shared/domain/voting/method.ts'
import type { Poll } from '#shared/domain/voting/poll.ts'
import type { Round, RoundOption, TieRule } from '#shared/domain/voting/round.ts'
import { TIE_RULES } from '#shared/domain/voting/round.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import type { Id } from '#shared/kernel/ids.ts'

/** A well-formed id that can be told by its number: `chl_0000…0012`. */
export const testId = <P extends 'chl' | 'rnd' | 'sea' | 'lnk' | 'clu' | 'stp' | 'wrk' | 'acr' | 'act'>(
  prefix: P,
  number: number,
): Id<P> => `${prefix}_${String(number).padStart(20, '0')}`

export const option = (number: number, title = `Utfordring ${number}`): RoundOption => ({
  id: testId('chl', number),
  number,
  title,
  body: '',
  rev: 1,
})

/** An open round with options U-1 … U-n and the product's defaults. */
export function openRound(options: number, changes: Partial<Round<DotsMethod>> = {}): Round<DotsMethod> {
  return {
    id: testId('rnd', 1),
    number: 1,
    parent: null,
    state: 'open',
    question: 'Hva haster mest?',
    method: { kind: 'dots', budget: 3, maxPerOption: 2 },
    tieRule: 'supporters',
    options: Array.from({ length: options }, (_, i) => option(i + 1)),
    electorate: ELECTORATE_DEFAULTS,
    weighting: 'person',
    paper: false,
    breakdown: null,
    hidden: true,
    trial: false,
    evaluation: false,
    commitment: null,
    seed: null,
    cancelReason: null,
    openedAt: Date.UTC(2026, 2, 4, 9, 0),
    closesAt: null,
    closedAt: null,
    result: null,
    ...changes,
  }
}

/** Open rounds of every shape that the setup allows. */
export const rounds: fc.Arbitrary<Round<DotsMethod>> = fc
  .record({
    options: fc.integer({ min: 1, max: 12 }),
    budget: fc.integer({ min: 1, max: 20 }),
    maxPerOption: fc.integer({ min: 1, max: 20 }),
    tieRule: fc.constantFrom<TieRule>(...TIE_RULES),
  })
  .map(({ options, budget, maxPerOption, tieRule }) =>
    openRound(options, { method: { kind: 'dots', budget, maxPerOption }, tieRule }),
  )

/** Choices that the round allows, by taps: each tap adds a dot where there is still room for it. */
export const validChoices = (round: Round<DotsMethod>): fc.Arbitrary<ChoicesOf['dots']> =>
  fc.array(fc.nat({ max: round.options.length - 1 }), { maxLength: round.method.budget }).map((taps) => {
    const choices: Record<string, number> = {}
    for (const tap of taps) {
      const { id } = round.options[tap]!
      const dots = choices[id] ?? 0
      if (dots < round.method.maxPerOption) choices[id] = dots + 1
    }
    return choices
  })

export const ballots = (round: Round<DotsMethod>): fc.Arbitrary<BallotOf<'dots'>[]> =>
  fc.array(
    fc.record({ kind: fc.constant('dots' as const), choices: validChoices(round), done: fc.boolean() }),
    { maxLength: 20 },
  )

/** A round with ballots for it. */
export const votedRounds = rounds.chain((round) =>
  ballots(round).map((cast): readonly [Round<DotsMethod>, readonly BallotOf<'dots'>[]] => [round, cast]),
)

/** What is counted when these ballots were all cast on screens. */
export const pollOf = (ballots: readonly Ballot[], changes: Partial<Poll> = {}): Poll => ({
  ballots: ballots.map((ballot) => ({ ballot, source: 'screen', municipality: null, role: 'participant' })),
  tables: [],
  eligible: ballots.length,
  withdrawn: 0,
  municipalities: [],
  ...changes,
})

/** The result of a round of dots by person. */
export const tallyDots = (
  round: Round<DotsMethod>,
  ballots: readonly BallotOf<'dots'>[],
  seats: Pick<Poll, 'eligible' | 'withdrawn'>,
) => tally({ ...round, weighting: 'person' }, pollOf(ballots, seats))
