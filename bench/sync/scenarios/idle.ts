import { setTimeout as delay } from 'node:timers/promises'
import { makeRoom } from '../doors.ts'
import { createParty, fill, settled } from '../party.ts'
import type { RunningServer } from '../server-process.ts'
import { verify } from '../verify.ts'
import type { Outcome } from './index.ts'
import { openRooms } from './rooms.ts'

/** Longer than after which a room is taken to be idle, milliseconds. */
const PAUSE = 65_000

/** What people who only look cost. */
export async function idle(
  server: RunningServer,
  { rooms, cards }: { rooms: number; cards: number },
): Promise<Outcome> {
  await delay(1000)
  const start = server.memory()
  const parties = await openRooms(server, rooms)
  await delay(PAUSE)
  const withRooms = server.memory()
  const big = createParty(await makeRoom(server, 'big'))
  await fill(big, cards)
  await settled([big])
  const withBoard = server.memory()
  await delay(PAUSE)
  return {
    figures: {
      'kB/room': (withRooms - start) / rooms / 1024,
      'kB big board': (withBoard - withRooms) / 1024,
      'kB big board, idle': (server.memory() - withRooms) / 1024,
    },
    faults: await verify([...parties, big], true),
  }
}
