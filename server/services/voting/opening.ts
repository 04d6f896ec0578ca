import { openRound, type StoredRound, type WorkshopState } from '#server/workshop-state.ts'
import { type Problem, type ProblemCode, problem } from '#shared/api/problem.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import type { Challenge } from '#shared/board/records.ts'
import { type FreezeRefusal, freezeOptions } from '#shared/domain/voting/freeze.ts'
import { METHOD_DEFAULTS } from '#shared/domain/voting/method.ts'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { type Id, newId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { badField, requiredLine } from '../fields.ts'

/**
 * V2, V3, V5. The state with a new open round over the challenges of `board`, which are frozen into it as they are. A workshop
 * has one open round at most, so that nobody has two ballots at once.
 */
export function openNewRound(
  state: WorkshopState,
  input: CreateRound,
  board: { readonly challenges: readonly Challenge[]; readonly version: number },
  now: number,
): Result<{ readonly state: WorkshopState; readonly round: StoredRound }, Problem> {
  if (openRound(state)) return fail(problem('roundOpen'))
  if (state.rounds.length >= WORKSHOP_LIMITS.rounds) return fail(problem('tooManyRounds'))
  const question = requiredLine('question', input.question)
  if (!question.ok) return question
  const closesAt = closingTime(input.closesAt ?? null, now)
  if (!closesAt.ok) return closesAt
  const parent = parentOf(state, input.parent)
  if (!parent.ok) return parent
  const options = optionsOf(board, input.options ?? 'all')
  if (!options.ok) return options
  const budget = input.budget ?? METHOD_DEFAULTS.dots.budget
  const maxPerOption = Math.min(budget, input.maxPerOption ?? METHOD_DEFAULTS.dots.maxPerOption)
  const round: StoredRound = {
    id: newId('rnd'),
    number: (state.rounds.at(-1)?.number ?? 0) + 1,
    parent: parent.value,
    state: 'open',
    question: question.value,
    method: { kind: 'dots', budget, maxPerOption },
    tieRule: input.tieRule ?? 'supporters',
    options: options.value,
    facilitatorsVote: input.facilitatorsVote ?? false,
    hidden: input.hidden ?? false,
    trial: input.trial ?? false,
    openedAt: now,
    closesAt: closesAt.value,
    closedAt: null,
    result: null,
    withdrawn: 0,
    anonymous: null,
  }
  return ok({ state: { ...state, rounds: [...state.rounds, round], ballots: new Map() }, round })
}

/** ISO 8601 with a time zone, for without one it would depend on where the server stands. */
function closingTime(text: string | null, now: number): Result<number | null, Problem> {
  if (text === null) return ok(null)
  const time = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? Date.parse(text) : Number.NaN
  return time > now ? ok(time) : fail(badField('closesAt', 'invalid'))
}

/** V10. A round is repeated after it is over. */
function parentOf(state: WorkshopState, id: string | undefined): Result<Id<'rnd'> | null, Problem> {
  if (id === undefined) return ok(null)
  const parent = state.rounds.find((round) => round.id === id)
  return parent ? ok(parent.id) : fail(problem('noSuchRound'))
}

/** All challenges with something written on them, or the given ones; by number. */
function optionsOf(
  { challenges, version }: { readonly challenges: readonly Challenge[]; readonly version: number },
  wanted: 'all' | readonly string[],
): Result<readonly RoundOption[], Problem> {
  const candidates = challenges.map((challenge) => ({ ...challenge, parked: false }))
  const frozen = freezeOptions(candidates, wanted === 'all' ? null : wanted, version)
  return frozen.ok ? frozen : fail(problem(REFUSALS[frozen.error]))
}

const REFUSALS = {
  noOptions: 'noOptions',
  noSuchChallenge: 'noSuchChallenge',
  merged: 'noSuchChallenge',
  parked: 'noSuchChallenge',
  notNumbered: 'unavailable',
} as const satisfies Record<FreezeRefusal, ProblemCode>
