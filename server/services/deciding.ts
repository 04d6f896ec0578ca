import type { Boards } from '#server/ports.ts'
import type { StoredDecision } from '#server/workshop-state.ts'
import type { PutDecisions, PutParked } from '#shared/api/outcomes.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { checkDecisions, type Decision, type ParkedDecision } from '#shared/domain/decision.ts'
import { newId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import { badField, calendarDate } from './fields.ts'
import { type Caller, facilitator, seatOf } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

export interface Deciding {
  /** Replaces the draft of what is chosen, in order, and what is parked. */
  save(caller: Caller, input: PutDecisions): Promise<Result<readonly Decision[], Problem>>
  /** F11. What is parked, for everybody in the workshop. */
  parked(caller: Caller): Promise<Result<readonly ParkedDecision[], Problem>>
  /** Parks one challenge, or changes why; what was chosen is so no longer. */
  park(caller: Caller, subject: string, input: PutParked): Promise<Result<readonly Decision[], Problem>>
  /** Takes one back; what is not parked is back already. */
  bringBack(caller: Caller, subject: string): Promise<Result<readonly Decision[], Problem>>
}

export interface DecidingDeps {
  readonly memory: WorkshopMemory
  readonly boards: Boards
}

export function createDeciding({ memory, boards }: DecidingDeps): Deciding {
  /** Saves the draft that `next` makes of the one there is. */
  const change = (caller: Caller, next: (draft: readonly Decision[]) => readonly Decision[]) =>
    memory.change(caller.workshop, async (state) => {
      const seat = facilitator(state, caller)
      if (!seat.ok) return seat
      const decisions = next(state.decisions.map(({ decision }) => decision)).map(cleaned)
      if (!decisions.every(hasRealDate)) return fail(badField('decisions', 'invalid'))
      const { board } = await boards.read(caller.workshop)
      const onBoard = new Set<string>(board.challenges.map((challenge) => challenge.id))
      // What was decided on and then deleted from the board may stay in the draft as it is.
      for (const { decision } of state.decisions) onBoard.add(decision.subject)
      const checked = checkDecisions(decisions, (subject) => onBoard.has(subject))
      if (!checked.ok) return fail(problem(checked.error))
      if (isSame(checked.value, state.decisions)) return ok({ state, value: checked.value })
      return ok({
        state: { ...state, decisions: withIds(checked.value, state.decisions), draftRev: state.rev + 1 },
        event: { kind: 'draftSaved', seat: seat.value.id },
        value: checked.value,
      })
    })

  return {
    save: (caller, input) => change(caller, () => input.decisions),
    async parked(caller) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      return ok(
        state.value.decisions.flatMap(({ decision }) => (decision.kind === 'parked' ? [decision] : [])),
      )
    },
    park: (caller, subject, input) =>
      change(caller, (draft) => {
        const parked: Decision = { kind: 'parked', subject, ...input }
        const isParked = draft.some((one) => one.kind === 'parked' && one.subject === subject)
        if (isParked) return draft.map((one) => (one.subject === subject ? parked : one))
        return [...draft.filter((one) => one.subject !== subject), parked]
      }),
    bringBack: (caller, subject) =>
      change(caller, (draft) => draft.filter((one) => one.kind !== 'parked' || one.subject !== subject)),
  }
}

function cleaned(decision: Decision): Decision {
  const { subject } = decision
  if (decision.kind === 'chosen') {
    const { sentence, owner } = decision
    return { kind: 'chosen', subject, sentence: cleanText(sentence), owner: cleanLine(owner) }
  }
  return { kind: 'parked', subject, reason: cleanText(decision.reason), reviewDate: decision.reviewDate }
}

const hasRealDate = (decision: Decision): boolean =>
  decision.kind === 'chosen' || calendarDate('reviewDate', decision.reviewDate).ok

const isSame = (decisions: readonly Decision[], stored: readonly StoredDecision[]): boolean =>
  JSON.stringify(decisions) === JSON.stringify(stored.map(({ decision }) => decision))

/** A decision about one challenge keeps its id however often its words change. */
function withIds(
  decisions: readonly Decision[],
  stored: readonly StoredDecision[],
): readonly StoredDecision[] {
  const ids = new Map(stored.map(({ id, decision }) => [decision.subject, id]))
  return decisions.map((decision) => ({ id: ids.get(decision.subject) ?? newId('dec'), decision }))
}
