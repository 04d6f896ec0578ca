import type { Boards, Sockets } from '#server/ports.ts'
import { type Deed, insertDeeds } from '#server/store/repositories/deeds.ts'
import { deleteDraftsOf } from '#server/store/repositories/drafts.ts'
import { deleteOwnOf } from '#server/store/repositories/own-indicators.ts'
import { deleteReturnCodesOf } from '#server/store/repositories/return-codes.ts'
import { deleteSeatSessionsOf } from '#server/store/repositories/seat-sessions.ts'
import { deleteVerdictsOf } from '#server/store/repositories/verdicts.ts'
import type { Store } from '#server/store/store.ts'
import { heldOnlyBy, type WorkshopState, withoutSessionsOf, withSeat } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Forgotten } from '#shared/api/replies.ts'
import { planForgetting } from '#shared/board/forget-plan.ts'
import { nameless, type Seat } from '#shared/domain/seat.ts'
import { isEditable } from '#shared/domain/workshop.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import type { Log } from './log.ts'
import { isLastFacilitator, withoutWhatSeatsLose } from './seats.ts'
import { type Caller, seatOf } from './state/callers.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

export interface Forgetting {
  /**
   * P24. Deletes what is a person's own: the name and what else the seat says of them, private notes, the ballot in
   * votes that run, the way back, and on a board that can be changed the cards that nobody else has worked on. The seat
   * is removed, and with it those that only its devices had; its number stays, with what others worked on.
   */
  forget(caller: Caller): Promise<Result<Forgotten, Problem>>
}

export interface ForgettingDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Pick<Boards, 'write' | 'hands'>
  readonly sockets: Sockets
  readonly log: Log
}

export function createForgetting({ store, memory, boards, sockets, log }: ForgettingDeps): Forgetting {
  /** Deletes the seat's cards as the server does, all of them at once. */
  async function clear(state: WorkshopState, seat: string): Promise<Result<Forgotten, Problem>> {
    const hands = await boards.hands(state.workshop.id)
    const decided = new Set<string>(state.decisions.map(({ decision }) => decision.subject))
    const mayDelete = isEditable(state.workshop.status) && !state.workshop.boardLocked
    return boards.write(state.workshop.id, null, (edit) => {
      const { gone, left } = planForgetting(edit.doc, seat, hands, decided)
      if (!mayDelete) return { deleted: 0, left: left + gone.length }
      for (const id of gone) edit.remove(id)
      return { deleted: gone.length, left }
    })
  }

  async function scrub(): Promise<void> {
    try {
      await store.scrub()
    } catch (error) {
      log.error({ err: error }, 'What was deleted may lie in the log of the store for a while')
    }
  }

  return {
    async forget(caller) {
      const loaded = await memory.load(caller.workshop)
      if (!loaded.ok) return loaded
      const refusal = refuse(loaded.value, caller)
      if (refusal) return fail(refusal)
      // the board first: while the seat is there, whoever was interrupted can ask again
      const cleared = await clear(loaded.value, caller.seat)
      if (!cleared.ok) return cleared
      const removed = await memory.change(caller.workshop, (state, now) => {
        const seat = seatOf(state, caller)
        if (!seat.ok) return seat
        if (isLastFacilitator(state, seat.value)) return fail(problem('lastFacilitator'))
        const gone = [seat.value, ...heldOnlyBy(state, seat.value)].map(removedSeat)
        const without = gone.reduce((after, one) => withoutWhatSeatsLose(withSeat(after, one), one), state)
        return ok({
          state: withoutSessionsOf(without, seat.value.id),
          event: { kind: 'forgot', seat: seat.value.id },
          also: [
            // what is left of them is looked at anew
            deleteVerdictsOf(caller.workshop),
            ...gone.flatMap(({ id }) => [
              deleteDraftsOf(id),
              deleteOwnOf(id),
              deleteReturnCodesOf(id),
              deleteSeatSessionsOf(id),
            ]),
            ...insertDeeds(
              caller.workshop,
              gone.map(({ id }) => deedOf(id, now)),
            ),
          ],
          value: gone.map(({ id }) => id),
        })
      })
      if (!removed.ok) return removed
      for (const id of removed.value) sockets.disconnect(caller.workshop, id, CLOSE.noIdentity)
      // what another of this person's pages wrote meanwhile
      const again = await clear(memory.peek(caller.workshop) ?? loaded.value, caller.seat)
      await scrub()
      return again.ok ? ok({ ...again.value, deleted: cleared.value.deleted + again.value.deleted }) : again
    },
  }
}

function refuse(state: WorkshopState, caller: Caller): Problem | undefined {
  const seat = seatOf(state, caller)
  if (!seat.ok) return seat.error
  return isLastFacilitator(state, seat.value) ? problem('lastFacilitator') : undefined
}

/** A removed seat of which nothing is left but its number, its role and its votes in the minutes. */
const removedSeat = (seat: Seat): Seat => ({ ...nameless(seat), state: 'removed' })

/** From now on no earlier version of the board brings back what this seat wrote. */
const deedOf = (seat: string, at: number): Deed => ({ at, seat, kind: 'forgot', count: 1, records: [] })
