import type { StoredDecision, WorkshopState } from '#server/workshop-state.ts'
import type { RefusedPart } from '#shared/api/archives.ts'
import type { Board } from '#shared/board/records.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import { NO_ATTENTION } from '#shared/domain/attention.ts'
import { checkDecisions, DECISION_LIMITS, type Decision } from '#shared/domain/decision.ts'
import type { Seat } from '#shared/domain/seat.ts'
import type { Step } from '#shared/domain/step.ts'
import { IDLE_TIMER } from '#shared/domain/timer.ts'
import { isMethodInOrder } from '#shared/domain/voting/method.ts'
import { isEditable, OPEN_DOOR, type Workshop } from '#shared/domain/workshop.ts'
import type { ArchivedStep, ArchivedWorkshop } from '#shared/export/archive/format.ts'
import { type Id, newId } from '#shared/kernel/ids.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import type { RestoredRounds } from './restore-rounds.ts'

/** What a workshop's state is made of when it comes out of an archive. */
export interface StateParts {
  readonly workshop: ArchivedWorkshop
  readonly steps: readonly ArchivedStep[]
  readonly rounds: RestoredRounds
  readonly decisions: readonly StoredDecision[]
  readonly agreements: WorkshopState['agreements']
}

/**
 * A workshop as it was, under an id of its own and without a code or anybody in it. With `goOn`, one that had ended goes
 * on. What counted a time stands.
 */
export function restoredState({ workshop, steps, ...parts }: StateParts, goOn: boolean): WorkshopState {
  const { seats, ...kept } = workshop
  const status = statusOf(workshop.status, goOn)
  const isOpen = isEditable(status)
  const restored: Workshop = {
    ...kept,
    id: newId('wrk'),
    code: null,
    status,
    title: cleanLine(kept.title) || '–',
    goal: cleanText(kept.goal),
    receiver: cleanLine(kept.receiver),
    unsettled: isOpen ? '' : cleanText(kept.unsettled),
    decisionDate: isInCalendar(kept.decisionDate) ? kept.decisionDate : null,
    municipalities: kept.municipalities.filter(municipalityByNumber),
    groups: kept.groups.map(({ id, name }) => ({ id, name: cleanLine(name) })),
    endedAt: isOpen ? null : kept.endedAt,
    rehearsalOf: null,
    door: OPEN_DOOR,
    actingOwner: null,
  }
  const agenda = steps.map(
    ({ vote, ...step }): Step => ({
      ...step,
      id: newId('stp'),
      ...(vote && isMethodInOrder(vote) && { vote }),
    }),
  )
  return {
    rev: 1,
    workshop: restored,
    agenda: {
      steps: isOpen ? agenda : agenda.map(finished),
      active: (isOpen && agenda.find((step) => step.state === 'active')?.id) || null,
      timer: IDLE_TIMER,
    },
    seats: new Map(),
    seatsOfSession: new Map(),
    rounds: parts.rounds.rounds,
    records: parts.rounds.records,
    ballots: new Map(),
    paper: new Map(),
    decisions: parts.decisions,
    draftRev: 1,
    shownRev: 1,
    figuresRev: 1,
    mobilisationRev: 1,
    agreements: parts.agreements,
    grace: null,
    attention: NO_ATTENTION,
    done: new Set(),
    nudge: null,
  }
}

function statusOf(status: Workshop['status'], goOn: boolean): Workshop['status'] {
  if (status === 'draft') return 'lobby'
  return isEditable(status) ? status : goOn ? 'live' : 'ended'
}

const finished = (step: Step): Step => (step.state === 'active' ? { ...step, state: 'done' } : step)

const isInCalendar = (date: string | null): boolean => {
  const day = new Date(`${date}T00:00:00Z`)
  return date !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

/**
 * The seats that there were, without people, so that numbers and roles still mean what they did; and among them the one
 * of whoever opens the archive: that of the first facilitator.
 */
export function restoredSeats({ seats, language }: ArchivedWorkshop): {
  readonly all: readonly Seat[]
  readonly own: Seat
} {
  const places = seats.toSorted((a, b) => a.number - b.number)
  const owner = places.findIndex(({ role, seated }) => role === 'facilitator' && seated)
  const all = places.map(
    ({ role, seated }, index): Seat => ({
      ...NOBODY,
      id: newId('sea'),
      // as they are counted, whatever an archive says
      number: index + 1,
      role,
      language,
      state: index === owner ? 'active' : seated ? 'left' : 'removed',
    }),
  )
  const own: Seat = all[owner] ?? {
    ...NOBODY,
    id: newId('sea'),
    number: all.length + 1,
    role: 'facilitator',
    language,
    state: 'active',
  }
  return { all: all.includes(own) ? all : [...all, own], own }
}

const NOBODY = { name: '', municipality: null, jobRole: null, paperVoter: false, group: null } as const

/** The draft, but for what cannot be decided so, or about something that there never was. */
export function restoredDecisions(
  given: readonly Decision[],
  board: Board,
  rounds: RestoredRounds['rounds'],
): { readonly decisions: readonly StoredDecision[]; readonly refused: readonly RefusedPart[] } {
  const known = new Set<string>([
    ...[...board.challenges, ...board.merged].map(({ id }) => id),
    ...rounds.flatMap(({ options }) => options.map(({ id }) => id)),
  ])
  const refused: RefusedPart[] = []
  const decisions: Decision[] = []
  for (const decision of given) {
    const next = [...decisions, decision]
    const isRight = isShort(decision) && checkDecisions(next, (subject) => known.has(subject)).ok
    if (isRight) decisions.push(decision)
    else refused.push({ part: 'decision', id: decision.subject.slice(0, 40), why: 'invalid' })
  }
  return { decisions: decisions.map((decision) => ({ id: newId('dec') as Id<'dec'>, decision })), refused }
}

const isShort = (decision: Decision): boolean =>
  decision.kind === 'chosen'
    ? decision.sentence.length <= DECISION_LIMITS.sentence && decision.owner.length <= DECISION_LIMITS.owner
    : decision.reason.length <= DECISION_LIMITS.reason &&
      (decision.reviewDate === null || isInCalendar(decision.reviewDate))
