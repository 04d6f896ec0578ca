import { BOTTOM_LINES } from '../bottom-lines.ts'
import { CHAIN_STEPS } from '../chain-steps.ts'
import { DEVELOPMENT_AREAS } from '../development-areas.ts'
import { targetByCode } from '../targets.ts'
import type {
  Better,
  BottomLineCode,
  ChainStepCode,
  DevelopmentAreaCode,
  Level,
  Periodicity,
  QualityClass,
  Term,
} from '../types.ts'

/** A word of a file as a word of ours, or undefined when it is none. */
export type Reading<T> = (value: string) => T | undefined

/** The last part of an address, and anything else as it is: KS names its terms by addresses. */
const lastPart = (value: string): string =>
  /^https?:\/\//.test(value)
    ? decoded(value.slice(Math.max(value.lastIndexOf('/'), value.lastIndexOf('#')) + 1))
    : value

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

const keyOf = (value: string): string =>
  lastPart(value.trim())
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s_-]+/g, ' ')
    .trim()

function readingOf<T extends string | number>(
  words: readonly (readonly [T, readonly string[]])[],
): Reading<T> {
  const byKey = new Map(words.flatMap(([code, names]) => names.map((name) => [keyOf(name), code] as const)))
  return (value) => byKey.get(keyOf(value))
}

const namesOf = ({ code, name, ksCode }: Term & { readonly ksCode?: string }): readonly string[] => [
  code,
  ...Object.values(name),
  ...(ksCode === undefined ? [] : [ksCode, ksCode.replace(/^\d-/, '')]),
]

export const readArea: Reading<DevelopmentAreaCode> = readingOf(
  DEVELOPMENT_AREAS.map((area) => [area.code, namesOf(area)]),
)

export const readChainStep: Reading<ChainStepCode> = readingOf(
  CHAIN_STEPS.map((step) => [step.code, namesOf(step)]),
)

export const readBottomLine: Reading<BottomLineCode> = readingOf(
  BOTTOM_LINES.map((line) => [line.code, namesOf(line)]),
)

export const readBetter: Reading<Better> = readingOf([
  [
    'higher',
    ['higher', 'høyere', 'høgare', 'høyere er bedre', 'høgare er betre', 'higher is better', 'opp', '+'],
  ],
  ['lower', ['lower', 'lavere', 'lågare', 'lavere er bedre', 'lågare er betre', 'lower is better', 'ned']],
  ['context', ['context', 'kommer an på', 'kjem an på', 'depends', 'nøytral', 'neutral']],
])

export const readLevel: Reading<Level> = readingOf([
  ['nation', ['nation', 'national level', 'national', 'nasjon', 'nasjonalt', 'landet', 'land']],
  ['county', ['county', 'county level', 'regional/county level', 'fylke', 'fylket']],
  ['municipality', ['municipality', 'city level', 'municipal', 'kommune', 'kommunen', 'by']],
  ['district', ['district', 'district level', 'bydel', 'bydeler', 'grunnkrets', 'delområde']],
])

/** In words, or in months as KS writes it. */
export const readPeriod: Reading<Periodicity> = readingOf([
  ['yearly', ['yearly', 'annual', 'annually', '12', 'årlig', 'årleg', 'hvert år', 'kvart år', '1 år']],
  [
    'every2Years',
    ['every2Years', 'every other year', 'biennial', '24', 'annethvert år', 'annakvart år', '2 år'],
  ],
  ['every3Years', ['every3Years', 'every third year', '36', 'hvert tredje år', 'kvart tredje år', '3 år']],
])

/** `1`, `Class_1`, `klasse 1`. */
export const readQuality: Reading<QualityClass> = (value) => {
  const digit = /^(?:class|klasse|kvalitetsklasse)?[ _]?([123])$/i.exec(lastPart(value.trim()))?.[1]
  return digit === undefined ? undefined : (Number(digit) as QualityClass)
}

/** `11`, `SDG 11`, `mål 11`, or the UN's address of the goal. */
export const readGoal: Reading<number> = (value) => {
  const digits = /^(?:(?:fns?\s)?(?:sdg|mål|goal)[ .:#-]*)?(\d{1,2})$/i.exec(lastPart(value.trim()))?.[1]
  const goal = Number(digits)
  return goal >= 1 && goal <= 17 ? goal : undefined
}

/** `11.6`, `delmål 11.6`, or the UN's address of the target. */
export const readTarget: Reading<string> = (value) => {
  const code = /^(?:(?:delmål|target|sdg|mål)[ .:#-]*)?(\d{1,2}\.(?:\d{1,2}|[a-d]))$/i.exec(
    lastPart(value.trim()),
  )?.[1]
  const target = code === undefined ? undefined : targetByCode(code.toLowerCase())
  return target?.code
}
