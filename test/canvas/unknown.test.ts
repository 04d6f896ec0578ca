import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createIdMap } from '#client/canvas/binding/ids.ts'
import { unreadableFor } from '#client/canvas/binding/to-shape.ts'
import { unknownAmong } from '#client/canvas/binding/unknown.ts'
import { newBoardDoc, recordsOf } from '#shared/board/document.ts'
import { readBoard } from '#shared/board/read.ts'
import { watchBoard } from '#shared/board/watch.ts'

/** A board with a record of a kind that a newer version knows. */
function withUnknown(fields: Readonly<Record<string, unknown>>) {
  const doc = newBoardDoc()
  recordsOf(doc).set('hol_1', new Y.Map(Object.entries({ kind: 'hologram', ...fields })) as never)
  return doc
}

describe('what a newer version put on the board', () => {
  it('[C2] is shown where it lies, as large as it is, and held fast', () => {
    const doc = withUnknown({ place: [10, 20, 0, null], size: [300, 200], beam: { on: true } })
    const [shape] = unknownAmong(readBoard(doc).faults)
    expect(unreadableFor(shape!, null, createIdMap())).toMatchObject({
      id: 'shape:hol_1',
      type: 'unreadable',
      x: 10,
      y: 20,
      isLocked: true,
      props: { w: 300, h: 200 },
    })
    expect(recordsOf(doc).get('hol_1')?.get('beam')).toEqual({ on: true })
  })

  it('[C2] is not shown when it lies nowhere, and has a usual size when it says none', () => {
    expect(unknownAmong(readBoard(withUnknown({})).faults)).toEqual([])
    expect(unknownAmong(readBoard(withUnknown({ place: 'here' })).faults)).toEqual([])
    const [shape] = unknownAmong(readBoard(withUnknown({ place: [1, 2, 0, null], size: 'large' })).faults)
    expect(unreadableFor(shape!, null, createIdMap()).props).toEqual({ w: 220, h: 120 })
  })

  it('[C2] stays the very same while nothing of it changes', () => {
    const doc = withUnknown({ place: [1, 2, 0, null] })
    const watch = watchBoard(doc)
    const before = unknownAmong(watch.current().faults)
    recordsOf(doc).set('hol_2', new Y.Map(Object.entries({ kind: 'theme' })) as never)
    recordsOf(doc).delete('hol_2')
    expect(unknownAmong(watch.current().faults)).toBe(before)
    watch.stop()
  })
})
