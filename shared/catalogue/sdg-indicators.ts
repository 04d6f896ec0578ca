import rows from './data/sdg-indicators.json' with { type: 'json' }
import type { Indicator } from './types.ts'

const targetOf = (code: string): string => code.slice(0, code.lastIndexOf('.'))
const goalOf = (code: string): number => Number(code.slice(0, code.indexOf('.')))

/**
 * The 252 codes of the UN's global indicator list (August 2025). An indicator that stands under several targets
 * has a row for each. The list says nothing of direction, area or quality, so nor does the catalogue.
 */
export const SDG_INDICATORS: readonly Indicator[] = rows.map((row) => ({
  id: `sdg-${row.code}`,
  framework: 'SDG',
  code: row.code,
  title: row.title,
  better: null,
  goals: [goalOf(row.code)],
  targets: [targetOf(row.code)],
  suggested: false,
  bottomLines: [],
  developmentAreas: [],
  chainStep: null,
  qualityClass: null,
  lowestLevel: 'nation',
  unCode: row.unCode,
}))
