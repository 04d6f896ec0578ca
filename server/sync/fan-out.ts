import * as Y from 'yjs'
import { savedMessage, updateMessage } from './messages.ts'
import { packetOf } from './packet.ts'
import type { PendingBatch } from './pending.ts'
import type { Presence } from './presence.ts'
import type { Member } from './rooms.ts'

/**
 * Tells a room that a batch is on disk: one update for all, with what is new about who is where, encoded once; for
 * those who sent something also how much of it is saved. Who alone has written is not told his own words.
 */
export function fanOut(batch: PendingBatch, members: ReadonlySet<Member>, presence: Presence): void {
  const { updates, senders } = batch
  const news = updates.length > 0 ? presence.take() : undefined
  const others = [...updateMessages(updates), ...(news ? [news] : [])]
  const own = senders.size === 1 && !batch.isServersToo ? others.slice(updates.length > 0 ? 1 : 0) : others
  const packet = packetOf(...others)
  for (const member of members) {
    const count = senders.get(member)
    if (count !== undefined) member.send(packetOf(savedMessage(count), ...own))
    else if (others.length > 0) member.send(packet)
  }
}

function updateMessages(updates: PendingBatch['updates']): readonly Uint8Array[] {
  const [first] = updates
  if (!first) return []
  return [
    updateMessage(updates.length === 1 ? first.update : Y.mergeUpdates(updates.map(({ update }) => update))),
  ]
}
