import Type, { type Static } from 'typebox'
import { TEXT_LIMITS, VALUE_LIMITS } from '../board/limits.ts'
import { CHAIN_STEP_CODES, FITS, LINK_OWNER_LIMIT, LINK_USES } from '../domain/indicator-link.ts'
import { line, literals, object } from './common.ts'

/** `POST /api/workshops/:id/challenges` → 201 `{ id, number }`; idempotent by `clientId`. */
export const CreateChallenge = object({
  title: line(TEXT_LIMITS.title, 1),
  body: Type.Optional(line(TEXT_LIMITS.body)),
  goals: Type.Optional(
    Type.Array(Type.Integer({ minimum: 1, maximum: 17 }), { maxItems: VALUE_LIMITS.goals }),
  ),
  targets: Type.Optional(Type.Array(line(5, 3), { maxItems: VALUE_LIMITS.targets })),
  theme: Type.Optional(line(40)),
  clientId: Type.Optional(line(64, 1)),
})
export type CreateChallenge = Static<typeof CreateChallenge>

const coordinate = Type.Number({ minimum: -VALUE_LIMITS.coordinate, maximum: VALUE_LIMITS.coordinate })
const extent = Type.Number({ minimum: VALUE_LIMITS.sizeMin, maximum: 2 * VALUE_LIMITS.coordinate })

/** `PUT /api/workshops/:id/board/start-view` → 204: what part of the board everybody sees first; null for all of it. */
export const SetStartView = object({
  view: Type.Union([object({ x: coordinate, y: coordinate, w: extent, h: extent }), Type.Null()]),
})
export type SetStartView = Static<typeof SetStartView>

/** `POST /api/workshops/:id/links` → 201 `{ id }`; idempotent by `clientId`. `why` is needed unless it fits. */
export const CreateLink = object({
  from: line(40, 1),
  indicatorId: line(80, 1),
  fit: literals(FITS),
  why: Type.Optional(line(TEXT_LIMITS.why)),
  chainStep: Type.Optional(Type.Union([literals(CHAIN_STEP_CODES), Type.Null()])),
  use: Type.Optional(Type.Union([literals(LINK_USES), Type.Null()])),
  owner: Type.Optional(line(LINK_OWNER_LIMIT)),
  clientId: Type.Optional(line(64, 1)),
})
export type CreateLink = Static<typeof CreateLink>

/**
 * `GET /api/indicators` → `IndicatorHits`, best first. With `ids`, indicator ids with commas between, it gives
 * these and searches nothing: a board's links need the titles of many indicators at once. In a workshop an id may name
 * the version that a link cites: `ind_…@import-3`.
 */
export const SearchIndicators = object({
  q: Type.Optional(line(200)),
  ids: Type.Optional(line(2000)),
  framework: Type.Optional(line(10)),
  goal: Type.Optional(Type.Integer({ minimum: 1, maximum: 17 })),
  target: Type.Optional(line(5)),
  area: Type.Optional(line(40)),
  chainStep: Type.Optional(line(10)),
  quality: Type.Optional(Type.Integer({ minimum: 1, maximum: 3 })),
  level: Type.Optional(line(20)),
  language: Type.Optional(line(10)),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
})
export type SearchIndicators = Static<typeof SearchIndicators>
