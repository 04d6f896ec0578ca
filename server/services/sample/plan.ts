import type { Colour } from '#shared/board/records.ts'
import { type Fit, NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import type { ChallengeKey, JobKey, ThemeKey, WhyKey } from './content/nb.ts'

/** Who takes part in the sample workshop, besides the facilitator who asked for it. The last one only looks on. */
export const PEOPLE: readonly {
  readonly name: string
  readonly job: JobKey
  readonly municipality: string
}[] = [
  { name: 'Ingrid', job: 'planner', municipality: '3203' },
  { name: 'Mohamed', job: 'finance', municipality: '3201' },
  { name: 'Solveig', job: 'business', municipality: '3201' },
  { name: 'Anders', job: 'school', municipality: '3203' },
  { name: 'Thuy', job: 'health', municipality: '3201' },
  { name: 'Magnus', job: 'climate', municipality: '3203' },
  { name: 'Ewa', job: 'water', municipality: '3201' },
  { name: 'Jonas', job: 'procurement', municipality: '3203' },
  { name: 'Marit', job: 'culture', municipality: '3203' },
  { name: 'Fatima', job: 'care', municipality: '3201' },
  { name: 'Noah', job: 'youth', municipality: '3203' },
  { name: 'Berit', job: 'volunteer', municipality: '3201' },
  { name: 'Lars', job: 'analyst', municipality: '3203' },
  { name: 'Hilde', job: 'politician', municipality: '3201' },
]

/** Whose place in `PEOPLE` runs the workshop with the facilitator, and whose only reads. */
export const COFACILITATOR = 0
export const OBSERVER = 13

/** The frames of the board, three in a row, with the cards in each. */
export const THEMES: readonly {
  readonly key: ThemeKey
  readonly colour: Colour
  readonly cards: readonly ChallengeKey[]
}[] = [
  {
    key: 'youth',
    colour: 'yellow',
    cards: ['dropout', 'mentalHealth', 'childPoverty', 'leisure', 'bullying'],
  },
  {
    key: 'climate',
    colour: 'orange',
    cards: ['roadEmissions', 'stormwater', 'heating', 'climatePlanning', 'solar'],
  },
  { key: 'nature', colour: 'green', cards: ['farmland', 'fjord', 'shoreline', 'bogs', 'alienSpecies'] },
  {
    key: 'mobility',
    colour: 'blue',
    cards: ['bus', 'cycling', 'schoolRoute', 'meetingPlaces', 'housing'],
  },
  { key: 'circular', colour: 'violet', cards: ['foodWaste', 'procurement', 'reuse', 'sorting', 'leaks'] },
  {
    key: 'inclusion',
    colour: 'red',
    cards: ['loneliness', 'fullTime', 'skills', 'access', 'violence'],
  },
]

interface SampleCard {
  readonly key: ChallengeKey
  readonly goals: readonly number[]
  readonly targets: readonly string[]
}

const card = (key: ChallengeKey, goals: readonly number[], targets: readonly string[]): SampleCard => ({
  key,
  goals,
  targets,
})

/** In the order in which they are written, everybody in turn. The last two lie outside of every theme. */
export const CARDS: readonly SampleCard[] = [
  card('dropout', [4, 8], ['4.1', '8.6']),
  card('fjord', [14, 6], ['14.1', '6.3']),
  card('bus', [11, 13], ['11.2']),
  card('foodWaste', [12], ['12.3']),
  card('mentalHealth', [3], ['3.4']),
  card('stormwater', [13, 11], ['13.1', '11.5']),
  card('leaks', [6], ['6.4']),
  card('procurement', [12], ['12.7']),
  card('leisure', [11, 3], ['11.7']),
  card('fullTime', [8, 5], ['8.5']),
  card('turnout', [16], ['16.7']),
  card('volunteers', [17], ['17.17']),
  card('farmland', [2, 15], ['2.4', '15.3']),
  card('cycling', [11, 3], ['11.2']),
  card('childPoverty', [1, 10], ['1.2']),
  card('roadEmissions', [13, 11], ['13.2']),
  card('bullying', [4], ['4.a']),
  card('loneliness', [3, 10], ['3.4', '10.2']),
  card('heating', [7, 13], ['7.3']),
  card('shoreline', [14, 11], ['11.7']),
  card('reuse', [12], ['12.5']),
  card('meetingPlaces', [11], ['11.7', '11.3']),
  card('skills', [8, 10], ['8.5', '10.2']),
  card('housing', [11, 1], ['11.1']),
  card('bogs', [15, 13], ['15.1']),
  card('schoolRoute', [11, 3], ['11.2', '3.6']),
  card('access', [10, 11], ['10.2', '11.2']),
  card('sorting', [12], ['12.5']),
  card('climatePlanning', [13], ['13.2']),
  card('violence', [16, 5], ['16.1', '5.2']),
  card('solar', [7], ['7.2']),
  card('alienSpecies', [15], ['15.8']),
]

/** What each voter puts on the ballot, in the order of `PEOPLE` without the observer. */
export const BALLOTS: readonly Readonly<Partial<Record<ChallengeKey, number>>>[] = [
  { dropout: 2, bus: 1 },
  { dropout: 1, fjord: 2 },
  { stormwater: 1, foodWaste: 1, bus: 1 },
  { dropout: 2, mentalHealth: 1 },
  { mentalHealth: 2, loneliness: 1 },
  { fjord: 2, farmland: 1 },
  { fjord: 1, stormwater: 2 },
  { foodWaste: 2, reuse: 1 },
  { dropout: 1, childPoverty: 1, leisure: 1 },
  { bus: 1, fjord: 1, fullTime: 1 },
  { bus: 2, cycling: 1 },
  { dropout: 2, skills: 1 },
  { stormwater: 1, foodWaste: 1 },
]

/** Verdicts on indicators; those that do not fit are kept with the reason. */
export const LINKS: readonly {
  readonly card: ChallengeKey
  readonly indicator: string
  readonly fit: Fit
  readonly why?: WhyKey
}[] = [
  { card: 'dropout', indicator: 'no-061', fit: 'yes' },
  { card: 'dropout', indicator: 'no-037', fit: 'partly', why: 'completion' },
  { card: 'dropout', indicator: 'no-039', fit: 'yes' },
  { card: 'fjord', indicator: 'no-052', fit: 'yes' },
  { card: 'fjord', indicator: 'no-101', fit: 'partly', why: 'phosphorus' },
  { card: 'bus', indicator: 'no-080', fit: 'partly', why: 'opinion' },
  { card: 'bus', indicator: 'u4ssc-ec-i-t-1c', fit: 'yes' },
  { card: 'stormwater', indicator: 'no-098', fit: 'partly', why: 'happened' },
  { card: 'foodWaste', indicator: 'sdg-12.3.1', fit: 'no', why: 'national' },
  { card: 'foodWaste', indicator: NO_INDICATOR, fit: 'no', why: 'weighing' },
  { card: 'mentalHealth', indicator: 'no-018', fit: 'yes' },
  { card: 'childPoverty', indicator: 'no-001', fit: 'yes' },
  { card: 'childPoverty', indicator: 'no-005', fit: 'no', why: 'lowIncomeOneYear' },
  { card: 'leisure', indicator: 'no-083', fit: 'partly', why: 'memberships' },
  { card: 'loneliness', indicator: 'no-019', fit: 'no', why: 'onlyYouth' },
  { card: 'loneliness', indicator: NO_INDICATOR, fit: 'no', why: 'elderly' },
  { card: 'heating', indicator: NO_INDICATOR, fit: 'no', why: 'ownMeters' },
  { card: 'roadEmissions', indicator: 'no-094', fit: 'yes' },
  { card: 'farmland', indicator: 'no-014', fit: 'partly', why: 'wholeArea' },
  { card: 'cycling', indicator: 'u4ssc-ec-i-t-3c', fit: 'yes' },
  { card: 'leaks', indicator: 'no-047', fit: 'yes' },
  { card: 'fullTime', indicator: 'no-028', fit: 'yes' },
]

/** What is chosen, in order, and what is parked; those with days are looked at again so many days later. */
export const CHOSEN = ['dropout', 'fjord', 'bus'] as const satisfies readonly ChallengeKey[]

export const PARKED = [
  { key: 'stormwater', days: 180 },
  { key: 'foodWaste', days: null },
  { key: 'solar', days: 365 },
] as const satisfies readonly { readonly key: ChallengeKey; readonly days: number | null }[]
