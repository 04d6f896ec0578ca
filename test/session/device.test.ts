import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BoardHold } from '#client/session/board-hold.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { CLOSE, SYNC, SYNC_LIMITS } from '#shared/wire/sync.ts'
import type { BoardServer } from './support/board-server.ts'
import { type Holds, is, startHolds, titlesOf } from './support/holds.ts'
import { type MemoryDisk, memoryDisk } from './support/memory-database.ts'
import { until } from './support/until.ts'

/** What the server has too is written a while later, all at once. */
const GATHERED = { timeout: 5000 }

let holds: Holds
let server: BoardServer

beforeEach(async () => {
  holds = await startHolds()
  server = holds.server
})

afterEach(() => holds.end())

const open = (disk?: MemoryDisk) => holds.open(disk)
const openSaved = (disk?: MemoryDisk) => holds.openSaved(disk)
const serverTitles = () => holds.serverTitles()

describe('a board session on a device that keeps it', () => {
  let disk: MemoryDisk
  beforeEach(() => {
    disk = memoryDisk()
  })

  const goAway = async (hold: BoardHold) => {
    server.isAway = true
    server.closeAll(CLOSE.restarting)
    await until(hold.saveState, is('offline'))
  }

  it('[S12] says so, and warns of nothing', async () => {
    const hold = await openSaved(disk)
    await goAway(hold)
    addChallenge(hold.session.get().edit, { title: 'Uten nett' })
    await expect.poll(() => disk.own.size).toBe(1)
    expect(hold.saveState.get()).toEqual({ kind: 'offline', unsent: true, kept: true })
    expect(hold.isAtRisk()).toBe(false)
  })

  it('[S12] says that it does not when there is no room, and keeps it once there is', async () => {
    const hold = await openSaved(disk)
    await goAway(hold)
    disk.isFull = true
    addChallenge(hold.session.get().edit, { title: 'Fullt' })
    await until(hold.saveState, (state) => state.kind === 'offline' && !state.kept)
    expect(hold.isAtRisk()).toBe(true)
    await new Promise(setImmediate)
    disk.isFull = false
    addChallenge(hold.session.get().edit, { title: 'Plass igjen' })
    await until(hold.saveState, (state) => state.kind === 'offline' && state.kept)
    expect(disk.own.size).toBe(2)
    expect(hold.isAtRisk()).toBe(false)
  })

  it('gathers what the server has too, so that a busy room does not keep the disk at work', async () => {
    const hold = await openSaved(disk)
    const edit = editBoard(server.doc, 'somebody else')
    const before = disk.writes
    for (let i = 0; i < 30; i++) {
      addChallenge(edit, { title: `Utfordring ${i}` })
      await expect.poll(() => titlesOf(hold)).toHaveLength(i + 1)
    }
    addChallenge(hold.session.get().edit, { title: 'Egen' })
    await until(hold.saveState, is('saved'))
    hold.close()
    server.isAway = true
    const again = open(disk)
    await expect.poll(() => titlesOf(again)).toHaveLength(31)
    expect(disk.writes - before).toBeLessThan(10)
  })

  it('sends at the next visit what was left, and forgets it when the server has it', async () => {
    const first = await openSaved(disk)
    await goAway(first)
    addChallenge(first.session.get().edit, { title: 'Igjen fra sist' })
    await expect.poll(() => disk.own.size).toBe(1)
    first.close()
    server.isAway = false
    await openSaved(disk)
    expect(serverTitles()).toEqual(['Igjen fra sist'])
    await expect.poll(() => disk.own.size, GATHERED).toBe(0)
  })

  it('[S6] sends the work of two visits in the order in which it was done', async () => {
    // what is later may have the lower or the higher client id: both come up
    for (let round = 0; round < 6; round++) {
      const first = await openSaved(disk)
      await goAway(first)
      const id = addChallenge(first.session.get().edit, { title: `Først ${round}` })
      await expect.poll(() => disk.own.size).toBe(1)
      first.close()
      const second = open(disk)
      await until(second.saveState, (state) => state.kind === 'offline' && state.unsent)
      second.session.get().edit.change(id, { body: 'Og så' })
      await expect.poll(() => disk.own.size).toBe(2)
      server.received.length = 0
      server.isAway = false
      await until(second.saveState, is('saved'))
      expect(server.received).toEqual([SYNC.step2, SYNC.step2])
      second.close()
    }
    expect(readBoard(server.doc).challenges.map(({ body }) => body)).toEqual(Array(6).fill('Og så'))
  })

  it('[S6] sends a long absence in parts that the server takes', async () => {
    const hold = await openSaved(disk)
    await goAway(hold)
    for (let i = 0; i < 200; i++) addChallenge(hold.session.get().edit, { title: `Utfordring ${i}` })
    server.received.length = 0
    server.largest = 0
    server.isAway = false
    await until(hold.saveState, is('saved'))
    expect(serverTitles()).toHaveLength(200)
    expect(server.received.length).toBeGreaterThan(1)
    expect(server.largest).toBeLessThanOrEqual(SYNC_LIMITS.structs)
  })

  it('[S14] takes over what another tab left, and leaves the other tab’s own record of it alone', async () => {
    const [first, second] = [await openSaved(disk), await openSaved(disk)]
    await goAway(first)
    await until(second.saveState, is('offline'))
    addChallenge(first.session.get().edit, { title: 'I den ene fanen' })
    addChallenge(second.session.get().edit, { title: 'I den andre fanen' })
    await expect.poll(() => disk.own.size).toBe(2)
    first.close()
    server.isAway = false
    await until(second.saveState, is('saved'))
    await expect.poll(() => serverTitles().toSorted()).toEqual(['I den andre fanen', 'I den ene fanen'])
    await expect.poll(() => disk.own.size, GATHERED).toBe(0)
  })

  it('[S14] does not call another tab’s work saved when its own is', async () => {
    const [first, second] = [await openSaved(disk), await openSaved(disk)]
    server.holdAcks = true
    addChallenge(first.session.get().edit, { title: 'Venter' })
    await expect.poll(serverTitles).toEqual(['Venter'])
    server.holdAcks = false
    addChallenge(second.session.get().edit, { title: 'Lagret' })
    await until(second.saveState, is('saved'))
    await expect.poll(() => disk.own.size).toBe(1)
    expect(first.saveState.get().kind).toBe('saving')
  })

  it('forgets what was refused, and is asked about it no second time', async () => {
    const hold = await openSaved(disk)
    server.refuseNext = { code: CLOSE.refused, reason: 'mayNotWrite' }
    addChallenge(hold.session.get().edit, { title: 'Nei' })
    await until(hold.saveState, is('refused'))
    hold.dismissRefusal()
    await until(hold.saveState, is('saved'))
    expect(disk.own.size).toBe(0)
    hold.close()
    await openSaved(disk)
    expect(serverTitles()).toEqual([])
  })

  it('does not load again what was refused when the device does not let go of it', async () => {
    const hold = await openSaved(disk)
    await goAway(hold)
    addChallenge(hold.session.get().edit, { title: 'Nei' })
    await expect.poll(() => disk.own.size).toBe(1)
    disk.isFull = true
    server.refuseNext = { code: CLOSE.refused, reason: 'mayNotWrite' }
    server.isAway = false
    expect(await until(hold.saveState, is('refused'))).toMatchObject({ texts: ['Nei'] })
    hold.dismissRefusal()
    await until(hold.saveState, is('saved'))
    expect(serverTitles()).toEqual([])
  })

  it('[S13] opens from the server when the device is locked, and sends what was in there once it opens', async () => {
    const first = await openSaved(disk)
    await goAway(first)
    addChallenge(first.session.get().edit, { title: 'Låst inne' })
    await expect.poll(() => disk.own.size).toBe(1)
    first.close()
    let unlock = () => {}
    disk.locked = new Promise((resolve) => {
      unlock = resolve
    })
    server.isAway = false
    const hold = await openSaved(disk)
    expect(serverTitles()).toEqual([])
    unlock()
    await expect.poll(serverTitles).toEqual(['Låst inne'])
    await until(hold.saveState, is('saved'))
    await expect.poll(() => disk.own.size, GATHERED).toBe(0)
  })

  it('[S13] opens when rows cannot be read, sends what can be, and says that something is gone', async () => {
    const first = await openSaved(disk)
    await goAway(first)
    addChallenge(first.session.get().edit, { title: 'Hel' })
    await expect.poll(() => disk.own.size).toBe(1)
    first.close()
    disk.base.set(0, 'not an update')
    disk.own.set(0, Uint8Array.of(255, 255, 255, 255, 15, 9, 9))
    server.isAway = false
    const hold = open(disk)
    expect(await until(hold.saveState, is('refused'))).toEqual({
      kind: 'refused',
      reason: 'unreadable',
      texts: [],
    })
    hold.dismissRefusal()
    await until(hold.saveState, is('saved'))
    expect(serverTitles()).toEqual(['Hel'])
  })

  it('says nothing of rows that the server has too', async () => {
    addChallenge(editBoard(server.doc, 'test'), { title: 'Hos alle' })
    const first = await openSaved(disk)
    first.close()
    disk.base.set(0, Uint8Array.of(1, 2, 3, 4, 5, 6, 7))
    const hold = await openSaved(disk)
    expect(titlesOf(hold)).toEqual(['Hos alle'])
  })

  it('goes on without the device when what cannot be read cannot be mended either', async () => {
    const first = await openSaved(disk)
    await goAway(first)
    addChallenge(first.session.get().edit, { title: 'Hel' })
    await expect.poll(() => disk.own.size).toBe(1)
    first.close()
    disk.base.set(0, 'not an update')
    disk.isFull = true
    server.isAway = false
    const hold = await openSaved(disk)
    expect(serverTitles()).toEqual(['Hel'])
    await goAway(hold)
    addChallenge(hold.session.get().edit, { title: 'Uten plass' })
    expect(hold.saveState.get()).toEqual({ kind: 'offline', unsent: true, kept: false })
  })

  it('gathers many rows into one', async () => {
    const hold = await openSaved(disk)
    const other = editBoard(server.doc, 'test')
    for (let i = 0; i < 520; i++) addChallenge(other, { title: `${i}` })
    await expect.poll(() => titlesOf(hold).length, { timeout: 20_000 }).toBe(520)
    await expect.poll(() => disk.base.size).toBeLessThan(20)
    hold.close()
    server.isAway = true
    server.closeAll(CLOSE.restarting)
    const again = open(disk)
    await again.session.get().ready
    expect(titlesOf(again)).toHaveLength(520)
  })
})
