import Type, { type TSchema } from 'typebox'
import type { Created, Door, ImageReply as Image, Joined, WorkshopSummary } from '#shared/api/replies.ts'
import { IMAGE_TYPES } from '#shared/domain/image.ts'
import { ROLES } from '#shared/domain/role.ts'
import { METHOD_DEFAULTS } from '#shared/domain/voting/method.ts'

/*
 * Schemas of what is answered, for the description of the API. They are not checked at run time: the types of the
 * services are, by the compiler.
 */

const text = Type.String()
const whole = Type.Integer()
const textOrNull = Type.Union([text, Type.Null()])

const Participant = Type.Object({ id: text, name: text, role: Type.Enum([...ROLES]) })

export const CreatedReply = Type.Unsafe<Created>(
  Type.Object({ id: text, code: text, participant: Participant }),
)

export const JoinedReply = Type.Unsafe<Joined>(Type.Object({ workshopId: text, participant: Participant }))

export const DoorReply = Type.Unsafe<Door>(
  Type.Object({ workshopId: text, title: text, goal: text, isMember: Type.Boolean() }),
)

export const SummaryReply = Type.Unsafe<WorkshopSummary>(
  Type.Object({
    id: text,
    code: textOrNull,
    title: text,
    goal: text,
    status: Type.Enum(['draft', 'lobby', 'live', 'ended', 'archived']),
    language: text,
    template: textOrNull,
    municipalities: Type.Array(text),
    receiver: text,
    decisionDate: textOrNull,
    unsettled: text,
    sample: Type.Boolean(),
    rehearsalOf: textOrNull,
    boardLocked: Type.Boolean(),
    door: Type.Object({ locked: Type.Boolean(), asksFirst: Type.Boolean() }),
    actingOwner: textOrNull,
    groups: Type.Array(Type.Object({ id: text, name: text })),
    createdAt: whole,
    startedAt: Type.Union([whole, Type.Null()]),
    endedAt: Type.Union([whole, Type.Null()]),
    role: Type.Enum([...ROLES]),
    seats: whole,
  }),
)

export const NewChallengeReply = Type.Object({ id: text, number: Type.Union([whole, Type.Null()]) })

export const ImageReply = Type.Unsafe<Image>(
  Type.Object({ hash: text, type: Type.Enum([...IMAGE_TYPES]), width: whole, height: whole }),
)

export const IdReply = Type.Object({ id: text })

export const TicketReply = Type.Object({ ticket: text })

export const BallotReply = Type.Object({
  kind: Type.Enum(Object.keys(METHOD_DEFAULTS)),
  choices: Type.Record(text, Type.Unknown()),
  done: Type.Boolean(),
  code: text,
})

export const ForgottenReply = Type.Object({ deleted: whole, left: whole })

export const StatusReply = Type.Object({ status: Type.Literal('ok') })

/** An answer whose shape is that of a type in `shared`, named in the description. */
export const described = (description: string): TSchema => Type.Unknown({ description })

const Problem = Type.Object(
  {
    type: text,
    title: text,
    status: whole,
    code: text,
    detail: Type.Optional(text),
    fields: Type.Optional(Type.Record(text, text)),
  },
  { description: 'Problem document (RFC 9457), application/problem+json' },
)

export const Done = Type.Null({ description: 'Done; no content' })

/** The replies of a route: what it answers when all is well, and problems otherwise. */
export const replies = (status: 200 | 201 | 202 | 204, schema: TSchema) => ({
  [status]: schema,
  '4xx': Problem,
  '5xx': Problem,
})
