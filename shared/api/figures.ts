import Type, { type Static } from 'typebox'
import type { Figure } from '../domain/figure.ts'
import { line, object } from './common.ts'

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
