import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { GRID } from '#shared/board/limits.ts'
import { readBoard } from '#shared/board/read.ts'
import { planReveal } from '#shared/board/reveal-plan.ts'

const note = (length: number) => ({ title: 'Ord '.repeat(length).trim().slice(0, 140), body: '' })

describe('the cards that notes become', () => {
  it('[F2] [B13] lie where nothing lies, each by itself, in the columns of the board, whatever is there already', () => {
    const things = fc.record({
      lengths: fc.array(fc.integer({ min: 1, max: 35 }), { minLength: 1, maxLength: 40 }),
      there: fc.array(
        fc.record({ x: fc.integer({ min: -500, max: 1800 }), y: fc.integer({ min: -300, max: 1500 }) }),
        {
          maxLength: 12,
        },
      ),
      hasTheme: fc.boolean(),
    })
    fc.assert(
      fc.property(things, ({ lengths, there, hasTheme }) => {
        const doc = newBoardDoc()
        const edit = editBoard(doc, 'test')
        for (const at of there)
          addChallenge(edit, { title: 'Fra før', place: { ...at, rotation: 0, parent: null } })
        if (hasTheme) addTheme(edit, { name: 'Tema', place: { x: 0, y: 0, rotation: 0, parent: null } })
        const before = readBoard(doc)
        for (const record of planReveal(before, lengths.map(note))) edit.create(record)
        const after = readBoard(doc)
        expect(after.faults).toEqual([])
        const added = after.challenges.slice(before.challenges.length)
        expect(added.map(({ title }) => title)).toEqual(lengths.map((length) => note(length).title))
        const boxes = [...added, ...before.challenges, ...before.themes].map(({ place, size }) => ({
          ...place,
          ...size,
        }))
        for (const [index, a] of boxes.slice(0, added.length).entries()) {
          expect(a.x).toBeLessThan(GRID.columns * (a.w + GRID.gap))
          for (const b of boxes.slice(index + 1)) {
            expect(a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h).toBe(false)
          }
        }
      }),
    )
  })

  it('[F2] are laid out for a full board without holding anybody up', () => {
    const doc = newBoardDoc()
    const records = planReveal(
      readBoard(doc),
      Array.from({ length: 1000 }, (_, index) => note(1 + (index % 35))),
    )
    expect(
      new Set(records.map((record) => 'place' in record && `${record.place.x} ${record.place.y}`)).size,
    ).toBe(1000)
  })
})
