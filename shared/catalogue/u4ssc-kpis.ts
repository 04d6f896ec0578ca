import rows from './data/u4ssc-kpis.json' with { type: 'json' }
import type { Indicator, U4sscPlace } from './types.ts'

type Row = Pick<
  Indicator,
  'id' | 'code' | 'title' | 'help' | 'unit' | 'better' | 'targets' | 'bottomLines' | 'developmentAreas'
> &
  Pick<Indicator, 'areaOrigin' | 'chainStep' | 'qualityClass'> &
  U4sscPlace

/** The goals of some targets, each once, in the order of the targets. */
const goalsOf = (targets: readonly string[]): number[] => [
  ...new Set(targets.map((target) => Number(target.split('.')[0]))),
]

/** The 91 key performance indicators of U4SSC for smart sustainable cities: 54 core and 37 advanced. */
export const U4SSC_KPIS: readonly Indicator[] = (rows as readonly Row[]).map(
  ({ category, type, codeAgreed, ...row }) => ({
    ...row,
    framework: 'U4SSC',
    goals: goalsOf(row.targets),
    suggested: true,
    targetOrigin: 'ontology',
    lowestLevel: 'municipality',
    u4ssc: { category, type, codeAgreed },
  }),
)
