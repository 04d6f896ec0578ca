import { type Atom, atom, transact } from 'tldraw'
import { type Present, readPresent } from '#client/features/people-attention/present.ts'
import type { CanvasHost } from '../host.ts'

/** Somebody else who has the workshop open. */
export interface Peer extends Present {
  /** Whether the cursor has not moved for a while. */
  readonly isStill: boolean
  /** What their laser pointer has drawn and what has not faded yet. */
  readonly trail: readonly Stroke[]
}

/** What one message told of a laser pointer, from where the message before it ended. */
export interface Stroke {
  readonly key: number
  readonly points: readonly number[]
  /** When it came, milliseconds. */
  readonly at: number
}

/** How long a cursor stays after its last move, and a stroke of the laser, milliseconds; how often that is looked at. */
const STILL_AFTER = 3000
export const STROKE_LIFE = 1500
const LOOK_EVERY = 500

/**
 * With up to so many others each pointer glides from place to place. More are shown together, at most this often,
 * milliseconds: every picture costs as much as all of them.
 */
export const CROWD = 12
const CROWD_INTERVAL = 50

/** As many strokes of one person are kept, whatever their client sends. */
const STROKES = 40

interface Known {
  readonly peer: Atom<Peer>
  moved: number
}

/**
 * Follows what the others tell of themselves, into the host's `peers`. Values come from other clients, so nothing
 * of them is trusted.
 */
export function watchPeers({ session, peers }: CanvasHost): () => void {
  const { awareness } = session
  const known = new Map<number, Known>()
  const publish = () => peers.set([...known.values()].map(({ peer }) => peer))
  let strokes = 0

  function update(client: number): boolean {
    const next =
      client === awareness.clientID ? undefined : readPresent(client, awareness.getStates().get(client))
    const entry = known.get(client)
    if (!next) return known.delete(client)
    if (!entry) {
      const first: Peer = { ...next, isStill: false, trail: [] }
      known.set(client, { peer: atom(`peer ${client}`, first), moved: Date.now() })
      return true
    }
    const before = entry.peer.get()
    const hasMoved = before.cursor?.x !== next.cursor?.x || before.cursor?.y !== next.cursor?.y
    if (hasMoved) entry.moved = Date.now()
    const trail = withStroke(before, next, strokes++)
    entry.peer.set({ ...next, trail, isStill: hasMoved ? false : before.isStill })
    return false
  }
  const changed = new Set<number>()
  let frame = 0
  let shown = Number.NEGATIVE_INFINITY
  const plan = () => {
    frame ||= requestAnimationFrame(show)
  }
  const show = () => {
    frame = 0
    if (known.size > CROWD && performance.now() - shown < CROWD_INTERVAL) return plan()
    shown = performance.now()
    // one frame shows what many messages told of many people: what follows them looks once
    transact(() => {
      if ([...changed].map(update).some((isOther) => isOther)) publish()
    })
    changed.clear()
  }
  const onChange = (changes: { added: number[]; updated: number[]; removed: number[] }) => {
    for (const list of [changes.added, changes.updated, changes.removed]) {
      for (const client of list) changed.add(client)
    }
    plan()
  }
  const look = () => {
    for (const { peer, moved } of known.values()) {
      const before = peer.get()
      const isStill = Date.now() - moved > STILL_AFTER
      const trail = before.trail.filter(({ at }) => Date.now() - at < STROKE_LIFE)
      if (isStill !== before.isStill || trail.length < before.trail.length) {
        peer.set({ ...before, isStill, trail })
      }
    }
  }
  for (const client of awareness.getStates().keys()) update(client)
  publish()
  awareness.on('change', onChange)
  const timer = setInterval(look, LOOK_EVERY)
  return () => {
    awareness.off('change', onChange)
    cancelAnimationFrame(frame)
    clearInterval(timer)
  }
}

/** A stroke goes on from the one before, as long as the pointer has not been lifted. */
function withStroke(before: Peer, { laser }: Present, key: number): readonly Stroke[] {
  if (laser.length === 0 || laser === before.laser) return before.trail
  const goesOn = before.laser.length > 0 ? before.laser.slice(-2) : []
  return [...before.trail, { key, points: [...goesOn, ...laser], at: Date.now() }].slice(-STROKES)
}

/** Those who have the canvas and are no observers: who can be seen on it, and followed. */
export const isOnBoard = ({ user, view }: Peer): boolean => user.role !== 'observer' && view === 'board'
