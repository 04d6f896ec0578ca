import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import type { Random } from './random.ts'

/** A person's way to the server: a TCP proxy that is slow, breaks in the middle of frames, and may be gone. */
export interface BadNetwork {
  readonly url: string
  /**
   * Cuts every connection at once: of what is under way, each side still gets a part that ends anywhere, also
   * inside a frame.
   */
  cut(): void
  /**
   * Cuts the person's side alone. What was under way still reaches the server, late, over a connection that stays
   * open for a while: the person may be back by another one before that.
   */
  haunt(): void
  /** Without network, everything is cut and nobody gets through. */
  setOnline(isOnline: boolean): void
  close(): Promise<void>
}

/** How long a piece of data may be under way, and how long a connection outlives its person. Milliseconds. */
const DELAY_MS = 12
const GHOST_MS = 150

export async function startBadNetwork(serverPort: number, random: Random): Promise<BadNetwork> {
  const links = new Set<Link>()
  let isOnline = true
  const listener = createServer((near) => {
    if (!isOnline) return near.destroy()
    const link = createLink(near, connect(serverPort, '127.0.0.1'), random)
    links.add(link)
    near.on('close', () => links.delete(link))
  }).listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as { port: number }
  const each = (act: (link: Link) => void) => {
    for (const link of [...links]) act(link)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    cut: () => each((link) => link.cut()),
    haunt: () => each((link) => link.haunt()),
    setOnline(next) {
      isOnline = next
      if (!isOnline) each((link) => link.cut())
    },
    async close() {
      each((link) => link.cut())
      listener.close()
      await once(listener, 'close')
    },
  }
}

type Link = ReturnType<typeof createLink>

function createLink(near: Socket, far: Socket, random: Random) {
  const up = delayed(near, far, random)
  const down = delayed(far, near, random)
  let isHaunted = false
  const end = () => {
    near.destroy()
    far.destroy()
  }
  for (const socket of [near, far]) socket.on('error', () => {})
  near.on('close', () => isHaunted || far.destroy())
  far.on('close', () => near.destroy())
  return {
    cut() {
      up.breakOff()
      down.breakOff()
      end()
    },
    haunt() {
      isHaunted = true
      near.destroy()
      setTimeout(end, GHOST_MS).unref()
    },
  }
}

/** Passes data on in order, each piece a little late. */
function delayed(from: Socket, to: Socket, random: Random) {
  const waiting: Buffer[] = []
  const pass = () => {
    const piece = waiting.shift()
    if (piece && to.writable) to.write(piece)
  }
  from.on('data', (piece: Buffer) => {
    waiting.push(piece)
    setTimeout(pass, random.int(0, DELAY_MS))
  })
  return {
    /** Gives a part of what waits, and loses the rest. */
    breakOff() {
      const all = Buffer.concat(waiting.splice(0))
      if (to.writable && all.length > 0) to.write(all.subarray(0, random.int(0, all.length - 1)))
    },
  }
}
