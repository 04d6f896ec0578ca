import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { type BoardHold, openBoard } from '#client/session/board-hold.ts'
import type { SaveState } from '#client/session/types.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { CLOSE, SYNC } from '#shared/wire/sync.ts'
import { type BoardServer, startBoardServer } from './support/board-server.ts'
import { until } from './support/until.ts'

let server: BoardServer
let holds: BoardHold[]

beforeEach(async () => {
  server = await startBoardServer()
  holds = []
})

afterEach(async () => {
  for (const hold of holds) hold.close()
  await server.stop()
})

function open(): BoardHold {
  const hold = openBoard('wrk_1', {
    base: server.url,
    WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    loadLocal: async () => ({ kind: 'none' }),
  })
  holds.push(hold)
  return hold
}

const is = (kind: SaveState['kind']) => (state: SaveState) => state.kind === kind
const serverTitles = () => readBoard(server.doc).challenges.map(({ title }) => title)
const titlesOf = (hold: BoardHold) =>
  hold.session
    .get()
    .watch.current()
    .challenges.map(({ title }) => title)

async function openSaved(): Promise<BoardHold> {
  const hold = open()
  await hold.session.get().ready
  await until(hold.saveState, is('saved'))
  return hold
}

describe('a board session', () => {
  it('is ready when it has been synced, with what the server has', async () => {
    addChallenge(editBoard(server.doc, 'test'), { title: 'Tomme lokaler' })
    const hold = open()
    expect(hold.saveState.get().kind).toBe('loading')
    await hold.session.get().ready
    expect(titlesOf(hold)).toEqual(['Tomme lokaler'])
  })

  it('says saved only when the server has said so', async () => {
    const hold = await openSaved()
    server.holdAcks = true
    addChallenge(hold.session.get().edit, { title: 'Matsvinn' })
    expect(hold.saveState.get().kind).toBe('saving')
    await expect.poll(serverTitles).toEqual(['Matsvinn'])
    expect(hold.saveState.get().kind).toBe('saving')
    server.ackAll()
    await until(hold.saveState, is('saved'))
  })

  it('keeps what is done offline and sends it as the answer on return', async () => {
    const hold = await openSaved()
    server.closeAll(CLOSE.restarting)
    await until(hold.saveState, is('offline'))
    addChallenge(hold.session.get().edit, { title: 'Overvann' })
    expect(hold.saveState.get()).toEqual({ kind: 'offline', unsent: true })
    server.received.length = 0
    await until(hold.saveState, is('saved'))
    expect(serverTitles()).toEqual(['Overvann'])
    expect(server.received).toEqual([SYNC.step2])
  })

  it('sends no update before its answer: an update would refer to what the server has not seen', async () => {
    const hold = await openSaved()
    server.holdQuestion = true
    server.closeAll(CLOSE.restarting)
    await until(hold.saveState, is('offline'))
    addChallenge(hold.session.get().edit, { title: 'Først' })
    await expect.poll(() => server.greeted).toBe(2)
    server.received.length = 0
    addChallenge(hold.session.get().edit, { title: 'Så' })
    server.askAll()
    await until(hold.saveState, is('saved'))
    expect(server.received).toEqual([SYNC.step2])
    expect(serverTitles()).toEqual(['Først', 'Så'])
  })

  it('drops a refused document, loads anew and hands back its own texts, not those of others', async () => {
    const hold = await openSaved()
    const first = hold.session.get()
    addChallenge(editBoard(server.doc, 'test'), { title: 'Skrevet av en annen' })
    await expect.poll(() => titlesOf(hold)).toEqual(['Skrevet av en annen'])
    server.refuseNext = { code: CLOSE.refused, reason: 'mayNotWrite' }
    addChallenge(first.edit, { title: 'Min tekst', body: 'Og hvorfor' })
    const refused = await until(hold.saveState, is('refused'))
    expect(refused).toEqual({ kind: 'refused', reason: 'mayNotWrite', texts: ['Min tekst', 'Og hvorfor'] })
    expect(hold.session.get()).not.toBe(first)
    expect(titlesOf(hold)).toEqual(['Skrevet av en annen'])
    hold.dismissRefusal()
    await until(hold.saveState, is('saved'))
    expect(serverTitles()).toEqual(['Skrevet av en annen'])
  })

  it('goes on with the new document after a refusal', async () => {
    const hold = await openSaved()
    server.refuseNext = { code: CLOSE.refused, reason: 'mayNotWrite' }
    addChallenge(hold.session.get().edit, { title: 'Nei' })
    await until(hold.saveState, is('refused'))
    hold.dismissRefusal()
    addChallenge(hold.session.get().edit, { title: 'Ja' })
    await until(hold.saveState, is('saved'))
    expect(serverTitles()).toEqual(['Ja'])
  })

  it('ends with a final code and does not come back', async () => {
    const hold = await openSaved()
    server.closeAll(CLOSE.notAllowed)
    expect(await until(hold.saveState, is('closed'))).toEqual({ kind: 'closed', code: CLOSE.notAllowed })
  })

  it('[F9] undoes this person’s edits alone', async () => {
    const hold = await openSaved()
    const { edit, undo } = hold.session.get()
    addChallenge(edit, { title: 'Min' })
    addChallenge(editBoard(server.doc, 'test'), { title: 'Deres' })
    await expect.poll(() => titlesOf(hold).toSorted()).toEqual(['Deres', 'Min'])
    undo.undo()
    expect(titlesOf(hold)).toEqual(['Deres'])
    expect(undo.canUndo()).toBe(false)
    await until(hold.saveState, is('saved'))
    expect(serverTitles()).toEqual(['Deres'])
  })

  it('[F9] keeps a hundred steps of undo', async () => {
    const hold = await openSaved()
    const { edit, undo } = hold.session.get()
    for (let i = 0; i < 120; i++) {
      undo.stopCapturing()
      addChallenge(edit, { title: `${i}` })
    }
    expect(undo.undoStack).toHaveLength(100)
  })

  it('knows which cards this device made', async () => {
    const hold = await openSaved()
    const { edit, isMine } = hold.session.get()
    const mine = addChallenge(edit, { title: 'Min' })
    const theirs = addChallenge(editBoard(server.doc, 'test'), { title: 'Deres' })
    await expect.poll(() => titlesOf(hold)).toHaveLength(2)
    expect([isMine(mine), isMine(theirs)]).toEqual([true, false])
  })

  it('asks for another document when what the device kept cannot be read', async () => {
    let isBroken = true
    const hold = openBoard('wrk_1', {
      base: server.url,
      WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
      loadLocal: async () => {
        if (!isBroken) return { kind: 'none' }
        isBroken = false
        return { kind: 'broken' }
      },
    })
    holds.push(hold)
    const first = hold.session.get()
    await until(hold.saveState, is('saved'))
    expect(hold.session.get()).not.toBe(first)
  })
})
