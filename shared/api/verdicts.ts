import Type, { type Static } from 'typebox'
import { TEXT_LIMITS } from '../board/limits.ts'
import { VERDICT_LIMITS } from '../domain/indicator-link.ts'
import { WORKSHOP_LIMITS } from '../domain/workshop.ts'
import { DateSchema, line, literals, object } from './common.ts'

/**
 * `POST /api/workshops/:id/catalogue/verdicts` → 201 `BroughtReply`: what an earlier workshop thought of indicators that
 * did not simply fit, as the page reads it out of that workshop's JSON export. Nothing else of the file is sent.
 */
export const BringVerdicts = object({
  workshop: object({ id: line(40, 1), title: line(WORKSHOP_LIMITS.title, 1), date: DateSchema }),
  verdicts: Type.Array(
    object({
      indicator: line(80, 1),
      code: line(200),
      title: line(1000),
      fit: literals(['partly', 'no']),
      why: line(TEXT_LIMITS.why),
    }),
    { minItems: 1, maxItems: VERDICT_LIMITS.verdicts },
  ),
})
export type BringVerdicts = Static<typeof BringVerdicts>

export interface BroughtReply {
  readonly taken: number
  /** Of these, how many are about indicators that the workshop does not have (yet). */
  readonly unknown: number
}

/** `GET …/catalogue/verdicts`: where verdicts were brought from, the newest first. */
export interface BroughtSources {
  readonly sources: readonly {
    readonly id: string
    readonly title: string
    /** ISO date. */
    readonly date: string
    readonly count: number
  }[]
  /** Whether the caller may bring and delete. */
  readonly mayKeep: boolean
}

/** `DELETE …/catalogue/verdicts/:sourceId` → 204. */
export const SourceParams = object({ id: line(40, 1), sourceId: line(40, 1) })
