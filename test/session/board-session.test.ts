import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addChallenge } from '#shared/board/commands.ts'
import { metaOf, SCHEMA_VERSION } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { CLIENT_VERSION, CLOSE, SYNC } from '#shared/wire/sync.ts'
import type { BoardServer } from './support/board-server.ts'
import { type Holds, is, startHolds, titlesOf } from './support/holds.ts'
import { until } from './support/until.ts'

let holds: Holds
let server: BoardServer

beforeEach(async () => {
  holds = await startHolds()
  server = holds.server
})

afterEach(() => holds.end())

const open = () => holds.open()
const openSaved = () => holds.openSaved()
const serverTitles = () => holds.serverTitles()

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
    expect(hold.saveState.get()).toEqual({ kind: 'offline', unsent: true, kept: false })
    expect(hold.isAtRisk()).toBe(true)
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

  it('[S12] calls nothing saved between the refusal and its being told', async () => {
    const hold = await openSaved()
    const kinds: string[] = []
    server.refuseNext = { code: CLOSE.refused, reason: 'mayNotWrite' }
    addChallenge(hold.session.get().edit, { title: 'Nei' })
    hold.saveState.subscribe(() => kinds.push(hold.saveState.get().kind))
    await until(hold.saveState, is('refused'))
    expect(kinds).not.toContain('saved')
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
    expect(await until(hold.saveState, is('closed'))).toEqual({
      kind: 'closed',
      code: CLOSE.notAllowed,
      unsent: false,
      kept: false,
    })
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

  it('[S10] ends as too old when the board is of a layout that it does not know, and does not come back', async () => {
    const hold = await openSaved()
    metaOf(server.doc).set('schema', SCHEMA_VERSION + 1)
    const closed = await until(hold.saveState, is('closed'))
    expect(closed).toMatchObject({ code: CLOSE.clientTooOld })
    await expect.poll(() => server.connected()).toBe(0)
    addChallenge(hold.session.get().edit, { title: 'Skrevet av en gammel side' })
    expect(hold.saveState.get()).toMatchObject({ kind: 'closed', unsent: true })
    expect(serverTitles()).toEqual([])
  })

  it('gives up a silent connection while the page is looked at, and leaves it alone while it is not', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
    try {
      const page = { hidden: true }
      vi.stubGlobal('document', page)
      const hold = await openSaved()
      vi.advanceTimersByTime(120_000)
      expect(hold.saveState.get().kind).toBe('saved')
      page.hidden = false
      vi.advanceTimersByTime(3_000)
      expect(hold.saveState.get().kind).toBe('offline')
      await vi.waitUntil(() => server.greeted === 2)
    } finally {
      vi.unstubAllGlobals()
      vi.useRealTimers()
    }
  })

  it('[S10] says its version', async () => {
    await openSaved()
    expect(server.urls).toEqual([`/sync/wrk_1?v=${CLIENT_VERSION}`])
  })

  it.each([
    ['malformed', 'malformed'],
    ['tooLarge', 'tooLarge'],
  ] as const)(
    'takes %s for a refusal when there is something to send: sent again it would end the same way',
    async (name, reason) => {
      const hold = await openSaved()
      server.refuseNext = { code: CLOSE[name], reason }
      addChallenge(hold.session.get().edit, { title: 'For mye' })
      expect(await until(hold.saveState, is('refused'))).toMatchObject({ reason, texts: ['For mye'] })
      hold.dismissRefusal()
      await until(hold.saveState, is('saved'))
    },
  )

  it('[P26] hands back as many texts as were refused, also when they are alike', async () => {
    const hold = await openSaved()
    server.closeAll(CLOSE.restarting)
    await until(hold.saveState, is('offline'))
    for (const title of ['Likt', 'Likt', 'Ulikt']) addChallenge(hold.session.get().edit, { title })
    server.refuseNext = { code: CLOSE.refused, reason: 'mayNotWrite' }
    const refused = await until(hold.saveState, is('refused'))
    expect(refused.kind === 'refused' && refused.texts.toSorted()).toEqual(['Likt', 'Likt', 'Ulikt'])
  })

  it('hands back the field that was changed and not the rest of its card', async () => {
    const hold = await openSaved()
    const id = addChallenge(editBoard(server.doc, 'test'), { title: 'Tittel', body: 'Tekst' })
    await expect.poll(() => titlesOf(hold)).toEqual(['Tittel'])
    editBoard(server.doc, 'test').change(id, { title: 'Ny tittel' })
    await expect.poll(() => titlesOf(hold)).toEqual(['Ny tittel'])
    server.refuseNext = { code: CLOSE.refused, reason: 'mayNotEdit' }
    hold.session.get().edit.change(id, { body: 'Ny tekst' })
    expect(await until(hold.saveState, is('refused'))).toMatchObject({ texts: ['Ny tekst'] })
  })
})
