import type { CoverageRows } from '../board/coverage-rows.ts'
import type { Framework } from '../catalogue/types.ts'
import type { CoreKpi, DataStatus } from '../domain/data-status.ts'
import type { Localized } from '../kernel/language.ts'

/**
 * What a network of municipalities takes along: which of them has what, what they agree to measure, and which goals and
 * areas the challenges point at. It holds no notes and names no person.
 */
export interface OutcomeNetwork extends CoverageRows {
  /** U4SSC's KPIs, what else is linked as fitting, and what else something is said of. */
  readonly kpis: readonly OutcomeKpi[]
  readonly statuses: readonly Omit<DataStatus, 'note'>[]
  readonly core: readonly CoreKpi[]
}

export interface OutcomeKpi {
  readonly id: string
  readonly framework: Framework
  readonly code: string
  readonly title: Localized
  readonly type: 'core' | 'advanced' | null
}
