import * as Y from 'yjs'
import { addChallenge, deleteChallenge, linkIndicator } from '#shared/board/commands.ts'
import { recordsOf, type YRecord } from '#shared/board/document.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { Attack } from './attack.ts'
import { byYjs, type Target } from './board.ts'

/** A record as somebody writes it who does not ask the schema. */
function put({ doc }: Target, id: string, fields: Readonly<Record<string, unknown>>): void {
  doc.transact(() => {
    const record: YRecord = new Y.Map()
    recordsOf(doc).set(id, record)
    for (const [name, value] of Object.entries(fields)) record.set(name, value)
  })
}

const texts = () => ({ title: new Y.Text('Tittel'), body: new Y.Text('') })

const challenge = (target: Target, fields: Readonly<Record<string, unknown>>, id: string = newId('chl')) =>
  put(target, id, { kind: 'challenge', ...texts(), ...fields })

const shape = (target: Target, props: unknown) =>
  put(target, newId('shp'), { kind: 'shape', type: 'geo', props })

/** Updates that are sound, and mean what no program of ours would say. */
export const RECORDS: readonly Attack[] = [
  ...byYjs('ends', {
    'a record under an id that is none': (target) => challenge(target, {}, 'hello'),
    'a record under an empty id': (target) => challenge(target, {}, ''),
    'a record under the id of another kind': (target) => challenge(target, {}, newId('clu')),
    'a record by the name of a prototype': (target) => challenge(target, {}, '__proto__'),
    'a record by the name of a method': (target) => challenge(target, {}, 'toString'),
    'a record under an id of 10 kB': (target) => challenge(target, {}, `chl_${'0'.repeat(10_000)}`),
    'a record that is a number': ({ doc }) => recordsOf(doc).set(newId('chl'), 7 as never),
    'a record that is a text': ({ doc }) => recordsOf(doc).set(newId('chl'), new Y.Text('hei') as never),
    'a record of no kind': (target) => put(target, newId('chl'), texts()),
    'a record of a kind that there is not': (target) => put(target, newId('chl'), { kind: 'nonsense' }),
    'a kind by the name of a method': (target) => put(target, newId('chl'), { kind: 'toString' }),
    'a kind that is a text': (target) => put(target, newId('chl'), { kind: new Y.Text('challenge') }),
    'a kind alone': (target) => put(target, newId('chl'), { kind: 'challenge' }),
    'a key that the schema does not have': (target) => challenge(target, { evil: 1 }),
    'a number of one’s own choice': (target) => challenge(target, { number: 666 }),
    'an honest card’s number, changed': ({ record }) => record.set('number', 7),
    'an honest card’s number, deleted': ({ record }) => record.delete('number'),
    'an honest card’s kind, changed': ({ record }) => record.set('kind', 'theme'),
    'an honest card’s kind, deleted': ({ record }) => record.delete('kind'),
    'an honest card’s title, a plain string': ({ record }) => record.set('title', 'hei'),
    'an honest card’s title, a map': ({ record }) => record.set('title', new Y.Map()),
    'an honest card’s title, deleted': ({ record }) => record.delete('title'),
    'an honest card, emptied': ({ record }) => record.clear(),
    'an honest card, exchanged for a note': ({ doc, card }) => recordsOf(doc).set(card.id, 1 as never),
    'an honest card, exchanged for another kind': (target) =>
      put(target, target.card.id, { kind: 'theme', name: new Y.Text('x') }),
    'a title of 10,000 letters': (target) => challenge(target, { title: new Y.Text('x'.repeat(10_000)) }),
    'an honest title, filled up': ({ record }) => (record.get('title') as Y.Text).insert(0, 'x'.repeat(5000)),
    'a body of 200 kB': (target) => challenge(target, { body: new Y.Text('x'.repeat(200_000)) }),
    'a message of 257 kB': (target) => challenge(target, { body: new Y.Text('x'.repeat(257 * 1024)) }),
    'a place of words': (target) => challenge(target, { place: ['here', 'there', 'x', 'y'] }),
    'a place at the end of the world': (target) => challenge(target, { place: [1e308, -1e308, 0] }),
    'a size below nothing': (target) => challenge(target, { size: [-100, -100] }),
    'a layer without a name': (target) => challenge(target, { z: '' }),
    'a layer of 10 kB': (target) => challenge(target, { z: 'z'.repeat(10_000) }),
    'a colour that there is not': (target) => challenge(target, { colour: 'url(https://evil.example)' }),
    'a goal that there is not': (target) => challenge(target, { goals: [18] }),
    'a thousand goals': (target) => challenge(target, { goals: Array.from({ length: 1000 }, () => 1) }),
    'a shape of 200 kB': (target) => shape(target, { svg: 'x'.repeat(200_000) }),
    'a shape nested beyond reading': (target) => shape(target, JSON.parse('[[[[[[[[[[[[1]]]]]]]]]]]]')),
    'ten thousand records in one message': (target) => {
      target.doc.transact(() => {
        for (let i = 0; i < 10_000; i++) shape(target, {})
      })
    },
    'three hundred records, the last of them bad': (target) => {
      target.doc.transact(() => {
        for (let i = 0; i < 300; i++) shape(target, {})
        put(target, newId('chl'), { kind: 'nonsense' })
      })
    },
  }),
  ...byYjs('answers', {
    'a link to an indicator that there is not': ({ card }, edit) =>
      void linkIndicator(edit, { from: card.id, indicator: 'none', version: '0', fit: 'yes', why: '' }),
    'a link from a card that there is not': (target) =>
      put(target, newId('lnk'), {
        kind: 'link',
        from: newId('chl'),
        indicator: 'none',
        version: '1',
        fit: 'partly',
        why: '',
      }),
    'a card that lies in itself': (target) => {
      const id = newId('clu')
      put(target, id, { kind: 'theme', name: new Y.Text('Ring'), place: [0, 0, 0, id] })
    },
    'five hundred values under one key': ({ record, doc }) => {
      for (let i = 0; i < 500; i++) doc.transact(() => record.set('order', i))
    },
    'a card made and deleted three hundred times': (_, edit) => {
      for (let i = 0; i < 100; i++) deleteChallenge(edit, addChallenge(edit, { title: `${i}` }))
    },
    'a title written one letter at a time, backwards': (target, edit) => {
      const id = addChallenge(edit, { title: '.' })
      const title = recordsOf(target.doc).get(id)?.get('title') as Y.Text
      for (let i = 0; i < 100; i++) title.insert(0, 'å')
    },
    'a letter between the halves of an emoji': (target, edit) => {
      const id = addChallenge(edit, { title: 'en 🚲 her' })
      const title = recordsOf(target.doc).get(id)?.get('title') as Y.Text
      title.insert(4, 'x')
    },
  }),
]
