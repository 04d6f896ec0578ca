import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { watchBoard } from '#shared/board/watch.ts'
import { idOf } from '../support/board/ids.ts'
import { anyJunk, writeJunk } from '../support/board/junk.ts'
import { anyRecord } from '../support/board/records.ts'

const at = (parent: string | null) => ({ x: 10, y: 20, rotation: 0, parent })

function boardWith(...names: readonly (readonly [string, number, string | null])[]) {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'me')
  const card = { colour: 'grey', size: { w: 240, h: 160 }, z: 'a0', order: 1 } as const
  for (const [kind, n, parent] of names) {
    if (kind === 'theme') {
      edit.create({ kind, id: idOf('clu', n), name: `Tema ${n}`, ...card, place: at(parent) })
    } else {
      const texts = { title: `Kort ${n}`, body: '', goals: [], targets: [] }
      edit.create({ kind: 'challenge', id: idOf('chl', n), ...texts, ...card, place: at(parent) })
    }
  }
  return { doc, edit }
}

describe('reading a board', () => {
  it('[B2] never throws, whatever the document holds, and says what it could not read', () => {
    fc.assert(
      fc.property(anyJunk, fc.array(anyRecord, { maxLength: 3 }), (junk, records) => {
        const doc = newBoardDoc()
        const watch = watchBoard(doc)
        const edit = editBoard(doc, 'me')
        for (const record of records) edit.create(record)
        writeJunk(doc, junk)
        const board = readBoard(doc)
        expect(watch.current()).toEqual(board)
        const { faults, ...lists } = board
        const shown = new Set(Object.values(lists).flatMap((list) => list.map(({ id }) => id as string)))
        const faulty = new Set(faults.map(({ record }) => record))
        for (const id of recordsOf(doc).keys()) expect(shown.has(id) || faulty.has(id)).toBe(true)
        expect(() => JSON.stringify(board)).not.toThrow()
      }),
      { numRuns: 300 },
    )
  })

  it('[B2] takes the usual value for what is unreadable and not needed, and leaves out what is needed', () => {
    const { doc } = boardWith(['challenge', 1, null], ['challenge', 2, null])
    recordsOf(doc).get(idOf('chl', 1))?.set('colour', 'glitter')
    recordsOf(doc).get(idOf('chl', 2))?.set('title', 'not a shared text')
    const { challenges, faults } = readBoard(doc)
    expect(challenges.map(({ id, colour }) => [id, colour])).toEqual([[idOf('chl', 1), 'yellow']])
    expect(faults).toEqual([
      { record: idOf('chl', 1), code: 'badField', field: 'colour' },
      { record: idOf('chl', 2), code: 'badField', field: 'title' },
    ])
  })

  it.each([
    ['a text of another kind', () => new Y.XmlText('x')],
    ['a list', () => new Y.Array()],
    ['a map', () => new Y.Map()],
    ['plain text', () => 'x'],
  ])('[B2] %s is no title', (_, value) => {
    const { doc } = boardWith(['challenge', 1, null])
    recordsOf(doc).get(idOf('chl', 1))?.set('title', value())
    expect(readBoard(doc).challenges).toEqual([])
  })

  it('[B6] a challenge belongs to the theme that it lies in', () => {
    const { doc } = boardWith(['theme', 1, null], ['challenge', 1, idOf('clu', 1)], ['challenge', 2, null])
    expect(readBoard(doc).challenges.map(({ theme }) => theme)).toEqual([idOf('clu', 1), null])
  })

  it('[B7] what lay in something that is gone lies on the open board', () => {
    const { doc, edit } = boardWith(['theme', 1, null], ['challenge', 1, idOf('clu', 1)])
    edit.remove(idOf('clu', 1))
    const { challenges, faults } = readBoard(doc)
    expect(challenges).toMatchObject([{ theme: null, place: at(null) }])
    expect(faults).toEqual([{ record: idOf('chl', 1), code: 'missingParent', field: 'place' }])
  })

  it('[B7] a link whose challenge is gone, and a binding without both ends, are not shown', () => {
    const { doc, edit } = boardWith(['challenge', 1, null])
    const link = { indicator: 'none', version: '1', fit: 'yes', why: '' } as const
    edit.create({ kind: 'link', id: idOf('lnk', 1), from: idOf('chl', 9), ...link })
    const ends = { from: idOf('chl', 1), to: idOf('shp', 1) }
    edit.create({ kind: 'binding', id: idOf('bnd', 1), type: 'arrow', props: {}, ...ends })
    const { links, bindings, faults } = readBoard(doc)
    expect([links, bindings]).toEqual([[], []])
    expect(faults.map(({ record, code }) => [record, code])).toEqual([
      [idOf('bnd', 1), 'missingTarget'],
      [idOf('lnk', 1), 'missingTarget'],
    ])
  })

  it('[B8] of themes that lie in each other, the one with the lowest id is let out', () => {
    const { doc } = boardWith(
      ['theme', 1, idOf('clu', 3)],
      ['theme', 2, idOf('clu', 1)],
      ['theme', 3, idOf('clu', 2)],
      ['theme', 4, idOf('clu', 3)],
      ['theme', 5, idOf('clu', 5)],
    )
    const { themes, faults } = readBoard(doc)
    expect(themes.map(({ place }) => place.parent)).toEqual([
      null,
      idOf('clu', 1),
      idOf('clu', 2),
      idOf('clu', 3),
      null,
    ])
    expect(faults.map(({ record, code }) => [record, code])).toEqual([
      [idOf('clu', 1), 'circularParent'],
      [idOf('clu', 5), 'circularParent'],
    ])
  })

  it('lists by order, and what has the same order by id', () => {
    const { doc, edit } = boardWith(['challenge', 3, null], ['challenge', 1, null], ['challenge', 2, null])
    edit.change(idOf('chl', 3), { order: -1 })
    expect(readBoard(doc).challenges.map(({ id }) => id)).toEqual([3, 1, 2].map((n) => idOf('chl', n)))
  })
})
