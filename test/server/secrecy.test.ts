import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stageOf } from '#server/services/state/stage-view.ts'
import { closeRound } from '#server/services/voting/closing.ts'
import type { StoredRound, WorkshopState } from '#server/workshop-state.ts'
import { NO_ATTENTION } from '#shared/domain/attention.ts'
import { ROLES, type Role } from '#shared/domain/role.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { IDLE_TIMER } from '#shared/domain/timer.ts'
import { ELECTORATE_DEFAULTS } from '#shared/domain/voting/electorate.ts'
import { OPEN_DOOR } from '#shared/domain/workshop.ts'
import { testSigner } from '../support/records.ts'

/*
 * [V9] The Stage is the one way in which votes leave the server. Whatever has been voted, two states that differ
 * only in what others put on their ballots must look the same to everybody, byte by byte.
 */

const OPTIONS = ['chl_a', 'chl_b', 'chl_c']

const seat = (index: number, role: Role): Seat => ({
  id: `sea_${index}`,
  number: index + 1,
  name: `Person ${index}`,
  role,
  language: 'nb',
  municipality: null,
  jobRole: null,
  paperVoter: false,
  group: null,
  state: 'active',
})

const SEATS = [...ROLES, 'participant' as const, 'participant' as const].map((role, index) =>
  seat(index, role),
)

const round = (hidden: boolean): StoredRound => ({
  id: 'rnd_1',
  number: 1,
  parent: null,
  state: 'open',
  question: 'Hva er viktigst?',
  method: { kind: 'dots', budget: 3, maxPerOption: 2 },
  tieRule: 'supporters',
  options: OPTIONS.map((id, index) => ({ id, number: index + 1, title: `Kort ${index}`, body: '', rev: 1 })),
  electorate: { ...ELECTORATE_DEFAULTS, facilitatorsVote: true },
  weighting: 'person',
  paper: false,
  breakdown: null,
  hidden,
  trial: false,
  evaluation: false,
  commitment: null,
  seed: null,
  sealedSeed: null,
  cancelReason: null,
  setup: { options: null, minutes: null },
  openedBy: null,
  closedBy: null,
  lastSeat: SEATS.length,
  eligibleAtOpening: SEATS.length,
  groups: null,
  openedAt: 1,
  closesAt: null,
  closedAt: null,
  result: null,
  withdrawn: 0,
  votes: null,
})

type Dots = readonly [number, number, number]

function state(dots: readonly Dots[], hidden = true): WorkshopState {
  const ballots = dots.map(
    (row, index) =>
      [
        `sea_${index}`,
        {
          ballot: {
            kind: 'dots' as const,
            choices: Object.fromEntries(OPTIONS.map((id, i) => [id, row[i]!])),
            done: true,
          },
          code: `code-of-${index}`,
        },
      ] as const,
  )
  return {
    rev: 7,
    workshop: {
      id: 'wrk_1',
      code: '12345678',
      title: 'Verksted',
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
      createdAt: 1,
      startedAt: 1,
      endedAt: null,
    },
    agenda: { steps: [], active: null, timer: IDLE_TIMER },
    seats: new Map(SEATS.map((one) => [one.id, one])),
    seatsOfSession: new Map(),
    rounds: [round(hidden)],
    records: [],
    ballots: new Map([['rnd_1', new Map(ballots)]]),
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

const EVERYONE = new Set(SEATS.map((one) => one.id))
const seen = (of: WorkshopState, by: Seat) =>
  JSON.stringify(stageOf(of, by, { connected: EVERYONE, written: EVERYONE, awaySince: null, now: 5 }))

const dots: fc.Arbitrary<Dots> = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2))
const ballots = fc.array(dots, { minLength: SEATS.length, maxLength: SEATS.length })

describe('while a round is open', () => {
  it('[V9] nobody, facilitators neither, sees anything of what others chose', () => {
    fc.assert(
      fc.property(ballots, ballots, fc.nat(SEATS.length - 1), (some, others, me) => {
        const mine = others.map((row, index) => (index === me ? some[me]! : row))
        expect(seen(state(mine), SEATS[me]!)).toBe(seen(state(some), SEATS[me]!))
      }),
    )
  })

  it('[V9] there is no count per option in any Stage', () => {
    fc.assert(
      fc.property(ballots, fc.nat(SEATS.length - 1), (some, me) => {
        const stage = seen(state(some), SEATS[me]!)
        expect(stage).not.toMatch(/points|supporters":\d|withdrawn|"votes"|sealedSeed/)
      }),
    )
  })
})

describe('when a hidden round is closed', () => {
  it('[V9] only those who run the workshop see the result, and nobody anything of single ballots', () => {
    fc.assert(
      fc.property(ballots, fc.nat(SEATS.length - 1), (some, me) => {
        const open = state(some)
        const closed = closeRound(open, open.rounds[0]!, { now: 9, by: 'clock', signer: testSigner() })
        const stage = seen(closed, SEATS[me]!)
        const runs = SEATS[me]!.role === 'facilitator' || SEATS[me]!.role === 'cofacilitator'
        expect(stage.includes('"points"')).toBe(runs)
        expect(stage).not.toMatch(/"votes"|"choices"|code-of|sealedSeed/)
        expect(closed.ballots.size).toBe(0)
      }),
    )
  })
})
