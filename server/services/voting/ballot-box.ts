import { randomBytes } from 'node:crypto'
import { ballotsOf, type SeatBallot, type WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { BallotReply } from '#shared/api/replies.ts'
import type { PutBallot } from '#shared/api/rounds.ts'
import type { Ballot } from '#shared/domain/voting/ballot.ts'
import { checkBallot } from '#shared/domain/voting/check-ballot.ts'
import { receiptCode } from '#shared/domain/voting/receipt.ts'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { type Caller, writer } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { voteOf } from './voters.ts'

interface Waiting {
  readonly caller: Caller
  readonly round: string
  readonly input: PutBallot
  readonly answer: (result: Result<BallotReply, Problem>) => void
  readonly crash: (error: unknown) => void
}

/**
 * V7, V8. Takes ballots. Those that come while others are being written go to disk together, in one transaction,
 * so that a whole hall can vote in the same second; each is checked, accepted or refused on its own.
 */
export interface BallotBox {
  put(caller: Caller, round: string, input: PutBallot): Promise<Result<BallotReply, Problem>>
}

export function createBallotBox(memory: WorkshopMemory): BallotBox {
  const waiting = new Map<string, Waiting[]>()

  async function empty(workshop: string): Promise<void> {
    let taken: readonly Waiting[] = []
    let answers: readonly Result<BallotReply, Problem>[] = []
    try {
      const written = await memory.change(workshop, (state, now) => {
        taken = waiting.get(workshop) ?? []
        waiting.delete(workshop)
        const after = take(state, taken, now)
        answers = after.answers
        return ok({ state: after.state, value: null })
      })
      // A workshop that could not be loaded has taken nothing out yet.
      if (taken.length === 0) taken = takeOut(workshop)
      for (const [index, { answer }] of taken.entries()) answer(written.ok ? answers[index]! : written)
    } catch (error) {
      for (const { crash } of [...taken, ...takeOut(workshop)]) crash(error)
    }
  }

  function takeOut(workshop: string): readonly Waiting[] {
    const left = waiting.get(workshop) ?? []
    waiting.delete(workshop)
    return left
  }

  return {
    put: (caller, round, input) =>
      new Promise((answer, crash) => {
        const one: Waiting = { caller, round, input, answer, crash }
        const line = waiting.get(caller.workshop)
        if (line) line.push(one)
        else {
          waiting.set(caller.workshop, [one])
          void empty(caller.workshop)
        }
      }),
  }
}

/** The state with the ballots that are in order, and the answer to each. */
function take(state: WorkshopState, taken: readonly Waiting[], now: number) {
  const rounds = new Map<string, Map<string, SeatBallot>>()
  const answers = taken.map(({ caller, round, input }): Result<BallotReply, Problem> => {
    const checked = check(state, caller, round, input, now)
    if (!checked.ok) return checked
    const own = rounds.get(round) ?? new Map(ballotsOf(state, round))
    // V17. The code of a seat's first save stays, on whichever of its devices it votes later.
    const code = own.get(caller.seat)?.code || receiptCode(randomBytes(16))
    rounds.set(round, own.set(caller.seat, { ballot: checked.value, code }))
    return ok({ ...checked.value, code })
  })
  if (rounds.size === 0) return { state, answers }
  return { state: { ...state, ballots: new Map([...state.ballots, ...rounds]) }, answers }
}

function check(
  state: WorkshopState,
  caller: Caller,
  roundId: string,
  input: PutBallot,
  now: number,
): Result<Ballot, Problem> {
  const seat = writer(state, caller)
  if (!seat.ok) return seat
  const round = state.rounds.find((candidate) => candidate.id === roundId)
  if (!round) return fail(problem('noSuchRound'))
  if (round.state === 'draft') return fail(problem('roundNotOpen'))
  if (voteOf(round, seat.value) !== 'screen') return fail(problem('mayNotVote'))
  if (round.state !== 'open' || isOver(round.closesAt, now)) return fail(problem('roundClosed'))
  const votes = checkBallot(round, input.choices)
  return votes.ok ? ok({ ...votes.value, done: input.done ?? false } as Ballot) : fail(problem(votes.error))
}

/** V10. Whether the server's clock has closed the round, even if the closing itself is still under way. */
const isOver = (closesAt: number | null, now: number): boolean =>
  closesAt !== null && now >= closesAt + ROUND_LIMITS.graceMs
