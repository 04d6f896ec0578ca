import type { Boards } from '#server/ports.ts'
import {
  deleteCommitment,
  findCommitment,
  findCommitments,
  insertCommitment,
  updateCommitment,
} from '#server/store/repositories/commitments.ts'
import type { Store } from '#server/store/store.ts'
import type { PostCommitment, PutCommitment } from '#shared/api/mobilisation.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { COMMITMENT_LIMITS, type Commitment, mayBecome } from '#shared/domain/commitment.ts'
import { isId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { badField, calendarDate, requiredLine } from '../fields.ts'
import type { Caller } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { changeAsFacilitator } from './change.ts'

/** MO5. What facilitators ask actors for, and write down of what they say. */
export interface Commitments {
  /** The same id twice is one. */
  ask(caller: Caller, input: PostCommitment): Promise<Result<Commitment, Problem>>
  change(caller: Caller, commitment: string, input: PutCommitment): Promise<Result<null, Problem>>
  /** Takes a question back that was not answered; what is not there is taken back already. */
  takeBack(caller: Caller, commitment: string): Promise<Result<null, Problem>>
}

export interface CommitmentsDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Pick<Boards, 'read'>
}

export const createCommitments = ({ store, memory, boards }: CommitmentsDeps): Commitments => ({
  async ask(caller, { id, actor, activity, ...input }) {
    if (!isId('com', id)) return fail(badField('id', 'invalid'))
    const words = wordsOf(input)
    if (!words.ok) return words
    return changeAsFacilitator(memory, caller, async (_state, now) => {
      const all = await findCommitments(store, caller.workshop)
      const same = all.find((one) => one.id === id)
      if (same) return ok({ statements: [], value: same })
      if (all.length >= COMMITMENT_LIMITS.perWorkshop) return fail(problem('mobilisationFull'))
      const { board } = await boards.read(caller.workshop)
      if (!board.actors.some((one) => one.id === actor)) return fail(badField('actor', 'unknown'))
      if (!board.activities.some((one) => one.id === activity)) return fail(badField('activity', 'unknown'))
      const value: Commitment = { id, actor, activity, ...words.value, state: 'offered', since: now }
      return ok({ statements: [insertCommitment(caller.workshop, value)], value })
    })
  },

  async change(caller, id, { state, ...input }) {
    const words = wordsOf(input)
    if (!words.ok) return words
    return changeAsFacilitator(memory, caller, async (_state, now) => {
      const known = await findCommitment(store, caller.workshop, id)
      if (!known) return fail(problem('notFound'))
      const saysOther = known.what !== words.value.what || known.due !== words.value.due
      const standsOther = known.state !== state
      const isRefused =
        (saysOther && known.state !== 'offered') || (standsOther && !mayBecome(known.state, state))
      if (isRefused) return fail(problem('answeredMeanwhile'))
      if (!standsOther && !saysOther) return ok({ statements: [], value: null })
      const changed = { ...known, ...words.value, state, since: standsOther ? now : known.since }
      return ok({ statements: [updateCommitment(caller.workshop, changed)], value: null })
    })
  },

  takeBack: (caller, id) =>
    changeAsFacilitator(memory, caller, async () => {
      const known = await findCommitment(store, caller.workshop, id)
      if (!known) return ok({ statements: [], value: null })
      if (known.state !== 'offered') return fail(problem('answeredMeanwhile'))
      return ok({ statements: [deleteCommitment(caller.workshop, id)], value: null })
    }),
})

function wordsOf(
  input: Pick<PutCommitment, 'what' | 'due'>,
): Result<Pick<Commitment, 'what' | 'due'>, Problem> {
  const what = requiredLine('what', input.what)
  if (!what.ok) return what
  const due = calendarDate('due', input.due)
  return due.ok ? ok({ what: what.value, due: due.value }) : due
}
