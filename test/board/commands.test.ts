import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import * as command from '#shared/board/commands.ts'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { idOf } from '../support/board/ids.ts'

function setUp() {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'me')
  let updates = 0
  doc.on('update', () => updates++)
  /** How many updates `work` sends. */
  const updatesOf = (work: () => void) => {
    const before = updates
    work()
    return updates - before
  }
  return { doc, edit, board: () => readBoard(doc), updatesOf }
}

const titles = (challenges: readonly { readonly title: string }[]) => challenges.map(({ title }) => title)

describe('what people do to a board without a canvas', () => {
  it('[B13] a card written into a theme lies in it, takes its colour, comes last and in front', () => {
    const { edit, board } = setUp()
    const theme = command.addTheme(edit, { name: 'Transport', colour: 'blue' })
    command.addChallenge(edit, { title: 'Kø' })
    const id = command.addChallenge(edit, { title: 'Få busser', body: 'Mest om kvelden', goals: [11], theme })
    const { challenges, themes, faults } = board()
    const card = challenges.find((challenge) => challenge.id === id)
    expect(card).toMatchObject({ theme, colour: 'blue', goals: [11], body: 'Mest om kvelden', number: null })
    expect(titles(challenges)).toEqual(['Kø', 'Få busser'])
    expect(card!.z > themes[0]!.z).toBe(true)
    expect(faults).toEqual([])
  })

  it('[B13] a theme grows with what is put into it', () => {
    const { edit, board } = setUp()
    const theme = command.addTheme(edit, { name: 'Transport' })
    for (let n = 0; n < 7; n++) command.addChallenge(edit, { title: `${n}`, theme })
    const { themes, challenges } = board()
    for (const { place, size } of challenges) {
      expect(place.x + size.w).toBeLessThanOrEqual(themes[0]!.size.w)
      expect(place.y + size.h).toBeLessThanOrEqual(themes[0]!.size.h)
    }
  })

  it('[B4] each is one update', () => {
    const { edit, board, updatesOf } = setUp()
    const theme = command.addTheme(edit, { name: 'Transport' })
    const id = command.addChallenge(edit, { title: 'Kø', theme })
    command.linkIndicator(edit, { from: id, indicator: 'none', version: '1', fit: 'yes', why: '' })
    expect(updatesOf(() => command.addChallenge(edit, { title: 'Få busser', theme }))).toBe(1)
    expect(updatesOf(() => command.moveInList(edit, id, 1))).toBe(1)
    expect(updatesOf(() => command.moveToTheme(edit, id, null))).toBe(1)
    expect(updatesOf(() => command.deleteTheme(edit, theme))).toBe(1)
    expect(updatesOf(() => command.deleteChallenge(edit, id))).toBe(1)
    expect(titles(board().challenges)).toEqual(['Få busser'])
    expect(board().links).toEqual([])
  })

  it('[B6] a card is in one theme at most, and moves between them', () => {
    const { edit, board } = setUp()
    const [a, b] = ['Transport', 'Luft'].map((name) => command.addTheme(edit, { name }))
    const id = command.addChallenge(edit, { title: 'Kø', theme: a })
    command.addChallenge(edit, { title: 'Støv' })
    command.moveToTheme(edit, id, b!)
    expect(board().challenges.find((card) => card.id === id)?.theme).toBe(b)
    expect(titles(board().challenges).at(-1)).toBe('Kø')
    command.moveToTheme(edit, id, idOf('clu', 99))
    expect(board().challenges.find((card) => card.id === id)?.theme).toBeNull()
  })

  it('[B6] deleting a theme frees its cards where they lie', () => {
    const { edit, board } = setUp()
    const place = { x: 100, y: 50, rotation: 0, parent: null }
    const theme = command.addTheme(edit, { name: 'Transport', place })
    const id = command.addChallenge(edit, { title: 'Kø', theme })
    const inside = board().challenges[0]!.place
    command.deleteTheme(edit, theme)
    const card = board().challenges.find((challenge) => challenge.id === id)
    expect(card).toMatchObject({ theme: null, place: { x: inside.x + 100, y: inside.y + 50, parent: null } })
    expect(board()).toMatchObject({ themes: [], faults: [] })
  })

  it('[B14] up and down move among the cards of the same theme', () => {
    const { edit, board } = setUp()
    const theme = command.addTheme(edit, { name: 'Transport' })
    const [first] = ['A', 'B', 'C'].map((title) => command.addChallenge(edit, { title, theme }))
    command.addChallenge(edit, { title: 'alene' })
    command.moveInList(edit, first!, 1)
    expect(titles(board().challenges)).toEqual(['B', 'A', 'C', 'alene'])
    command.moveInList(edit, first!, 1)
    command.moveInList(edit, first!, 1)
    expect(titles(board().challenges.filter((card) => card.theme))).toEqual(['B', 'C', 'A'])
  })

  it('[B16] a second verdict on the same indicator replaces the first', () => {
    const { edit, board } = setUp()
    const from = command.addChallenge(edit, { title: 'Kø' })
    const draft = { from, indicator: 'sdg:11.6.2', version: '1' }
    const first = command.linkIndicator(edit, { ...draft, fit: 'yes', why: '' })
    const second = command.linkIndicator(edit, { ...draft, fit: 'no', why: 'Måler noe annet' })
    command.linkIndicator(edit, { ...draft, indicator: 'none', fit: 'yes', why: '' })
    expect(second).toBe(first)
    expect(board().links).toHaveLength(2)
    expect(board().links.find(({ id }) => id === first)).toMatchObject({ fit: 'no', why: 'Måler noe annet' })
  })

  it('does nothing about what is not there any more', () => {
    const { edit, updatesOf } = setUp()
    const gone = idOf('chl', 1)
    const nothing = [
      () => command.moveToTheme(edit, gone, null),
      () => command.moveInList(edit, gone, 1),
      () => command.deleteTheme(edit, idOf('clu', 1)),
      () => command.deleteChallenge(edit, gone),
    ]
    expect(nothing.map(updatesOf)).toEqual([0, 0, 0, 0])
  })

  it('[B11] undo takes back what this person did, and leaves what others did meanwhile', () => {
    const { doc, edit, board } = setUp()
    const undo = new Y.UndoManager(recordsOf(doc), { trackedOrigins: new Set(['me']), captureTimeout: 0 })
    const others = editBoard(doc, 'someone else')
    const id = command.addChallenge(edit, { title: 'Kø' })
    edit.change(id, { title: 'Kø i byen', colour: 'red' })
    others.change(id, { goals: [11], title: 'Kø i byen hver dag' })
    undo.undo()
    expect(board().challenges).toMatchObject([{ title: 'Kø hver dag', colour: 'yellow', goals: [11] }])
  })
})
