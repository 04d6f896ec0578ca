import type { WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { EndWorkshop } from '#shared/api/workshops.ts'
import { NO_ATTENTION } from '#shared/domain/attention.ts'
import { isInCharge } from '#shared/domain/handover.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { finishAgenda } from '#shared/domain/step.ts'
import type { Workshop } from '#shared/domain/workshop.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import { badField, calendarDate } from './fields.ts'
import { countEverything } from './voting/closing.ts'

interface Ender {
  readonly seat: Seat
  readonly now: number
  readonly signer: Parameters<typeof countEverything>[1]['signer']
}

/**
 * F15. Only who is in charge ends. Open rounds are closed and counted, and the code is dead from now on. What is asked
 * for at the end comes with it, all in one change.
 */
export function endWorkshop(
  state: WorkshopState,
  command: EndWorkshop,
  { seat, now, signer }: Ender,
): Result<WorkshopState, Problem> {
  if (!isInCharge(state.workshop, seat)) return fail(problem('notAllowed'))
  const settled = settle(state.workshop, command)
  if (!settled.ok) return settled
  return ok({
    ...countEverything(state, { now, by: { role: seat.role, seat: seat.number }, signer }),
    workshop: { ...settled.value, status: 'ended', code: null, endedAt: now },
    agenda: finishAgenda(state.agenda),
    grace: null,
    attention: NO_ATTENTION,
    done: new Set(),
    nudge: null,
  })
}

/**
 * Who takes the result, and when it is decided; or why that is not settled. A command that says nothing of it leaves
 * it as it is.
 */
function settle(
  workshop: Workshop,
  { receiver, decisionDate, unsettled }: EndWorkshop,
): Result<Workshop, Problem> {
  if (receiver === undefined && decisionDate === undefined && unsettled === undefined) return ok(workshop)
  const date = calendarDate('decisionDate', decisionDate ?? null)
  if (!date.ok) return date
  const asked = {
    receiver: receiver === undefined ? workshop.receiver : cleanLine(receiver),
    decisionDate: decisionDate === undefined ? workshop.decisionDate : date.value,
  }
  const reason = cleanText(unsettled ?? '')
  const isSettled = asked.receiver !== '' && asked.decisionDate !== null
  if (!isSettled && reason === '') return fail(badField('unsettled', 'missing'))
  return ok({ ...workshop, ...asked, unsettled: isSettled ? '' : reason })
}
