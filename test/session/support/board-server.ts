import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type WebSocket, WebSocketServer } from 'ws'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import { newBoardDoc } from '#shared/board/document.ts'
import { CLOSE, MESSAGE, SYNC } from '#shared/wire/sync.ts'

export interface BoardServer {
  readonly url: string
  readonly doc: Y.Doc
  /** Kinds of document messages (`SYNC`) as they came, over all connections. */
  readonly received: number[]
  /** Paths that were asked for, with their queries. */
  readonly urls: string[]
  /** The most structs that came in one message. */
  largest: number
  /** While true, whoever comes is sent away at once. */
  isAway: boolean
  connected(): number
  /** How many connections have asked for the board. */
  greeted: number
  /** While true, nothing is acknowledged. */
  holdAcks: boolean
  /** While true, clients are not asked for what the server lacks. */
  holdQuestion: boolean
  /** Close code and reason with which the next document message that brings something is refused. */
  refuseNext: { readonly code: number; readonly reason: string } | undefined
  /** Acknowledges all that has been held back. */
  ackAll(): void
  /** Asks the clients that have not been asked. */
  askAll(): void
  /** Ends every connection with this code. */
  closeAll(code: number): void
  stop(): Promise<void>
}

/** A server with the sync socket's protocol and nothing behind it, whose acknowledgements a test holds in hand. */
export async function startBoardServer(): Promise<BoardServer> {
  const sockets = new Map<WebSocket, { count: number; asked: boolean }>()
  const http = new WebSocketServer({ port: 0, host: '127.0.0.1' })
  await once(http, 'listening')
  const doc = newBoardDoc()

  const server: BoardServer = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    doc,
    received: [],
    urls: [],
    largest: 0,
    isAway: false,
    connected: () => sockets.size,
    greeted: 0,
    holdAcks: false,
    holdQuestion: false,
    refuseNext: undefined,
    ackAll() {
      for (const [socket, { count }] of sockets) sendSaved(socket, count)
    },
    askAll() {
      for (const [socket, state] of sockets) ask(socket, state)
    },
    closeAll(code) {
      for (const socket of sockets.keys()) socket.close(code)
    },
    async stop() {
      for (const socket of sockets.keys()) socket.terminate()
      http.close()
      await once(http, 'close')
    },
  }

  const ask = (socket: WebSocket, state: { asked: boolean }) => {
    if (state.asked) return
    state.asked = true
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.sync)
    writeSyncStep1(encoder, doc)
    socket.send(encoding.toUint8Array(encoder))
  }

  doc.on('update', (update: Uint8Array, origin: unknown) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.sync)
    writeUpdate(encoder, update)
    for (const socket of sockets.keys()) if (socket !== origin) socket.send(encoding.toUint8Array(encoder))
  })

  http.on('connection', (socket, { url }) => {
    if (server.isAway) return socket.close(CLOSE.restarting)
    server.urls.push(url ?? '')
    const state = { count: 0, asked: false }
    sockets.set(socket, state)
    socket.on('close', () => sockets.delete(socket))
    if (!server.holdQuestion) ask(socket, state)
    socket.on('message', (data: Buffer) => {
      const bytes = new Uint8Array(data)
      if (bytes[0] !== MESSAGE.sync) return
      if (bytes[1] === SYNC.step1) server.greeted++
      else {
        server.received.push(bytes[1] ?? -1)
        server.largest = Math.max(server.largest, structsIn(bytes))
        state.count++
        const refusal = server.refuseNext
        if (refusal && bytes.length > 6) {
          server.refuseNext = undefined
          socket.close(refusal.code, refusal.reason)
          return
        }
      }
      answer(socket, bytes)
      if (bytes[1] !== SYNC.step1 && !server.holdAcks) sendSaved(socket, state.count)
    })
  })

  function answer(socket: WebSocket, bytes: Uint8Array) {
    const decoder = decoding.createDecoder(bytes)
    decoding.readVarUint(decoder)
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.sync)
    readSyncMessage(decoder, encoder, doc, socket)
    if (encoding.length(encoder) > 1) socket.send(encoding.toUint8Array(encoder))
  }

  return server
}

function structsIn(message: Uint8Array): number {
  const decoder = decoding.createDecoder(message.subarray(2))
  return Y.decodeUpdate(decoding.readVarUint8Array(decoder)).structs.length
}

function sendSaved(socket: WebSocket, count: number): void {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.saved)
  encoding.writeVarUint(encoder, count)
  socket.send(encoding.toUint8Array(encoder))
}
