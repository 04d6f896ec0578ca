import type { Boards } from '#server/ports.ts'
import { findStatusMessages, insertStatusMessage } from '#server/store/repositories/status-messages.ts'
import type { Store } from '#server/store/store.ts'
import type { PostStatus } from '#shared/api/mobilisation.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { STATUS_LIMITS, type StatusMessage } from '#shared/domain/status-message.ts'
import { isId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { badField, calendarDate } from '../fields.ts'
import type { Caller } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { changeAsFacilitator } from './change.ts'

/** MO6. */
export interface Telling {
  /** Tells how an activity goes, for facilitators; the same id twice is one. */
  tell(caller: Caller, input: PostStatus): Promise<Result<StatusMessage, Problem>>
}

export interface TellingDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Pick<Boards, 'read'>
}

export const createTelling = ({ store, memory, boards }: TellingDeps): Telling => ({
  async tell(caller, { id, about, state, ...input }) {
    if (!isId('sta', id)) return fail(badField('id', 'invalid'))
    const text = cleanText(input.text)
    if (text === '') return fail(badField('text', 'missing'))
    const nextDate = calendarDate('nextDate', input.nextDate)
    if (!nextDate.ok) return nextDate
    return changeAsFacilitator(memory, caller, async (_state, now) => {
      const all = await findStatusMessages(store, caller.workshop)
      const same = all.find((one) => one.id === id)
      if (same) return ok({ statements: [], value: same })
      if (all.length >= STATUS_LIMITS.perWorkshop) return fail(problem('mobilisationFull'))
      const { board } = await boards.read(caller.workshop)
      if (!board.activities.some((one) => one.id === about)) return fail(badField('about', 'unknown'))
      // one after the other, whatever the clock does
      const at = Math.max(now, (all.at(-1)?.at ?? 0) + 1)
      const value: StatusMessage = { id, about, state, text, nextDate: nextDate.value, at }
      return ok({ statements: [insertStatusMessage(caller.workshop, value)], value })
    })
  },
})
