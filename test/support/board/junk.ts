import fc from 'fast-check'
import * as Y from 'yjs'
import { recordsOf } from '#shared/board/document.ts'
import { SCHEMA } from '#shared/board/schema.ts'
import type { IdPrefix } from '#shared/kernel/ids.ts'
import { idOf } from './ids.ts'

/** What anybody could have put into a document: values of every sort that Yjs can hold, nested and misplaced. */
type Junk =
  | { readonly type: 'map' | 'xml'; readonly entries: readonly (readonly [string, Junk])[] }
  | { readonly type: 'array'; readonly items: readonly Junk[] }
  | { readonly type: 'text' | 'xmlText'; readonly text: string; readonly embed: boolean }
  | { readonly type: 'plain'; readonly value: unknown }
  | { readonly type: 'subdocument' }

const KEYS = [
  ...new Set(Object.values(SCHEMA).flatMap((spec) => Object.keys(spec.fields))),
  'kind',
  '__proto__',
  'constructor',
  '',
]

const PREFIXES: readonly IdPrefix[] = [
  'chl',
  'clu',
  'lnk',
  'acr',
  'act',
  'shp',
  'bnd',
  'rel',
  'cmt',
  'rea',
  'wrk',
]

const anyId = fc.oneof(
  fc.tuple(fc.constantFrom(...PREFIXES), fc.nat(3)).map(([prefix, n]) => idOf(prefix, n) as string),
  fc.constantFrom('', 'chl_', '__proto__', 'records', 'CHL_00000000000000000001'),
)

const HUGE = 'x'.repeat(100_000)

const plain = fc.oneof(
  fc.constantFrom(...Object.keys(SCHEMA), 'yellow', 'yes', 'a1', HUGE, '', null, undefined, true),
  fc.constantFrom(0, -1, 1.5, 1e308, -1e308, Number.NaN, Infinity, 2n ** 40n),
  fc.constantFrom<unknown>(
    [],
    {},
    [0, 0, 0, null],
    [0, 0, 0, 'clu_x'],
    [1, 1],
    [[[[[[[[[[[]]]]]]]]]]],
    new Uint8Array(3),
  ),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => new Uint8Array(bytes)),
  anyId,
  anyId.map((id) => [1, 2, 0, id]),
  fc.object({ maxDepth: 2 }),
)

const { junk } = fc.letrec<{ junk: Junk }>((tie) => ({
  junk: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    plain.map((value) => ({ type: 'plain', value }) as const),
    fc.record({
      type: fc.constantFrom('text' as const, 'xmlText' as const),
      text: fc.constantFrom('', 'Mye matsvinn', HUGE),
      embed: fc.boolean(),
    }),
    fc.record({
      type: fc.constantFrom('map' as const, 'xml' as const),
      entries: fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('junk')), { maxLength: 8 }),
    }),
    fc.record({ type: fc.constant('array' as const), items: fc.array(tie('junk'), { maxLength: 4 }) }),
    fc.constant({ type: 'subdocument' } as const),
  ),
}))

/** Records that are nearly right: of a known kind, with values under the right keys that may be of any sort. */
const nearly = fc.constantFrom(...Object.keys(SCHEMA)).chain((kind) =>
  fc.array(fc.tuple(fc.constantFrom(...KEYS), junk), { maxLength: 12 }).map((entries): Junk => {
    const stated = ['kind', { type: 'plain', value: kind }] as const
    return { type: 'map', entries: [...entries, stated] }
  }),
)

export const anyJunk = fc.array(fc.tuple(anyId, fc.oneof(junk, nearly)), { maxLength: 8 })

/** Puts junk among the records, one transaction each. */
export function writeJunk(doc: Y.Doc, entries: readonly (readonly [string, Junk])[]): void {
  const records = recordsOf(doc) as Y.Map<unknown>
  for (const [id, value] of entries) records.set(id, build(value))
}

function build(made: Junk): unknown {
  switch (made.type) {
    case 'plain':
      return made.value
    case 'subdocument':
      return new Y.Doc()
    case 'array': {
      const array = new Y.Array()
      // Yjs itself takes neither of these into a list.
      array.push(made.items.map(build).filter((item) => typeof item !== 'bigint' && item !== undefined))
      return array
    }
    case 'map': {
      const map = new Y.Map()
      for (const [key, value] of made.entries) map.set(key, build(value))
      return map
    }
    case 'xml': {
      const element = new Y.XmlElement('p')
      for (const [key, value] of made.entries)
        if (value.type === 'plain') element.setAttribute(key || 'a', String(value.value))
      return element
    }
    default: {
      const text = made.type === 'text' ? new Y.Text(made.text) : new Y.XmlText(made.text)
      if (made.embed) text.insertEmbed(0, { any: 'thing' })
      if (made.text) text.format(0, 1, { bold: true })
      return text
    }
  }
}
