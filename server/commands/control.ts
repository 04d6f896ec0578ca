import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, rmSync } from 'node:fs'
import { connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

/** What a command can ask of the server that has the data open. Paths are absolute. */
export type Order =
  | { readonly kind: 'backup'; readonly path: string }
  | { readonly kind: 'restore'; readonly path: string }

/** Whether it was done, and the sentence to print. */
export interface Answer {
  readonly isDone: boolean
  readonly text: string
}

/** Longer paths cannot be listened on. */
const MAX_PATH = 100

/**
 * Where the server that has a data folder open can be asked: a socket in the folder, which its user alone may
 * enter; one in the system's temporary folder, or a pipe, where that cannot be.
 */
export function controlAddress(dataDir: string): string {
  const name = `dugnad-${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`
  const path = join(dataDir, 'dugnad.sock')
  return Buffer.byteLength(path) <= MAX_PATH ? path : join(tmpdir(), `${name}.sock`)
}

/** Takes orders, one a connection. The data folder must be locked by the caller: who was there before is gone. */
export async function takeOrders(
  dataDir: string,
  carryOut: (order: Order) => Promise<Answer>,
): Promise<{ close(): void }> {
  const address = controlAddress(dataDir)
  const isFile = process.platform !== 'win32'
  if (isFile) rmSync(address, { force: true })
  const server = createServer((socket) => void serve(socket, carryOut))
  const before = process.umask(0o177)
  try {
    server.listen(address)
  } finally {
    process.umask(before)
  }
  await once(server, 'listening')
  if (isFile) chmodSync(address, 0o600)
  server.unref()
  return { close: () => server.close() }
}

async function serve(socket: Socket, carryOut: (order: Order) => Promise<Answer>): Promise<void> {
  socket.on('error', () => socket.destroy())
  const lines = createInterface(socket)
  lines.on('error', () => {})
  lines.once('line', async (line) => {
    const answer = await answerTo(line, carryOut)
    socket.end(`${JSON.stringify(answer)}\n`)
  })
}

async function answerTo(line: string, carryOut: (order: Order) => Promise<Answer>): Promise<Answer> {
  try {
    return await carryOut(JSON.parse(line) as Order)
  } catch (error) {
    return { isDone: false, text: error instanceof Error ? error.message : String(error) }
  }
}

/** Asks the server that has the folder open; undefined when there is none. */
export async function giveOrder(dataDir: string, order: Order): Promise<Answer | undefined> {
  const socket = connect(controlAddress(dataDir))
  try {
    await once(socket, 'connect')
  } catch {
    return undefined
  }
  socket.write(`${JSON.stringify(order)}\n`)
  for await (const line of createInterface(socket)) return JSON.parse(line) as Answer
  return { isDone: false, text: 'The server ended before it had answered.' }
}
