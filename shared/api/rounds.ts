import Type, { type Static } from 'typebox'
import type { Electorate } from '../domain/voting/electorate.ts'
import { AXES, METHOD_LIMITS, type Method } from '../domain/voting/method.ts'
import { ROUND_LIMITS, TIE_RULES } from '../domain/voting/round.ts'
import { line, literals, object } from './common.ts'

const from1To = (maximum: number) => Type.Integer({ minimum: 1, maximum })
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** V1. One object for all methods, for a better message: the law of voting says which field goes with which kind. */
const MethodSchema = Type.Unsafe<Method>(
  Type.Union([
    object({
      kind: Type.Literal('dots'),
      budget: from1To(METHOD_LIMITS.budget),
      maxPerOption: from1To(METHOD_LIMITS.budget),
    }),
    object({
      kind: Type.Literal('score'),
      axes: Type.Array(literals(AXES), { minItems: 1, maxItems: METHOD_LIMITS.axes, uniqueItems: true }),
    }),
    object({ kind: Type.Literal('rank'), places: from1To(METHOD_LIMITS.places) }),
    object({ kind: Type.Literal('consent') }),
    object({ kind: Type.Literal('agree') }),
  ]),
)

const ElectorateSchema = Type.Unsafe<Electorate>(
  object({
    facilitatorsVote: Type.Boolean(),
    limitedTo: orNull(
      Type.Union([
        object({
          kind: Type.Literal('groups'),
          groups: Type.Array(line(40, 1), { minItems: 1, maxItems: 100 }),
        }),
        object({
          kind: Type.Literal('municipalities'),
          municipalities: Type.Array(line(4, 4), { minItems: 1, maxItems: 400 }),
        }),
      ]),
    ),
    lateJoiners: Type.Boolean(),
  }),
)

/**
 * V3. `POST /api/workshops/:id/rounds` → 201 the round: open, with what is voted on frozen by this call (V5), or with
 * `draft` prepared. What is left out is as in `SETUP_DEFAULTS`. The same body to `PUT …/rounds/:roundId` replaces the
 * setup of a draft, and to `POST …/rounds/preview` it gives a `RoundPreview` without making anything.
 */
export const CreateRound = object({
  question: line(ROUND_LIMITS.question, 1),
  method: Type.Optional(MethodSchema),
  /** Ids of cards; null is all that may be voted on. */
  options: Type.Optional(orNull(Type.Array(line(40, 1), { minItems: 1, maxItems: ROUND_LIMITS.options }))),
  electorate: Type.Optional(ElectorateSchema),
  weighting: Type.Optional(literals(['person', 'municipality'])),
  tieRule: Type.Optional(literals(TIE_RULES)),
  /** The server's clock closes the round so many minutes after its opening. */
  minutes: Type.Optional(orNull(from1To(ROUND_LIMITS.minutes))),
  paper: Type.Optional(Type.Boolean()),
  hidden: Type.Optional(Type.Boolean()),
  breakdown: Type.Optional(orNull(literals(['role', 'municipality']))),
  trial: Type.Optional(Type.Boolean()),
  evaluation: Type.Optional(Type.Boolean()),
  /** The round that this one repeats (V10, revote). */
  parent: Type.Optional(line(40)),
  draft: Type.Optional(Type.Boolean()),
})
export type CreateRound = Static<typeof CreateRound>

/**
 * `PUT /api/workshops/:id/rounds/:roundId/ballot` → 200 `BallotReply`: the whole ballot, however often it is sent.
 * `choices` by option id, of the round's method: `ChoicesOf`.
 */
export const PutBallot = object({
  choices: Type.Record(Type.String({ maxLength: 40 }), Type.Unknown()),
  done: Type.Optional(Type.Boolean()),
})
export type PutBallot = Static<typeof PutBallot>

/** V2. `POST …/rounds/:roundId/cancel`. */
export const CancelRound = object({ reason: line(ROUND_LIMITS.reason) })
export type CancelRound = Static<typeof CancelRound>

/** V12. `POST …/rounds/:roundId/settle`: the options of one tie in the order that the facilitator gives them. */
export const SettleRound = object({
  order: Type.Array(line(40, 1), { minItems: 2, maxItems: ROUND_LIMITS.options }),
  reason: line(ROUND_LIMITS.reason),
})
export type SettleRound = Static<typeof SettleRound>

const municipality = Type.Optional(orNull(line(4, 4)))

/**
 * V16. `PUT …/rounds/:roundId/paper/:entry` → 200 the round: what one table came to, or one ballot on paper. `entry` is
 * an id that the page makes (`newId('pap')`); the same id again replaces the entry whole, DELETE takes it out. `label` is
 * for finding it again among others, like *Table 4*. `values` are the numbers of a `Count`.
 */
export const PutPaper = Type.Union([
  object({
    kind: Type.Literal('table'),
    label: line(ROUND_LIMITS.label),
    municipality,
    people: Type.Number(),
    values: Type.Record(Type.String({ maxLength: 40 }), Type.Unknown()),
  }),
  object({
    kind: Type.Literal('ballot'),
    label: line(ROUND_LIMITS.label),
    municipality,
    choices: Type.Record(Type.String({ maxLength: 40 }), Type.Unknown()),
  }),
])
export type PutPaper = Static<typeof PutPaper>

/** V15, V18. `GET …/rounds/:roundId/views?places=3` → 200 `RoundViews`. */
export const ViewsQuery = object({ places: Type.Optional(from1To(10)) })

export const RoundParams = object({ id: line(40, 1), roundId: line(40, 1) })
export const PaperParams = object({ id: line(40, 1), roundId: line(40, 1), entry: line(40, 1) })
