import type { DataQuality } from '../../domain/figure.ts'
import type { Verdict } from '../../domain/figures/trend.ts'
import type { Texts } from '../texts.ts'

/** How a sentence of a trend ends. */
const verdict: Record<Verdict, string> = {
  good: ', which is good.',
  bad: ', which is the wrong way.',
  open: '.',
}

const quality: Record<DataQuality, string> = {
  measured: 'measured',
  survey: 'from a survey',
  higherLevel: 'taken from county or country',
  estimated: 'estimated',
  personalEstimate: 'personal estimate',
  unknown: 'data quality not known',
}

export const figureWords: Texts['figureWords'] = {
  heading: 'Figures',
  none: 'No figure exists for this.',
  nothingLinked: 'Not linked to any indicator yet.',
  nothingKnown: ({ title }) => `Nobody has figures for “${title}” yet.`,
  elsewhere: 'No figures from here, only from other municipalities',
  unknown: 'no figure',
  missing: 'missing',
  old: 'old figure',
  yes: 'yes',
  no: 'no',
  quality,
  sourced: ({ value, year, source }) => `${value} (${year}, ${source})`,
  marked: ({ value, mark }) => `${value}, ${mark}`,
  at: ({ place, value }) => `${place}: ${value}`,
  trend: {
    up: ({ from, fromYear, to, toYear }) => `Has gone up from ${from} in ${fromYear} to ${to} in ${toYear}`,
    down: ({ from, fromYear, to, toYear }) =>
      `Has gone down from ${from} in ${fromYear} to ${to} in ${toYear}`,
    same: ({ fromYear, to, toYear }) => `Has stayed at ${to} from ${fromYear} to ${toYear}`,
    level: ({ from, fromYear, to, toYear }) =>
      `About the same: ${from} in ${fromYear} and ${to} in ${toYear}`,
    varies: ({ from, fromYear, to, toYear }) =>
      `Has gone up and down: ${from} in ${fromYear} and ${to} in ${toYear}`,
  },
  verdict,
  goal: ({ value, year, source }) => `Goal for ${year}: ${value} (${source})`,
  reached: 'reached',
  notReached: 'not reached yet',
  table: ({ title }) => `Figures for “${title}”`,
  part: ({ part }) => `Part: ${part}`,
  place: 'Municipality',
  value: 'Value with year, source and data quality',
  own: 'The workshop’s municipalities',
  others: 'For comparison',
  mine: 'your municipality',
  more: ({ count }) => `and ${count} more`,
  years: 'The figures are of different years.',
  failed: 'The figures did not come. We will try again.',
}
