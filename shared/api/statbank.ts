import Type, { type Static } from 'typebox'
import type { Figure } from '../domain/figure.ts'
import {
  type MappingFault,
  MOST_COMPARISONS,
  type StatbankMapping,
  type TableFault,
} from '../domain/statbank/mapping.ts'
import type { AreaFigure, MissingYear } from '../domain/statbank/read-extract.ts'
import type { Localized } from '../kernel/language.ts'
import { LanguageSchema, line, object } from './common.ts'
import type { ProblemCode } from './problem.ts'

/** Why SSB's StatBank gave no answer that can be used. */
export type StatbankFault =
  | 'off'
  | 'unreachable'
  | 'timeout'
  | 'busy'
  | 'broken'
  | 'notThere'
  | 'refused'
  | 'tooLarge'
  | 'notJson'
  | 'notADataset'
  | 'redirected'

const TableId = Type.String({ pattern: '^[0-9A-Za-z]{1,20}$' })
const Code = line(80, 1)

/** `GET …/figures/statbank/tables?query=avfall` → a `TablePage` of what SSB finds; for librarians and facilitators. */
export const SearchTables = object({
  query: line(100, 1),
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
  language: Type.Optional(LanguageSchema),
})
export type SearchTables = Static<typeof SearchTables>

/** `GET …/figures/statbank/tables/:table` → a `TableForm`. */
export const TableParams = object({ id: line(40, 1), table: TableId })
export const TableQuery = object({ language: Type.Optional(LanguageSchema) })

/**
 * `PUT …/figures/statbank/mappings/:indicator` → 204. Refused with `mappingUnfit` when the table is not such a one, or has no
 * such dimension or code. `POST …/preview` → `MappingPreview`, and nothing is kept.
 */
export const MappingBody = Type.Unsafe<StatbankMapping>(
  object({
    table: TableId,
    contents: Code,
    region: Code,
    others: Type.Record(Type.String({ maxLength: 80 }), Type.Union([Code, Type.Null()])),
    comparisons: Type.Array(line(5, 1), { maxItems: MOST_COMPARISONS, uniqueItems: true }),
  }),
)
export const MappingParams = object({ id: line(40, 1), indicatorId: line(80, 1) })

/** What came of the question for one indicator's figures. Times are milliseconds since 1970. */
export type FetchOutcome =
  | CameOutcome
  /** The service gave no answer; `said` is what it said itself. */
  | { readonly kind: 'failed'; readonly fault: StatbankFault; readonly said: string }
  /** The table is another than when it was chosen from. */
  | { readonly kind: 'changed'; readonly table: TableFault | null; readonly faults: readonly MappingFault[] }
  /** The answer was of something else than was asked. */
  | { readonly kind: 'notAsAsked' }
  /** The figures came, and the workshop could not keep them. */
  | { readonly kind: 'notKept'; readonly problem: ProblemCode }

export interface CameOutcome {
  readonly kind: 'came'
  /** When the answer came; before the job, where a fresh one was there already. */
  readonly fetchedAt: number
  /** Why it is more than a day old, where the service gave no newer one. */
  readonly stale: StatbankFault | null
  /** Values that came, and years in which they are missing. */
  readonly values: number
  readonly missing: readonly MissingYear[]
  /** Municipalities that the table does not have under their numbers. */
  readonly absent: readonly string[]
  readonly areas: readonly AreaFigure[]
  readonly unit: string
}

/** What a mapping would fetch, before it is kept. */
export interface MappingPreview {
  readonly outcome: FetchOutcome
  readonly figures: readonly Figure[]
}

export interface MappedIndicator {
  readonly indicator: string
  readonly title: Localized
  readonly mapping: StatbankMapping
  /** What was chosen, in the words of the table: its title, what is measured, and the other dimensions. */
  readonly words: readonly string[]
  readonly last: { readonly at: number; readonly outcome: FetchOutcome } | null
}

/** An indicator that figures may be chosen for. */
export interface StatbankCandidate {
  readonly indicator: string
  readonly title: Localized
  /** The table that its framework names. */
  readonly table: string
  /** The board links to it. */
  readonly isLinked: boolean
}

export type FetchState = 'running' | 'done' | 'cancelled' | 'interrupted'

/** A job that fetches figures, one indicator after the other. */
export interface FetchJob {
  readonly id: string
  readonly state: FetchState
  readonly startedAt: number
  readonly endedAt: number | null
  readonly total: number
  readonly outcomes: readonly { readonly indicator: string; readonly outcome: FetchOutcome }[]
}

/** `GET …/figures/statbank`, for everybody with a seat. */
export interface StatbankOverview {
  /** Whether this server may ask SSB at all. */
  readonly isOn: boolean
  /** Whether the caller chooses and fetches. */
  readonly mayFetch: boolean
  readonly municipalities: readonly string[]
  readonly mapped: readonly MappedIndicator[]
  /** For those who choose; linked ones first. */
  readonly candidates: readonly StatbankCandidate[]
  /** The newest. */
  readonly job: FetchJob | null
}

/**
 * `POST …/figures/statbank/jobs` → 202 `{ id }`: fetches the figures of all indicators that are mapped, or of some. One at a time
 * in a workshop. `GET …/jobs/:job` → `FetchJob`; `DELETE` → 204 ends it, what has come stays.
 */
export const StartFetching = object({
  indicators: Type.Optional(Type.Array(line(80, 1), { minItems: 1, maxItems: 500 })),
})
export type StartFetching = Static<typeof StartFetching>

export const JobParams = object({ id: line(40, 1), job: line(40, 1) })
