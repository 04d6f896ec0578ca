import type { TLBinding, TLShape } from 'tldraw'
import type { NewRecord, RecordPatch } from '#shared/board/edit.ts'
import { TEXT_LIMITS, VALUE_LIMITS } from '#shared/board/limits.ts'
import type { Json, Place, RecordKind, Size } from '#shared/board/records.ts'
import type { Id, IdPrefix } from '#shared/kernel/ids.ts'
import { cleanLine, cleanText, truncate } from '#shared/kernel/text.ts'
import {
  type ActivityShape,
  type ActorShape,
  type ChallengeShape,
  type ImageShape,
  isFreeType,
  isLineType,
  type LineType,
  type MemoShape,
  type ThemeShape,
} from '../shapes/types.ts'
import { isSameJson, storedProps } from './free-props.ts'

/** The kinds of records that lie on the canvas as shapes. */
type PlacedKind = Extract<RecordKind, 'challenge' | 'theme' | 'actor' | 'activity' | 'image' | 'shape'>

/** And what is drawn between them. */
export type ShownKind = PlacedKind | LineType

const CARD_TYPES = ['challenge', 'actor', 'activity'] as const

export type CardType = (typeof CARD_TYPES)[number]

/** Whether shapes of this type are cards of the domain. */
export const isCardType = (type: string): type is CardType => CARD_TYPES.some((known) => known === type)

/** The kind of record that a shape of this type is stored as; undefined for types that are not stored. */
export function kindOfType(type: string): ShownKind | undefined {
  if (isCardType(type) || type === 'image' || isLineType(type)) return type
  if (type === 'frame') return 'theme'
  return isFreeType(type) || type === 'unreadable' ? 'shape' : undefined
}

export const PREFIX_OF_KIND = {
  challenge: 'chl',
  theme: 'clu',
  image: 'img',
  actor: 'acr',
  activity: 'act',
  shape: 'shp',
} as const satisfies Record<PlacedKind, IdPrefix>

/** The record for a shape that was made on the canvas; undefined when it cannot be stored, being too large. */
export function recordFor(
  shape: TLShape,
  id: string,
  parent: string | null,
  order: number,
): NewRecord | undefined {
  const common = { place: placeOf(shape, parent), z: shape.index as string }
  const kind = kindOfType(shape.type)
  if (kind === 'challenge') {
    const { props } = shape as unknown as ChallengeShape
    const { goals, targets, colour } = props
    const title = truncate(cleanLine(props.title), TEXT_LIMITS.title)
    const body = truncate(cleanText(props.body), TEXT_LIMITS.body)
    const size = sizeOf(props)
    return { ...common, kind, id: id as Id<'chl'>, title, body, goals, targets, colour, size, order }
  }
  if (kind === 'theme') {
    const { props } = shape as unknown as ThemeShape
    const name = truncate(cleanLine(props.name), TEXT_LIMITS.themeName)
    return { ...common, kind, id: id as Id<'clu'>, name, colour: props.colour, size: sizeOf(props), order }
  }
  if (kind === 'actor') {
    const { props } = shape as unknown as ActorShape
    const { category, state, colour } = props
    const name = truncate(cleanLine(props.title), TEXT_LIMITS.actorName)
    const [offers, needs] = [props.offers, props.needs].map((text) =>
      truncate(cleanText(text), TEXT_LIMITS.actorText),
    ) as [string, string]
    const said = { name, category, offers, needs, state }
    return { ...common, kind, id: id as Id<'acr'>, ...said, colour, size: sizeOf(props), order }
  }
  if (kind === 'activity') {
    const { props } = shape as unknown as ActivityShape
    const { who, where, owner, colour } = props
    const title = truncate(cleanLine(props.title), TEXT_LIMITS.title)
    const said = { title, challenges: [], who, where, owner, due: props.due || null }
    return { ...common, kind, id: id as Id<'act'>, ...said, colour, size: sizeOf(props), order }
  }
  if (kind === 'image') {
    const { props } = shape as unknown as ImageShape
    return { ...common, kind, id: id as Id<'img'>, hash: props.hash, alt: props.alt, size: sizeOf(props) }
  }
  const props = isFreeType(shape.type) ? storedProps(shape.props as Json) : undefined
  if (kind !== 'shape' || props === undefined) return undefined
  return { ...common, kind, id: id as Id<'shp'>, type: shape.type, props, opacity: shape.opacity }
}

