import * as Y from 'yjs'
import { DECISION_LIMITS } from '../domain/decision.ts'
import { CHAIN_STEP_CODES, FITS, LINK_OWNER_LIMIT, LINK_USES } from '../domain/indicator-link.ts'
import { type IdPrefix, isId } from '../kernel/ids.ts'
import { actorLinkId } from './actor-link-id.ts'
import * as field from './fields.ts'
import { CARD_SIZE, MERGE_ALLOWANCE, TEXT_LIMITS, VALUE_LIMITS } from './limits.ts'
import {
  ACTOR_CATEGORIES,
  ACTOR_STATES,
  type BoardRecord,
  COLOURS,
  MARKS,
  RELATION_MEANINGS,
  type RecordKind,
  type RecordOf,
  STAKES,
  STAMPS,
} from './records.ts'
import { relationId } from './relation-id.ts'

/** How one key of a record is read. `fallback` makes the key optional; without it a bad value loses the record. */
export interface FieldSpec<T> {
  readonly read: (value: unknown) => T | undefined
  readonly fallback?: T
  /** The form in which a value is stored; without it, the value itself. */
  readonly write?: (value: T) => unknown
  /** A text that several people may edit at once: stored as `Y.Text`. */
  readonly shared?: true
  /** Only the server writes it. */
  readonly serverOnly?: boolean
  /** Only facilitators write it; of a link, librarians too. */
  readonly facilitatorOnly?: true
  /** Written when the record is made, and never again. */
  readonly fixed?: true
}

type FieldsOf<K extends RecordKind> = {
  readonly [F in Exclude<keyof RecordOf<K>, 'kind' | 'id' | 'theme'>]: FieldSpec<RecordOf<K>[F]>
}

export interface KindSpec<K extends RecordKind = RecordKind> {
  readonly prefix: IdPrefix
  readonly fields: FieldsOf<K>
  /** For records whose id follows from what they say: the id that one must have; undefined when it may not be. */
  readonly idFor?: (record: RecordOf<K>) => string | undefined
}

const sharedText = (limit: number): FieldSpec<string> => ({
  read: field.sharedText(limit * MERGE_ALLOWANCE),
  shared: true,
})

const onCanvas = {
  place: { read: field.place, write: field.writePlace, fallback: { x: 0, y: 0, rotation: 0, parent: null } },
  z: { read: field.text(VALUE_LIMITS.zLength, 1), fallback: 'a1' },
  locked: { read: field.flag, fallback: false, facilitatorOnly: true },
} as const

const card = {
  ...onCanvas,
  size: { read: field.size, write: field.writeSize, fallback: CARD_SIZE },
  colour: { read: field.oneOf(COLOURS), fallback: 'yellow' },
  order: { read: field.finite, fallback: 0 },
} as const

