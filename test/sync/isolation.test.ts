import { expect, it, vi } from 'vitest'
import { Rooms } from '#server/sync/rooms.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { FULL_RIGHTS } from '#shared/domain/rights.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { memoryLog } from '../support/memory-log.ts'
import { joinRoom } from '../support/virtual-peer.ts'

const rights = () => FULL_RIGHTS

it.each(['load', 'append'] as const)(
  '[P27] when a board’s log throws on %s, other boards go on',
  async (call) => {
    const { log } = memoryLog()
    const broken = {
      ...log,
      [call]: (board: string, ...rest: never[]) => {
        if (board === 'wrk_a') throw new Error('a bug')
        return (log[call] as (...args: unknown[]) => unknown)(board, ...rest)
      },
    }
    const warn = vi.fn()
    const rooms = new Rooms({ log: broken as typeof log, now: () => 1, warn })
    const kari = await joinRoom(rooms, 'wrk_b', { seat: 'sea_kari', rights })
    for (let fault = 0; fault < 5; fault++) {
      const coming = joinRoom(rooms, 'wrk_a', { seat: 'sea_ola', rights })
      if (call === 'load') await expect(coming).rejects.toThrow('a bug')
      else {
        const ola = await coming
        addChallenge(ola.edit, { title: 'Går galt' })
        await vi.waitUntil(() => ola.closed()?.code === CLOSE.restarting)
      }
      addChallenge(kari.edit, { title: `Går bra ${fault}` })
      await vi.waitUntil(() => kari.saved() === fault + 2)
    }
    expect(kari.closed()).toBeUndefined()
    expect(readBoard(kari.doc).challenges).toHaveLength(5)
  },
)
