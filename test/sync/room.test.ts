import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { copyRecords, pasteRecords } from '#client/canvas/clipboard/clip.ts'
import { Rooms } from '#server/sync/rooms.ts'
import { addChallenge, addTheme, deleteChallenge, deleteTheme, moveToTheme } from '#shared/board/commands.ts'
import { metaOf, newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { relate } from '#shared/board/relations.ts'
import { type BoardRights, FULL_RIGHTS, NO_RIGHTS } from '#shared/domain/rights.ts'
import { newId } from '#shared/kernel/ids.ts'
import { CLOSE, SYNC } from '#shared/wire/sync.ts'
import { memoryLog } from '../support/memory-log.ts'
import { awarenessMessage, joinRoom, syncMessage } from '../support/virtual-peer.ts'

const BOARD = 'wrk_test'
const WRITE_OWN: BoardRights = { ...NO_RIGHTS, mayWrite: true, mayEdit: 'own' }

function newRooms() {
  const disk = memoryLog()
  const warn = vi.fn()
  return { disk, warn, rooms: new Rooms({ log: disk.log, now: Date.now, warn }) }
}

const full = () => FULL_RIGHTS
const titles = (doc: Y.Doc) => readBoard(doc).challenges.map((challenge) => challenge.title)
const until = (check: () => boolean) => vi.waitUntil(check, { interval: 1, timeout: 5000 })

describe('a board room', () => {
  it('[S1] brings an edit to everyone and numbers new challenges', async () => {
    const { rooms } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: full })
    const ola = await joinRoom(rooms, BOARD, { seat: 'sea_ola', rights: full })
    addChallenge(kari.edit, { title: 'Tomme lokaler' })
    addChallenge(ola.edit, { title: 'Matsvinn' })
    await until(() => readBoard(ola.doc).challenges.filter((c) => c.number !== null).length === 2)
    await until(() => titles(kari.doc).length === 2)
    expect(
      readBoard(ola.doc)
        .challenges.map((challenge) => challenge.number)
        .sort(),
    ).toEqual([1, 2])
    expect(readBoard(kari.doc)).toEqual(readBoard(ola.doc))
  })

  it('[S2] acknowledges, shows others and gives joiners only what is on disk', async () => {
    const { rooms, disk } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: full })
    const ola = await joinRoom(rooms, BOARD, { seat: 'sea_ola', rights: full })
    await until(() => kari.saved() === 1) // the answer to the server's first question
    disk.hold()
    addChallenge(kari.edit, { title: 'På vei' })
    await new Promise((resolve) => setImmediate(resolve))
    await new Promise((resolve) => setImmediate(resolve))
    const late = await joinRoom(rooms, BOARD, { seat: 'sea_late', rights: full })
    expect([kari.saved(), titles(ola.doc), titles(late.doc)]).toEqual([1, [], []])
    disk.release()
    await until(() => titles(late.doc).length === 1 && titles(ola.doc).length === 1)
    await until(() => kari.saved() === 2)
  })

  it('[S2] acknowledges nothing that it passed over, before the answer has brought it', async () => {
    const { rooms } = newRooms()
    const doc = newBoardDoc()
    const before = await joinRoom(rooms, BOARD, { rights: full, doc })
    const first = addChallenge(before.edit, { title: 'A' })
    await until(() => before.saved() === 2)
    before.leave()
    addChallenge(editBoard(doc, 'offline'), { title: 'B' })
    const kari = await joinRoom(rooms, BOARD, { rights: full, doc, isSlow: true })
    addChallenge(kari.edit, { title: 'C' }) // follows B, which the server has not seen
    deleteChallenge(kari.edit, first) // needs nothing that the server has not
    const { room } = await rooms.get(BOARD)
    await room.whenStored()
    expect([kari.saved(), titles(room.doc)]).toEqual([0, []])
    kari.answer()
    await until(() => kari.saved() === 3)
    expect([kari.closed(), titles(room.doc)]).toEqual([undefined, ['B', 'C']])
  })

  it('[S3] closes the room when the disk refuses, with nothing acknowledged or shown', async () => {
    const { rooms, disk, warn } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: full })
    const ola = await joinRoom(rooms, BOARD, { seat: 'sea_ola', rights: full })
    await until(() => kari.saved() === 1 && ola.saved() === 1)
    disk.fail(new Error('no space left'))
    addChallenge(kari.edit, { title: 'Tapt?' })
    await until(() => kari.closed() !== undefined && ola.closed() !== undefined)
    expect(kari.closed()?.code).toBe(CLOSE.restarting)
    expect([kari.saved(), titles(ola.doc)]).toEqual([1, []])
    expect(warn).toHaveBeenCalledOnce()
  })

  it('[S4] loads again what was saved, with authors and numbers', async () => {
    const { rooms, disk } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: full })
    const card = addChallenge(kari.edit, { title: 'Varig' })
    await until(() => kari.saved() === 2)
    const again = new Rooms({ log: disk.log, now: Date.now, warn: vi.fn() })
    const { room } = await again.get(BOARD)
    expect(readBoard(room.doc)).toEqual(readBoard(kari.doc))
    expect(room.authorOf(card)).toBe('sea_kari')
    addChallenge(kari.edit, { title: 'Neste' })
    await until(() => readBoard(kari.doc).challenges.every((c) => c.number !== null))
    expect(readBoard(kari.doc).challenges.map((c) => c.number)).toEqual([1, 2])
  })

  it('[S5] gives no board at all when loading fails, and tries again', async () => {
    const { disk } = newRooms()
    const load = vi.spyOn(disk.log, 'load').mockRejectedValueOnce(new Error('io'))
    const rooms = new Rooms({ log: disk.log, now: Date.now, warn: vi.fn() })
    await expect(rooms.get(BOARD)).rejects.toThrow('io')
    await expect(rooms.get(BOARD)).resolves.toBeDefined()
    expect(load).toHaveBeenCalledTimes(2)
  })

  it('[S6] takes what was written offline when the client comes back', async () => {
    const { rooms } = newRooms()
    const doc = newBoardDoc()
    addChallenge(editBoard(doc, 'offline'), { title: 'Skrevet på toget' })
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: full, doc })
    await until(() => kari.saved() === 1)
    const { room } = await rooms.get(BOARD)
    expect(titles(room.doc)).toEqual(['Skrevet på toget'])
  })

  it('[S7] asks a client without rights for nothing, and for what it kept once it has them', async () => {
    const { rooms } = newRooms()
    let rights = NO_RIGHTS
    const doc = newBoardDoc()
    addChallenge(editBoard(doc, 'offline'), { title: 'Ventet' })
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: () => rights, doc })
    const { room } = await rooms.get(BOARD)
    expect([kari.saved(), titles(room.doc)]).toEqual([0, []])
    rights = FULL_RIGHTS
    kari.connection.rightsChanged()
    await until(() => kari.saved() === 1)
    expect(titles(room.doc)).toEqual(['Ventet'])
  })
})

