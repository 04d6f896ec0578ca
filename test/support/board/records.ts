import fc from 'fast-check'
import type { NewRecord } from '#shared/board/edit.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import {
  ACTOR_CATEGORIES,
  ACTOR_STATES,
  COLOURS,
  type Json,
  MARKS,
  type Place,
  RELATION_MEANINGS,
  STAMPS,
} from '#shared/board/records.ts'
import { inOrder, relationId } from '#shared/board/relation-id.ts'
import { CHAIN_STEP_CODES, FITS, LINK_OWNER_LIMIT, LINK_USES } from '#shared/domain/indicator-link.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { idOf } from './ids.ts'

/** Arbitrary records in the domain's form: everything that a well-behaved client may write. */

const id = <P extends Parameters<typeof idOf>[0]>(prefix: P) => fc.nat(9999).map((n) => idOf(prefix, n))

const words = (max: number) => fc.string({ unit: 'grapheme', maxLength: Math.floor(max / 12) })

/** Without -0, which is 0 to everyone who compares. */
const double = (constraints: fc.DoubleConstraints) =>
  fc.double({ noNaN: true, noDefaultInfinity: true, ...constraints }).map((value) => value + 0)

const coordinate = double({ min: -1e6, max: 1e6 })

/** On the open board: what lies in something else is for the tests that make that something. */
const place: fc.Arbitrary<Place> = fc.record({
  x: coordinate,
  y: coordinate,
  rotation: double({ min: -7, max: 7 }),
  parent: fc.constant(null),
})

const extent = double({ min: 1, max: 1e5 })

const onCanvas = { place, z: fc.constantFrom('a0', 'a1', 'a1V', 'Zz'), locked: fc.boolean() }

const card = {
  ...onCanvas,
  size: fc.record({ w: extent, h: extent }),
  colour: fc.constantFrom(...COLOURS),
  order: double({}),
}

const targets = fc.uniqueArray(fc.constantFrom('1.1', '6.a', '11.6', '17.19'), { maxLength: 3 })

const json: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom(null, true, false),
    double({}),
    words(100),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(
      words(100).filter((key) => key !== '__proto__'),
      tie('json'),
      { maxKeys: 4, noNullPrototype: true },
    ),
  ),
})).json

export const anyRecord: fc.Arbitrary<NewRecord> = fc.oneof(
  fc.record({
    kind: fc.constant('challenge' as const),
    id: id('chl'),
    ...card,
    title: words(TEXT_LIMITS.title),
    body: words(TEXT_LIMITS.body),
    goals: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 3 }),
    targets,
    stamps: fc.subarray([...STAMPS]),
    mergedInto: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('theme' as const),
    id: id('clu'),
    ...card,
    name: words(TEXT_LIMITS.themeName),
    takesCards: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('actor' as const),
    id: id('acr'),
    ...card,
    name: words(TEXT_LIMITS.actorName),
    category: fc.constantFrom(...ACTOR_CATEGORIES),
    offers: words(TEXT_LIMITS.actorText),
    needs: words(TEXT_LIMITS.actorText),
    state: fc.constantFrom(...ACTOR_STATES),
  }),
  fc.record({
    kind: fc.constant('activity' as const),
    id: id('act'),
    ...card,
    title: words(TEXT_LIMITS.title),
    challenges: fc.uniqueArray(id('chl'), { maxLength: 20 }),
    who: words(TEXT_LIMITS.activityDetail),
    where: words(TEXT_LIMITS.activityDetail),
    owner: words(80),
    due: fc.constantFrom(null, '2026-12-01', '2028-02-29'),
  }),
  fc.record({
    kind: fc.constant('shape' as const),
    id: id('shp'),
    ...onCanvas,
    type: fc.constantFrom('draw', 'text', 'arrow'),
    props: json,
    opacity: double({ min: 0, max: 1 }),
  }),
)

/** What is said of the challenge with this id, and of another one. */
export const anyRemarkOn = (about: Id<'chl'>, other: Id<'chl'>): fc.Arbitrary<NewRecord> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('comment' as const),
      id: id('cmt'),
      card: fc.constant(about),
      text: words(TEXT_LIMITS.comment).map((text) => text || '?'),
      at: fc.nat(),
      resolved: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('reaction' as const),
      id: id('rea'),
      card: fc.constant(about),
      mark: fc.constantFrom(...MARKS),
    }),
    fc
      .record({ meaning: fc.constantFrom(...RELATION_MEANINGS), why: words(TEXT_LIMITS.relationWhy) })
      .map(({ meaning, why }) => {
        const ends = inOrder({ meaning, from: about, to: other })
        return { kind: 'relation' as const, id: relationId(ends)!, ...ends, why }
      }),
  )

export const anyLink = fc.record({
  kind: fc.constant('link' as const),
  id: id('lnk'),
  indicator: fc.constantFrom('u4ssc:EN.EN.1', 'sdg:11.6.2', 'none'),
  version: fc.constant('2026.1'),
  fit: fc.constantFrom(...FITS),
  why: words(TEXT_LIMITS.why),
  chainStep: fc.constantFrom(null, ...CHAIN_STEP_CODES),
  use: fc.constantFrom(null, ...LINK_USES),
  owner: words(LINK_OWNER_LIMIT),
  confirmed: fc.constantFrom(null, idOf('lnk', 1)),
})
