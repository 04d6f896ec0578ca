import { describe, expect, it, vi } from 'vitest'
import { Rooms } from '#server/sync/rooms.ts'
import { addChallenge, addTheme, deleteChallenge, moveToTheme } from '#shared/board/commands.ts'
import { recordsOf } from '#shared/board/document.ts'
import { readBoard } from '#shared/board/read.ts'
import { relate } from '#shared/board/relations.ts'
import { addComment, toggleReaction } from '#shared/board/remarks.ts'
import { type BoardRights, boardRights, FULL_RIGHTS } from '#shared/domain/rights.ts'
import { memoryLog } from '../support/memory-log.ts'
import { joinRoom, type VirtualPeer } from '../support/virtual-peer.ts'

const BOARD = 'wrk_test'

/** A facilitator's board, and participants who may do everything but lock. */
async function setUp() {
  const disk = memoryLog()
  const rooms = new Rooms({ log: disk.log, now: Date.now, warn: vi.fn() })
  const join = (seat: string, rights: BoardRights) => joinRoom(rooms, BOARD, { seat, rights: () => rights })
  const ane = await join('sea_ane', FULL_RIGHTS)
  const theme = addTheme(ane.edit, { name: 'Transport' })
  const inside = addChallenge(ane.edit, { title: 'Inne', theme })
  const outside = addChallenge(ane.edit, { title: 'Ute' })
  await stored(ane)
  const participant = (seat = 'sea_kari') => join(seat, boardRights('participant', 'live', undefined))
  return { disk, ane, theme, inside, outside, participant, join }
}

const stored = (peer: VirtualPeer) => {
  const before = peer.saved()
  return vi.waitUntil(() => peer.saved() > before || peer.closed(), { interval: 1 }).catch(() => undefined)
}

/** What becomes of somebody who does this, once the board is as it is. */
async function outcome(peer: VirtualPeer, work: (peer: VirtualPeer) => void): Promise<string> {
  const before = peer.saved()
  await vi.waitUntil(() => recordsOf(peer.doc).size > 0, { interval: 1 })
  work(peer)
  await vi.waitUntil(() => peer.saved() > before || peer.closed(), { interval: 1 })
  return peer.closed()?.reason ?? 'saved'
}

