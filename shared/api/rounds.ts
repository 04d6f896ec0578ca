import Type, { type Static } from 'typebox'
import { METHOD_LIMITS } from '../domain/voting/method.ts'
import { OFFERED_TIE_RULES, ROUND_LIMITS } from '../domain/voting/round.ts'
import { line, literals, object } from './common.ts'

/** `POST /api/workshops/:id/rounds` → 201 the round, open: what is voted on is frozen with this call (V5). */
export const CreateRound = object({
  method: Type.Literal('dots'),
  question: line(ROUND_LIMITS.question, 1),
  budget: Type.Optional(Type.Integer({ minimum: 1, maximum: METHOD_LIMITS.budget })),
  maxPerOption: Type.Optional(Type.Integer({ minimum: 1, maximum: METHOD_LIMITS.budget })),
  options: Type.Optional(
    Type.Union([
      Type.Literal('all'),
      Type.Array(line(40, 1), { minItems: 1, maxItems: ROUND_LIMITS.options }),
    ]),
  ),
  tieRule: Type.Optional(literals(OFFERED_TIE_RULES)),
  hidden: Type.Optional(Type.Boolean()),
  facilitatorsVote: Type.Optional(Type.Boolean()),
  trial: Type.Optional(Type.Boolean()),
  /** ISO 8601 with time zone. The server's clock closes the round then. */
  closesAt: Type.Optional(Type.Union([Type.String({ maxLength: 40 }), Type.Null()])),
  /** The round that this one repeats (V10, revote). */
  parent: Type.Optional(line(40)),
})
export type CreateRound = Static<typeof CreateRound>

/** `PUT /api/workshops/:id/rounds/:roundId/ballot` → 200 `Ballot`: the whole ballot, however often it is sent. */
export const PutBallot = object({
  choices: Type.Record(Type.String({ maxLength: 40 }), Type.Number()),
  done: Type.Optional(Type.Boolean()),
})
export type PutBallot = Static<typeof PutBallot>

export const RoundParams = object({ id: line(40, 1), roundId: line(40, 1) })
