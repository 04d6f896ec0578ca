import * as decoding from 'lib0/decoding'
import { describe, expect, it } from 'vitest'
import { type AwarenessEntry, awarenessMessage } from '#server/sync/messages.ts'
import { Presence } from '#server/sync/presence.ts'
import type { PresentUser } from '#shared/wire/presence.ts'
import { SYNC_LIMITS } from '#shared/wire/sync.ts'

const user = (): PresentUser => ({
  seat: 'sea_00000000000000000001',
  name: 'Kari',
  role: 'participant',
  number: 1,
})

/** The update in an awareness message. */
function updateIn(message: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(message)
  decoding.readVarUint(decoder)
  return decoding.readVarUint8Array(decoder)
}

const updateOf = (...entries: AwarenessEntry[]) => updateIn(awarenessMessage(entries))
const at = (x: number) => JSON.stringify({ cursor: { x, y: 0 } })

describe('what providers pass on', () => {
  it('[P15] of themselves is not told again, also when they come back, and what they do next is', () => {
    const presence = new Presence(() => undefined)
    const [before, after] = [{}, {}]
    presence.receive(before, user, updateOf({ client: 42, clock: 7, json: at(1) }))
    presence.leave(before)
    presence.take()
    presence.receive(after, user, updateOf({ client: 42, clock: 7, json: at(1) }))
    const told = presence.take()
    expect(told).toBeDefined()
    presence.receive(after, user, updateIn(told!))
    expect(presence.take()).toBeUndefined()
    presence.receive(after, user, updateOf({ client: 42, clock: 8, json: at(2) }))
    expect(presence.take()).toBeDefined()
  })

  it('[P15] of three hundred others is not held against them', () => {
    const presence = new Presence(() => undefined)
    const owner = {}
    presence.receive(owner, user, updateOf({ client: 1, clock: 1, json: at(1) }))
    presence.take()
    const others = Array.from({ length: 300 }, (_, i) => ({ client: i + 2, clock: 1, json: at(i) }))
    expect(updateOf(...others).byteLength).toBeGreaterThan(SYNC_LIMITS.awareness)
    expect(presence.receive(owner, user, updateOf(...others))).toBeUndefined()
    expect(presence.take()).toBeUndefined()
  })

  it('[P15] may be only so large of themselves', () => {
    const presence = new Presence(() => undefined)
    const json = JSON.stringify({ selection: ['x'.repeat(SYNC_LIMITS.awareness)] })
    expect(presence.receive({}, user, updateOf({ client: 1, clock: 1, json }))).toBe('tooLarge')
  })
})

/** What everybody is told of somebody with this role who says this. */
function toldOf(role: PresentUser['role'], state: object): object {
  const presence = new Presence(() => undefined)
  const present = () => ({ ...user(), role })
  presence.receive({}, present, updateOf({ client: 1, clock: 1, json: JSON.stringify(state) }))
  const decoder = decoding.createDecoder(updateIn(presence.take()!))
  for (let i = 0; i < 3; i++) decoding.readVarUint(decoder)
  const { user: _, ...told } = JSON.parse(decoding.readVarString(decoder))
  return told
}

describe('what people tell of themselves', () => {
  const frame = { x: 1, y: 2, w: 3, h: 4 }
  const all = {
    cursor: { x: 1, y: 1 },
    selection: ['chl_1'],
    view: 'board',
    typing: 'chl_1',
    follows: 'sea_1',
    frame,
    shows: 'clu_1',
    laser: [1, 2, 3, 4],
  }

  it('[F3] holds what they look at, point at and write in', () => {
    expect(toldOf('participant', all)).toEqual(all)
  })

  it('[F5] of an observer is whom they follow, and nothing else', () => {
    const nothing = { cursor: null, selection: [], view: 'board' }
    expect(toldOf('observer', all)).toEqual({ ...nothing, follows: 'sea_1' })
  })

  it('leaves out what is too long or no such thing', () => {
    const nothing = { cursor: null, selection: [], view: 'board' }
    const long = Array.from({ length: 18 }, () => 1)
    expect(toldOf('participant', { laser: long, typing: 'x'.repeat(41), frame: { ...frame, w: 0 } })).toEqual(
      nothing,
    )
    expect(toldOf('participant', { laser: [1, 2, 3], follows: 4, shows: '', frame: 'all' })).toEqual(nothing)
    expect(toldOf('participant', { laser: [1, null], frame: { x: 1 } })).toEqual(nothing)
  })
})
