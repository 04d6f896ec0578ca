import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { newBoardDoc } from '#shared/board/document.ts'
import { MESSAGE, SYNC } from '#shared/wire/sync.ts'
import { frame, OPCODE } from '../raw-socket.ts'
import { syncMessage } from '../virtual-peer.ts'
import { type Attack, attacks, sends, writes } from './attack.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)

const says = (...values: readonly number[]) => sends([bytes(...values)])

const many = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value)

/** A varUint of more bytes than any number needs. */
const OVERLONG = many(11, 0x80)

function stateVector(clients: number, clock: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clients)
  for (let client = 1; client <= clients; client++) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
  }
  return encoding.toUint8Array(encoder)
}

const step1 = (vector: Uint8Array) => syncMessage(SYNC.step1, vector)

/** A question that is no stock client's first one: it cannot be answered from what is encoded already. */
const COSTLY = step1(stateVector(1, 1))

/** What the messages of the board's protocol can be made to say. */
export const PROTOCOL: readonly Attack[] = [
  ...attacks('protocol', 'ends', {
    'an empty message': says(),
    'a type that ends too early': says(0x80),
    'a type of eleven bytes': says(...OVERLONG, 1),
    'a type that is unknown': says(77, 1, 2, 3),
    'a type beyond what numbers hold': says(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f),
    'a kind of sync that is unknown': says(MESSAGE.sync, 9, 0),
    'a kind of sync that ends too early': says(MESSAGE.sync, 0x80),
    'a sync without a kind': says(MESSAGE.sync),
    'a length beyond the message': says(MESSAGE.sync, SYNC.update, 200, 1, 2, 3),
    'a length of eleven bytes': says(MESSAGE.sync, SYNC.update, ...OVERLONG, 1),
    'a length of 2^53': says(MESSAGE.sync, SYNC.update, ...many(7, 0xff), 0x0f),
    'an auth message': says(MESSAGE.auth, 0, 0),
    'a saved message, which is the server’s to say': says(MESSAGE.saved, 1),
    'a text in place of bytes': writes(frame(Buffer.from('hello'), { opcode: OPCODE.text })),
    'an empty text': writes(frame(bytes(), { opcode: OPCODE.text })),
    'JSON in place of bytes': writes(frame(Buffer.from('{"type":"sync"}'), { opcode: OPCODE.text })),
    'a state vector that is none': sends([step1(bytes(255, 255, 255))]),
    'a state vector of a billion clients that are not there': sends([
      step1(bytes(0x80, 0x94, 0xeb, 0xdc, 0x03, 1)),
    ]),
    'an empty update where an update should be': sends([syncMessage(SYNC.update, bytes())]),
    'an awareness message without a length': says(MESSAGE.awareness),
    'a thousand questions of the first kind': sends(many(1000, step1(bytes(0)))),
    'a thousand questions that cost more': sends(many(1000, COSTLY)),
    'a thousand questions who is here': sends(many(1000, bytes(MESSAGE.queryAwareness))),
    'a thousand empty updates': sends(many(1000, syncMessage(SYNC.update, bytes(0, 0)))),
    'ten thousand bytes, one a message': sends(many(10_000, bytes(0))),
  }),
  ...attacks('protocol', 'answers', {
    'bytes after the end of a message': says(...syncMessage(SYNC.step1, bytes(0)), 1, 2, 3),
    'bytes after the end of a question': says(MESSAGE.queryAwareness, 1, 2, 3),
    'a state vector of ten thousand clients': sends([step1(stateVector(10_000, 1))]),
    'a state vector ahead of everybody': sends([step1(stateVector(3, 2 ** 52))]),
    'step 2 twice, unasked': sends((board) => many(2, syncMessage(SYNC.step2, Y.encodeStateAsUpdate(board)))),
    'an empty step 2': sends([syncMessage(SYNC.step2, Y.encodeStateAsUpdate(newBoardDoc()))]),
  }),
]
