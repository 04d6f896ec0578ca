import Type, { type Static } from 'typebox'
import { DECISION_LIMITS, type ParkedDecision } from '../domain/decision.ts'
import { DateSchema, line, object } from './common.ts'

/** `PUT /api/workshops/:id/decisions` → 200: the whole draft of what is chosen (in order) and parked. */
export const PutDecisions = object({
  decisions: Type.Array(
    Type.Union([
      object({
        kind: Type.Literal('chosen'),
        subject: line(40, 1),
        sentence: line(DECISION_LIMITS.sentence),
        owner: line(DECISION_LIMITS.owner),
      }),
      object({
        kind: Type.Literal('parked'),
        subject: line(40, 1),
        reason: line(DECISION_LIMITS.reason),
        reviewDate: Type.Union([DateSchema, Type.Null()]),
      }),
    ]),
    { maxItems: 1000 },
  ),
})
export type PutDecisions = Static<typeof PutDecisions>

/** `PUT /api/workshops/:id/parked/:subject` → 204: one challenge is parked; `DELETE` of it takes it back. */
export const PutParked = object({
  reason: line(DECISION_LIMITS.reason),
  reviewDate: Type.Union([DateSchema, Type.Null()]),
})
export type PutParked = Static<typeof PutParked>

/** `GET /api/workshops/:id/parked` */
export interface ParkedReply {
  readonly parked: readonly ParkedDecision[]
}
