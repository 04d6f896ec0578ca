import type { WorkshopState } from '#server/workshop-state.ts'
import { NO_ATTENTION } from '#shared/domain/attention.ts'
import { IDLE_TIMER } from '#shared/domain/timer.ts'
import { OPEN_DOOR } from '#shared/domain/workshop.ts'
import { newId } from '#shared/kernel/ids.ts'

/** The state of a workshop that has just been created, with its facilitator. */
export function newState(): WorkshopState {
  const seat = newId('sea')
  return {
    rev: 1,
    workshop: {
      id: newId('wrk'),
      code: '12345678',
      title: 'Verksted',
      goal: '',
      status: 'lobby',
      language: 'nb',
      template: null,
      municipalities: ['3203'],
      receiver: '',
      decisionDate: null,
      unsettled: '',
      sample: false,
      rehearsalOf: null,
      boardLocked: false,
      door: OPEN_DOOR,
      actingOwner: null,
      groups: [],
      createdAt: 1,
      startedAt: null,
      endedAt: null,
    },
    agenda: { steps: [], active: null, timer: IDLE_TIMER },
    seats: new Map([
      [
        seat,
        {
          id: seat,
          number: 1,
          name: 'Ane',
          role: 'facilitator',
          language: 'nb',
          municipality: null,
          jobRole: null,
          paperVoter: false,
          group: null,
          state: 'active',
        },
      ],
    ]),
    seatsOfSession: new Map([['hash', [seat]]]),
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
  }
}
