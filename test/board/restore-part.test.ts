import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import {
  addChallenge,
  addTheme,
  deleteChallenge,
  linkIndicator,
  moveToTheme,
} from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { type BoardEdit, editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { restoreBoard } from '#shared/board/restore.ts'
import { areaOf, restoreSeat } from '#shared/board/restore-part.ts'

/** A board that Kari (client 1) and Per (client 2) write on, with who made what as the server would know it. */
function sharedBoard() {
  const [kari, per] = [1, 2].map((client) => {
    const doc = newBoardDoc()
    doc.clientID = client
    return doc
  }) as [Y.Doc, Y.Doc]
  const authors = new Map<string, string>()
  kari.on('update', (update, by) => by !== 'network' && Y.applyUpdate(per, update, 'network'))
  per.on('update', (update, by) => by !== 'network' && Y.applyUpdate(kari, update, 'network'))
  const writing = (doc: Y.Doc, seat: string) => {
    doc.getMap('records').observe((event, { local }) => {
      for (const [id, { action }] of event.changes.keys) if (local && action === 'add') authors.set(id, seat)
    })
    return editBoard(doc, seat)
  }
  const hands = (deleted: readonly string[] = []) => ({
    seatOf: (client: number) => ['kari', 'per'][client - 1],
    authorOf: (record: string) => authors.get(record),
    deleted,
  })
  return { kari: writing(kari, 'kari'), per: writing(per, 'per'), hands, board: () => readBoard(kari) }
}

/** The board as it is now, for going back to. */
function versionOf({ doc }: BoardEdit): Y.Doc {
  const then = newBoardDoc()
  Y.applyUpdate(then, Y.encodeStateAsUpdate(doc))
  return then
}

describe('[F10] what one seat has done since', () => {
  it('is taken back, and what others did stays', () => {
    const { kari, per, hands, board } = sharedBoard()
    const [a, b] = ['Støy', 'Lys'].map((title) => addChallenge(per, { title })) as [never, never]
    const then = versionOf(kari)
    kari.change(a, { colour: 'red', title: 'Tull' })
    per.change(b, { colour: 'blue' })
    addChallenge(kari, { title: 'Mer tull' })
    const used = addChallenge(kari, { title: 'Brukt' })
    per.change(used, { body: 'Dette er viktig' })
    const linked = addChallenge(kari, { title: 'Koblet' })
    linkIndicator(per, { from: linked, indicator: 'none', version: '1', fit: 'partly', why: 'x' })
    restoreSeat(editBoard(kari.doc, 'server'), then, 'kari', hands())
    expect(board().challenges.map(({ title, colour }) => [title, colour])).toEqual([
      ['Støy', 'yellow'],
      ['Lys', 'blue'],
      ['Brukt', 'yellow'],
      ['Koblet', 'yellow'],
    ])
  })

  it('takes only their own letters out of a text that others have gone on with', () => {
    const { kari, per, hands, board } = sharedBoard()
    const card = addChallenge(per, { title: 'Støy' })
    const then = versionOf(kari)
    kari.change(card, { title: 'Støy XX' })
    per.change(card, { title: 'Mye Støy XX' })
    restoreSeat(editBoard(kari.doc, 'server'), then, 'kari', hands())
    expect(board().challenges[0]?.title).toBe('Mye Støy')
  })

  it('brings back what they deleted, with what was said about it', () => {
    const { kari, per, hands, board } = sharedBoard()
    const [a, b] = ['Støy', 'Lys'].map((title) => addChallenge(per, { title })) as [never, never]
    const link = linkIndicator(per, { from: a, indicator: 'none', version: '1', fit: 'partly', why: 'x' })
    const then = versionOf(kari)
    deleteChallenge(kari, a)
    deleteChallenge(per, b)
    restoreSeat(editBoard(kari.doc, 'server'), then, 'kari', hands([a, link]))
    expect(board().challenges.map(({ title }) => title)).toEqual(['Støy'])
    expect(board().links.map(({ id }) => id)).toEqual([link])
  })

  it('is one transaction', () => {
    const { kari, hands } = sharedBoard()
    const then = versionOf(kari)
    for (const title of ['a', 'b', 'c']) addChallenge(kari, { title })
    let updates = 0
    kari.doc.on('update', () => (updates += 1))
    restoreSeat(editBoard(kari.doc, 'server'), then, 'kari', hands())
    expect(updates).toBe(1)
    expect(readBoard(kari.doc).challenges).toEqual([])
  })
})

describe('[F10] an area', () => {
  it('reads as it did, and the rest of the board stays', () => {
    const { kari, board } = sharedBoard()
    const theme = addTheme(kari, { name: 'Miljø' })
    const [inside, left, outside] = ['Inne', 'Ut', 'Ute'].map((title) => addChallenge(kari, { title })) as [
      never,
      never,
      never,
    ]
    moveToTheme(kari, inside, theme)
    moveToTheme(kari, left, theme)
    const then = versionOf(kari)
    const before = board()
    moveToTheme(kari, left, null)
    kari.change(inside, { title: 'Endret' })
    kari.change(theme, { name: 'Annet' })
    const added = addChallenge(kari, { title: 'Ny', theme })
    kari.change(outside, { title: 'Ute, endret' })
    const area = areaOf(theme, board(), readBoard(then))
    restoreBoard(editBoard(kari.doc, 'server'), then, (id) => area.has(id))
    const now = board()
    expect(now.themes).toEqual(before.themes)
    expect(now.challenges.filter((card) => card.theme === theme)).toEqual(
      before.challenges.filter((card) => card.theme === theme),
    )
    expect(now.challenges.map(({ id }) => id)).not.toContain(added)
    expect(now.challenges.find(({ id }) => id === outside)?.title).toBe('Ute, endret')
  })
})
