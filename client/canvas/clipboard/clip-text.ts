import { TEXT_LIMITS } from '#shared/board/limits.ts'
import type { ActorLink, Binding, RecordKind, Relation } from '#shared/board/records.ts'
import { fieldsOf, hasIdOf, isKind } from '#shared/board/schema.ts'
import { textOf } from '#shared/board/shape-text.ts'
import { cleanLine, cleanText, truncate } from '#shared/kernel/text.ts'
import type { Placed } from '../binding/parents.ts'
import { isFreeType } from '../shapes/types.ts'
import type { Clip } from './clip.ts'

/** The clipboard's name for copied records. Any page could put something under it, so it is read with care. */
export const CLIP_TYPE = 'application/x-dugnad-records+json'

const FORMAT = 'dugnad.clip/1'
const MAX_RECORDS = 500

export const clipToText = (clip: Clip): string => JSON.stringify({ format: FORMAT, ...clip })

/** The texts of a clip, a line each, for pasting elsewhere. */
export const wordsOf = ({ placed }: Clip): string =>
  placed
    .map(textOfRecord)
    .filter((text) => text !== '')
    .join('\n')

function textOfRecord(record: Placed): string {
  if (record.kind === 'challenge') return record.title
  if (record.kind === 'theme' || record.kind === 'actor') return record.name
  if (record.kind === 'activity') return record.title
  return record.kind === 'image' ? record.alt : textOf(record.props)
}

/** Reads a clip; undefined when the text is none. Records that are not as they should be are left out. */
export function clipFromText(text: string): Clip | undefined {
  const parsed = parseJson(text)
  if (!isObject(parsed) || parsed['format'] !== FORMAT) return undefined
  const records = (key: string) => {
    const list = parsed[key]
    return Array.isArray(list) ? list.slice(0, MAX_RECORDS).flatMap((item) => readRecord(item) ?? []) : []
  }
  const placed = records('placed').filter(
    (record): record is Placed =>
      record.kind !== 'binding' &&
      record.kind !== 'relation' &&
      record.kind !== 'actorLink' &&
      (record.kind !== 'shape' || isFreeType(record.type)),
  )
  const ids = new Set<string>(placed.map(({ id }) => id))
  const rooted = placed.map((record) =>
    record.place.parent === null || ids.has(record.place.parent)
      ? record
      : { ...record, place: { ...record.place, parent: null } },
  )
  const bindings = records('bindings').filter(
    (record): record is Binding => record.kind === 'binding' && ids.has(record.from) && ids.has(record.to),
  )
  const relations = records('relations').filter(
    (record): record is Relation => record.kind === 'relation' && ids.has(record.from) && ids.has(record.to),
  )
  const actorLinks = records('actorLinks').filter(
    (record): record is ActorLink =>
      record.kind === 'actorLink' && ids.has(record.from) && ids.has(record.to),
  )
  return rooted.length > 0 ? { placed: rooted, bindings, relations, actorLinks } : undefined
}

type Fields = { readonly [key: string]: unknown }

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const CLIPPED = [
  'challenge',
  'theme',
  'actor',
  'activity',
  'image',
  'shape',
  'binding',
  'relation',
  'actorLink',
] as const

function readRecord(item: unknown): Placed | Binding | Relation | ActorLink | undefined {
  if (!isObject(item)) return undefined
  const { kind, id } = item
  if (!isKind(kind) || !CLIPPED.some((known) => known === kind)) return undefined
  if (typeof id !== 'string' || !hasIdOf(kind, id)) return undefined
  const record: Record<string, unknown> = { kind, id, number: null, theme: null }
  for (const [name, spec] of fieldsOf(kind)) {
    if (spec.serverOnly) continue
    const value = spec.shared ? readText(kind, name, item[name]) : readValue(spec, item[name])
    const read = value ?? spec.fallback
    if (read === undefined) return undefined
    record[name] = read
  }
  return record as unknown as Placed | Binding | Relation | ActorLink
}

function readText(kind: RecordKind, name: string, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if (name === 'body') return truncate(cleanText(value), TEXT_LIMITS.body)
  if (name === 'offers' || name === 'needs') return truncate(cleanText(value), TEXT_LIMITS.actorText)
  if (kind === 'actor') return truncate(cleanLine(value), TEXT_LIMITS.actorName)
  return truncate(cleanLine(value), name === 'name' ? TEXT_LIMITS.themeName : TEXT_LIMITS.title)
}

interface ValueSpec {
  readonly read: (value: unknown) => unknown
  readonly write?: (value: never) => unknown
}

/** A value as the record's own schema reads it, which takes it in the form that is stored. */
function readValue({ read, write }: ValueSpec, value: unknown): unknown {
  if (!write) return read(value)
  return isObject(value) ? read(write(value as never)) : undefined
}