/** Every kind of record and every key of it: what the projection reads and what the sync gate lets in. */
export const SCHEMA: { readonly [K in RecordKind]: KindSpec<K> } = {
  challenge: {
    prefix: 'chl',
    fields: {
      ...card,
      number: { read: field.whole(1, 1e6), fallback: null, serverOnly: true },
      title: sharedText(TEXT_LIMITS.title),
      body: sharedText(TEXT_LIMITS.body),
      goals: { read: field.list(field.whole(1, 17), VALUE_LIMITS.goals), fallback: [] },
      targets: { read: field.list(field.targetCode, VALUE_LIMITS.targets), fallback: [] },
      stamps: { read: field.list(field.oneOf(STAMPS), STAMPS.length), fallback: [], facilitatorOnly: true },
      mergedInto: { read: field.id('chl'), fallback: null },
    },
  },
  theme: {
    prefix: 'clu',
    fields: {
      ...card,
      name: sharedText(TEXT_LIMITS.themeName),
      takesCards: { read: field.flag, fallback: false, facilitatorOnly: true },
    },
  },
  link: {
    prefix: 'lnk',
    fields: {
      from: { read: field.id('chl') },
      indicator: { read: field.text(80, 1) },
      version: { read: field.text(20, 1) },
      fit: { read: field.oneOf(FITS) },
      why: { read: field.text(TEXT_LIMITS.why), fallback: '' },
      chainStep: { read: field.oneOf(CHAIN_STEP_CODES), fallback: null },
      use: { read: field.oneOf(LINK_USES), fallback: null },
      owner: { read: field.text(LINK_OWNER_LIMIT), fallback: '' },
      confirmed: { read: field.text(VALUE_LIMITS.digest, 1), fallback: null, facilitatorOnly: true },
    },
  },
  relation: {
    prefix: 'rel',
    fields: {
      meaning: { read: field.oneOf(RELATION_MEANINGS), fixed: true },
      from: { read: field.id('chl'), fixed: true },
      to: { read: field.id('chl'), fixed: true },
      why: { read: field.text(TEXT_LIMITS.relationWhy), fallback: '' },
    },
    idFor: relationId,
  },
  comment: {
    prefix: 'cmt',
    fields: {
      card: { read: field.idAmong('chl', 'clu'), fixed: true },
      text: { read: field.text(TEXT_LIMITS.comment, 1) },
      at: { read: field.whole(0, VALUE_LIMITS.time), fixed: true },
      resolved: { read: field.flag, fallback: false },
    },
  },
  reaction: {
    prefix: 'rea',
    fields: {
      card: { read: field.idAmong('chl', 'clu'), fixed: true },
      mark: { read: field.oneOf(MARKS), fixed: true },
    },
  },
  actor: {
    prefix: 'acr',
    fields: {
      ...card,
      name: sharedText(TEXT_LIMITS.actorName),
      category: { read: field.oneOf(ACTOR_CATEGORIES) },
      offers: sharedText(TEXT_LIMITS.actorText),
      needs: sharedText(TEXT_LIMITS.actorText),
      state: { read: field.oneOf(ACTOR_STATES), fallback: 'suggested' },
    },
  },
  actorLink: {
    prefix: 'acl',
    fields: {
      from: { read: field.id('acr'), fixed: true },
      to: { read: field.idAmong('chl', 'act', 'acr'), fixed: true },
      stake: { read: field.oneOf(STAKES) },
      note: { read: field.text(TEXT_LIMITS.actorNote), fallback: '' },
    },
    idFor: actorLinkId,
  },
  activity: {
    prefix: 'act',
    fields: {
      ...card,
      title: sharedText(TEXT_LIMITS.title),
      challenges: { read: field.list(field.id('chl'), VALUE_LIMITS.activityChallenges), fallback: [] },
      who: { read: field.text(TEXT_LIMITS.activityDetail), fallback: '' },
      where: { read: field.text(TEXT_LIMITS.activityDetail), fallback: '' },
      owner: { read: field.text(DECISION_LIMITS.owner), fallback: '' },
      due: { read: field.isoDate, fallback: null },
    },
  },
  image: {
    prefix: 'img',
    fields: {
      ...onCanvas,
      size: { read: field.size, write: field.writeSize, fallback: CARD_SIZE },
      hash: { read: field.imageHash, fixed: true },
      alt: { read: field.text(TEXT_LIMITS.alt), fallback: '' },
    },
  },
  shape: {
    prefix: 'shp',
    fields: {
      ...onCanvas,
      type: { read: field.text(40, 1) },
      props: { read: field.json },
      opacity: { read: field.between(0, 1), fallback: 1 },
    },
  },
  binding: {
    prefix: 'bnd',
    fields: {
      type: { read: field.text(40, 1) },
      from: { read: field.text(40, 1) },
      to: { read: field.text(40, 1) },
      props: { read: field.json },
    },
  },
}

export const isKind = (value: unknown): value is RecordKind =>
  typeof value === 'string' && Object.hasOwn(SCHEMA, value)

/** The fields of a kind as pairs, for walking them. */
export const fieldsOf = (kind: RecordKind): readonly (readonly [string, FieldSpec<unknown>])[] => FIELDS[kind]

const FIELDS = Object.fromEntries(
  Object.entries(SCHEMA).map(([kind, spec]) => [kind, Object.entries(spec.fields)]),
) as unknown as Readonly<Record<RecordKind, readonly (readonly [string, FieldSpec<unknown>])[]>>

export const fieldOf = (kind: RecordKind, name: string): FieldSpec<unknown> | undefined =>
  FIELDS[kind].find(([known]) => known === name)?.[1]

/** The kind that a record says it is, if it is one that this version knows. */
export function kindOf(record: unknown): RecordKind | undefined {
  const kind = record instanceof Y.Map ? record.get('kind') : undefined
  return isKind(kind) ? kind : undefined
}

/** Whether the ids of a kind follow from what its records say. */
export const hasDerivedId = (kind: RecordKind): boolean => SCHEMA[kind].idFor !== undefined

/** Whether a record's id is the one that follows from what it says, for kinds where it does. */
export function hasOwnId(record: BoardRecord): boolean {
  const idFor = SCHEMA[record.kind].idFor as ((record: BoardRecord) => string | undefined) | undefined
  return !idFor || idFor(record) === record.id
}

export const hasIdOf = (kind: RecordKind, id: string): boolean => isId(SCHEMA[kind].prefix, id)
