import { describe, expect, it } from 'vitest'
import { type Prepared, preparedRecords } from '#server/services/prepared/records.ts'
import { linesOf } from '#server/services/prepared/shapes.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { freePlace } from '#shared/board/layout.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { lockedOn } from '#shared/board/locking.ts'
import { readBoard } from '#shared/board/read.ts'
import { BOARD_PLANS } from '#shared/catalogue/boards/index.ts'
import { type BoardPart, type PartBox, STEP, WIDTH } from '#shared/catalogue/boards/parts.ts'
import { AGENDA_TEMPLATES } from '#shared/catalogue/templates.ts'
import { LANGUAGES, type Language } from '#shared/kernel/language.ts'

const plans = [...BOARD_PLANS].map(([id, plan]) => ({ id, plan }))
const each = plans.flatMap((one) => LANGUAGES.map((language) => ({ ...one, language })))

const workshop = (language: Language, more: Partial<Prepared> = {}): Prepared => ({
  title: 'Hva begynner vi med?',
  goal: '',
  municipalities: [],
  language,
  ...more,
})

function boardOf(id: string, of: Prepared) {
  const doc = newBoardDoc()
  const edit = editBoard(doc, 'server')
  edit.batch(() => {
    for (const record of preparedRecords(BOARD_PLANS.get(id)!, of)) edit.create(record)
  })
  return readBoard(doc)
}

/** A theme that is narrower shows no padlock beside its name while the whole board is shown. */
const NARROW = 480

/** What takes room of its own: texts lie on sheets and outlines, and nothing else on anything. */
const boxesOf = (parts: readonly BoardPart[], kinds: readonly BoardPart['kind'][]): readonly PartBox[] =>
  parts.flatMap((part) => ('box' in part && kinds.includes(part.kind) ? [part.box] : []))

const overlaps = (a: PartBox, b: PartBox) =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

const holds = (a: PartBox, b: PartBox) =>
  a.x <= b.x && a.y <= b.y && a.x + a.w >= b.x + b.w && a.y + a.h >= b.y + b.h

function expectApart(boxes: readonly PartBox[]) {
  for (const [i, box] of boxes.entries())
    for (const other of boxes.slice(i + 1))
      expect([box, other, overlaps(box, other)]).toEqual([box, other, false])
}

describe('the prepared boards', () => {
  it('[TB1] are there for each agenda', () => {
    expect([...BOARD_PLANS.keys()].sort()).toEqual(AGENDA_TEMPLATES.map(({ id }) => id).sort())
  })

  it.each(plans)(
    '[TB1] $id: nothing lies on anything else, and all of it on the grid',
    ({ plan: { parts } }) => {
      const grounds = boxesOf(parts, ['area', 'cities', 'sheet', 'title', 'field'])
      const texts = boxesOf(parts, ['text'])
      expectApart(grounds)
      expectApart(texts)
      for (const text of texts)
        for (const ground of grounds) if (overlaps(text, ground)) expect(holds(ground, text)).toBe(true)
      const numbers = [...grounds, ...texts].flatMap(({ x, y, w, h }) => [x, y, w, h])
      expect(numbers.filter((number) => number % STEP !== 0)).toEqual([])
      expect(Math.max(...grounds.map(({ x, w }) => x + w))).toBe(WIDTH)
    },
  )

  it.each(each)(
    '[TB1] $id in $language: texts are there and fit where they stand',
    ({ plan: { parts }, language }) => {
      for (const part of parts) {
        if (part.kind === 'area') {
          const name = part.name[language]
          expect(name.length).toBeLessThanOrEqual(TEXT_LIMITS.themeName)
          expect([name, linesOf(name, 38, part.box.w - (part.box.w < NARROW ? 32 : 56), 'strong')]).toEqual([
            name,
            1,
          ])
        }
        if (part.kind !== 'text') continue
        const lines = (part.plain ?? []).map((text) => text[language])
        const said = part.strong ? [[part.strong[language], ...lines].join('   ')] : lines
        expect(said.every((text) => text.trim() !== '')).toBe(true)
        const tall = said.reduce(
          (sum, text) =>
            sum + linesOf(text, part.px, part.box.w, part.strong ? 'strong' : 'plain') * part.px * 1.35,
          0,
        )
        expect([said, tall <= part.box.h]).toEqual([said, true])
      }
    },
  )

  it.each(each)(
    '[TB2] $id in $language: is read without faults, all locked, its areas open',
    ({ id, language, plan }) => {
      const board = boardOf(id, workshop(language))
      const records = [...board.themes, ...board.shapes]
      expect(board.faults).toEqual([])
      expect(board.challenges).toEqual([])
      expect(lockedOn(board)).toEqual(new Set(records.map((record) => record.id)))
      expect(board.themes.every(({ takesCards }) => takesCards)).toBe(true)
      expect(new Set(board.themes.map(({ name }) => name)).size).toBe(board.themes.length)
      const areas = plan.parts.flatMap((part) => (part.kind === 'area' ? [part.name[language]] : []))
      expect(board.themes.map(({ name }) => name)).toEqual(expect.arrayContaining(areas))
      expect(board.themes.length).toBeLessThanOrEqual(14)
    },
  )

  it.each(plans)(
    '[TB1] $id: what is written in the list comes to lie where nothing is drawn',
    ({ id, plan }) => {
      const { x, y } = freePlace(boardOf(id, workshop('nb')), null)
      expect({ x, y }).toEqual({ x: 0, y: 0 })
      const first = { x: plan.entry.x, y: plan.entry.y, w: 1560, h: 344 }
      const others = boxesOf(plan.parts, ['area', 'cities', 'sheet', 'title', 'text'])
      expect(others.filter((box) => overlaps(box, first))).toEqual([])
    },
  )

  it('[TB2] has a column for each municipality of the workshop, or five', () => {
    const names = (municipalities: readonly string[]) =>
      boardOf('network-840', workshop('nb', { municipalities }))
        .themes.slice(0, 5)
        .map(({ name }) => name)
    expect(names(['5001', '4601', '1103'])).toEqual([
      'Trondheim',
      'Bergen',
      'Stavanger',
      'Mangler data',
      'Byene ulike',
    ])
    expect(names(['5001'])).toEqual(['By 1', 'By 2', 'By 3', 'By 4', 'By 5'])
  })

  it('[TB2] says the title and the goal of the workshop, however long', () => {
    const title = 'Å'.repeat(80)
    const goal = 'ø'.repeat(200)
    const board = boardOf('prioritisation-120', workshop('nn', { title, goal }))
    const texts = JSON.stringify(board.shapes.map(({ props }) => props))
    expect(board.faults).toEqual([])
    expect(texts).toContain(title)
    expect(texts).toContain(goal)
  })
})
