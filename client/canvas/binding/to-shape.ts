import type { IndexKey, TLBinding, TLParentId, TLShape } from 'tldraw'
import { type JoiningEnds, meaningOf, reasonOf } from '#shared/board/joinings.ts'
import type { Activity, Actor, Binding, Challenge, FreeShape, Image, Theme } from '#shared/board/records.ts'
import type {
  ActivityProps,
  ActorProps,
  ChallengeProps,
  ImageProps,
  LineProps,
  ThemeProps,
  UnreadableProps,
} from '../shapes/types.ts'
import { cleanProps } from './free-props.ts'
import type { IdMap } from './ids.ts'
import type { Placed } from './parents.ts'
import { isUnknown } from './unknown.ts'

/** The board has one page; the library wants it named. */
export const PAGE_ID = 'page:page' as TLParentId

/** A key that fractional indexing makes: an integer part whose first letter says how long it is, then a fraction. */
export const Z_KEY = /^(?=[a-zA-Z])[0-9A-Za-z]{2,64}$/

/**
 * A record as the shape that shows it. `parent` is the record that it lies in (see `parentOf`). Whether the library
 * can read the result, it has to say itself.
 */
export function shapeFor(record: Placed, parent: string | null, ids: IdMap): TLShape {
  const { x, y, rotation } = record.place
  return {
    id: ids.shapeOf(record.id),
    typeName: 'shape',
    type: typeFor(record),
    x,
    y,
    rotation,
    index: (Z_KEY.test(record.z) ? record.z : 'a1') as IndexKey,
    parentId: parent === null ? PAGE_ID : ids.shapeOf(parent),
    isLocked: false,
    opacity: record.kind === 'shape' ? record.opacity : 1,
    props: propsFor(record) as TLShape['props'],
    meta: {},
  } as TLShape
}

function typeFor(record: Placed): string {
  if (record.kind === 'shape') return record.type
  return record.kind === 'theme' ? 'frame' : record.kind
}

function propsFor(record: Placed): unknown {
  switch (record.kind) {
    case 'challenge':
      return challengeProps(record)
    case 'theme':
      return themeProps(record)
    case 'actor':
      return actorProps(record)
    case 'activity':
      return activityProps(record)
    case 'image':
      return imageProps(record)
    case 'shape':
      return freeProps(record)
  }
}

const challengeProps = (record: Challenge): ChallengeProps => ({
  ...record.size,
  title: record.title,
  body: record.body,
  number: record.number ?? 0,
  goals: record.goals,
  targets: record.targets,
  colour: record.colour,
  stamps: record.stamps,
})

const actorProps = ({ size, name, category, offers, needs, state, colour }: Actor): ActorProps => ({
  ...size,
  title: name,
  category,
  offers,
  needs,
  state,
  colour,
})

const activityProps = ({ size, title, who, where, owner, due, colour }: Activity): ActivityProps => ({
  ...size,
  title,
  who,
  where,
  owner,
  due: due ?? '',
  colour,
})

const imageProps = ({ size, hash, alt }: Image): ImageProps => ({ ...size, hash, alt })

const themeProps = (record: Theme): ThemeProps => ({
  ...record.size,
  name: record.name,
  colour: record.colour,
})

const freeProps = (record: FreeShape) => cleanProps(record.props)

/** How large a box stands for what cannot be read and does not say its size, and how large at most. */
const UNREADABLE = { w: 220, h: 120, max: 1000 } as const

/** The box that stands for a free shape that the library cannot read: where it lies, and as large as it says. */
export function unreadableFor(record: FreeShape, parent: string | null, ids: IdMap): TLShape {
  const said = record.props as { readonly [key: string]: unknown } | null
  const extent = (key: 'w' | 'h') => {
    const value = typeof said === 'object' ? said?.[key] : undefined
    const isSize = typeof value === 'number' && value >= 60 && value <= UNREADABLE.max
    return isSize ? value : UNREADABLE[key]
  }
  const props: UnreadableProps = { w: extent('w'), h: extent('h') }
  const shape = { ...shapeFor(record, parent, ids), type: 'unreadable', opacity: 1, props }
  return { ...shape, isLocked: isUnknown(record) } as unknown as TLShape
}

/** What joins two cards, as a line between them, `index` saying in front of what. */
export function lineShapeFor({ joining, lane, ...ends }: JoiningEnds, index: string, ids: IdMap): TLShape {
  const [from, to] = [ids.shapeOf(ends.from), ids.shapeOf(ends.to)]
  const props: LineProps = { from, to, meaning: meaningOf(joining), why: reasonOf(joining), lane }
  return {
    id: ids.shapeOf(joining.id),
    typeName: 'shape',
    type: joining.kind,
    x: 0,
    y: 0,
    rotation: 0,
    index: index as IndexKey,
    parentId: PAGE_ID,
    isLocked: false,
    opacity: 1,
    props,
    meta: {},
  } as unknown as TLShape
}

/** What ties an arrow to a record, as the library's binding. */
export function bindingFor(record: Binding, ids: IdMap): TLBinding {
  return {
    id: ids.bindingOf(record.id),
    typeName: 'binding',
    type: record.type,
    fromId: ids.shapeOf(record.from),
    toId: ids.shapeOf(record.to),
    props: record.props,
    meta: {},
  } as unknown as TLBinding
}
