import type { GroupVotes } from '../domain/voting/breakdown.ts'
import type { Limit } from '../domain/voting/electorate.ts'
import type { EqualShares } from '../domain/voting/equal-shares.ts'
import { margin } from '../domain/voting/margin.ts'
import type { Round } from '../domain/voting/round.ts'
import type { Workshop } from '../domain/workshop.ts'
import type { OutcomeDerived, OutcomeRound, OutcomeUncounted, RoundFacts } from './round-type.ts'

/** What is told of a round besides the round itself, where it is known. */
export interface RoundExtras {
  readonly eligibleAtOpening: number
  readonly groups: readonly GroupVotes<string | null>[] | null
  readonly shares: EqualShares | null
  readonly derived: OutcomeDerived | null
  readonly record: string | null
}

export type RoundInput = Round & Partial<RoundExtras>

export interface RoundNames {
  readonly workshop: Pick<Workshop, 'groups'>
  readonly municipalityName: (number: string) => string | undefined
}

/** V13, V18. Margin and equal shares are told for as many as can be chosen. */
export const TOP = 3

/** Closed rounds with what came of them, by number. */
export function outcomeRounds(rounds: readonly RoundInput[], names: RoundNames): readonly OutcomeRound[] {
  return rounds
    .flatMap((round) => {
      if (round.result === null || round.trial || round.state === 'cancelled') return []
      return { ...round.result, ...roundFacts(round, rounds, names) } satisfies OutcomeRound
    })
    .toSorted((a, b) => a.number - b.number)
}

function roundFacts(round: RoundInput, all: readonly Round[], names: RoundNames): RoundFacts {
  const { electorate, commitment, seed, result } = round
  const votes = result?.kind === 'dots' ? margin(result, TOP) : undefined
  return {
    id: round.id,
    number: round.number,
    parent: all.find((other) => other.id === round.parent)?.number ?? null,
    question: round.question,
    method: round.method,
    evaluation: round.evaluation,
    facilitatorsVote: electorate.facilitatorsVote,
    lateJoiners: electorate.lateJoiners,
    limitedTo: electorate.limitedTo && limitNames(electorate.limitedTo, names),
    eligibleAtOpening: round.eligibleAtOpening ?? null,
    lot: commitment === null || seed === null ? null : { commitment, seed },
    margin: votes === undefined ? null : { top: TOP, votes },
    breakdown: breakdownOf(round, names),
    shares: round.shares ?? null,
    derived: round.derived ?? null,
    record: round.record ?? null,
    openedAt: round.openedAt,
    closedAt: round.closedAt ?? round.openedAt,
  }
}

function limitNames(limit: Limit, { workshop, municipalityName }: RoundNames): RoundFacts['limitedTo'] {
  if (limit.kind === 'municipalities') {
    return {
      kind: limit.kind,
      names: limit.municipalities.map((number) => municipalityName(number) ?? number),
    }
  }
  const nameOf = (id: string) => workshop.groups.find((group) => group.id === id)?.name ?? id
  return { kind: limit.kind, names: limit.groups.map(nameOf) }
}

function breakdownOf(round: RoundInput, { municipalityName }: RoundNames): RoundFacts['breakdown'] {
  const { breakdown: by, groups } = round
  if (by === null || !groups) return null
  const nameOf = (group: string | null) =>
    group === null || by === 'role' ? null : (municipalityName(group) ?? group)
  return { by, groups: groups.map((group) => ({ ...group, name: nameOf(group.group) })) }
}

/** Trial rounds with a result, and rounds that were called off after they had opened: a draft is nobody's business. */
export const uncountedRounds = (rounds: readonly Round[]): readonly OutcomeUncounted[] =>
  rounds
    .flatMap((round): readonly OutcomeUncounted[] => {
      const isCancelled = round.state === 'cancelled' && round.options.length > 0
      if (!isCancelled && !(round.trial && round.result !== null)) return []
      return [
        {
          id: round.id,
          number: round.number,
          question: round.question,
          why: isCancelled ? 'cancelled' : 'trial',
          reason: isCancelled ? round.cancelReason : null,
          openedAt: round.openedAt,
          closedAt: round.closedAt ?? round.openedAt,
        },
      ]
    })
    .toSorted((a, b) => a.number - b.number)
