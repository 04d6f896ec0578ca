import { breakdown } from '#shared/domain/voting/breakdown.ts'
import { equalShares } from '#shared/domain/voting/equal-shares.ts'
import { lotOrder } from '#shared/domain/voting/lot.ts'
import type { Poll } from '#shared/domain/voting/poll.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { type RoundInput, TOP } from '#shared/export/outcome-rounds.ts'
import { HELD_AT } from './outcomes.ts'
import { testId } from './rounds.ts'

/** A round after its close, with everything that is told of it. */
export function countedRound(number: number, round: Round, poll: Poll): RoundInput {
  const { commitment, seed } = round
  const lot = seed === null ? null : lotOrder(seed)
  const by = round.breakdown
  return {
    ...round,
    id: testId('rnd', number),
    number,
    state: 'shown',
    openedAt: HELD_AT + number * 3_600_000,
    closedAt: HELD_AT + number * 3_600_000 + 300_000,
    commitment,
    result: tally(round, poll, lot),
    eligibleAtOpening: Math.max(0, poll.eligible - 1),
    groups: by && breakdown(round, poll, by, []),
    shares: round.method.kind === 'consent' ? null : equalShares(round.options, poll, TOP, lot),
    derived: null,
    record: 'ab'.repeat(32),
  }
}
