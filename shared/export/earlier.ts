import type { Outcomes } from './outcomes-type.ts'
import type { OutcomeRound, OutcomeVotes } from './round-type.ts'

type Loose<T> = Partial<T> & Record<string, unknown>

/**
 * E2, E7. Outcomes as they are now from what was frozen before there were other methods than dots, paper and signed
 * records: nothing else was possible then. What is as it is now stays untouched.
 */
export function withEarlierRounds(frozen: Outcomes): Outcomes {
  const { rounds, uncounted = [], challenges, ...rest } = frozen as Outcomes & Loose<Outcomes>
  if (rounds.every((round) => round.kind !== undefined) && frozen.uncounted !== undefined) return frozen
  return {
    ...rest,
    rounds: rounds.map(roundOfDots),
    uncounted,
    challenges: challenges.map((challenge) =>
      challenge.votes === null ? challenge : { ...challenge, votes: votesOfDots(challenge.votes) },
    ),
  }
}

type DotsRound = Extract<OutcomeRound, { readonly kind: 'dots' }>

/** What was so in every round then, and is said of each now. */
const AS_IT_WAS = {
  kind: 'dots',
  weighting: { asked: 'person', used: 'person' },
  tied: [],
  evaluation: false,
  lateJoiners: true,
  limitedTo: null,
  eligibleAtOpening: null,
  lot: null,
  margin: null,
  breakdown: null,
  shares: null,
  derived: null,
  record: null,
} as const satisfies Partial<DotsRound>

type EarlierRound = Omit<DotsRound, keyof typeof AS_IT_WAS | 'sources'>

function roundOfDots(round: OutcomeRound): OutcomeRound {
  if (round.kind !== undefined) return round
  const earlier: EarlierRound = round
  const sources = { screen: earlier.turnout.cast, paperBallot: 0, paperTable: 0 }
  return { ...AS_IT_WAS, sources, ...earlier }
}

const votesOfDots = (votes: OutcomeVotes): OutcomeVotes =>
  votes.kind === undefined ? ({ ...(votes as object), kind: 'dots' } as OutcomeVotes) : votes
