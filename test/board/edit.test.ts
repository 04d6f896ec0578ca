import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard, type NewRecord, type RecordPatch } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board } from '#shared/board/records.ts'
import { idOf } from '../support/board/ids.ts'
import { anyLink, anyRecord, anyRemarkOn } from '../support/board/records.ts'

const recordsIn = ({ faults, ...lists }: Board) => Object.values(lists).flat()

/** What reading adds: the number that the server gives, and the theme that follows from the place. */
const asRead = (record: NewRecord) =>
  record.kind === 'challenge' ? { ...record, number: null, theme: null } : record

/** The board as somebody else has it, who got it as bytes. */
function sent(doc: Y.Doc): Board {
  const other = newBoardDoc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  return readBoard(other)
}

const challenge = {
  kind: 'challenge',
  id: idOf('chl', 1),
  title: 'Mye matsvinn',
  body: '',
  goals: [12],
  targets: ['12.3'],
  colour: 'green',
  size: { w: 240, h: 160 },
  place: { x: 0, y: 0, rotation: 0, parent: null },
  z: 'a0',
  order: 1,
} as const

describe('writing a board', () => {
  it('[B3] reads back as it was written, here and at the others', () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const doc = newBoardDoc()
        editBoard(doc, 'me').create(record)
        const expected = [asRead(record)]
        expect(recordsIn(readBoard(doc))).toEqual(expected)
        expect(recordsIn(sent(doc))).toEqual(expected)
        expect(readBoard(doc).faults).toEqual([])
      }),
    )
  })

  it('[B3] a change reads back too, whatever was there before', () => {
    fc.assert(
      fc.property(anyRecord, anyRecord, (record, next) => {
        fc.pre(record.kind === next.kind)
        const doc = newBoardDoc()
        const edit = editBoard(doc, 'me')
        edit.create(record)
        // A shape's type is given once; everything else may change.
        const after = { ...next, id: record.id, ...('type' in record && { type: record.type }) } as NewRecord
        const { kind, id, ...patch } = after
        expect(edit.change(id, patch as RecordPatch)).toBe(true)
        expect(recordsIn(sent(doc))).toEqual([asRead(after)])
      }),
    )
  })

  it('[B3] links read back when what they are about is there', () => {
    fc.assert(
      fc.property(anyLink, (link) => {
        const doc = newBoardDoc()
        const edit = editBoard(doc, 'me')
        edit.create(challenge)
        edit.create({ ...link, from: challenge.id })
        expect(sent(doc).links).toEqual([{ ...link, from: challenge.id }])
      }),
    )
  })

  it('[B3] what is said of a card reads back when the card is there, and not without it', () => {
    const other = { ...challenge, id: idOf('chl', 2) }
    fc.assert(
      fc.property(anyRemarkOn(challenge.id, other.id), (remark) => {
        const doc = newBoardDoc()
        const edit = editBoard(doc, 'me')
        edit.create(challenge)
        edit.create(other)
        edit.create(remark)
        const { comments, reactions, relations } = sent(doc)
        expect([...comments, ...reactions, ...relations]).toEqual([remark])
        edit.remove(challenge.id)
        expect(recordsIn(sent(doc)).map(({ id }) => id)).toEqual([other.id])
        expect(sent(doc).faults).toEqual([{ record: remark.id, code: 'missingTarget' }])
      }),
    )
  })

  it('leaves an id alone that is taken, and knows what is not there', () => {
    const doc = newBoardDoc()
    const edit = editBoard(doc, 'me')
    edit.create(challenge)
    edit.create({ ...challenge, title: 'Noe annet' })
    expect(readBoard(doc).challenges.map(({ title }) => title)).toEqual(['Mye matsvinn'])
    expect(edit.change(idOf('chl', 2), { title: 'x' })).toBe(false)
    edit.remove(idOf('chl', 2))
    expect(readBoard(doc).challenges).toHaveLength(1)
  })

  it('[B4] sends nothing for what is equal already, and one update for a batch', () => {
    const doc = newBoardDoc()
    const edit = editBoard(doc, 'me')
    const origins: unknown[] = []
    edit.create(challenge)
    doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin))
    edit.change(challenge.id, { title: challenge.title, goals: [12], place: challenge.place, z: 'a0' })
    expect(origins).toEqual([])
    edit.batch(() => {
      edit.change(challenge.id, { title: 'Mindre matsvinn' })
      edit.change(challenge.id, { goals: [2, 12] })
      edit.create({ ...challenge, id: idOf('chl', 2) })
    })
    expect(origins).toEqual(['me'])
  })

  it('takes a number away again', () => {
    const doc = newBoardDoc()
    const edit = editBoard(doc, 'server')
    edit.create(challenge)
    edit.change(challenge.id, { number: 7 })
    expect(readBoard(doc).challenges[0]?.number).toBe(7)
    edit.change(challenge.id, { number: null })
    expect(sent(doc)).toMatchObject({ challenges: [{ number: null }], faults: [] })
  })
})
