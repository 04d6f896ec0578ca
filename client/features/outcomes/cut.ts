import { DECISION_LIMITS } from '#shared/domain/decision.ts'
import type { MethodKind } from '#shared/domain/voting/method.ts'
import type { TieRule } from '#shared/domain/voting/round.ts'
import { isVoted } from '#shared/domain/voting/ties.ts'
import type { OutcomeChallenge, Outcomes } from '#shared/export/outcomes-type.ts'
import { isRanking } from '#shared/export/round-type.ts'
import { challengeCode, challengeName } from '#shared/export/words.ts'

/** Challenges that the vote put in the same place, of which only some fit among those that can be chosen. */
export interface TieOverCut {
  readonly place: number
  readonly challenges: readonly OutcomeChallenge[]
  /** How many of them can be chosen. */
  readonly room: number
  readonly tieRule: TieRule
  readonly kind: MethodKind
}

/** V12. Where the newest vote that ranks, with its repeats, does not say what is among the first three; undefined where it does. */
export function tieOverCut({
  rounds,
  challenges,
}: Pick<Outcomes, 'rounds' | 'challenges'>): TieOverCut | undefined {
  const newest = rounds.findLast(isRanking)
  if (!newest) return undefined
  const rootOf = (number: number): number => {
    const parent = rounds.find((round) => round.number === number)?.parent ?? null
    return parent === null ? number : rootOf(parent)
  }
  const root = rootOf(newest.number)
  const voted = challenges.filter(
    ({ rank, votes }) => rank !== null && votes !== null && isVoted(votes) && rootOf(votes.round) === root,
  )
  for (const place of new Set(voted.map(({ rank }) => rank as number))) {
    const before = voted.filter(({ rank }) => (rank as number) < place).length
    const equal = voted.filter(({ rank }) => rank === place)
    const room = DECISION_LIMITS.chosen - before
    if (room > 0 && equal.length > room) {
      return { place, challenges: equal, room, tieRule: newest.tieRule, kind: newest.kind }
    }
  }
  return undefined
}

/** More than this are told by their numbers alone: they stand right below with their titles. */
const NAMED = 3

/** What a sentence calls challenges. Those without a number yet keep their titles. */
export const namesFor = (challenges: readonly Pick<OutcomeChallenge, 'number' | 'title'>[]): string[] =>
  challenges.map((one) =>
    challenges.length > NAMED && one.number !== null ? challengeCode(one.number) : challengeName(one),
  )
