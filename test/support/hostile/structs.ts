import type { Attack } from './attack.ts'
import { byBytes, inRecord, inTitle, made, newClient } from './board.ts'
import { collected, content, item, skipped, update } from './encode.ts'

const one = { parent: 'records', key: 'chl_00000000000000000000' } as const

/** Updates whose structs, counts or references are not as Yjs would write them. */
export const STRUCTS: readonly Attack[] = [
  ...byBytes('ends', {
    'bytes that are no update': () => Uint8Array.of(255, 255, 255, 1, 2, 3),
    'an update cut in half': ({ at }) => made(item(content.type(1), { parent: at, key: 'z' })).slice(0, 9),
    'deleted content of length zero': () => made(item(content.deleted(0), one)),
    'collected content of length zero': () => made(collected(0)),
    'a text of length zero': (target) => inTitle(target, content.text('')),
    'no values where there should be one': (target) => inRecord(target, content.any()),
    'a gap that is written out': () => made(skipped(5), item(content.any(1), one)),
    'a gap before the first struct': () =>
      update([{ client: newClient(), clock: 100, structs: [item(content.any(1), one)] }]),
    'a clock near 2^31': () =>
      update([{ client: newClient(), clock: 2 ** 31 - 1, structs: [item(content.any(1), one)] }]),
    'a clock of 2^53 − 1': () =>
      update([{ client: newClient(), clock: 2 ** 53 - 1, structs: [item(content.any(1), one)] }]),
    'deleted content up to 2^31': () => made(collected(2 ** 31)),
    'a client id above 2^32': () =>
      update([{ client: 2 ** 32 + newClient(), clock: 0, structs: [collected(1)] }]),
    'somebody else’s client id': ({ at, honest }) =>
      update([{ ...honest, structs: [item(content.deleted(10_000), { parent: at, key: 'z' })] }]),
    'a struct that grows out of somebody else’s': ({ honest }) =>
      update([{ client: honest.client, clock: honest.clock - 1, structs: [collected(50)] }]),
    'a billion clients that are not there': () => update([], [], { clients: 1e9 }),
    'a billion structs that are not there': () =>
      update([{ client: newClient(), clock: 0, structs: [collected(1)], count: 1e9 }]),
    'a billion values that are not there': (target) => inRecord(target, content.anyBytes(1e9, [126])),
    'a billion deletions that are not there': ({ honest }) =>
      update([], [{ client: honest.client, ranges: [[0, 1]], count: 1e9 }]),
    '2,001 structs': () => made(...Array.from({ length: 2001 }, () => collected(1))),
    'content of a kind that there is not': (target) => inRecord(target, content.unknown(11)),
    'a type that there is not': (target) => inRecord(target, content.type(9)),
    'a parent that does not exist': () => made(item(content.any(1), { parent: [12345, 6], key: 'z' })),
    'a parent of its own client still to come': () => {
      const client = newClient()
      return update([
        { client, clock: 0, structs: [item(content.any(1), { parent: [client, 5], key: 'z' })] },
      ])
    },
    'itself for a parent': () => {
      const client = newClient()
      return update([
        { client, clock: 0, structs: [item(content.type(1), { parent: [client, 0], key: 'z' })] },
      ])
    },
    'itself for a neighbour': ({ title }) => {
      const client = newClient()
      return update([
        { client, clock: 0, structs: [item(content.text('a'), { origin: [client, 0], parent: title })] },
      ])
    },
    'the same neighbour on both sides': (target) =>
      inTitle(target, content.text('a'), { origin: target.letter, right: target.letter }),
    'neighbours in two different texts': (target) =>
      inTitle(target, content.text('a'), { origin: target.letter, right: target.otherLetter }),
    'a neighbour that does not exist': (target) => inTitle(target, content.text('a'), { origin: [12345, 6] }),
    'a neighbour that is the text itself': (target) =>
      inTitle(target, content.text('a'), { origin: target.title }),
    'a record for a neighbour of a letter': (target) =>
      inTitle(target, content.text('a'), { origin: target.letter, right: target.at }),
    'a text for the parent of values': (target) =>
      made(item(content.any(1), { parent: target.title, key: 'bold' })),
    'deleting what nobody has written': ({ honest }) =>
      update([], [{ client: honest.client, ranges: [[honest.clock, 10]] }]),
    'deleting of a client that there is not': () => update([], [{ client: newClient(), ranges: [[0, 1]] }]),
    'deleting nothing, at great length': ({ honest }) =>
      update([], [{ client: honest.client, ranges: [[0, 0]] }]),
    'deleting up to 2^53': ({ honest }) =>
      update([], [{ client: honest.client, ranges: [[0, 2 ** 53 - 1]] }]),
  }),
  ...byBytes('answers', {
    'a letter for a parent': ({ letter }) => made(item(content.text('a'), { parent: letter })),
    'a hundred thousand deletions of one letter': ({ letter: [client, clock] }) =>
      update([], [{ client, ranges: Array.from({ length: 100_000 }, () => [clock, 1] as const) }]),

    'what somebody else wrote first, written otherwise': ({ at, honest }) =>
      update([
        { client: honest.client, clock: 0, structs: [item(content.any('a0'), { parent: at, key: 'z' })] },
      ]),
    'collected content of one’s own': () => made(collected(5)),
    'bytes after the end of an update': () => Uint8Array.of(0, 0, 9, 9, 9),
  }),
]
