import * as decoding from 'lib0/decoding'
import { describe, expect, it } from 'vitest'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { Presence } from '#server/sync/presence.ts'
import { awarenessMessage } from '../support/virtual-peer.ts'

const USER = { seat: 'sea_1', name: 'Kari', role: 'participant', number: 1 } as const

/** The awareness update inside of a message. */
function updateOf(message: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(message)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

describe('the clocks of presence', () => {
  it.each([1, 2 ** 31, 2 ** 52, 2 ** 53 - 1])(
    '[P15] can be followed by everybody when one begins at %d',
    (clock) => {
      const presence = new Presence(() => undefined)
      const watcher = new Awareness(new Y.Doc())
      const say = (owner: object, count: number, state: unknown) => {
        presence.receive(owner, () => USER as never, updateOf(awarenessMessage(7, count, state)))
        const news = presence.take()
        if (news) applyAwarenessUpdate(watcher, updateOf(news), 'server')
      }
      for (let visit = 0; visit < 5; visit++) {
        const owner = {}
        for (const x of [1, 2, 3]) {
          say(owner, clock, { cursor: { x, y: visit } })
          expect(watcher.getStates().get(7)).toMatchObject({ cursor: { x, y: visit }, user: USER })
        }
        say(owner, clock, null)
        expect(watcher.getStates().has(7)).toBe(false)
      }
      presence.stop()
      watcher.destroy()
    },
  )
})
