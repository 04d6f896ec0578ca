import type { Clock } from '#server/clock.ts'
import type { Boards } from '#server/ports.ts'
import { findCommitment, updateCommitment } from '#server/store/repositories/commitments.ts'
import { findByPage, putKnownActor, type StoredActor } from '#server/store/repositories/mobilisation.ts'
import type { Statement, Store } from '#server/store/store.ts'
import type { ActorPage, AnswerCommitment, PutOwnTerms } from '#shared/api/mobilisation.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { mayBecome } from '#shared/domain/commitment.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { JoinGuard } from '../identity/join-guard.ts'
import { hashToken } from '../identity/tokens.ts'
import type { Log } from '../log.ts'
import type { WorkshopMemory } from '../state/workshop-memory.ts'
import { changeMobilisation } from './change.ts'
import { composePage, scrubbed } from './page.ts'

/**
 * MO8. What whoever has the link to an actor's page sees and says, without a seat, also after the workshop has ended.
 * `notFound` is all that is told of a link that opens nothing, whatever it opened before.
 */
export interface ActorPages {
  open(token: string, address: string): Promise<Result<ActorPage, Problem>>
  /** The same answer twice is one; `answeredMeanwhile` when it is none that can be given now. */
  answer(input: AnswerCommitment, address: string): Promise<Result<ActorPage, Problem>>
  setTerms(input: PutOwnTerms, address: string): Promise<Result<ActorPage, Problem>>
}

export interface ActorPagesDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly boards: Pick<Boards, 'read'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
  /** Its own: links that have died, opened again and again, keep nobody from joining. */
  readonly guard: JoinGuard
}

type Found = StoredActor & { readonly workshop: string }

export function createActorPages(deps: ActorPagesDeps): ActorPages {
  const { store, memory, clock, guard } = deps

  async function find(token: string, address: string): Promise<Result<Found, Problem>> {
    const found = await guard.look(address, () => findByPage(store, hashToken(token)))
    if (found.ok) return found
    return fail(problem(found.error === 'wrong' ? 'notFound' : 'tooManyRequests'))
  }

  async function pageOf(found: Found): Promise<Result<ActorPage, Problem>> {
    const state = await memory.load(found.workshop)
    if (!state.ok) return unfound(state)
    return composePage(deps, state.value, found, clock.now())
  }

  /** Writes what `work` decides if the link still opens the page when its turn comes. */
  async function change(
    token: string,
    address: string,
    work: (known: Found, now: number) => Promise<Result<readonly Statement[], Problem>>,
  ): Promise<Result<ActorPage, Problem>> {
    const found = await find(token, address)
    if (!found.ok) return found
    const done = await changeMobilisation(memory, found.value.workshop, async (state, now) => {
      const known = await findByPage(store, hashToken(token))
      if (!known) return fail(problem('notFound'))
      // an actor that is gone from the board has no page
      const page = await composePage(deps, state, known, now)
      if (!page.ok) return page
      const statements = await work(known, now)
      return statements.ok ? ok({ statements: statements.value, value: null }) : statements
    })
    return done.ok ? open(token, address) : unfound(done)
  }

  async function open(token: string, address: string): Promise<Result<ActorPage, Problem>> {
    const found = await find(token, address)
    return found.ok ? pageOf(found.value) : found
  }

  return {
    open,
    answer: ({ token, commitment, state }, address) =>
      change(token, address, async ({ workshop, actor }, now) => {
        const known = await findCommitment(store, workshop, commitment)
        if (known?.actor !== actor) return fail(problem('notFound'))
        if (known.state === state) return ok([])
        if (!mayBecome(known.state, state)) return fail(problem('answeredMeanwhile'))
        return ok([updateCommitment(workshop, { ...known, state, since: now })])
      }),
    async setTerms({ token, forgetContact, ...terms }, address) {
      const done = await change(token, address, async ({ workshop, actor, contact }) =>
        ok([
          putKnownActor(workshop, actor, {
            ...{ terms, areOwnTerms: true },
            contact: forgetContact ? null : contact,
          }),
        ]),
      )
      if (done.ok && forgetContact) await scrubbed(deps)
      return done
    },
  }
}

const unfound = <T>(refused: Result<T, Problem> & { readonly ok: false }): Result<never, Problem> =>
  fail(refused.error.code === 'noSuchWorkshop' ? problem('notFound') : refused.error)
