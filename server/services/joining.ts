import { findByCode, findByEndedCode } from '#server/store/repositories/workshops.ts'
import type { Statement, Store } from '#server/store/store.ts'
import { ownSeat, type WorkshopState, withHeldSeat, withSeat } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Door, Joined } from '#shared/api/replies.ts'
import type { Join } from '#shared/api/workshops.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import { isSeated, type Seat } from '#shared/domain/seat.ts'
import { parseCode, WORKSHOP_LIMITS, type Workshop } from '#shared/domain/workshop.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/language.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import type { WithSession } from './creating.ts'
import { badField } from './fields.ts'
import type { JoinGuard } from './identity/join-guard.ts'
import type { Session, Sessions } from './identity/sessions.ts'
import type { Change, WorkshopMemory } from './state/workshop-memory.ts'

export interface JoiningDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly sessions: Sessions
  readonly guard: JoinGuard
}

/** Somebody at the door: the session they have, if any, and where they come from. */
export interface Visitor {
  readonly session: Session | undefined
  readonly address: string
  readonly language: Language
}

export interface Joining {
  /** What a code opens. */
  look(code: string, visitor: Visitor): Promise<Result<Door, Problem>>
  /** A seat in the workshop that the code opens; the one that this session has there already, if it has one. */
  join(input: Join, visitor: Visitor): Promise<Result<WithSession<{ readonly joined: Joined }>, Problem>>
}

export function createJoining({ store, memory, sessions, guard }: JoiningDeps): Joining {
  /** The workshop with this code. Asked too often with wrong ones, it does not even look. */
  async function find(input: string, address: string): Promise<Result<WorkshopState, Problem>> {
    const code = parseCode(input)
    if (code === undefined) return fail(badField('code', 'invalid'))
    const found = await guard.look(address, () => findByCode(store, code))
    if (found.ok) return memory.load(found.value)
    if (found.error === 'tooManyWrong') return fail(problem('tooManyRequests'))
    return fail(problem((await findByEndedCode(store, code)) === undefined ? 'noSuchCode' : 'workshopEnded'))
  }

  /** F15. The workshop that has ended with this code, for who has a seat in it. That is no guess, and counts as none. */
  async function findEnded(input: string, session: Session | undefined): Promise<WorkshopState | undefined> {
    const code = parseCode(input)
    if (code === undefined || session === undefined) return undefined
    if ((await findByCode(store, code)) !== undefined) return undefined
    const id = await findByEndedCode(store, code)
    const state = id === undefined ? undefined : await memory.load(id)
    const seat = state?.ok ? ownSeat(state.value, session.hash) : undefined
    return state?.ok && seat && isSeated(seat) ? state.value : undefined
  }

  return {
    async look(code, { session, address }) {
      const ended = await findEnded(code, session)
      if (ended) return ok({ ...doorOf(ended.workshop), isMember: true, hasEnded: true })
      const found = await find(code, address)
      if (!found.ok) return found
      const { workshop, seatsOfSession } = found.value
      const isMember = session !== undefined && seatsOfSession.has(session.hash)
      if (workshop.door.locked && !isMember) return fail(problem('doorLocked'))
      return ok({ ...doorOf(workshop), isMember, hasEnded: false })
    },
    async join(input, visitor) {
      const found = await find(input.code, visitor.address)
      if (!found.ok) return found
      if (input.municipality && !municipalityByNumber(input.municipality)) {
        return fail(badField('municipality', 'unknown'))
      }
      const { session, also } = sessions.ensure(visitor.session)
      const seated = await memory.change(found.value.workshop.id, (state) => {
        if (state.workshop.code !== found.value.workshop.code) return fail(problem('noSuchCode'))
        return takeSeat(state, input, session.hash, visitor.language, also)
      })
      if (!seated.ok) return seated
      const { id, name, role } = seated.value
      return ok({ session, joined: { workshopId: found.value.workshop.id, participant: { id, name, role } } })
    },
  }
}

const doorOf = ({ id, title, goal }: Workshop) => ({ workshopId: id, title, goal })

/** Those who wait at the door count too, so that all of them can be let in. */
const takenSeats = (state: WorkshopState): number =>
  [...state.seats.values()].filter((seat) => seat.state !== 'removed').length

/** V7. One seat per session, however often somebody joins. F14: past a locked door nobody new comes. */
function takeSeat(
  state: WorkshopState,
  input: Join,
  session: string,
  language: Language,
  also: readonly Statement[],
): Result<Change<Seat>, Problem> {
  const known = ownSeat(state, session)
  if (known?.state === 'removed') return fail(problem('notAllowed'))
  if (known) return ok({ state, value: known })
  const { door } = state.workshop
  if (door.locked) return fail(problem('doorLocked'))
  const made = newSeat(state, { ...input, language: input.language ?? language }, door.asksFirst)
  if (!made.ok) return made
  const seat = made.value
  return ok({
    state: withHeldSeat(withSeat(state, seat), session, seat.id),
    event: { kind: door.asksFirst ? 'knocked' : 'joined', seat: seat.id },
    also,
    value: seat,
  })
}

/** A seat that is about to be taken, waiting at the door or not. */
export function newSeat(
  state: WorkshopState,
  input: Omit<Join, 'code'> & { readonly language: Language },
  waits: boolean,
): Result<Seat, Problem> {
  const isFull = takenSeats(state) >= WORKSHOP_LIMITS.seats || state.seats.size >= WORKSHOP_LIMITS.seatsEver
  if (isFull) return fail(problem('workshopFull'))
  return ok({
    id: newId('sea'),
    number: state.seats.size + 1,
    name: cleanLine(input.name ?? ''),
    role: input.role ?? 'participant',
    language: input.language,
    municipality: input.municipality || null,
    jobRole: cleanLine(input.jobRole ?? '') || null,
    paperVoter: false,
    group: null,
    state: waits ? 'waiting' : 'active',
  })
}
