import type { Boards } from '#server/ports.ts'
import { findCommitments } from '#server/store/repositories/commitments.ts'
import type { StoredActor } from '#server/store/repositories/mobilisation.ts'
import { findStatusMessages } from '#server/store/repositories/status-messages.ts'
import type { Store } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import type { ActorPage } from '#shared/api/mobilisation.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { actorPageOf } from '#shared/board/actor-page.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import { isoDate } from '#shared/export/formats.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Log } from '../log.ts'

/** MO7. The page of an actor as of now; `notFound` while it is not on the board. */
export async function composePage(
  { store, boards }: { readonly store: Store; readonly boards: Pick<Boards, 'read'> },
  { workshop }: Pick<WorkshopState, 'workshop'>,
  { actor, terms, contact, turnTo }: StoredActor,
  now: number,
): Promise<Result<ActorPage, Problem>> {
  const [{ board }, commitments, statuses] = await Promise.all([
    boards.read(workshop.id),
    findCommitments(store, workshop.id),
    findStatusMessages(store, workshop.id),
  ])
  const page = actorPageOf({
    workshop: {
      title: workshop.title,
      goal: workshop.goal,
      municipalities: workshop.municipalities.map((number) => municipalityByNumber(number)?.name ?? number),
    },
    asOf: isoDate(now),
    hasContact: contact !== null,
    ...{ actor, board, terms, commitments, statuses, turnTo },
  })
  return page ? ok(page) : fail(problem('notFound'))
}

/** Sees to it that a contact that was taken away lies nowhere on disk any more. */
export async function scrubbed({ store, log }: { readonly store: Store; readonly log: Log }): Promise<void> {
  try {
    await store.scrub()
  } catch (error) {
    log.error({ err: error }, 'What was deleted may lie in the log of the store for a while')
  }
}
