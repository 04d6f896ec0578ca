import type { Clock } from '#server/clock.ts'
import type { Boards } from '#server/ports.ts'
import { insertDeeds } from '#server/store/repositories/deeds.ts'
import {
  countDrafts,
  deleteDraft,
  findDrafts,
  findSent,
  isShown,
  markShown,
  putDraft,
  type SentDraft,
} from '#server/store/repositories/drafts.ts'
import { type Store, StoreError } from '#server/store/store.ts'
import type { OwnDrafts, PutDraft, Revealed, WritingProgress } from '#shared/api/drafts.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { countOf } from '#shared/board/capacity.ts'
import type { BoardEdit } from '#shared/board/edit.ts'
import type { Board } from '#shared/board/records.ts'
import { planReveal } from '#shared/board/reveal-plan.ts'
import { DRAFTS_PER_SEAT, type Draft, mayWriteAlone } from '#shared/domain/private-writing.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import { badField } from './fields.ts'
import type { Log } from './log.ts'
import { shuffled } from './shuffled.ts'
import { type Caller, facilitator, seatOf, writer } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

/**
 * F2. Notes that their writers alone know of, until a facilitator shows all that were sent at once. They are beside the
 * state of the workshop: nobody's Stage changes when somebody writes, so that not even the time of it is told; but for
 * the number of writers, which is for those who run the workshop (F8).
 */
export interface PrivateWriting {
  mine(caller: Caller): Promise<Result<OwnDrafts, Problem>>
  put(caller: Caller, id: string, input: PutDraft): Promise<Result<Draft, Problem>>
  /** Deleting what is not there is done already. */
  remove(caller: Caller, id: string): Promise<Result<null, Problem>>
  /** For facilitators: how many, and nothing else. */
  progress(caller: Caller): Promise<Result<WritingProgress, Problem>>
  /**
   * Puts all notes that were sent on the board, by a facilitator: in random order, as one update of the server's own,
   * without authors. It cannot be undone.
   */
  reveal(caller: Caller): Promise<Result<Revealed, Problem>>
}

export interface PrivateWritingDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Pick<Boards, 'write'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  /** F8. Told when a seat has a note for the first time in the step, and when it has none any more. */
  readonly counted: {
    readonly wrote: (workshop: string, seat: string) => void
    readonly tookBack: (workshop: string, seat: string) => void
  }
}

export function createPrivateWriting(deps: PrivateWritingDeps): PrivateWriting {
  const { store, memory, boards, clock, log, counted } = deps
  /** Workshops whose notes are being shown: until that is done, nothing is written to any of them. */
  const revealing = new Map<string, Promise<Result<Revealed, Problem>>>()

  /** To be asked again afterwards: between the end of one and the next step of who waits, another may begin. */
  const revealed = (workshop: string) => revealing.get(workshop)?.catch(() => undefined)

  async function whyNot(caller: Caller, id: string): Promise<Problem> {
    if (await isShown(store, { ...caller, id })) return problem('draftShown')
    const isHere = memory.peek(caller.workshop)?.seats.get(caller.seat)?.state !== 'removed'
    return problem(isHere ? 'tooManyDrafts' : 'notAllowed')
  }

  async function show(caller: Caller): Promise<Result<Revealed, Problem>> {
    const sent = shuffled(await findSent(store, caller.workshop))
    if (sent.length === 0) return fail(problem('nothingToShow'))
    const deed = { at: clock.now(), seat: caller.seat, kind: 'revealed', count: sent.length, records: [] }
    const written = await boards.write(
      caller.workshop,
      null,
      (edit, board) => layOut(edit, board, sent),
      (isLaidOut) => (isLaidOut ? [markShown(caller.workshop), ...insertDeeds(caller.workshop, [deed])] : []),
    )
    if (!written.ok) return written
    if (!written.value) return fail(problem('boardFull'))
    // what tied a note to its seat must not lie on in the store's log
    await store.scrub().catch((error: unknown) => {
      log.error({ err: error }, 'What was deleted may lie in the log of the store for a while')
    })
    await memory.change(caller.workshop, (state) =>
      ok({ state: { ...state, shownRev: state.rev + 1 }, value: null }),
    )
    return ok({ shown: sent.length })
  }

  return {
    async mine(caller) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      return seat.ok ? ok(await findDrafts(store, seat.value.id)) : seat
    },
    async put(caller, id, input) {
      const loaded = await memory.load(caller.workshop)
      if (!loaded.ok) return loaded
      while (revealing.has(caller.workshop)) await revealed(caller.workshop)
      const state = memory.peek(caller.workshop) ?? loaded.value
      const seat = writer(state, caller)
      if (!seat.ok) return seat
      const { workshop, agenda } = state
      if (!mayWriteAlone(seat.value.role, workshop.status, agenda))
        return fail(problem(seat.value.role === 'observer' ? 'notAllowed' : 'notPrivateNow'))
      const { sent = false } = input
      const draft: Draft = { id, title: cleanLine(input.title), body: cleanText(input.body ?? ''), sent }
      if (sent && draft.title === '') return fail(badField('title', 'missing'))
      try {
        const [written] = await store.write([
          putDraft({ ...caller, id }, draft, DRAFTS_PER_SEAT, clock.now()),
        ])
        if (written !== 1) return fail(await whyNot(caller, id))
        counted.wrote(caller.workshop, caller.seat)
        return ok(draft)
      } catch (error) {
        // the workshop was erased while the note was on its way
        if (error instanceof StoreError && error.code === 'constraint') return fail(problem('noSuchWorkshop'))
        throw error
      }
    },
    async remove(caller, id) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      while (revealing.has(caller.workshop)) await revealed(caller.workshop)
      const [removed] = await store.write([deleteDraft({ ...caller, id })])
      if (removed === 0 && (await isShown(store, { ...caller, id }))) return fail(problem('draftShown'))
      const left = await findDrafts(store, seat.value.id)
      if (left.drafts.length + left.shown === 0) counted.tookBack(caller.workshop, seat.value.id)
      return ok(null)
    },
    async progress(caller) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      if (!isFacilitating(seat.value.role)) return fail(problem('notAllowed'))
      return ok(await countDrafts(store, caller.workshop))
    },
    async reveal(caller) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = facilitator(state.value, caller)
      if (!seat.ok) return seat
      // two facilitators who press at once do it once
      const under = revealing.get(caller.workshop)
      if (under) return under
      const work = show(caller).finally(() => revealing.delete(caller.workshop))
      revealing.set(caller.workshop, work)
      return work
    },
  }
}

/** All of them or, where the board has no room, none. */
function layOut(edit: BoardEdit, board: Board, sent: readonly SentDraft[]): boolean {
  if (countOf(board, 'challenge') + sent.length > WORKSHOP_LIMITS.challenges) return false
  for (const record of planReveal(board, sent)) edit.create(record)
  return true
}
