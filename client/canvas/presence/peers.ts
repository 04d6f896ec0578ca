import { type Atom, atom } from 'tldraw'
import type { PresenceState, PresentUser } from '#shared/wire/presence.ts'
import type { CanvasHost } from '../host.ts'

/** Somebody else who has the workshop open. */
export interface Peer {
  readonly client: number
  readonly user: PresentUser
  readonly cursor: { readonly x: number; readonly y: number } | null
  readonly selection: readonly string[]
  /** Whether the cursor has not moved for a while. */
  readonly isStill: boolean
}

/** How long a cursor stays after its last move, milliseconds, and how often that is looked at. */
const STILL_AFTER = 3000
const LOOK_EVERY = 500

/**
 * Follows what the others tell of themselves, into the host's `peers`. Values come from other clients, so nothing
 * of them is trusted.
 */
export function watchPeers({ session, peers }: CanvasHost): () => void {
  const { awareness } = session
  const known = new Map<number, { readonly peer: Atom<Peer>; moved: number }>()
  const publish = () => peers.set([...known.values()].map(({ peer }) => peer))

  function update(client: number): boolean {
    const next =
      client === awareness.clientID ? undefined : readPeer(client, awareness.getStates().get(client))
    const entry = known.get(client)
    if (!next) return known.delete(client)
    if (!entry) {
      known.set(client, { peer: atom(`peer ${client}`, next), moved: Date.now() })
      return true
    }
    const before = entry.peer.get()
    const hasMoved = before.cursor?.x !== next.cursor?.x || before.cursor?.y !== next.cursor?.y
    if (hasMoved) entry.moved = Date.now()
    entry.peer.set({ ...next, isStill: hasMoved ? false : before.isStill })
    return false
  }
  const onChange = (changes: { added: number[]; updated: number[]; removed: number[] }) => {
    const clients = [...changes.added, ...changes.updated, ...changes.removed]
    if (clients.map(update).some((isOther) => isOther)) publish()
  }
  const look = () => {
    for (const { peer, moved } of known.values()) {
      const isStill = Date.now() - moved > STILL_AFTER
      if (isStill !== peer.get().isStill) peer.set({ ...peer.get(), isStill })
    }
  }
  for (const client of awareness.getStates().keys()) update(client)
  publish()
  awareness.on('change', onChange)
  const timer = setInterval(look, LOOK_EVERY)
  return () => {
    awareness.off('change', onChange)
    clearInterval(timer)
  }
}

function readPeer(client: number, state: { [key: string]: unknown } | undefined): Peer | undefined {
  const { user, cursor, selection } = (state ?? {}) as PresenceState
  if (typeof user?.seat !== 'string' || typeof user.number !== 'number') return undefined
  const isPoint = Number.isFinite(cursor?.x) && Number.isFinite(cursor?.y)
  return {
    client,
    user,
    cursor: isPoint && cursor ? { x: cursor.x, y: cursor.y } : null,
    selection: Array.isArray(selection) ? selection.filter((id) => typeof id === 'string').slice(0, 100) : [],
    isStill: false,
  }
}
