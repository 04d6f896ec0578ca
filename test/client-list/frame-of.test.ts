import { expect, test } from 'vitest'
import { frameOfRecord } from '#client/features/people-attention/frame-of.ts'
import { addChallenge, addTheme, moveToTheme } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'

const at = (x: number, y: number) => ({ x, y, rotation: 0, parent: null })

test('[F3] what is shown from the list is in the middle of the frame, also inside a theme, and the frame has a size', () => {
  const edit = editBoard(newBoardDoc(), 'test')
  const empty = frameOfRecord(readBoard(edit.doc), null)
  expect([empty.w > 0, empty.h > 0]).toEqual([true, true])

  const theme = addTheme(edit, { name: 'Fjernt', place: at(9000, 4000) })
  const card = addChallenge(edit, { title: 'Bortest' })
  moveToTheme(edit, card, theme)
  addChallenge(edit, { title: 'Nær', place: at(0, 0) })
  const board = readBoard(edit.doc)
  const own = board.challenges.find(({ id }) => id === card)!
  const frame = frameOfRecord(board, card)
  expect(frame.x + frame.w / 2).toBeCloseTo(9000 + own.place.x + own.size.w / 2, -1)
  expect(frame.y + frame.h / 2).toBeCloseTo(4000 + own.place.y + own.size.h / 2, -1)

  const whole = frameOfRecord(board, null)
  expect(whole.x).toBeLessThanOrEqual(0)
  expect(whole.x + whole.w).toBeGreaterThan(9000)
  expect(frameOfRecord(board, 'gone')).toEqual(empty)
})