describe('the gate of a room', () => {
  it('[G1] refuses a viewer’s edit and leaves the board as it was', async () => {
    const { rooms } = newRooms()
    const viewer = await joinRoom(rooms, BOARD, { seat: 'sea_viewer', rights: () => NO_RIGHTS })
    addChallenge(viewer.edit, { title: 'Ulovlig' })
    expect(viewer.closed()).toEqual({ code: CLOSE.refused, reason: 'readOnly' })
    expect(titles((await rooms.get(BOARD)).room.doc)).toEqual([])
  })

  it('[G2] lets people edit their own cards only when the step says so', async () => {
    const { rooms } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: () => WRITE_OWN })
    const ola = await joinRoom(rooms, BOARD, { seat: 'sea_ola', rights: () => WRITE_OWN })
    const card = addChallenge(kari.edit, { title: 'Karis' })
    kari.edit.change(card, { title: 'Karis kort' })
    await until(() => titles(ola.doc)[0] === 'Karis kort')
    ola.edit.change(card, { title: 'Olas kort' })
    expect(ola.closed()).toEqual({ code: CLOSE.refused, reason: 'mayNotEditOthers' })
    await until(() => kari.saved() === 3)
    expect(titles((await rooms.get(BOARD)).room.doc)).toEqual(['Karis kort'])
  })

  it('[G3] goes on for others after a refusal', async () => {
    const { rooms } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: full })
    const vandal = await joinRoom(rooms, BOARD, { seat: 'sea_vandal', rights: full })
    addChallenge(kari.edit, { title: 'Før' })
    recordsOf(vandal.doc).set('chl_bad', new Y.Map([['kind', 'nonsense']]))
    expect(vandal.closed()?.reason).toBe('invalidRecord')
    addChallenge(kari.edit, { title: 'Etter' })
    await until(() => kari.saved() === 3)
    expect(titles((await rooms.get(BOARD)).room.doc)).toEqual(['Før', 'Etter'])
    expect(kari.closed()).toBeUndefined()
  })

  it.each<[string, (doc: Y.Doc) => void]>([
    ['meta', (doc) => metaOf(doc).set('lastNumber', 999)],
    ['an unknown root', (doc) => doc.getMap('evil').set('a', 1)],
    [
      'a list in the records root',
      (doc) => {
        const other = new Y.Doc()
        other.getArray('records').push([1])
        Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
      },
    ],
    ['a record under a wrong id', (doc) => recordsOf(doc).set('hello', new Y.Map([['kind', 'challenge']]))],
    ['a subdocument', (doc) => recordsOf(doc).set(newId('chl'), new Y.Doc() as never)],
    ['a plain value for a record', (doc) => recordsOf(doc).set(newId('chl'), 7 as never)],
  ])('[G4] refuses %s', async (_, write) => {
    const { rooms } = newRooms()
    const vandal = await joinRoom(rooms, BOARD, { rights: full })
    write(vandal.doc)
    expect(vandal.closed()?.code).toBe(CLOSE.refused)
    const { room } = await rooms.get(BOARD)
    await room.whenStored()
    expect(room.version).toBe(0)
  })

  it('[G5] refuses a number that the server did not give', async () => {
    const { rooms } = newRooms()
    const vandal = await joinRoom(rooms, BOARD, { rights: full })
    const card = addChallenge(vandal.edit, { title: 'Først' })
    await until(() => readBoard(vandal.doc).challenges[0]?.number === 1)
    vandal.edit.change(card, { number: 7 })
    expect(vandal.closed()?.reason).toBe('invalidRecord')
  })

  it('[G6] lets a deleted card be brought back with its number by undo', async () => {
    const { rooms } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { rights: full })
    const undo = new Y.UndoManager(recordsOf(kari.doc), {
      trackedOrigins: new Set(['me']),
      captureTimeout: 0,
    })
    const edit = editBoard(kari.doc, 'me')
    const card = addChallenge(edit, { title: 'Hit og dit' })
    await until(() => readBoard(kari.doc).challenges[0]?.number === 1)
    edit.remove(card)
    undo.undo()
    await until(() => kari.saved() === 4)
    expect(kari.closed()).toBeUndefined()
    expect(readBoard((await rooms.get(BOARD)).room.doc).challenges).toMatchObject([
      { title: 'Hit og dit', number: 1 },
    ])
  })

  it('[G7] refuses edits under a client id that belongs to another seat', async () => {
    const { rooms } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: full })
    addChallenge(kari.edit, { title: 'Karis' })
    await until(() => kari.saved() === 2)
    const forged = newBoardDoc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(kari.doc))
    forged.clientID = kari.doc.clientID
    const vandal = await joinRoom(rooms, BOARD, { seat: 'sea_vandal', rights: full, doc: forged })
    addChallenge(vandal.edit, { title: 'I Karis navn' })
    expect(vandal.closed()?.reason).toBe('foreignClient')
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['an unknown type', new Uint8Array([77, 1, 2, 3])],
    ['a truncated sync message', new Uint8Array([0, 2, 200])],
    ['an update that is none', syncMessage(SYNC.update, new Uint8Array([255, 255, 255, 1, 2, 3]))],
    ['a struct of length zero', syncMessage(SYNC.update, new Uint8Array([1, 1, 1, 0, 0, 0, 0]))],
    ['an unknown sync kind', syncMessage(9, new Uint8Array())],
  ])('[G8] ends the conversation of who sends %s, and no other', async (_, bytes) => {
    const { rooms } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: full })
    const vandal = await joinRoom(rooms, BOARD, { seat: 'sea_vandal', rights: full })
    vandal.send(bytes)
    expect(vandal.closed()?.code).toBe(CLOSE.malformed)
    addChallenge(kari.edit, { title: 'Uberørt' })
    await until(() => kari.saved() === 2)
    expect(kari.closed()).toBeUndefined()
  })

  it('[G9] [C10] admits cards with what relates them from who may change own cards alone, and no relation of others’', async () => {
    const { rooms } = newRooms()
    const ane = await joinRoom(rooms, BOARD, { seat: 'sea_ane', rights: full })
    const theirs = ['Støy', 'Lys'].map((title) => addChallenge(ane.edit, { title }))
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: () => WRITE_OWN })
    await until(() => titles(kari.doc).length === 2)
    relate(ane.edit, { meaning: 'affects', from: theirs[0]!, to: theirs[1]!, why: 'Natt' })
    await until(() => readBoard(kari.doc).relations.length === 1)
    const board = readBoard(kari.doc)
    kari.edit.batch(() => {
      for (const record of pasteRecords(copyRecords(board, theirs), board, { x: 0, y: 300 }))
        kari.edit.create(record)
    })
    await until(() => readBoard(ane.doc).relations.length === 2)
    expect(kari.closed()).toBeUndefined()
    relate(kari.edit, { meaning: 'conflicts', from: theirs[0]!, to: theirs[1]! })
    await until(() => kari.closed() !== undefined)
    expect(kari.closed()?.reason).toBe('mayNotLink')
  })

  it('[G9] admits every command of a normal day', async () => {
    const { rooms } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { rights: full })
    const theme = addTheme(kari.edit, { name: 'Sentrum' })
    const card = addChallenge(kari.edit, { title: 'Tomme lokaler', theme })
    moveToTheme(kari.edit, card, null)
    kari.edit.change(card, { goals: [11, 13], colour: 'green', body: 'Hver tredje butikk' })
    deleteTheme(kari.edit, theme)
    kari.edit.remove(card)
    await until(() => kari.saved() >= 7)
    expect(kari.closed()).toBeUndefined()
    expect(readBoard((await rooms.get(BOARD)).room.doc)).toEqual(readBoard(kari.doc))
  })
})

