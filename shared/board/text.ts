import type * as Y from 'yjs'

/**
 * Makes `shared` read `next` by the smallest single change: what both have at the start and at the end stays,
 * so that two people who type in different places of one text both keep their words. Never splits a code point.
 */
export function writeText(shared: Y.Text, next: string): void {
  const { start, removed, inserted } = spliceBetween(shared.toString(), wellFormed(next))
  if (removed > 0) shared.delete(start, removed)
  if (inserted !== '') shared.insert(start, inserted)
}

/** Half a code point cannot be sent: it would read differently here and at the others. */
export const wellFormed = (text: string): string => text.replace(LONE_SURROGATE, '\ufffd')

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** `removed` code units from `start` on give way to `inserted`. */
export interface Splice {
  readonly start: number
  readonly removed: number
  readonly inserted: string
}

/** The smallest single splice that makes `next` of `current`. Never splits a code point. */
export function spliceBetween(current: string, next: string): Splice {
  const start = commonStart(current, next)
  const end = commonEnd(current, next, start)
  return { start, removed: current.length - start - end, inserted: next.slice(start, next.length - end) }
}

function commonStart(a: string, b: string): number {
  const max = Math.min(a.length, b.length)
  let length = 0
  while (length < max && a[length] === b[length]) length++
  return length > 0 && isHighSurrogate(a.charCodeAt(length - 1)) ? length - 1 : length
}

function commonEnd(a: string, b: string, start: number): number {
  const max = Math.min(a.length, b.length) - start
  let length = 0
  while (length < max && a[a.length - 1 - length] === b[b.length - 1 - length]) length++
  return length > 0 && isLowSurrogate(a.charCodeAt(a.length - length)) ? length - 1 : length
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff
