import type { Clock } from '#server/clock.ts'
import type { Store } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import type { Created } from '#shared/api/replies.ts'
import type { CreateWorkshop } from '#shared/api/workshops.ts'
import { agendaTemplate } from '#shared/catalogue/templates.ts'
import { NO_ATTENTION } from '#shared/domain/attention.ts'
import type { Seat } from '#shared/domain/seat.ts'
import type { Step } from '#shared/domain/step.ts'
import { IDLE_TIMER } from '#shared/domain/timer.ts'
import { OPEN_DOOR, type Workshop } from '#shared/domain/workshop.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { Language } from '#shared/kernel/language.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import { calendarDate, knownMunicipalities, requiredLine } from './fields.ts'
import type { Session, Sessions } from './identity/sessions.ts'
import { freeCode } from './join-code.ts'
import { prepareBoard } from './prepared/prepared-board.ts'
import type { WorkshopMemory } from './state/workshop-memory.ts'

export interface CreatingDeps {
  readonly store: Store
  readonly memory: WorkshopMemory
  readonly sessions: Sessions
  readonly clock: Clock
}

export interface NewWorkshop extends CreateWorkshop {
  readonly sample?: boolean
}

/** What came of it, and the session that holds the seat: a new one unless the caller had one. */
export type WithSession<T> = T & { readonly session: Session }

export interface Creating {
  /** A workshop with its door open; who makes it becomes its facilitator. */
  create(
    input: NewWorkshop,
    language: Language,
    session: Session | undefined,
  ): Promise<Result<WithSession<{ readonly created: Created }>, Problem>>
}

export function createCreating({ store, memory, sessions, clock }: CreatingDeps): Creating {
  return {
    async create(input, language, known) {
      const drafted = draftWorkshop(input, input.language ?? language, clock.now())
      if (!drafted.ok) return drafted
      const { workshop, steps } = drafted.value
      const { session, also } = sessions.ensure(known)
      const seat = facilitatorSeat(cleanLine(input.name ?? ''), workshop.language)
      for (;;) {
        const code = await freeCode(store)
        const state = newState({ ...workshop, code }, steps, seat, session.hash)
        const board = prepareBoard(state.workshop)
        const stored = await memory.create(state, [...also, ...board], { kind: 'created', seat: seat.id })
        if (stored.ok) {
          const { id, name, role } = seat
          return ok({ session, created: { id: workshop.id, code, participant: { id, name, role } } })
        }
        if (stored.error !== 'constraint') return fail(stored.error)
      }
    },
  }
}

function draftWorkshop(
  input: NewWorkshop,
  language: Language,
  now: number,
): Result<{ readonly workshop: Workshop; readonly steps: readonly Step[] }, Problem> {
  const title = requiredLine('title', input.title)
  if (!title.ok) return title
  const municipalities = knownMunicipalities(input.municipalities ?? [])
  if (!municipalities.ok) return municipalities
  const decisionDate = calendarDate('decisionDate', input.decisionDate ?? null)
  if (!decisionDate.ok) return decisionDate
  const template = input.template === undefined ? undefined : agendaTemplate(input.template)
  if (input.template !== undefined && !template) return fail(problem('noSuchTemplate'))
  const workshop: Workshop = {
    id: newId('wrk'),
    code: null,
    title: title.value,
    goal: cleanText(input.goal ?? ''),
    language,
    template: template?.id ?? null,
    municipalities: municipalities.value,
    receiver: cleanLine(input.receiver ?? ''),
    decisionDate: decisionDate.value,
    unsettled: '',
    sample: input.sample ?? false,
    rehearsalOf: null,
    ...BEFORE_START,
    createdAt: now,
  }
  const steps = (template?.steps ?? []).map(
    ({ title, instruction, participantText, minutes, kind, rights, vote }): Step => ({
      id: newId('stp'),
      title,
      instruction,
      participantText,
      minutes,
      kind,
      rights,
      ...(vote && { vote }),
      state: 'waiting',
    }),
  )
  return ok({ workshop, steps })
}

/** How every workshop begins: in its lobby, with an open door, and nobody has done anything. */
export const BEFORE_START = {
  status: 'lobby',
  boardLocked: false,
  door: OPEN_DOOR,
  actingOwner: null,
  groups: [],
  startedAt: null,
  endedAt: null,
} as const satisfies Partial<Workshop>

/** The first seat of a workshop: whoever makes it. */
export const facilitatorSeat = (name: string, language: Language): Seat => ({
  id: newId('sea'),
  number: 1,
  name,
  role: 'facilitator',
  language,
  municipality: null,
  jobRole: null,
  paperVoter: false,
  group: null,
  state: 'active',
})

/** A workshop in which nothing has happened, held by one session. */
export const newState = (
  workshop: Workshop,
  steps: readonly Step[],
  seat: Seat,
  session: string,
): WorkshopState => ({
  rev: 1,
  workshop,
  agenda: { steps, active: null, timer: IDLE_TIMER },
  seats: new Map([[seat.id, seat]]),
  seatsOfSession: new Map([[session, [seat.id]]]),
  rounds: [],
  records: [],
  ballots: new Map(),
  paper: new Map(),
  decisions: [],
  draftRev: 1,
  figuresRev: 1,
  mobilisationRev: 1,
  shownRev: 1,
  agreements: [],
  grace: null,
  attention: NO_ATTENTION,
  done: new Set(),
  nudge: null,
})
