import Type, { type Static } from 'typebox'
import { CATALOGUE_LIMITS as LIMITS } from '../catalogue/import/limits.ts'
import type { ImportReport } from '../catalogue/import/row.ts'
import { FRAMEWORKS, type Framework, type Indicator } from '../catalogue/types.ts'
import { line, literals, object } from './common.ts'

export const IMPORT_FORMATS = ['turtle', 'json'] as const

/**
 * `POST /api/workshops/:id/catalogue/imports` → 201 `ImportReply`: all rows of a file that can be taken, as a new version
 * of a set, or as a new set. With `dryRun` nothing is kept, and the answer is 200. Refused with `notACatalogue` when
 * there is nothing to take; `fields.file` says why, `fields.line` where.
 */
export const ImportSet = object({
  format: literals(IMPORT_FORMATS),
  /** The file as text. How much of it is taken is said by the service, in words of its own. */
  content: Type.String(),
  /** The set that this is a new version of; a new one without it. */
  set: Type.Optional(line(40, 1)),
  name: Type.Optional(line(LIMITS.name)),
  framework: literals(FRAMEWORKS),
  source: Type.Optional(line(LIMITS.source)),
  licence: Type.Optional(line(LIMITS.licence)),
  dryRun: Type.Optional(Type.Boolean()),
})
export type ImportSet = Static<typeof ImportSet>

/** What would become, or became, of a file. */
export interface ImportReply {
  readonly report: ImportReport
  /** The first of the indicators that are taken. */
  readonly first: readonly Pick<Indicator, 'code' | 'title' | 'goals' | 'developmentAreas' | 'unit'>[]
  /** How the file calls itself, where it does. */
  readonly name: string | null
  readonly source: string | null
  readonly licence: string | null
  /** Codes of the set's newest version that this one does not have: they can be read, and not found any more. */
  readonly retired: number
  /** Null for a dry run. */
  readonly version: SetVersion | null
}

/** One import of a set. */
export interface SetVersion {
  /** Counted over all sets of the workshop; links cite it as `import-3`. */
  readonly number: number
  readonly set: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** The name of whoever brought it; empty for a guest. */
  readonly by: string
  readonly source: string
  readonly licence: string
  readonly accepted: number
  readonly refused: number
}

export interface IndicatorSet {
  readonly id: string
  readonly name: string
  readonly framework: Framework
  /** The newest first. */
  readonly versions: readonly SetVersion[]
}

/** `POST …/catalogue/own` → 201 `OwnIndicator`: an indicator of the workshop’s own, proposed by whoever may link, approved by a librarian. */
export const ProposeIndicator = object({
  title: line(LIMITS.title, 1),
  help: Type.Optional(line(LIMITS.help)),
  unit: Type.Optional(line(LIMITS.unit)),
  goals: Type.Optional(Type.Array(Type.Integer({ minimum: 1, maximum: 17 }), { maxItems: 3 })),
  area: Type.Optional(line(40)),
  source: Type.Optional(line(LIMITS.source)),
})
export type ProposeIndicator = Static<typeof ProposeIndicator>

/** `PUT …/catalogue/own/:indicator` → 204, by a librarian. A refusal says why. */
export const JudgeIndicator = object({
  approved: Type.Boolean(),
  reason: Type.Optional(line(LIMITS.licence)),
})
export type JudgeIndicator = Static<typeof JudgeIndicator>

export interface OwnIndicator {
  readonly indicator: Indicator
  readonly state: 'proposed' | 'approved' | 'declined'
  readonly reason: string
  readonly isMine: boolean
}

/** `GET /api/workshops/:id/catalogue`: what a workshop has beside the embedded catalogue. */
export interface WorkshopCatalogue {
  readonly sets: readonly IndicatorSet[]
  /** Those that are approved, the caller's, and for librarians all of them. */
  readonly own: readonly OwnIndicator[]
  /** Whether the caller may import and approve, and propose. */
  readonly mayKeep: boolean
  readonly mayPropose: boolean
}

export const ImportParams = object({
  id: line(40, 1),
  number: Type.String({ pattern: '^[1-9]\\d{0,5}$' }),
})
export const SetParams = object({ id: line(40, 1), setId: line(40, 1) })
export const OwnParams = object({ id: line(40, 1), indicatorId: line(40, 1) })
