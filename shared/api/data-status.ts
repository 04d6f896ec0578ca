import Type, { type Static } from 'typebox'
import type { CoverageRows } from '../board/coverage-rows.ts'
import { CELL_FAULTS } from '../catalogue/import/cell-fault.ts'
import type { StatusPicture } from '../catalogue/status-picture.ts'
import { HAS, STATUS_LIMITS as LIMITS, NEEDS } from '../domain/data-status.ts'
import { DATA_QUALITIES } from '../domain/figure.ts'
import { line, literals, object } from './common.ts'

/** `GET /api/workshops/:id/data`: what the workshop's municipalities have of which indicators, and what the board covers. */
export interface DataPicture extends StatusPicture, CoverageRows {
  /** Municipalities of which the caller may fill in what is known. */
  readonly mayFill: readonly string[]
  /** Whether the caller may keep the common core set. */
  readonly mayKeep: boolean
}

const cell = { municipality: Type.String({ pattern: '^\\d{4}$' }), indicator: line(80, 1) }

/** `PUT …/data/status` → 204: what is known of one indicator in one municipality; with `has` null, nothing any more. */
export const PutStatus = object({
  ...cell,
  has: Type.Union([literals(HAS), Type.Null()]),
  quality: literals(DATA_QUALITIES),
  note: line(LIMITS.note),
})
export type PutStatus = Static<typeof PutStatus>

/** `PUT …/data/core` → 204: an indicator of the common core set, with the reason; with `need` null, out of it. */
export const PutCore = object({
  indicator: line(80, 1),
  need: Type.Union([literals(NEEDS), Type.Null()]),
  why: line(LIMITS.why),
})
export type PutCore = Static<typeof PutCore>

/**
 * `POST …/data/status/import` → 200 `StatusReport`: rows of a table as the CSV and XLSX files have them, headings first,
 * each with its number in the file. With `dryRun` nothing is kept.
 */
export const ImportStatuses = object({
  rows: Type.Array(
    object({
      number: Type.Integer({ minimum: 1 }),
      cells: Type.Array(line(LIMITS.cell), { maxItems: LIMITS.columns }),
      fault: Type.Optional(literals(CELL_FAULTS)),
    }),
    { minItems: 1, maxItems: LIMITS.rows },
  ),
  dryRun: Type.Optional(Type.Boolean()),
})
export type ImportStatuses = Static<typeof ImportStatuses>
