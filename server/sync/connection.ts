import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { canChangeBoard } from '#shared/domain/rights.ts'
import type { PresentUser } from '#shared/wire/presence.ts'
import { CLOSE, type CloseCode, MESSAGE, SYNC, SYNC_LIMITS } from '#shared/wire/sync.ts'
import { step1Message } from './messages.ts'
import { packetOf } from './packet.ts'
import type { Refusal, Writer } from './room-ports.ts'
import type { Member, OpenRoom } from './rooms.ts'
import { tokenBucket } from './token-bucket.ts'

export interface ConnectionPorts {
  readonly member: Member
  /** The seat with the rights that it has at this moment; undefined when it has none any more. */
  readonly writer: () => Writer | undefined
  readonly user: () => PresentUser
  /** F13. It follows the board and is nobody: what it says of its presence is passed over. */
  readonly isWall: boolean
  readonly patience: Patience
  /** Milliseconds, from any fixed point. */
  readonly now: () => number
}

/** How much of what has to be refused is taken from a seat, over all its connections and after them. */
export interface Patience {
  isOver(): boolean
  /** Something was refused. */
  lose(): void
}

/**
 * One client's conversation about one board, without a socket: bytes in by `receive`, bytes out by the member's
 * `send`. A message that is no message ends the conversation and touches nothing.
 */
export function createConnection(open: OpenRoom, ports: ConnectionPorts) {
  const { room, presence } = open
  const { member } = ports
  const bucket = tokenBucket(SYNC_LIMITS.messagesPerSecond, SYNC_LIMITS.burst, ports.now())
  let documents = 0
  let isOver = false

  let hasAsked = false
  let hasAnswered = false
  /** Something was passed over that the answer will bring: until then nothing after it is acknowledged either. */
  let owesAnswer = false

  /** Asks the client, once, for what it has and the server lacks; only who may write is asked. */
  const askForMissing = () => {
    const writer = ports.writer()
    if (isOver || hasAsked || !writer || !canChangeBoard(writer.rights)) return
    hasAsked = true
    member.send(packetOf(step1Message(Y.encodeStateVector(room.doc))))
  }

  const receiveUpdate = (update: Uint8Array): Ending | undefined => {
    const count = ++documents
    const writer = ports.writer()
    if (!writer) return 'notAllowed'
    if (!isEmptyUpdate(update)) {
      if (ports.patience.isOver()) return 'tooFast'
      if (!canChangeBoard(writer.rights)) return writer.rights.isLocked ? 'locked' : 'readOnly'
      const refusal = room.admit(update, writer)
      // what was written before the client heard the question is in its answer, with what it refers to
      const isEarly = refusal === 'gap' && hasAsked && !hasAnswered
      if (refusal && !isEarly) return refusal
      owesAnswer ||= isEarly
    }
    if (!owesAnswer || hasAnswered) room.acknowledge(member, count)
    return undefined
  }

  const receiveSync = (decoder: decoding.Decoder): Ending | undefined => {
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === SYNC.step2) hasAnswered = true
    if (kind === SYNC.step2 || kind === SYNC.update) return receiveUpdate(payload)
    if (kind !== SYNC.step1) return 'malformed'
    const answer = room.answerTo(payload)
    room.afterStored((error) => error === undefined && member.send(answer))
    return bucket.take(ports.now(), answer.wire.length / SYNC_LIMITS.bytesPerToken) ? undefined : 'tooFast'
  }

  const receiveAwareness = (decoder: decoding.Decoder): Ending | undefined => {
    const update = decoding.readVarUint8Array(decoder)
    if (update.byteLength > SYNC_LIMITS.message) return 'tooLarge'
    if (!ports.writer()) return 'notAllowed'
    return ports.isWall ? undefined : presence.receive(member, ports.user, update)
  }

  const tellWhoIsHere = () => {
    const everyone = presence.everyone()
    if (everyone) member.send(everyone)
  }

  const dispatch = (data: Uint8Array): Ending | undefined => {
    if (!bucket.take(ports.now(), 1 + weightOf(data))) return 'tooFast'
    try {
      const decoder = decoding.createDecoder(data)
      const type = decoding.readVarUint(decoder)
      if (type === MESSAGE.sync) return receiveSync(decoder)
      if (type === MESSAGE.awareness) return receiveAwareness(decoder)
      if (type !== MESSAGE.queryAwareness) return 'malformed'
      tellWhoIsHere()
      return undefined
    } catch {
      return 'malformed'
    }
  }

  return {
    /** Greets the client: who is here, and what the server has, so that the client sends what is missing. */
    start(): void {
      tellWhoIsHere()
      askForMissing()
    },

    /** The seat's rights may have changed: what it kept while it had none can come now. */
    rightsChanged: askForMissing,

    receive(data: Uint8Array): void {
      const ending = isOver ? undefined : dispatch(data)
      if (!ending) return
      isOver = true
      ports.patience.lose()
      member.close(closeCodeOf(ending), ending)
    },
  }
}

export type Connection = ReturnType<typeof createConnection>

/** Why a conversation ends. */
type Ending = Refusal | 'notAllowed' | 'tooFast'

/**
 * As how many more messages a large one counts. What stock providers pass on of others' presence, which is large in
 * a large hall and not theirs to choose, counts as one.
 */
const weightOf = (data: Uint8Array) =>
  data[0] === MESSAGE.awareness ? 0 : data.byteLength / SYNC_LIMITS.bytesPerToken

/** An update of no structs and no deletions, which clients send when they have nothing new. */
const isEmptyUpdate = (update: Uint8Array) => update.length === 2 && update[0] === 0 && update[1] === 0

function closeCodeOf(ending: Ending): CloseCode {
  if (ending === 'malformed' || ending === 'tooLarge' || ending === 'tooFast' || ending === 'notAllowed') {
    return CLOSE[ending]
  }
  return CLOSE.refused
}
