import * as encoding from 'lib0/encoding'
import { MESSAGE } from '#shared/wire/sync.ts'
import { type Attack, attacks, sends } from './attack.ts'
import { targetIn } from './board.ts'
import { bytesOf } from './encode.ts'

type Entry = readonly [client: number, clock: number, json: string]

const CURSOR = '{"cursor":{"x":1,"y":2}}'

/** An awareness message; `count` is how many entries it is said to have. */
function says(entries: readonly Entry[], count = entries.length): Uint8Array {
  const update = bytesOf((encoder) => {
    encoding.writeVarUint(encoder, count)
    for (const [client, clock, json] of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, json)
    }
  })
  return bytesOf((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, update)
  })
}

const state = (json: string) => sends([says([[666, 1, json]])])

const user = (fields: object) => state(JSON.stringify({ user: fields }))

const padded = (length: number) => JSON.stringify({ view: 'x'.repeat(length) })

/** What somebody can say about themselves, and about others. */
export const AWARENESS: readonly Attack[] = [
  ...attacks('awareness', 'ends', {
    'a million clients that are not there': sends([says([[666, 1, CURSOR]], 1e6)]),
    'two to the 53 clients that are not there': sends([says([], 2 ** 53 - 1)]),
    'a hundred thousand clients': sends([
      says(Array.from({ length: 100_000 }, (_, i) => [i, 1, '{}'] as const)),
    ]),
    'a state of more than 4 kB': state(padded(4100)),
    'a state of 300 kB': state(padded(300_000)),
    'a state that is a number': state('7'),
    'a state that is a list': state('[1,2]'),
    'a state that is a text': state('"hei"'),
    'a state that is true': state('true'),
    'a state that is no JSON': state('{"cursor":'),
    'a state that is nothing': state(''),
    'a state nested a thousand deep in lists': state('['.repeat(2000) + ']'.repeat(2000)),
    'a thousand states at once': sends(Array.from({ length: 1000 }, (_, i) => says([[666, i, CURSOR]]))),
  }),
  ...attacks('awareness', 'answers', {
    'a state with a clock of 2^53 − 1': sends([says([[666, 2 ** 53 - 1, CURSOR]])]),
    'a clock of 2^53 − 1 for leaving': sends([says([[666, 2 ** 53 - 1, 'null']])]),
    'a client id of 2^53 − 1': sends([says([[2 ** 53 - 1, 1, CURSOR]])]),
    'a clock near 2^31, and on': sends([
      says([[666, 2 ** 31 - 2, CURSOR]]),
      says([[666, 2 ** 31 - 1, CURSOR]]),
    ]),
    'a clock that goes back': sends([says([[666, 9, CURSOR]]), says([[666, 1, CURSOR]])]),
    'a state for somebody who is here': sends((board) => [says([[honestIn(board), 99_999, CURSOR]])]),
    'the end of somebody who is here': sends((board) => [says([[honestIn(board), 99_999, 'null']])]),
    'the end of everybody who is here, after a state of one’s own': sends((board) => [
      says([[666, 1, CURSOR]]),
      says([...board.store.clients.keys()].map((client) => [client, 99_999, 'null'] as const)),
    ]),
    'three hundred client ids one after another': sends([
      says(Array.from({ length: 300 }, (_, i) => [i + 1000, 1, i % 2 ? 'null' : '{}'] as const)),
    ]),
    'a new client id with each message': sends(
      Array.from({ length: 100 }, (_, i) =>
        says([
          [i + 5000, 1, CURSOR],
          [i + 5000, 2, 'null'],
        ]),
      ),
    ),
    'a seat of somebody else': user({ seat: 'sea_00000000000000000000', name: 'Honest 1' }),
    'a name of somebody else': user({ name: 'Ordføreren', role: 'facilitator', number: 1 }),
    'a role of one’s own choice': user({ role: 'facilitator' }),
    'a state with another prototype': state('{"__proto__":{"user":{"name":"Ordføreren"}}}'),
    'a state with another constructor': state('{"constructor":{"prototype":{"x":1}}}'),
    'a cursor that is nowhere': state('{"cursor":{"x":1e999,"y":null}}'),
    'a cursor at the end of the world': state('{"cursor":{"x":1e308,"y":-1e308}}'),
    'a selection of a thousand things': state(
      JSON.stringify({ selection: Array.from({ length: 900 }, () => 'x') }),
    ),
    'a selection of what is no id': state('{"selection":[{},[],null,7,"<script>"]}'),
    'a view that there is not': state('{"view":"wall"}'),
  }),
]

const honestIn = (board: Parameters<typeof targetIn>[0]) => targetIn(board).honest.client
