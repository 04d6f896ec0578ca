import type { Challenge, IndicatorLink } from '#shared/board/records.ts'
import { indicatorById } from '#shared/catalogue/indicators.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import type { BallotOf } from '#shared/domain/voting/ballot.ts'
import type { DotsMethod } from '#shared/domain/voting/method.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import { OPEN_DOOR, type Workshop } from '#shared/domain/workshop.ts'
import type { OutcomesInput } from '#shared/export/outcomes.ts'
import { openRound, option, tallyDots, testId } from './rounds.ts'

export const HELD_AT = Date.UTC(2026, 2, 4, 8, 30)

export const testWorkshop = (changes: Partial<Workshop> = {}): Workshop => ({
  id: testId('wrk', 1),
  code: '48190236',
  title: 'Prioriteringssamling på Hamar',
  goal: 'Vi vet hva vi begynner med',
  status: 'live',
  language: 'nb',
  template: null,
  municipalities: ['3403'],
  receiver: 'Formannskapet',
  decisionDate: '2026-04-15',
  unsettled: '',
  sample: false,
  rehearsalOf: null,
  boardLocked: false,
  door: OPEN_DOOR,
  actingOwner: null,
  groups: [],
  createdAt: HELD_AT - 86_400_000,
  startedAt: HELD_AT,
  endedAt: null,
  ...changes,
})

export const testChallenge = (number: number, changes: Partial<Challenge> = {}): Challenge => ({
  kind: 'challenge',
  id: testId('chl', number),
  number,
  title: `Utfordring ${number}`,
  body: '',
  goals: [],
  targets: [],
  locked: false,
  stamps: [],
  mergedInto: null,
  theme: null,
  place: { x: 0, y: 0, rotation: 0, parent: null },
  z: 'a0',
  size: { w: 240, h: 160 },
  colour: 'yellow',
  order: number,
  ...changes,
})

export const testLink = (
  number: number,
  from: number,
  changes: Partial<IndicatorLink> = {},
): IndicatorLink => ({
  kind: 'link',
  id: testId('lnk', number),
  from: testId('chl', from),
  indicator: 'no-001',
  version: '2026.11',
  fit: 'yes',
  why: '',
  chainStep: null,
  use: null,
  owner: '',
  confirmed: null,
  ...changes,
})

/** A closed round in which each entry of `cast` is one voter's dots by option number. */
export function closedRound(
  number: number,
  options: readonly number[],
  cast: readonly Readonly<Record<number, number>>[],
  changes: Partial<Round<DotsMethod>> = {},
): Round<DotsMethod> {
  const open = openRound(0, {
    id: testId('rnd', number),
    number,
    options: options.map((n) => option(n)),
    openedAt: HELD_AT + number * 3_600_000,
    closedAt: HELD_AT + number * 3_600_000 + 300_000,
    state: 'shown',
    ...changes,
  })
  const ballots = cast.map(
    (dots): BallotOf<'dots'> => ({
      kind: 'dots',
      choices: Object.fromEntries(
        Object.entries(dots).map(([n, value]) => [testId('chl', Number(n)), value]),
      ),
      done: true,
    }),
  )
  return { ...open, result: tallyDots(open, ballots, { eligible: cast.length + 2, withdrawn: 0 }) }
}

export const outcomesInput = (changes: Partial<OutcomesInput> = {}): OutcomesInput => ({
  workshop: testWorkshop(),
  board: { challenges: [], themes: [], links: [] },
  boardVersion: 812,
  catalogueVersion: '2026.11',
  rounds: [],
  decisions: [],
  agreement: null,
  seats: [],
  indicator: indicatorById,
  municipalityName: (number) => municipalityByNumber(number)?.name,
  ...changes,
})
