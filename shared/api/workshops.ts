import Type, { type Static } from 'typebox'
import { JOINABLE_ROLES, ROLES } from '../domain/role.ts'
import { SEAT_LIMITS } from '../domain/seat.ts'
import { WORKSHOP_LIMITS } from '../domain/workshop.ts'
import { DateSchema, LanguageSchema, line, literals, object } from './common.ts'

/** `POST /api/workshops` → 201 `Created`; the caller becomes its facilitator. */
export const CreateWorkshop = object({
  title: line(WORKSHOP_LIMITS.title, 1),
  goal: Type.Optional(line(WORKSHOP_LIMITS.goal)),
  language: Type.Optional(LanguageSchema),
  template: Type.Optional(line(60)),
  municipalities: Type.Optional(Type.Array(line(4), { maxItems: WORKSHOP_LIMITS.municipalities })),
  receiver: Type.Optional(line(WORKSHOP_LIMITS.receiver)),
  decisionDate: Type.Optional(DateSchema),
  name: Type.Optional(line(SEAT_LIMITS.name)),
})
export type CreateWorkshop = Static<typeof CreateWorkshop>

/** `POST /api/samples` → 201 `Created`: a finished example workshop of one's own to look at and play with. */
export const CreateSample = object({ language: Type.Optional(LanguageSchema) })

/** `PATCH /api/workshops/:id` by a facilitator. What is left out stays as it is. */
export const UpdateWorkshop = Type.Partial(
  object({
    title: line(WORKSHOP_LIMITS.title, 1),
    goal: line(WORKSHOP_LIMITS.goal),
    receiver: line(WORKSHOP_LIMITS.receiver),
    decisionDate: Type.Union([DateSchema, Type.Null()]),
  }),
)
export type UpdateWorkshop = Static<typeof UpdateWorkshop>

/** `POST /api/join` → 200 `Joined`. A device that has a seat in the workshop gets that seat again. */
export const Join = object({
  code: line(40, 1),
  name: Type.Optional(line(SEAT_LIMITS.name)),
  role: Type.Optional(literals(JOINABLE_ROLES)),
  jobRole: Type.Optional(line(SEAT_LIMITS.jobRole)),
  municipality: Type.Optional(line(4)),
  language: Type.Optional(LanguageSchema),
})
export type Join = Static<typeof Join>

/** V7. `POST /api/workshops/:id/seats` → 201 `HeldSeat`: a seat for somebody for whom this device votes. */
export const AddSeat = object({ name: Type.Optional(line(SEAT_LIMITS.name)) })

/** `POST /api/return` → 200 `Joined`. The seat that a return code opens, on this device too. */
export const ComeBack = object({ code: line(40, 1) })

/**
 * `PATCH /api/workshops/:id/seats/:seatId`: one's own name; by a facilitator, role, group and whether it votes on paper
 * (V16).
 */
export const UpdateSeat = Type.Partial(
  object({
    name: line(SEAT_LIMITS.name),
    role: literals(ROLES),
    paperVoter: Type.Boolean(),
    group: Type.Union([line(40, 1), Type.Null()]),
  }),
)
export type UpdateSeat = Static<typeof UpdateSeat>

const groupName = line(WORKSHOP_LIMITS.groupName, 1)

/** A group that there is, or with null a new one. */
const GroupInput = object({ id: Type.Union([line(40, 1), Type.Null()]), name: groupName })
export type GroupInput = Static<typeof GroupInput>

const step = line(40, 1)

const coordinate = Type.Number({ minimum: -1e7, maximum: 1e7 })
const extent = Type.Number({ exclusiveMinimum: 0, maximum: 1e7 })
const FrameSchema = object({ x: coordinate, y: coordinate, w: extent, h: extent })

/** F15. Where receiver or date stay open, why; all three left out leaves everything as it is. */
const EndWorkshop = object({
  type: Type.Literal('end'),
  receiver: Type.Optional(line(WORKSHOP_LIMITS.receiver)),
  decisionDate: Type.Optional(Type.Union([DateSchema, Type.Null()])),
  unsettled: Type.Optional(line(WORKSHOP_LIMITS.unsettled)),
})
export type EndWorkshop = Static<typeof EndWorkshop>

/** `POST /api/workshops/:id/commands` → 204: what a facilitator does to the course of the workshop. */
export const Command = Type.Union([
  object({ type: Type.Literal('start') }),
  object({ type: Type.Literal('enterStep'), step, from: Type.Union([step, Type.Null()]) }),
  object({ type: Type.Literal('pauseTimer') }),
  object({ type: Type.Literal('resumeTimer') }),
  object({ type: Type.Literal('extendTimer'), minutes: Type.Integer({ minimum: 1, maximum: 240 }) }),
  object({ type: Type.Literal('lockAtEnd'), step: Type.Optional(step), isOn: Type.Boolean() }),
  object({ type: Type.Literal('nudge') }),
  object({ type: Type.Literal('newCode') }),
  object({
    type: Type.Literal('door'),
    locked: Type.Optional(Type.Boolean()),
    asksFirst: Type.Optional(Type.Boolean()),
  }),
  object({
    type: Type.Literal('letIn'),
    seats: Type.Union([
      Type.Literal('all'),
      Type.Array(line(40, 1), { minItems: 1, maxItems: WORKSHOP_LIMITS.seats }),
    ]),
  }),
  object({ type: Type.Literal('lockBoard') }),
  object({ type: Type.Literal('unlockBoard') }),
  object({ type: Type.Literal('call'), frame: FrameSchema, shows: Type.Union([step, Type.Null()]) }),
  object({ type: Type.Literal('lead') }),
  object({ type: Type.Literal('release') }),
  object({
    type: Type.Literal('dealGroups'),
    names: Type.Array(groupName, { minItems: 1, maxItems: WORKSHOP_LIMITS.groups }),
  }),
  object({
    type: Type.Literal('setGroups'),
    groups: Type.Array(GroupInput, { maxItems: WORKSHOP_LIMITS.groups }),
  }),
  object({ type: Type.Literal('takeOver') }),
  object({ type: Type.Literal('takeBack') }),
  object({ type: Type.Literal('handOver'), to: line(40, 1) }),
  EndWorkshop,
])
export type Command = Static<typeof Command>

/** `PUT /api/workshops/:id/steps/:step/done` → 204: whoever takes part is done with the step, or is not after all. */
export const PutDone = object({ done: Type.Boolean() })
