import { vi } from 'vitest'
import type * as Y from 'yjs'
import { paths } from '#shared/api/paths.ts'
import { SYNC } from '#shared/wire/sync.ts'
import { frame, OPCODE, type RawSocket, rawConnection, upgradeRequest } from '../raw-socket.ts'
import { syncMessage } from '../virtual-peer.ts'
import type { Attack, Attacker } from './attack.ts'

/** The answer to the server's question what it lacks. */
const NOTHING_NEW = syncMessage(SYNC.step2, Uint8Array.of(0, 0))

/** How long the server may take to end a connection, or to answer, milliseconds. */
const LIMIT_MS = 5000

export interface Attempt extends Attacker {
  /** Asks for the upgrade of a connection, without waiting for an answer. */
  knock(socket: RawSocket): void
  /** Waits until the attack has come to its end; gives how each connection ended, 0 for without a word. */
  outcome(attack: Attack): Promise<readonly number[]>
  /** Waits until the server has taken all that was sent; gives the codes of the connections that it ended. */
  settled(): Promise<readonly number[]>
  leave(): void
}

export function attackerOn(port: number, workshop: string, cookie: string, board: Y.Doc): Attempt {
  const sockets: RawSocket[] = []
  const path = paths.sync(workshop)
  const connect = async () => {
    const socket = await rawConnection(port)
    sockets.push(socket)
    return socket
  }
  const knock = (socket: RawSocket) => socket.write(upgradeRequest(path, [`Cookie: ${cookie}`]))
  return {
    board,
    path,
    cookie,
    connect,
    knock,
    async open() {
      const socket = await connect()
      knock(socket)
      await vi.waitUntil(() => socket.frames.length > 0, { interval: 1, timeout: LIMIT_MS })
      socket.message(NOTHING_NEW)
      return socket
    },
    async outcome({ outcome, name }) {
      if (outcome === 'waits') return []
      if (outcome === 'ends') return Promise.all(sockets.map((socket) => within(socket, name)))
      await Promise.all(sockets.map((socket) => answers(socket, name)))
      return []
    },
    async settled() {
      const codes = await Promise.all(sockets.map(endOf))
      return codes.filter((code) => code !== undefined)
    },
    leave() {
      for (const socket of sockets) socket.destroy()
    },
  }
}

/** The code with which a connection ended, or undefined when it still answers. */
async function endOf(socket: RawSocket): Promise<number | undefined> {
  let code: number | undefined
  void socket.ended.then((ended) => (code = ended))
  const mark = ping(socket)
  await vi.waitUntil(() => code !== undefined || isAnswered(socket, mark), { interval: 1, timeout: LIMIT_MS })
  return code
}

/** The server has taken everything that was sent when it answers a ping that came after it. */
async function answers(socket: RawSocket, name: string): Promise<void> {
  const mark = ping(socket)
  const isThere = () => isAnswered(socket, mark)
  await vi.waitUntil(() => isThere() || !socket.isOpen(), { interval: 2, timeout: LIMIT_MS })
  if (!isThere()) throw new Error(`${name}: the connection ended with ${await socket.ended}`)
}

function ping(socket: RawSocket): Buffer {
  const mark = Buffer.from('are you there')
  socket.write(frame(mark, { opcode: OPCODE.ping }))
  return mark
}

const isAnswered = (socket: RawSocket, mark: Buffer): boolean =>
  socket.frames.some(({ opcode, payload }) => opcode === OPCODE.pong && payload.equals(mark))

async function within(socket: RawSocket, name: string): Promise<number> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`${name}: goes on`))
    timer = setTimeout(fail, LIMIT_MS)
  })
  try {
    return await Promise.race([socket.ended, late])
  } finally {
    clearTimeout(timer)
  }
}
