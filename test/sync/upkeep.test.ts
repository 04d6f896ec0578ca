import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Room } from '#server/sync/room.ts'
import { createUpkeep } from '#server/sync/upkeep.ts'

const MINUTE = 60_000

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** A room in which people write for so long, once every `every` milliseconds; gives how often its state was kept. */
async function kept(minutes: number, every: number): Promise<number> {
  const compact = vi.fn(async () => undefined)
  const room: Pick<Room, 'snapshot' | 'whenStored' | 'rest' | 'isLong'> = {
    isLong: false,
    snapshot: () => ({ seq: 1, state: new Uint8Array() }),
    whenStored: async () => undefined,
    rest: () => undefined,
  }
  const upkeep = createUpkeep({
    room: room as Room,
    rows: 0,
    isEmpty: () => false,
    uses: () => 1,
    compact,
    putAway: () => undefined,
    warn: () => undefined,
  })
  for (let at = 0; at < minutes * MINUTE; at += every) {
    upkeep.wrote(1)
    await vi.advanceTimersByTimeAsync(every)
  }
  upkeep.stop()
  return compact.mock.calls.length
}

it('[F10] a board that is written on is kept every five minutes, in a quiet moment', async () => {
  expect(await kept(4, 10_000)).toBe(0)
  expect(await kept(16, 10_000)).toBe(3)
})

it('[F10] and every ten when nobody ever rests', async () => {
  expect(await kept(21, 1000)).toBe(2)
})
