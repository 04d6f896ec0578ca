import * as Y from 'yjs'
import { isImageHash } from '../domain/image.ts'
import { type Id, type IdPrefix, isId } from '../kernel/ids.ts'
import { isIsoDate } from '../kernel/iso-date.ts'
import { VALUE_LIMITS } from './limits.ts'
import type { Json, Place, Size } from './records.ts'

/**
 * Readers of single values: each takes anything and gives the value in the domain's form, or undefined.
 * They never throw, whatever stands in the document.
 */
export type Reader<T> = (value: unknown) => T | undefined

/** A text that several people may edit at once. */
export const sharedText =
  (max: number): Reader<string> =>
  (value) => {
    const isText = value instanceof Y.Text && !(value instanceof Y.XmlText)
    if (!isText || value.length > max) return undefined
    return value.toString()
  }

export const text =
  (max: number, min = 0): Reader<string> =>
  (value) =>
    typeof value === 'string' && value.length >= min && value.length <= max ? value : undefined

export const finite: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

export const between =
  (min: number, max: number): Reader<number> =>
  (value) =>
    typeof value === 'number' && value >= min && value <= max ? value : undefined

export const whole =
  (min: number, max: number): Reader<number> =>
  (value) =>
    Number.isInteger(value) ? between(min, max)(value) : undefined

export const oneOf =
  <T extends string>(values: readonly T[]): Reader<T> =>
  (value) =>
    values.find((known) => known === value)

export const id =
  <P extends IdPrefix>(prefix: P): Reader<Id<P>> =>
  (value) =>
    isId(prefix, value) ? value : undefined

/** An id with one of these prefixes. */
export const idAmong =
  <P extends IdPrefix>(...prefixes: readonly P[]): Reader<Id<P>> =>
  (value) =>
    prefixes.some((prefix) => isId(prefix, value)) ? (value as Id<P>) : undefined

export const imageHash: Reader<string> = (value) => (isImageHash(value) ? value : undefined)

export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined)

/** The code of a target of the global goals: `11.6`, `11.a`. */
export const targetCode: Reader<string> = (value) =>
  typeof value === 'string' && /^(?:[1-9]|1[0-7])\.(?:\d{1,2}|[a-d])$/.test(value) ? value : undefined

/** A day of the calendar as `2026-09-01`. */
export const isoDate: Reader<string> = (value) =>
  typeof value === 'string' && isIsoDate(value) ? value : undefined

/** A list without repetitions; one bad item makes the list bad. */
export const list =
  <T>(item: Reader<T>, max: number): Reader<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > max) return undefined
    const items: T[] = []
    for (const entry of value) {
      const read = item(entry)
      if (read === undefined) return undefined
      if (!items.includes(read)) items.push(read)
    }
    return items
  }

const coordinate = between(-VALUE_LIMITS.coordinate, VALUE_LIMITS.coordinate)
const extent = between(VALUE_LIMITS.sizeMin, VALUE_LIMITS.sizeMax)

/** Stored as `[x, y, rotation, parent]`. */
export const place: Reader<Place> = (value) => {
  if (!Array.isArray(value) || value.length !== 4) return undefined
  const x = coordinate(value[0])
  const y = coordinate(value[1])
  const rotation = coordinate(value[2])
  const parent = value[3]
  if (x === undefined || y === undefined || rotation === undefined) return undefined
  if (parent !== null && !isId('clu', parent) && !isId('shp', parent)) return undefined
  return { x, y, rotation, parent }
}

export const writePlace = ({ x, y, rotation, parent }: Place) => [x, y, rotation, parent]

/** Stored as `[w, h]`. */
export const size: Reader<Size> = (value) => {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const w = extent(value[0])
  const h = extent(value[1])
  return w === undefined || h === undefined ? undefined : { w, h }
}

export const writeSize = ({ w, h }: Size) => [w, h]

/** Any JSON of bounded size and depth. */
export const json: Reader<Json> = (value) => {
  const budget = { left: VALUE_LIMITS.shapeProps }
  return isJson(value, VALUE_LIMITS.shapeDepth, budget) ? (value as Json) : undefined
}

function isJson(value: unknown, depth: number, budget: { left: number }): boolean {
  budget.left -= typeof value === 'string' ? value.length + 2 : 8
  if (depth < 0 || budget.left < 0) return false
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every((item) => isJson(item, depth - 1, budget))
  if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return false
  return Object.entries(value).every(([key, item]) => {
    budget.left -= key.length + 3
    return key !== '__proto__' && isJson(item, depth - 1, budget)
  })
}
