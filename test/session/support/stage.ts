import { NO_ATTENTION } from '#shared/domain/attention.ts'
import { FULL_RIGHTS } from '#shared/domain/rights.ts'
import { IDLE_TIMER } from '#shared/domain/timer.ts'
import { OPEN_DOOR } from '#shared/domain/workshop.ts'
import type { Stage } from '#shared/wire/stage.ts'

/** A stage with nothing in it but its revision. */
export const stageAt = (rev: number, now = 1_000): Stage => ({
  rev,
  now,
  workshop: {
    id: 'wrk_00000000000000000000',
    code: '48190236',
    title: 'Prioritering',
    goal: '',
    status: 'live',
    language: 'nb',
    template: null,
    municipalities: [],
    receiver: '',
    decisionDate: null,
    unsettled: '',
    sample: false,
    rehearsalOf: null,
    boardLocked: false,
    door: OPEN_DOOR,
    actingOwner: null,
    groups: [],
    createdAt: 0,
    startedAt: 0,
    endedAt: null,
  },
  agenda: { steps: [], active: null, timer: IDLE_TIMER },
  me: {
    id: 'sea_00000000000000000000',
    number: 1,
    name: '',
    role: 'participant',
    language: 'nb',
    municipality: null,
    jobRole: null,
    paperVoter: false,
    group: null,
    state: 'active',
  },
  rights: FULL_RIGHTS,
  people: { here: 1, watching: 0, seats: [], waiting: [] },
  attention: NO_ATTENTION,
  mayTakeOver: false,
  rounds: [],
  agreements: [],
  draftRev: 0,
  figuresRev: 0,
  mobilisationRev: 0,
  shownRev: 0,
  done: false,
  nudged: null,
  cockpit: null,
})
