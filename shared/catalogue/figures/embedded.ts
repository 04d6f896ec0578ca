import type { Figure } from '../../domain/figure.ts'
import rows from '../data/u4ssc-figures.json' with { type: 'json' }
import { municipalityByNumber } from '../municipalities.ts'

/** The month in which a report was made is the only time that it gives. */
const madeAt = (month: string): number => Date.parse(`${month}-01T00:00:00Z`)

/** Where a city's report is published, by the year and the name that its address has. */
const reportOf = (name: string, year: number): string =>
  `https://www.itu.int/en/publications/Documents/tsb/${year}-U4SSC-Verification-Report-${plain(name)}-Norway`

const plain = (name: string): string => name.replace('ø', 'o')

/**
 * What five Norwegian cities reported of U4SSC's KPIs, typed from ITU's verification reports. The reports say neither
 * what year a figure is of nor how it came about: the year is that of the report, the quality is unknown.
 */
export const EMBEDDED_FIGURES: readonly Figure[] = rows.map(({ report, page, ...row }) => {
  const name = municipalityByNumber(row.municipality)?.name ?? row.municipality
  return {
    ...row,
    kind: 'value',
    quality: 'unknown',
    source: `ITU, U4SSC Verification Report ${name}, ${report}, p. ${page}`,
    sourceUrl: reportOf(name, row.year),
    fetchedAt: madeAt(report),
    origin: 'embedded',
  }
})
