import Type, { type Static } from 'typebox'
import { FIGURE_LIMITS as LIMITS } from '../catalogue/figures/limits.ts'
import { FIGURE_FIELDS, type FigureField, type FigureReport } from '../catalogue/figures/row.ts'
import { CELL_FAULTS } from '../catalogue/import/cell-fault.ts'
import { DATA_QUALITIES, FIGURE_KINDS, type Figure } from '../domain/figure.ts'
import type { Localized } from '../kernel/language.ts'
import { line, literals, object } from './common.ts'

const oneOrMore = (maxLength: number) =>
  Type.Union([line(maxLength, 1), Type.Array(line(maxLength, 1), { maxItems: 200 })])

/**
 * `GET /api/workshops/:id/figures?indicator=ID&indicator=…&municipality=3203` → `Figures`: all that there are, or those
 * of some indicators, or municipalities.
 */
export const FindFigures = object({
  indicator: Type.Optional(oneOrMore(80)),
  municipality: Type.Optional(oneOrMore(4)),
})
export type FindFigures = Static<typeof FindFigures>

/** One figure for each indicator, municipality, year, part and kind, in that order but for the year, which is last. */
export interface Figures {
  readonly figures: readonly Figure[]
}

const cell = Type.Optional(line(LIMITS.cell))
const cells = Object.fromEntries(FIGURE_FIELDS.map((field) => [field, cell])) as Record<
  FigureField,
  typeof cell
>

const DecimalSchema = literals(['comma', 'point'])

/**
 * `POST …/figures/packs` → 201 `BroughtFigures`: all rows of a file that can be taken, as a pack. With `dryRun` nothing
 * is kept, and the answer is 200. Refused with `noFigures` when there is nothing to take.
 */
export const BringFigures = object({
  name: line(LIMITS.name, 1),
  /** Of rows that name none. */
  source: Type.Optional(line(LIMITS.source + LIMITS.url)),
  /** Of rows that say nothing of it; `unknown` without. */
  quality: Type.Optional(literals(DATA_QUALITIES)),
  /** The sign before decimals; without it, the numbers of the file show it. */
  decimal: Type.Optional(DecimalSchema),
  /** Their number is limited by the service, in words of its own. */
  rows: Type.Array(
    object({ row: Type.Integer({ minimum: 1 }), fault: Type.Optional(literals(CELL_FAULTS)), ...cells }),
  ),
  dryRun: Type.Optional(Type.Boolean()),
})
export type BringFigures = Static<typeof BringFigures>

/** A figure with what its indicator and its municipality are called. */
export interface NamedFigure {
  readonly figure: Figure
  readonly code: string
  readonly title: Localized
  readonly place: string
  /** The indicator's, which says in other languages what the figure's is. */
  readonly unit: Localized | null
}

/** What would become, or became, of a file. */
export interface BroughtFigures {
  readonly report: FigureReport
  /** The first of those that are taken. */
  readonly first: readonly NamedFigure[]
  /** Null for a dry run. */
  readonly pack: FigurePack | null
}

/** One file that was brought; its figures cite it as `pack-3`. */
export interface FigurePack {
  /** Never given to another of the workshop. */
  readonly number: number
  /** Milliseconds since 1970. */
  readonly at: number
  /** The name of whoever brought it; empty for a guest. */
  readonly by: string
  readonly name: string
  readonly source: string
  readonly accepted: number
  readonly refused: number
}

/** Where figures came from, and how much came. */
export interface FigureOrigin {
  /** `embedded`, `pack-3`, `ssb`, or `hand`. */
  readonly origin: string
  readonly figures: number
  /** Of these, goals, and *missing*. */
  readonly goals: number
  readonly missing: number
  readonly indicators: number
  readonly municipalities: number
  readonly firstYear: number
  readonly lastYear: number
  readonly pack: FigurePack | null
}

/** `GET …/figures/origins`: the newest pack first. */
export interface FigureOrigins {
  readonly origins: readonly FigureOrigin[]
  /** Whether the caller may bring, enter and delete. */
  readonly mayKeep: boolean
}

/** `GET …/figures/origins/:origin`. */
export interface OriginContent {
  /** The first of them, by indicator. */
  readonly figures: readonly NamedFigure[]
  readonly left: number
  /** Which rows of a pack were refused, for those who may bring one. */
  readonly report: FigureReport | null
}

/** `PUT …/figures/hand` → 200 `Figure`: one value or goal as it was typed. Refused with `badFigure`; `fields` says what is wrong where. */
export const EnterFigure = object({ ...cells, decimal: Type.Optional(DecimalSchema) })
export type EnterFigure = Static<typeof EnterFigure>

/** `DELETE …/figures/hand?indicator=…` → 204, also when there is none. */
export const EnteredFigure = object({
  indicator: line(80, 1),
  municipality: line(4, 1),
  year: Type.Integer(),
  kind: literals(FIGURE_KINDS),
  part: Type.Optional(line(LIMITS.part)),
})
export type EnteredFigure = Static<typeof EnteredFigure>

export const OriginParams = object({
  id: line(40, 1),
  origin: Type.String({ pattern: '^(embedded|hand|ssb|pack-[1-9]\\d{0,5})$' }),
})
