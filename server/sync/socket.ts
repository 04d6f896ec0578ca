import type { IncomingHttpHeaders } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from '@fastify/websocket'
import type { Problem } from '#shared/api/problem.ts'
import type { Seat } from '#shared/domain/seat.ts'
import type { Result } from '#shared/kernel/result.ts'
import { CLOSE, type CloseCode } from '#shared/wire/sync.ts'
import type { Access } from '../ports.ts'
import type { Packet } from './packet.ts'

/** What an upgrade request tells about who comes. */
export interface Visitor {
  readonly workshopId: string
  readonly headers: IncomingHttpHeaders
  readonly ticket: string | undefined
  /** One of several seats that the session has; its own when undefined. */
  readonly seat: string | undefined
  /** F13. The page is a wall: it looks on, whatever its seat may do. */
  readonly isWall: boolean
  /** The page says that it is of a version that can no longer take part. */
  readonly isTooOld: boolean
}

/** A reader that is further behind than this is closed; it comes back and gets everything whole. Bytes. */
const SEND_QUEUE = 4 * 1024 * 1024

/** How much a client may send before it is known who it is. */
const EARLY = { messages: 64, bytes: 512 * 1024 } as const

/** The seat that somebody comes for: by single-use ticket, or by cookie. `isAtDoorToo`: one that waits there counts. */
export function whoIs(
  access: Access,
  { workshopId, headers, ticket, seat }: Visitor,
  isAtDoorToo: boolean,
): Promise<Result<Seat, Problem>> {
  if (ticket !== undefined) return access.redeem(workshopId, ticket)
  return isAtDoorToo
    ? access.identifyAtDoor(workshopId, headers.cookie, seat)
    : access.identify(workshopId, headers.cookie)
}

export function closeCodeOf({ code }: Problem): CloseCode {
  if (code === 'noSession') return CLOSE.noIdentity
  if (code === 'noSuchWorkshop') return CLOSE.noSuchWorkshop
  if (code === 'notLetIn') return CLOSE.notLetIn
  return code === 'unavailable' || code === 'internal' ? CLOSE.restarting : CLOSE.notAllowed
}

/** How long somebody has to answer a goodbye, milliseconds. */
const GOODBYE_MS = 5000

/** Ends a conversation. Who does not answer the goodbye is cut off, so that nobody stays for others to see. */
export function hangUp(socket: WebSocket, code: CloseCode, reason: string): void {
  socket.close(code, reason)
  setTimeout(() => socket.terminate(), GOODBYE_MS).unref()
}

/**
 * Sends unless the socket is going away; a reader that is too slow is closed instead. `stream` is the connection
 * below the socket: a packet's frames are encoded once for all who get it and written there as they are. The socket
 * itself writes whole frames at once (it neither compresses nor sends fragments), so that none comes between.
 */
export function sendPacket(socket: WebSocket, stream: Duplex, packet: Packet): void {
  if (isReady(socket)) stream.write(packet.wire)
}

export function sendText(socket: WebSocket, text: string): void {
  if (isReady(socket)) socket.send(text)
}

function isReady(socket: WebSocket): boolean {
  if (socket.readyState !== socket.OPEN) return false
  if (socket.bufferedAmount <= SEND_QUEUE) return true
  socket.close(CLOSE.slowReader, 'slowReader')
  return false
}

/**
 * Holds what a socket receives until somebody is ready to take it, in order. Listening starts with the call:
 * what arrives while the identity is looked up must not be lost, and must not be endless either.
 */
export function earlyMessages(socket: WebSocket) {
  let handler: ((data: Uint8Array) => void) | undefined
  let held: Uint8Array[] = []
  let bytes = 0
  const giveUp = () => {
    handler = () => undefined
    held = []
    hangUp(socket, CLOSE.tooFast, 'tooFast')
  }
  socket.on('message', (data: Buffer) => {
    if (handler) return handler(data)
    bytes += data.byteLength
    held.push(data)
    if (held.length > EARLY.messages || bytes > EARLY.bytes) giveUp()
  })
  return {
    deliverTo(next: (data: Uint8Array) => void): void {
      handler ??= next
      for (const data of held) handler(data)
      held = []
    },
  }
}

const HEARTBEAT_MS = 15_000

/** Ends sockets whose other side has gone silent: two heartbeats without an answer. */
export function heartbeat() {
  const answered = new WeakSet<WebSocket>()
  const sockets = new Set<WebSocket>()
  const timer = setInterval(() => {
    for (const socket of sockets) {
      if (!answered.delete(socket)) socket.terminate()
      else socket.ping()
    }
  }, HEARTBEAT_MS)
  timer.unref()
  return {
    watch(socket: WebSocket): void {
      sockets.add(socket)
      answered.add(socket)
      socket.on('pong', () => answered.add(socket))
      socket.on('close', () => sockets.delete(socket))
    },
    stop: () => clearInterval(timer),
  }
}
