import type { WorkshopState } from '#server/workshop-state.ts'
import { NO_ATTENTION } from '#shared/domain/attention.ts'
import type { Statement, Store } from '../store.ts'
import { findAgreements } from './agreements.ts'
import { findBallots, saveBallots } from './ballots.ts'
import { findDecisions, saveDecisions } from './decisions.ts'
import { findPaper, savePaper } from './paper.ts'
import { findRecords, saveRecords } from './records.ts'
import { findRounds, saveRounds } from './rounds.ts'
import { findSeatSessions, saveSeatSessions } from './seat-sessions.ts'
import { findSeats, insertSeat, updateSeat } from './seats.ts'
import { findDone, saveDone } from './step-done.ts'
import { findSteps, saveSteps } from './steps.ts'
import { bumpRevision, findWorkshop, insertWorkshop, updateWorkshop, type WorkshopRow } from './workshops.ts'

/** Everything about one workshop; undefined when there is none with this id. */
export async function loadState(store: Store, id: string): Promise<WorkshopState | undefined> {
  const [row, steps, seats, seatsOfSession, rounds, records, decisions, agreements, done] = await Promise.all(
    [
      findWorkshop(store, id),
      findSteps(store, id),
      findSeats(store, id),
      findSeatSessions(store, id),
      findRounds(store, id),
      findRecords(store, id),
      findDecisions(store, id),
      findAgreements(store, id),
      findDone(store, id),
    ],
  )
  if (!row) return undefined
  const underWay = rounds.filter(({ state }) => state === 'open' || state === 'counting')
  const [ballots, paper] = await Promise.all([findBallots(store, underWay), findPaper(store, underWay)])
  return {
    rev: row.rev,
    workshop: row.workshop,
    agenda: { steps, active: row.active, timer: row.timer },
    seats: new Map(seats.map((seat) => [seat.id, seat])),
    seatsOfSession,
    rounds,
    records,
    ballots,
    paper,
    decisions,
    draftRev: row.rev,
    figuresRev: row.rev,
    mobilisationRev: row.rev,
    shownRev: row.rev,
    agreements,
    grace: null,
    attention: NO_ATTENTION,
    done,
    nudge: null,
  }
}

/** Stores a workshop that is new. */
export const insertState = (state: WorkshopState, now: number): Statement[] => [
  insertWorkshop(rowOf(state, now)),
  ...saveSteps(state.workshop.id, [], state.agenda.steps),
  ...saveSeats(undefined, state, now),
  ...saveSeatSessions(state.workshop.id, undefined, state.seatsOfSession),
  ...saveRounds(state.workshop.id, [], state.rounds),
  ...saveRecords(state.workshop.id, [], state.records),
  ...(state.decisions.length > 0 ? saveDecisions(state.workshop.id, [], state.decisions) : []),
]

/**
 * What brings the stored workshop from `before` to `after`, by what is no longer identical. The first statement
 * refuses the transaction when what is stored is not `before`.
 */
export function saveState(before: WorkshopState, after: WorkshopState, now: number): Statement[] {
  const { id } = after.workshop
  return [
    isOnlyAboutBallots(before, after)
      ? bumpRevision(id, before.rev, after.rev)
      : updateWorkshop(rowOf(after, now), before.rev),
    ...saveSteps(id, before.agenda.steps, after.agenda.steps),
    ...saveSeats(before, after, now),
    ...saveSeatSessions(id, before.seatsOfSession, after.seatsOfSession),
    ...saveRounds(id, before.rounds, after.rounds),
    ...saveRecords(id, before.records, after.records),
    ...saveBallots(before.ballots, after.ballots),
    ...savePaper(before.paper, after.paper),
    ...saveDecisions(id, before.decisions, after.decisions),
    ...saveDone(id, before.done, after.done),
  ]
}

function isOnlyAboutBallots(before: WorkshopState, after: WorkshopState): boolean {
  return before.ballots !== after.ballots && after.rounds === before.rounds
}

function saveSeats(before: WorkshopState | undefined, after: WorkshopState, now: number): Statement[] {
  if (before?.seats === after.seats) return []
  return [...after.seats.values()].flatMap((seat): Statement[] => {
    const stored = before?.seats.get(seat.id)
    if (stored === seat) return []
    if (stored) return [updateSeat(seat)]
    return [insertSeat(after.workshop.id, seat, now)]
  })
}

const rowOf = (state: WorkshopState, now: number): WorkshopRow => ({
  workshop: state.workshop,
  rev: state.rev,
  active: state.agenda.active,
  timer: state.agenda.timer,
  lastRound: state.rounds.at(-1)?.number ?? 0,
  lastSeat: state.seats.size,
  updatedAt: now,
})
