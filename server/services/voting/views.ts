import type { Boards } from '#server/ports.ts'
import type { StoredRound } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { RoundViews } from '#shared/api/replies.ts'
import type { Board } from '#shared/board/records.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { derivedView, type MergedOptions } from '#shared/domain/voting/derived.ts'
import { equalShares } from '#shared/domain/voting/equal-shares.ts'
import { lotOrder } from '#shared/domain/voting/lot.ts'
import { pollOf } from '#shared/domain/voting/recount.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Caller, seatOf } from '../state/callers.ts'
import { maySeeResult } from '../state/stage-view.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'

export interface Views {
  /** V15, V18. Other ways of looking at a closed round, for whoever may see its result. `places`: 1–10. */
  read(caller: Caller, round: string, places: number): Promise<Result<RoundViews, Problem>>
}

export interface ViewsDeps {
  readonly memory: WorkshopMemory
  readonly boards: Boards
}

export function createViews({ memory, boards }: ViewsDeps): Views {
  return {
    async read(caller, roundId, places) {
      const loaded = await memory.load(caller.workshop)
      if (!loaded.ok) return loaded
      const seat = seatOf(loaded.value, caller)
      if (!seat.ok) return seat
      const round = loaded.value.rounds.find((candidate) => candidate.id === roundId)
      const isSeen = round && maySeeResult(round, isFacilitating(seat.value.role))
      if (!isSeen || round.result === null) return fail(problem('noSuchRound'))
      const { board } = await boards.read(caller.workshop)
      return ok({ shares: sharesOf(round, places), derived: derivedOf(round, board) })
    },
  }
}

const lotOf = (round: StoredRound) => (round.seed === null ? null : lotOrder(round.seed))

/** Counted once for each number of places: a round that is closed does not change any more. */
const known = new WeakMap<StoredRound, Map<number, RoundViews['shares']>>()

export function sharesOf(round: StoredRound, places: number): RoundViews['shares'] {
  if (round.votes === null || round.method.kind === 'consent') return null
  const own = known.get(round) ?? new Map<number, RoundViews['shares']>()
  known.set(round, own)
  const shares = own.get(places) ?? equalShares(round.options, pollOf(votesOf(round)), places, lotOf(round))
  own.set(places, shares)
  return shares
}

export function derivedOf(
  round: StoredRound,
  board: Pick<Board, 'challenges' | 'merged'>,
): RoundViews['derived'] {
  const merges = mergesOf(round, board)
  if (merges.length === 0) return null
  const { method } = round
  if (method.kind !== 'dots' && method.kind !== 'rank')
    return { merges, result: null, refusal: 'otherMethod' }
  const view = derivedView({ ...round, method }, pollOf(votesOf(round)), merges, lotOf(round))
  return view.ok
    ? { merges, result: view.value, refusal: null }
    : { merges, result: null, refusal: view.error }
}

/** A closed round as the law recounts it. */
const votesOf = ({ method, votes, result }: StoredRound) => ({
  method,
  votes,
  eligible: { opening: 0, close: result?.turnout.eligible ?? 0 },
  withdrawn: result?.turnout.withdrawn ?? 0,
})

/** Which options have become one card since, however many merges it took. */
export function mergesOf(
  round: Pick<Round, 'options'>,
  { challenges, merged }: Pick<Board, 'challenges' | 'merged'>,
): readonly MergedOptions[] {
  const next = new Map<string, string | null>(merged.map(({ id, mergedInto }) => [id, mergedInto]))
  const cards = new Map<string, Board['challenges'][number]>(challenges.map((card) => [card.id, card]))
  const from = new Map<string, string[]>()
  for (const { id } of round.options) {
    let at: string | null | undefined = id
    for (let steps = 0; at && !cards.has(at) && steps <= merged.length; steps++) at = next.get(at)
    if (at && at !== id && cards.has(at)) from.set(at, [...(from.get(at) ?? []), id])
  }
  return [...from].flatMap(([into, sources]): MergedOptions[] => {
    const { id, number, title } = cards.get(into)!
    return number === null ? [] : [{ into: { id, number, title }, from: sources }]
  })
}