describe('locks', () => {
  it('[F17] hold a theme with all in it, and let the rest be', async () => {
    const { ane, theme, inside, outside, participant } = await setUp()
    expect(await outcome(ane, ({ edit }) => edit.change(theme, { locked: true }))).toBe('saved')
    const touches: ((peer: VirtualPeer) => void)[] = [
      ({ edit }) => edit.change(theme, { name: 'Mitt' }),
      ({ edit }) => edit.change(inside, { title: 'Mitt' }),
      ({ edit }) => moveToTheme(edit, inside, null),
      ({ edit }) => moveToTheme(edit, outside, theme),
      ({ edit }) => deleteChallenge(edit, inside),
      ({ edit }) => edit.remove(theme),
      ({ edit }) => addChallenge(edit, { title: 'Ny', theme }),
    ]
    for (const touch of touches) expect(await outcome(await participant(), touch)).toBe('locked')
    const others: ((peer: VirtualPeer) => void)[] = [
      ({ edit }) => edit.change(outside, { title: 'Ute og fri' }),
      ({ edit }) => addComment(edit, { card: inside, text: 'Enig', at: 1 }),
      ({ edit }) => relate(edit, { meaning: 'affects', from: inside, to: outside }),
    ]
    for (const work of others) expect(await outcome(await participant(), work)).toBe('saved')
    expect(await outcome(ane, ({ edit }) => edit.change(theme, { locked: false }))).toBe('saved')
    for (const touch of touches.slice(0, 2)) expect(await outcome(await participant(), touch)).toBe('saved')
  })

  it('[F17] hold a card whose theme is deleted under it', async () => {
    const { ane, theme, inside, participant } = await setUp()
    expect(await outcome(ane, ({ edit }) => edit.change(inside, { locked: true }))).toBe('saved')
    expect(await outcome(await participant(), ({ edit }) => edit.remove(theme))).toBe('locked')
  })

  it('[F17] hold a theme that takes cards, and not what is put into it, which may make it larger', async () => {
    const { ane, theme, inside, outside, participant } = await setUp()
    const size = readBoard(ane.doc).themes[0]!.size
    const open = ({ edit }: VirtualPeer) => edit.change(theme, { locked: true, takesCards: true })
    expect(await outcome(ane, open)).toBe('saved')
    const refused: ((peer: VirtualPeer) => void)[] = [
      ({ edit }) => edit.change(theme, { name: 'Mitt' }),
      ({ edit }) => edit.change(theme, { place: { x: 9, y: 9, rotation: 0, parent: null } }),
      ({ edit }) => edit.change(theme, { size: { w: size.w + 24, h: size.h - 1 } }),
      ({ edit }) => edit.change(theme, { size: { w: size.w, h: size.h + 24 }, colour: 'red' }),
      ({ edit }) => edit.remove(theme),
    ]
    for (const touch of refused) expect(await outcome(await participant(), touch)).toBe('locked')
    const allowed: ((peer: VirtualPeer) => void)[] = [
      ({ edit }) => edit.change(theme, { size: { w: size.w, h: size.h + 240 } }),
      ({ edit }) => addChallenge(edit, { title: 'Ny', theme }),
      ({ edit }) => moveToTheme(edit, outside, theme),
      ({ edit }) => moveToTheme(edit, inside, null),
    ]
    for (const work of allowed) expect(await outcome(await participant(), work)).toBe('saved')
    const unlock = ({ edit }: VirtualPeer) => edit.change(theme, { takesCards: false })
    expect(await outcome(await participant(), unlock)).toBe('mayNotLock')
    expect(await outcome(ane, unlock)).toBe('saved')
    for (const work of allowed.slice(1, 2)) expect(await outcome(await participant(), work)).toBe('locked')
  })

  it('[B29] a stamped card comes back as it was stamped, and not otherwise', async () => {
    const { ane, outside, participant } = await setUp()
    const kari = await participant()
    const own = addChallenge(kari.edit, { title: 'Mitt' })
    await vi.waitUntil(() => recordsOf(ane.doc).has(own), { interval: 1 })
    expect(await outcome(ane, ({ edit }) => edit.change(own, { stamps: ['urgent'] }))).toBe('saved')
    await vi.waitUntil(() => readBoard(kari.doc).challenges.some(({ stamps }) => stamps.length > 0))
    const { number: _n, theme: _t, ...card } = readBoard(kari.doc).challenges.find(({ id }) => id === own)!
    expect(await outcome(kari, ({ edit }) => deleteChallenge(edit, own))).toBe('saved')
    expect(await outcome(kari, ({ edit }) => edit.create(card))).toBe('saved')
    expect(await outcome(kari, ({ edit }) => deleteChallenge(edit, own))).toBe('saved')
    const forged = { ...card, stamps: ['agreed' as const] }
    expect(await outcome(kari, ({ edit }) => edit.create(forged))).toBe('mayNotLock')
    expect(await outcome(await participant(), ({ edit }) => edit.change(outside, { locked: true }))).toBe(
      'mayNotLock',
    )
  })
})

describe('reactions', () => {
  it('[B27] are one for each seat, and nobody gives or takes them for another', async () => {
    const { ane, outside: card, participant } = await setUp()
    const react = (seat: string) => (peer: VirtualPeer) => {
      toggleReaction(peer.edit, { seat, card, mark: 'idea' })
    }
    expect(await outcome(await participant('sea_kari'), react('sea_kari'))).toBe('saved')
    expect(await outcome(await participant('sea_per'), react('sea_per'))).toBe('saved')
    expect(await outcome(await participant('sea_per'), react('sea_ida'))).toBe('invalidRecord')
    expect(await outcome(await participant('sea_per'), react('sea_kari'))).toBe('mayNotEditOthers')
    expect(readBoard(ane.doc).reactions).toHaveLength(2)
  })

  it('[B23] come back with the card that they were about, whoever deleted it', async () => {
    const { ane, participant } = await setUp()
    const kari = await participant('sea_kari')
    const card = addChallenge(kari.edit, { title: 'Mitt' })
    await vi.waitUntil(() => recordsOf(ane.doc).has(card), { interval: 1 })
    const said = ({ edit }: VirtualPeer) => toggleReaction(edit, { seat: 'sea_ane', card, mark: 'care' })
    expect(await outcome(ane, said)).toBe('saved')
    await vi.waitUntil(() => readBoard(kari.doc).reactions.length === 1, { interval: 1 })
    const { challenges, reactions } = readBoard(kari.doc)
    const { number: _n, theme: _t, ...whole } = challenges.find(({ id }) => id === card)!
    expect(await outcome(kari, ({ edit }) => deleteChallenge(edit, card))).toBe('saved')
    const back = ({ edit }: VirtualPeer) =>
      edit.batch(() => {
        edit.create(whole)
        for (const reaction of reactions) edit.create(reaction)
      })
    expect(await outcome(kari, back)).toBe('saved')
    expect(readBoard(ane.doc).reactions).toEqual(reactions)
  })
})
