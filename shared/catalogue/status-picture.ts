import type { CoreKpi, DataStatus, StatusSuggestion } from '../domain/data-status.ts'
import type { Localized } from '../kernel/language.ts'
import type { Framework } from './types.ts'

/** An indicator of the grid: U4SSC's 91, and what else the board links to as fitting. */
export interface Kpi {
  readonly id: string
  readonly framework: Framework
  readonly code: string
  readonly title: Localized
  /** U4SSC's: the code of its dimension (`EC`, `EN`, `SC`), and whether it is core. */
  readonly dimension: string | null
  readonly type: 'core' | 'advanced' | null
  readonly isLinked: boolean
}

/** What a workshop's municipalities have of which indicators, and what they agree to have. */
export interface StatusPicture {
  readonly municipalities: readonly { readonly number: string; readonly name: string }[]
  readonly kpis: readonly Kpi[]
  readonly statuses: readonly DataStatus[]
  readonly suggestions: readonly StatusSuggestion[]
  readonly core: readonly CoreKpi[]
}
