import { describe, expect, it } from 'vitest'
import { addImage } from '#shared/board/commands.ts'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard, readRecord } from '#shared/board/read.ts'

const hash = 'ab'.repeat(32)

describe('[I3] what names the bytes of a picture is a hash, and nothing else', () => {
  it.each([
    ['https://example.org/x.png'],
    ['javascript:alert(1)'],
    ['data:image/svg+xml,<svg/>'],
    [hash.toUpperCase()],
    [`${hash}0`],
    ['../../secret'],
    [null],
    [7],
  ])('%j is a fault', (bad) => {
    const doc = newBoardDoc()
    const id = addImage(editBoard(doc, 'test'), { hash, width: 40, height: 30, alt: '' })
    expect(readBoard(doc).images).toHaveLength(1)
    recordsOf(doc).get(id)?.set('hash', bad)
    expect(readRecord(id, recordsOf(doc).get(id))).toMatchObject({
      record: undefined,
      faults: [{ field: 'hash' }],
    })
    expect(readBoard(doc).images).toEqual([])
  })
})

describe('a picture that is brought', () => {
  it('keeps its proportions, within what one sees at once', () => {
    const edit = editBoard(newBoardDoc(), 'test')
    addImage(edit, { hash, width: 2000, height: 1000, alt: 'a', at: { x: 100, y: 100 } })
    addImage(edit, { hash, width: 20, height: 40, alt: 'b' })
    const { images } = readBoard(edit.doc)
    expect(images.find(({ alt }) => alt === 'a')).toMatchObject({
      size: { w: 480, h: 240 },
      place: { x: -140, y: -20 },
    })
    expect(images.find(({ alt }) => alt === 'b')?.size).toEqual({ w: 20, h: 40 })
  })

  it('[B13] without a canvas, goes where nothing lies', () => {
    const edit = editBoard(newBoardDoc(), 'test')
    for (let i = 0; i < 8; i++) addImage(edit, { hash, width: 400, height: 300, alt: '' })
    const corners = readBoard(edit.doc).images.map(({ place }) => `${place.x} ${place.y}`)
    expect(new Set(corners).size).toBe(8)
  })
})
