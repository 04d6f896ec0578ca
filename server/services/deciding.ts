import type { Boards } from '#server/ports.ts'
import type { StoredDecision } from '#server/workshop-state.ts'
import type { PutDecisions } from '#shared/api/outcomes.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { checkDecisions, type Decision } from '#shared/domain/decision.ts'
import { newId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import { badField, calendarDate } from './fields.ts'
import { type Caller, facilitator } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

export interface Deciding {
  /** Replaces the draft of what is chosen, in order, and what is parked. */
  save(caller: Caller, input: PutDecisions): Promise<Result<readonly Decision[], Problem>>
}

export interface DecidingDeps {
  readonly memory: WorkshopMemory
  readonly boards: Boards
}

export function createDeciding({ memory, boards }: DecidingDeps): Deciding {
  return {
    save: (caller, input) =>
      memory.change(caller.workshop, async (state) => {
        const seat = facilitator(state, caller)
        if (!seat.ok) return seat
        const decisions = input.decisions.map(cleaned)
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
      }),
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
