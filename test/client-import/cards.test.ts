import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { cardsOfTable } from '#client/features/import/cards-of-table.ts'
import { guessColumns } from '#client/features/import/columns.ts'
import { writeImport } from '#client/features/import/write-import.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { planImport } from '#shared/board/import-plan.ts'
import { readBoard } from '#shared/board/read.ts'
import { OwnUndo } from '#shared/board/undo.ts'
import { watchBoard } from '#shared/board/watch.ts'
import { SYNC_LIMITS } from '#shared/wire/sync.ts'

describe('[IM4] which column is what', () => {
  it.each([
    [
      ['Nr', 'Utfordring', 'Beskrivelse', 'Bærekraftsmål', 'Tema'],
      { title: 1, body: 2, goals: 3, theme: 4 },
      true,
    ],
    [['Utfordring', 'Skildring', 'Berekraftsmål', 'Gruppe'], { title: 0, body: 1, goals: 2, theme: 3 }, true],
    [['Theme', 'Challenge', 'SDG', 'Description'], { title: 1, body: 3, goals: 2, theme: 0 }, true],
    [['Få busser', 'Lite tid'], { title: 0, body: null, goals: null, theme: null }, false],
    [['', 'Få busser'], { title: 1, body: null, goals: null, theme: null }, false],
    [[], { title: 0, body: null, goals: null, theme: null }, false],
  ])('%j', (first, mapping, hasHeadings) => {
    expect(guessColumns(first)).toEqual({ mapping, hasHeadings })
  })
})

describe('[IM5] rows as cards, and what is wrong with which', () => {
  const mapping = { title: 0, body: 1, goals: 2, theme: 3 }
  const cardsOf = (...rows: string[][]) =>
    cardsOfTable(
      [['h'], ...rows].map((cells, i) => ({ number: i + 1, cells })),
      mapping,
      true,
    )

  it('takes texts, goals and theme', () => {
    expect(cardsOf([' Få  busser ', 'Etter\r\nsju', 'SDG 11, 13.b; 3', 'Transport'])).toEqual({
      cards: [{ title: 'Få busser', body: 'Etter\nsju', goals: [11, 13, 3], theme: 'Transport' }],
      problems: [],
      left: 0,
    })
  })

  it('says by row what it could not take', () => {
    const long = `${'ord '.repeat(50)}slutt`
    const { cards, problems } = cardsOf(
      ['', 'x'],
      [long, '', 'ingen', ''],
      ['kort', 'y'.repeat(700), '1,2,3,4', ''],
      ['a'],
    )
    expect(problems).toEqual([
      { row: 2, code: 'noTitle' },
      { row: 3, code: 'noGoal' },
      { row: 3, code: 'titleCut' },
      { row: 4, code: 'manyGoals' },
      { row: 4, code: 'bodyCut' },
    ])
    expect(cards.map(({ title }) => title.length <= 140)).toEqual([true, true, true])
    expect(cards[0]?.body).toContain('slutt')
    expect(cards[1]).toMatchObject({ body: 'y'.repeat(600), goals: [1, 2, 3] })
  })

  it('counts the rows beyond a thousand', () => {
    const rows = Array.from({ length: 1200 }, (_, i) => [`Rad ${i}`])
    expect(cardsOf(...rows)).toMatchObject({ left: 200, cards: { length: 1000 } })
  })
})

const card = (title: string, theme = '') => ({ title, body: '', goals: [], theme })

function aSession() {
  const doc = newBoardDoc()
  const origin = { by: 'importer' }
  const edit = editBoard(doc, origin)
  return { doc, edit, undo: new OwnUndo(doc, origin), watch: watchBoard(doc) }
}

describe('[IM6] cards from a file on the board', () => {
  it('lie below all that is there, each on its own place, in a theme each for those that name one', () => {
    const { edit, watch } = aSession()
    for (let i = 0; i < 7; i++) addChallenge(edit, { title: `Før ${i}` }, watch.current())
    const lowest = Math.max(...watch.current().challenges.map(({ place, size }) => place.y + size.h))
    const cards = ['', '', 'Vann', 'vann', 'Støy', ''].flatMap((theme, i) => [
      card(`A${i}`, theme),
      card(`B${i}`, theme),
    ])
    const records = planImport(watch.current(), cards)
    edit.batch(() => {
      for (const record of records) edit.create(record)
    })
    const board = readBoard(edit.doc)
    expect(board.faults).toEqual([])
    expect(board.themes.map(({ name }) => name)).toEqual(['Vann', 'Støy'])
    const inside = board.themes.map(({ id }) => board.challenges.filter(({ theme }) => theme === id).length)
    expect(inside).toEqual([4, 2])
    const mine = new Set<string>(records.map(({ id }) => id))
    const boxes = [...board.challenges, ...board.themes].filter(({ id }) => mine.has(id))
    for (const a of boxes) {
      if (a.place.parent === null) expect(a.place.y).toBeGreaterThan(lowest)
      for (const b of boxes) {
        if (a === b || a.place.parent !== b.place.parent) continue
        const isApart =
          a.place.x + a.size.w <= b.place.x ||
          b.place.x + b.size.w <= a.place.x ||
          a.place.y + a.size.h <= b.place.y ||
          b.place.y + b.size.h <= a.place.y
        expect(isApart, `${a.id} ${b.id}`).toBe(true)
      }
    }
    for (const { theme: parent, place, size } of board.challenges) {
      const theme = board.themes.find(({ id }) => id === parent)
      if (theme)
        expect([place.x + size.w < theme.size.w, place.y + size.h < theme.size.h]).toEqual([true, true])
    }
  })

  it('go to the server in pieces that it takes, and are one step of undo and redo', async () => {
    const session = aSession()
    const { doc, undo, watch } = session
    addChallenge(session.edit, { title: 'Før' }, watch.current())
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    const cards = Array.from({ length: 999 }, (_, i) => ({
      ...card(`${'æ'.repeat(130)} ${i}`, `Tema ${i % 9}`),
      body: 'ø'.repeat(600),
      goals: [1, 2, 3],
    }))
    expect((await writeImport(session, cards)).ok).toBe(true)
    expect(watch.current()).toMatchObject({ challenges: { length: 1000 }, themes: { length: 9 } })
    const written = watch.current()
    const expectSendable = () => {
      for (const update of updates.splice(0)) {
        expect(update.byteLength).toBeLessThan(SYNC_LIMITS.message)
        expect(Y.decodeUpdate(update).structs.length).toBeLessThan(SYNC_LIMITS.structs)
      }
    }
    expectSendable()
    undo.undo()
    expect(watch.current()).toMatchObject({ challenges: [{ title: 'Før' }], themes: [] })
    expectSendable()
    undo.redo()
    expect(watch.current()).toEqual(written)
    expectSendable()
    expect([undo.canRedo(), undo.undoStack.length]).toEqual([false, 2])
    undo.undo()
    undo.undo()
    expect(watch.current().challenges).toEqual([])
    undo.redo()
    undo.redo()
    expect(watch.current()).toEqual(written)
    expect(undo.undoStack).toHaveLength(2)
  })

  it('are none when there is no room for all', async () => {
    const session = aSession()
    const many = Array.from({ length: 500 }, (_, i) => card(`${i}`))
    expect((await writeImport(session, many)).ok).toBe(true)
    expect((await writeImport(session, many)).ok).toBe(true)
    expect(await writeImport(session, [card('en til')])).toEqual({ ok: false, error: 'boardFull' })
    expect(session.watch.current().challenges).toHaveLength(1000)
  })
})