describe('presence', () => {
  it('[P15] is stamped with who the sender really is', async () => {
    const { rooms } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: full, name: 'Kari' })
    const ola = await joinRoom(rooms, BOARD, { seat: 'sea_ola', rights: full, name: 'Ola' })
    ola.send(
      awarenessMessage(42, 1, { user: { name: 'Ordføreren', seat: 'sea_kari' }, cursor: { x: 1, y: 2 } }),
    )
    await until(() => kari.presence.has(42))
    expect(kari.presence.get(42)).toMatchObject({
      user: { name: 'Ola', seat: 'sea_ola' },
      cursor: { x: 1, y: 2 },
    })
    ola.leave()
    await until(() => !kari.presence.has(42))
  })

  it('[P15] cannot be told for another client', async () => {
    const { rooms } = newRooms()
    const kari = await joinRoom(rooms, BOARD, { seat: 'sea_kari', rights: full, name: 'Kari' })
    const ola = await joinRoom(rooms, BOARD, { seat: 'sea_ola', rights: full, name: 'Ola' })
    kari.send(awarenessMessage(7, 1, { cursor: { x: 0, y: 0 } }))
    await until(() => ola.presence.has(7))
    ola.send(awarenessMessage(7, 9, { cursor: { x: 99, y: 99 } }))
    kari.send(awarenessMessage(7, 2, { cursor: { x: 1, y: 1 } }))
    await until(() => JSON.stringify(ola.presence.get(7)).includes('"x":1'))
    expect(ola.presence.get(7)).toMatchObject({ user: { name: 'Kari' } })
  })
})
