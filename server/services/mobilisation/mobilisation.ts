import type { Clock } from '#server/clock.ts'
import type { Boards } from '#server/ports.ts'
import { findCommitments } from '#server/store/repositories/commitments.ts'
import {
  findKnownActor,
  findKnownActors,
  putActorPage,
  putKnownActor,
  type StoredActor,
} from '#server/store/repositories/mobilisation.ts'
import { findStatusMessages } from '#server/store/repositories/status-messages.ts'
import type { Store } from '#server/store/store.ts'
import {
  type ActorPage,
  type ActorPageLink,
  DEFAULT_TERMS,
  type KnownActor,
  type MobilisationReply,
  type PostActorPage,
  type PutActor,
} from '#shared/api/mobilisation.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { isFacilitating } from '#shared/domain/role.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { requiredLine } from '../fields.ts'
import { hashToken, newToken } from '../identity/tokens.ts'
import type { Log } from '../log.ts'
import { type Caller, seatOf } from '../state/callers.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { changeAsFacilitator } from './change.ts'
import { type Commitments, createCommitments } from './commitments.ts'
import { contactOf } from './contact.ts'
import { composePage, scrubbed } from './page.ts'
import { createTelling, type Telling } from './telling.ts'

/** What those with a seat see and say of actors, commitments and status. It works after the workshop has ended too. */
export interface MobilisationService extends Commitments, Telling {
  read(caller: Caller): Promise<Result<MobilisationReply, Problem>>
  /** For facilitators; also of an actor that has gone from the board since something was said of it. */
  putActor(caller: Caller, actor: string, input: PutActor): Promise<Result<null, Problem>>
  /** MO7. The actor's page as it sees it, for facilitators, whether it has a link or not. */
  page(caller: Caller, actor: string): Promise<Result<ActorPage, Problem>>
  /** MO7. A new link to the actor's page, for facilitators, told once: only a hash of its token is kept. */
  linkPage(caller: Caller, actor: string, input: PostActorPage): Promise<Result<ActorPageLink, Problem>>
}

export interface MobilisationDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Pick<Boards, 'read'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
}

/** Actors of whom something is kept; some of them may be gone from the board. */
const MOST_KNOWN = 2 * WORKSHOP_LIMITS.actors

export function createMobilisation(deps: MobilisationDeps): MobilisationService {
  const { store, memory, boards, clock } = deps

  async function isOnBoard(workshop: string, actor: string): Promise<boolean> {
    const { board } = await boards.read(workshop)
    return board.actors.some(({ id }) => id === actor)
  }

  /** What is known of an actor; of one on the board of whom nothing is, what holds until it says otherwise. */
  async function knownOf(workshop: string, actor: string): Promise<Result<StoredActor, Problem>> {
    const known = await findKnownActor(store, workshop, actor)
    if (known) return ok(known)
    if (!(await isOnBoard(workshop, actor))) return fail(problem('notFound'))
    if ((await findKnownActors(store, workshop)).length >= MOST_KNOWN)
      return fail(problem('mobilisationFull'))
    return ok(unknown(actor))
  }

  return {
    ...createCommitments(deps),
    ...createTelling(deps),
    async read(caller) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      const { role } = seat.value
      const [actors, commitments, statuses] = await Promise.all([
        findKnownActors(store, caller.workshop),
        findCommitments(store, caller.workshop),
        findStatusMessages(store, caller.workshop),
      ])
      if (role === 'observer') return ok({ actors: [], commitments: [], statuses })
      return ok({ actors: actors.map((one) => shownTo(one, isFacilitating(role))), commitments, statuses })
    },

    async putActor(caller, actor, { contact: given, ...terms }) {
      const contact = contactOf(given)
      if (!contact.ok) return contact
      const done = await changeAsFacilitator(memory, caller, async () => {
        const known = await knownOf(caller.workshop, actor)
        if (!known.ok) return known
        const said = known.value.areOwnTerms ? known.value : { terms, areOwnTerms: false }
        const statements = [putKnownActor(caller.workshop, actor, { ...said, contact: contact.value })]
        return ok({ statements, value: known.value.contact })
      })
      if (!done.ok) return done
      // what was there before must not lie on in the store's log
      if (done.value !== null) await scrubbed(deps)
      return ok(null)
    },

    async page(caller, actor) {
      const state = await memory.load(caller.workshop)
      if (!state.ok) return state
      const seat = seatOf(state.value, caller)
      if (!seat.ok) return seat
      if (!isFacilitating(seat.value.role)) return fail(problem('notAllowed'))
      const known = (await findKnownActor(store, caller.workshop, actor)) ?? unknown(actor)
      return composePage(deps, state.value, known, clock.now())
    },

    async linkPage(caller, actor, input) {
      const turnTo = requiredLine('turnTo', input.turnTo)
      if (!turnTo.ok) return turnTo
      return changeAsFacilitator(memory, caller, async (_state, now) => {
        const known = await knownOf(caller.workshop, actor)
        if (!known.ok) return known
        if (!(await isOnBoard(caller.workshop, actor))) return fail(problem('notFound'))
        const token = newToken()
        const page = { hash: hashToken(token), since: now, turnTo: turnTo.value }
        return ok({
          statements: [
            putKnownActor(caller.workshop, actor, known.value),
            putActorPage(caller.workshop, actor, page),
          ],
          value: { token },
        })
      })
    },
  }
}

/** An actor of whom nothing is kept yet. */
const unknown = (actor: string): StoredActor => ({
  ...{ actor, terms: DEFAULT_TERMS, areOwnTerms: false, contact: null, pageSince: null, turnTo: '' },
})

/** MO4. */
const shownTo = (
  { actor, terms, areOwnTerms, contact, pageSince, turnTo }: StoredActor,
  runs: boolean,
): KnownActor => ({
  ...{ actor, ...terms, areOwnTerms, pageSince, turnTo },
  ...(runs && { contact }),
})