/**
 * What changed between two states of a shape, as a change of its record; undefined when nothing did. Texts of
 * challenges and themes are left out: they are written to the record directly, and shapes only show them. Null
 * when the change cannot be stored, being too large.
 */
export function patchFor(
  before: TLShape,
  after: TLShape,
  parent: string | null,
): RecordPatch | null | undefined {
  const patch: { -readonly [K in keyof RecordPatch]: RecordPatch[K] } = {}
  // a line has no place but that of its ends
  if (isLineType(after.type)) return undefined
  if (!isSamePlace(before, after)) patch.place = placeOf(after, parent)
  if (before.index !== after.index) patch.z = after.index
  if (kindOfType(after.type) === 'shape') {
    if (before.opacity !== after.opacity) patch.opacity = after.opacity
    if (before.props !== after.props) {
      const props = storedProps(after.props as Json)
      if (props === undefined) return null
      if (!isSameJson(props, storedProps(before.props as Json))) patch.props = props
    }
  } else {
    const was = (before as unknown as ChallengeShape).props
    const is = (after as unknown as ChallengeShape).props
    if (!isNear(was.w, is.w) || !isNear(was.h, is.h)) patch.size = sizeOf(is)
    if (was.colour !== is.colour) patch.colour = is.colour
  }
  return Object.keys(patch).length > 0 ? patch : undefined
}

/** The record of what ties an arrow to something. */
export function bindingRecord(binding: TLBinding, id: string, from: string, to: string): NewRecord {
  const props = JSON.parse(JSON.stringify(binding.props)) as Json
  return { kind: 'binding', id: id as Id<'bnd'>, type: binding.type, from, to, props }
}

/** Whether two states of a shape look the same: places and sizes to within what is stored of them. */
export function isSameShape(a: TLShape, b: TLShape): boolean {
  if (!isSamePlace(a, b) || a.index !== b.index || a.opacity !== b.opacity) return false
  if (a.props === b.props) return true
  const kind = kindOfType(a.type)
  if (kind === 'shape' || isLineType(a.type)) {
    return isSameJson(storedProps(a.props as Json), storedProps(b.props as Json))
  }
  const { w, h, ...was } = (a as unknown as MemoShape).props
  const { w: w2, h: h2, ...is } = (b as unknown as MemoShape).props
  return isNear(w, w2) && isNear(h, h2) && isSameJson(was, is)
}

/**
 * A shape with the very props that it has on the canvas already when they say the same: what it looks like is drawn again
 * when it gets others, which a mere move must not cause.
 */
export function withKnownProps(shape: TLShape, current: TLShape | undefined): TLShape {
  if (!current || current.type !== shape.type || !isSameJson(current.props, shape.props)) return shape
  return { ...shape, props: current.props, meta: current.meta }
}

const isSamePlace = (a: TLShape, b: TLShape): boolean =>
  a.parentId === b.parentId && isNear(a.x, b.x) && isNear(a.y, b.y) && isNear(a.rotation, b.rotation, 1e-5)

const isNear = (a: number, b: number, step = 0.01) => Math.abs(a - b) <= step

function placeOf(shape: TLShape, parent: string | null): Place {
  return {
    x: bounded(rounded(shape.x, 100)),
    y: bounded(rounded(shape.y, 100)),
    rotation: rounded(shape.rotation, 1e5),
    parent,
  }
}

const sizeOf = ({ w, h }: Size): Size => ({ w: extent(w), h: extent(h) })

const extent = (value: number) =>
  Math.min(VALUE_LIMITS.sizeMax, Math.max(VALUE_LIMITS.sizeMin, rounded(value, 100)))

const bounded = (value: number) =>
  Math.min(VALUE_LIMITS.coordinate, Math.max(-VALUE_LIMITS.coordinate, value))

const rounded = (value: number, parts: number) => Math.round(value * parts) / parts
