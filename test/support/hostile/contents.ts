import * as Y from 'yjs'
import { newId } from '#shared/kernel/ids.ts'
import type { Attack } from './attack.ts'
import { byBytes, byYjs, inRecord, inTitle, made, newClient } from './board.ts'
import { content, item, update } from './encode.ts'

const text = (value: string) => [...Buffer.from(value)]

/** Arrays in arrays, as bytes: 117 is an array, 1 its length, 126 null. */
const nested = (depth: number) => [...Array.from({ length: depth }, () => [117, 1]).flat(), 126]

/** An object with one key: 118 is an object, 1 its length. */
const object = (key: string, ...value: readonly number[]) => [118, 1, key.length, ...text(key), ...value]

/** Updates that bring into a board what no board holds. */
export const CONTENTS: readonly Attack[] = [
  ...byBytes('ends', {
    'a root that there is not': () => made(item(content.any(1), { parent: 'evil', key: 'a' })),
    'a root by the name of a prototype': () => made(item(content.any(1), { parent: '__proto__', key: 'a' })),
    'a root by the name of a constructor': () =>
      made(item(content.any(1), { parent: 'constructor', key: 'a' })),
    'a root without a name': () => made(item(content.any(1), { parent: '', key: 'a' })),
    'a list in the root of records': () => made(item(content.any(1), { parent: 'records' })),
    'a text in the root of records': () => made(item(content.text('hei'), { parent: 'records' })),
    'the last number, forged': () => made(item(content.any(999), { parent: 'meta', key: 'lastNumber' })),
    'a version of the schema to come': () => made(item(content.any(99), { parent: 'meta', key: 'schema' })),
    'a map in the root about the document': () =>
      made(item(content.type(1), { parent: 'meta', key: 'schema' })),
    'an array': (target) => inRecord(target, content.type(0), 'goals'),
    'a map in a record': (target) => inRecord(target, content.type(1), 'place'),
    'an XML element': (target) => inRecord(target, content.type(3, 'script'), 'body'),
    'an XML fragment': (target) => inRecord(target, content.type(4), 'body'),
    'an XML text': (target) => inRecord(target, content.type(6), 'body'),
    'a document in the document': (target) => inRecord(target, content.document('evil'), 'body'),
    'binary content': (target) => inRecord(target, content.binary(Uint8Array.of(1, 2, 3))),
    'JSON of the old form': (target) => inRecord(target, content.json('{"a":1}')),
    'JSON of the old form that is none': (target) => inRecord(target, content.json('{{{')),
    'a picture embedded in a title': (target) =>
      inTitle(target, content.embed('{"image":"https://evil.example"}')),
    'an embed that is no JSON': (target) => inTitle(target, content.embed('{{{')),
    'bold letters in a title': (target) => inTitle(target, content.format('bold', 'true')),
    'values in a title': (target) => inTitle(target, content.any('a', 'b')),
    'a map in a title': (target) => inTitle(target, content.type(1)),
    'letters under a key of a record': (target) => inRecord(target, content.text('a1'), 'colour'),
    'letters under a key of a title': (target) =>
      inTitle(target, content.text('a'), { parent: target.title, key: 'lang' }),
    'a BigInt': (target) => inRecord(target, content.anyBytes(1, [122, 0, 0, 0, 0, 0, 0, 0, 1]), 'order'),
    undefined: (target) => inRecord(target, content.anyBytes(1, [127]), 'order'),
    NaN: (target) => inRecord(target, content.any(Number.NaN), 'order'),
    infinity: (target) => inRecord(target, content.any(Number.POSITIVE_INFINITY), 'order'),
    'bytes for a value': (target) => inRecord(target, content.any(Uint8Array.of(1, 2)), 'order'),
    'lists nested nine deep': (target) => inRecord(target, content.anyBytes(1, nested(10)), 'props'),
    'lists nested a hundred thousand deep': (target) =>
      inRecord(target, content.anyBytes(1, nested(100_000)), 'props'),
    'an object with another prototype': () => shape(object('__proto__', ...object('w', 124, 0, 0, 0, 0))),
    'an object with another prototype, inside of a list': () =>
      shape([117, 1, ...object('__proto__', 117, 0)]),
    'half of a character': (target) => inTitle(target, content.textBytes(Uint8Array.of(0xed, 0xa0, 0xbd))),
    'letters that are no UTF-8': (target) => inTitle(target, content.textBytes(Uint8Array.of(0xff, 0xfe))),
  }),
  ...byBytes('answers', {
    'an ordinary shape, made by hand': () => shape([118, 0]),
    'an ordinary letter, made by hand': (target) => inTitle(target, content.text('a')),
    'an update in the second format': ({ doc }) => {
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      copy.getMap('records').set('evil', 1)
      return Y.encodeStateAsUpdateV2(copy)
    },
  }),
  ...byYjs('ends', {
    'deleting what the server keeps about the board': ({ doc }) => doc.getMap('meta').delete('schema'),
    'emptying what the server keeps about the board': ({ doc }) => doc.getMap('meta').clear(),
    'a list under a name of its own': ({ doc }) => doc.getArray('evil').push([1]),
    'a note under the name of an object’s method': ({ record }) => record.set('hasOwnProperty', 1),
    'a note under the name of a prototype': ({ record }) => record.set('__proto__', 1),
    'a note under the name of a constructor': ({ record }) => record.set('constructor', 1),
    'a document that loads itself': ({ record }) => record.set('body', new Y.Doc({ autoLoad: true })),
  }),
]

/** A free shape, right in everything but its `props`, which are these bytes. */
function shape(props: readonly number[]): Uint8Array {
  const client = newClient()
  const within = (key: string) => ({ parent: [client, 0], key }) as const
  return update([
    {
      client,
      clock: 0,
      structs: [
        item(content.type(1), { key: newId('shp') }),
        item(content.any('shape'), within('kind')),
        item(content.any('geo'), within('type')),
        item(content.anyBytes(1, props), within('props')),
        item(content.any(1), within('opacity')),
      ],
    },
  ])
}
