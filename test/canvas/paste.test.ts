import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Clip,
  clearMove,
  copyRecords,
  laidInThemes,
  pasteRecords,
  rootsOf,
} from '#client/canvas/clipboard/clip.ts'
import { clipFromText, clipToText, wordsOf } from '#client/canvas/clipboard/clip-text.ts'
import { cardsOfText, MAX_LINES } from '#client/canvas/clipboard/lines.ts'
import { fitsOneMessage } from '#client/canvas/clipboard/one-message.ts'
import { rowsOf } from '#client/canvas/clipboard/rows.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board } from '#shared/board/records.ts'
import { relate } from '#shared/board/relations.ts'
import { idOf } from '../support/board/ids.ts'
import {
  activityOf,
  actorLinkOf,
  actorOf,
  anyJson,
  at,
  bindingOf,
  challengeOf,
  shapeOf,
  themeOf,
} from './records.ts'

/** A theme with a card in it, a card beside it, and an arrow from the one to the other. */
function boardWithTheme(): Board {
  const edit = editBoard(newBoardDoc(), 'test')
  const inTheme = challengeOf(1, { place: at(24, 56, idOf('clu', 1)) })
  edit.create(themeOf(1, { place: at(100, 200) }))
  edit.create(inTheme)
  edit.create(challengeOf(2, { place: at(900, 0), z: 'a2' }))
  edit.create(shapeOf(1, { type: 'arrow', props: { bend: 0 } }))
  edit.create(bindingOf(1, idOf('shp', 1), idOf('chl', 1)))
  edit.create(bindingOf(2, idOf('shp', 1), idOf('chl', 2)))
  return readBoard(edit.doc)
}

/** The board after pasting. */
function pasted(clip: Clip, board: Board, by = { x: 0, y: 0 }): Board {
  const edit = editBoard(newBoardDoc(), 'test')
  for (const record of pasteRecords(clip, board, by)) edit.create(record)
  return readBoard(edit.doc)
}

describe('copying', () => {
  it('takes what lies in a theme along, and ties only among what is copied', () => {
    const clip = copyRecords(boardWithTheme(), [idOf('clu', 1), idOf('shp', 1)])
    expect(clip.placed.map(({ id }) => id).sort()).toEqual(
      [idOf('chl', 1), idOf('clu', 1), idOf('shp', 1)].sort(),
    )
    expect(clip.bindings.map(({ id }) => id)).toEqual([idOf('bnd', 1)])
  })

  it('places a card that is copied without its theme on the open board, where it was', () => {
    const [card] = copyRecords(boardWithTheme(), [idOf('chl', 1)]).placed
    expect(card?.place).toEqual(at(124, 256))
  })
})

describe('pasting', () => {
  it('[MO2] [MO3] ties copies of actors and activities as the originals were, and to those that were not copied', () => {
    const edit = editBoard(newBoardDoc(), 'test')
    const [copied, left] = [challengeOf(1), challengeOf(2, { place: at(300, 0) })]
    const records = [
      copied,
      left,
      actorOf(1, { place: at(0, 300), offers: 'Lokaler' }),
      activityOf(1, { place: at(300, 300), challenges: [copied.id, left.id, idOf('chl', 8)] }),
      actorLinkOf(1, idOf('act', 1), 'both'),
      actorLinkOf(1, left.id, 'affected'),
    ]
    for (const record of records) edit.create(record)
    const board = readBoard(edit.doc)
    const clip = copyRecords(board, [copied.id, idOf('acr', 1), idOf('act', 1)])
    const read = clipFromText(clipToText(clip))
    expect(read?.actorLinks).toMatchObject(clip.actorLinks)
    expect(read?.placed.slice(1)).toMatchObject(clip.placed.slice(1))
    expect(wordsOf(clip)).toBe('Utfordring 1\nAktør 1\nAktivitet 1')
    for (const record of pasteRecords(clip, board, { x: 0, y: 600 })) edit.create(record)
    const after = readBoard(edit.doc)
    const [card, actor, activity] = [after.challenges, after.actors, after.activities].map((list) =>
      list.find(({ place }) => place.y >= 600),
    )
    expect(actor).toMatchObject({ name: 'Aktør 1', offers: 'Lokaler' })
    expect(activity).toMatchObject({ challenges: [card?.id, left.id] })
    expect(after.actorLinks.filter(({ from }) => from === actor?.id)).toEqual([
      expect.objectContaining({ to: activity?.id, stake: 'both', note: 'Har lokaler' }),
    ])
  })

  it('makes new records that the projection reads, without numbers, in front and last', () => {
    const board = boardWithTheme()
    const clip = copyRecords(board, [idOf('clu', 1), idOf('chl', 2), idOf('shp', 1)])
    const after = pasted(clip, board, { x: 10, y: 20 })
    expect(after.faults).toEqual([])
    expect(after.challenges.map(({ title, number }) => [title, number])).toEqual([
      ['Utfordring 1', null],
      ['Utfordring 2', null],
    ])
    expect(after.challenges[0]?.theme).toBe(after.themes[0]?.id)
    expect(after.challenges[0]?.place).toMatchObject({ x: 24, y: 56 })
    expect(after.themes[0]?.place).toEqual(at(110, 220))
    expect(after.bindings.every(({ from }) => from === after.shapes[0]?.id)).toBe(true)
    const old = new Set([...board.challenges, ...board.themes, ...board.shapes].map(({ id }) => id))
    const made = [...after.challenges, ...after.themes, ...after.shapes]
    expect(made.some(({ id }) => old.has(id))).toBe(false)
    expect(made.every(({ z }) => z > 'a2')).toBe(true)
    expect(new Set(made.map(({ z }) => z)).size).toBe(made.length)
    expect(after.challenges.every(({ order }) => order > 2)).toBe(true)
  })

  it('[C10] takes relations along where both ends are copied, with their meaning, direction and reason', () => {
    const edit = editBoard(newBoardDoc(), 'test')
    for (const n of [1, 2, 3, 4]) edit.create(challengeOf(n))
    const id = (n: number) => idOf('chl', n)
    relate(edit, { meaning: 'affects', from: id(3), to: id(1), why: 'Trafikk' })
    relate(edit, { meaning: 'conflicts', from: id(2), to: id(1), why: '' })
    relate(edit, { meaning: 'related', from: id(1), to: id(4), why: '' })
    const board = readBoard(edit.doc)
    const clip = clipFromText(clipToText(copyRecords(board, [id(1), id(2), id(3)])))!
    edit.batch(() => {
      for (const record of pasteRecords(clip, board, { x: 0, y: 300 })) edit.create(record)
    })
    const { challenges, relations, faults } = readBoard(edit.doc)
    expect(faults).toEqual([])
    const made = relations.filter((one) => !board.relations.some((old) => old.id === one.id))
    const titleOf = (card: string) => challenges.find((one) => one.id === card)?.title
    expect(made.map(({ meaning, why }) => [meaning, why]).sort()).toEqual([
      ['affects', 'Trafikk'],
      ['conflicts', ''],
    ])
    const affects = made.find(({ meaning }) => meaning === 'affects')!
    expect([titleOf(affects.from), titleOf(affects.to)]).toEqual(['Utfordring 3', 'Utfordring 1'])
    expect([id(1), id(2), id(3)]).not.toContain(affects.from)
  })

  it('[C10] leaves out what facilitators gave, and into what the original was merged', () => {
    const board = boardWithTheme()
    const given = { locked: true, stamps: ['urgent'], mergedInto: idOf('chl', 2) } as const
    const [card] = copyRecords(board, [idOf('chl', 1)]).placed
    const [theme] = copyRecords(board, [idOf('clu', 1)]).placed
    const placed = [
      { ...card, ...given },
      { ...theme, locked: true, takesCards: true },
    ] as never
    const after = pasted({ placed, bindings: [], relations: [], actorLinks: [] }, board)
    expect(after.challenges[0]).toMatchObject({ locked: false, stamps: [], mergedInto: null })
    expect(after.themes[0]).toMatchObject({ locked: false, takesCards: false })
  })

  it('[C10] fits in one message for a full theme, and says when it would not', () => {
    const cards = (count: number) =>
      Array.from({ length: count }, (_, n) => challengeOf(n, { body: 'x'.repeat(99) }))
    const copies = (count: number) =>
      pasteRecords(
        { placed: cards(count), bindings: [], relations: [], actorLinks: [] },
        readBoard(newBoardDoc()),
        { x: 0, y: 0 },
      )
    expect(fitsOneMessage(copies(100))).toBe(true)
    expect(fitsOneMessage(copies(400))).toBe(false)
  })

  it('[C10] hides neither the original nor an earlier copy, however often it is pasted at one point', () => {
    const edit = editBoard(newBoardDoc(), 'test')
    for (const record of [
      themeOf(1, { place: at(100, 200) }),
      challengeOf(1, { place: at(24, 56, idOf('clu', 1)) }),
    ])
      edit.create(record)
    const clip = copyRecords(readBoard(edit.doc), [idOf('chl', 1)])
    for (let i = 0; i < 5; i++) {
      const board = readBoard(edit.doc)
      for (const record of pasteRecords(clip, board, clearMove(clip, board, { x: 0, y: 0 })))
        edit.create(record)
    }
    const corners = readBoard(edit.doc).challenges.map(({ place }) => [place.x, place.y])
    expect(corners).toEqual([24, 148, 172, 196, 220, 244].map((x, i) => (i === 0 ? [24, 56] : [x, x + 132])))
    expect(clearMove(clip, readBoard(edit.doc), { x: 500, y: 0 })).toEqual({ x: 500, y: 0 })
  })

  it('[C10] lays what comes over an open theme in it, where it would lie on the board, and nothing in a closed one', () => {
    const edit = editBoard(newBoardDoc(), 'test')
    edit.create(themeOf(1, { place: at(100, 200), z: 'a1' }))
    edit.create(themeOf(2, { place: at(300, 200), z: 'a2' }))
    const board = readBoard(edit.doc)
    const placesOf = (x: number, isOpen: (theme: string) => boolean) =>
      laidInThemes(
        [challengeOf(1, { place: at(x, 300) }), shapeOf(1, { type: 'arrow', place: at(x, 300) })],
        board,
        isOpen,
      ).map((record) => 'place' in record && record.place)
    const isAny = () => true
    expect(placesOf(110, isAny)).toEqual([at(10, 100, idOf('clu', 1)), at(110, 300)])
    expect(placesOf(400, isAny)).toEqual([at(100, 100, idOf('clu', 2)), at(400, 300)])
    expect(placesOf(400, (theme) => theme === idOf('clu', 1))).toEqual([
      at(300, 100, idOf('clu', 1)),
      at(400, 300),
    ])
    expect(placesOf(900, isAny)).toEqual([at(900, 300), at(900, 300)])
    expect(placesOf(110, () => false)).toEqual([at(110, 300), at(110, 300)])
  })

  it('goes by way of the clipboard', () => {
    const clip = copyRecords(boardWithTheme(), [idOf('clu', 1), idOf('chl', 2), idOf('shp', 1)])
    const read = clipFromText(clipToText(clip))
    expect(read && pasted(read, boardWithTheme())).toMatchObject({ faults: [] })
    expect(read && rootsOf(read).length).toBe(rootsOf(clip).length)
    expect(read?.bindings.length).toBe(2)
    expect(wordsOf(clip).split('\n').sort()).toEqual(['Tema 1', 'Utfordring 1', 'Utfordring 2'])
    const memo = shapeOf(2, { props: { w: 200, h: 120, text: 'Husk møtet', colour: 'grey' } })
    expect(wordsOf({ ...clip, placed: [memo] })).toBe('Husk møtet')
  })

  it('takes nothing from the clipboard that a record could not be', () => {
    const clip = copyRecords(boardWithTheme(), [idOf('chl', 1)])
    const [card] = clip.placed
    const hostile = (over: object) =>
      clipFromText(
        clipToText({
          placed: [{ ...card, ...over } as never],
          bindings: [],
          relations: [],
          actorLinks: [],
        }),
      )
    expect(hostile({ id: 'chl_<script>' })).toBeUndefined()
    expect(hostile({ kind: 'actor' })).toBeUndefined()
    expect(hostile({ goals: [99] })?.placed[0]).toMatchObject({ goals: [] })
    expect(hostile({ place: 'here' })?.placed[0]?.place).toEqual(at(0, 0))
    expect(hostile({ title: `x\n${'y'.repeat(500)}` })?.placed[0]).toMatchObject({
      title: expect.stringMatching(/^x y{138}$/),
    })
    expect(clipFromText('<svg onload="alert(1)">')).toBeUndefined()
  })

  it('never throws and never gives what the projection cannot read, whatever the clipboard holds', () => {
    fc.assert(
      fc.property(fc.array(anyJson), fc.array(anyJson), (placed, bindings) => {
        const all = { placed, bindings, relations: [...placed, ...bindings] }
        const clip = clipFromText(JSON.stringify({ format: 'dugnad.clip/1', ...all }))
        if (clip) expect(pasted(clip, readBoard(newBoardDoc())).faults).toEqual([])
      }),
    )
  })
})

describe('pasting text', () => {
  it('makes a card of each line that has words, without the marks of a list', () => {
    const cards = cardsOfText('- Støy\r\n\n2. Matsvinn\n • Tomme lokaler \nb) Ensomhet\n3 skoler stenger')
    expect(cards?.map(({ title }) => title)).toEqual([
      'Støy',
      'Matsvinn',
      'Tomme lokaler',
      'Ensomhet',
      '3 skoler stenger',
    ])
  })

  it('cuts a long line between words, and keeps it whole in the text', () => {
    const line = 'Det er for mange tomme lokaler i sentrum '.repeat(6).trim()
    const [card] = cardsOfText(line) ?? []
    expect(card?.title.length).toBeLessThanOrEqual(TEXT_LIMITS.title)
    expect(card?.title.endsWith('…')).toBe(true)
    expect(line.startsWith(`${card?.title.slice(0, -1)} `)).toBe(true)
    expect(card?.body).toBe(line)
  })

  it('[C4] takes a hundred lines and none of more, however long they are', () => {
    expect(cardsOfText('linje\n'.repeat(MAX_LINES))?.length).toBe(MAX_LINES)
    expect(cardsOfText('linje\n'.repeat(MAX_LINES + 1))).toBeUndefined()
    expect(cardsOfText('linje\n'.repeat(10_000))).toBeUndefined()
    expect(cardsOfText('x'.repeat(50_000_000))).toBeUndefined()
    expect(cardsOfText('\n \t\n'.repeat(5000))).toEqual([])
  })

  it('[C4] makes a card of each row of a spreadsheet: the first cell its title, the others its text', () => {
    const copied = 'Støy\tSentrum\t3\r\n\tTomme lokaler\r\n"To\nlinjer, ""sa hun"""\tVest\r\n"Et sitat"\r\n'
    expect(cardsOfText(copied)).toEqual([
      { title: 'Støy', body: 'Sentrum\n3' },
      { title: 'Tomme lokaler', body: '' },
      { title: 'To linjer, "sa hun"', body: 'Vest' },
      { title: '"Et sitat"', body: '' },
    ])
  })

  it('reads every text to its end, losing no word of a cell', () => {
    const anyCell = fc.stringMatching(/^[a-z" ]*$/)
    const anyRows = fc.array(fc.array(anyCell, { minLength: 1 }), { minLength: 1 })
    fc.assert(
      fc.property(anyRows, (rows) => {
        const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}\t"`).join('\t'))
        expect([...rowsOf(quoted.join('\n'))]).toEqual(rows.map((row) => row.map((cell) => `${cell}\t`)))
      }),
    )
  })

  it('never goes over the limits of a card', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        for (const { title, body } of cardsOfText(text) ?? []) {
          expect(title).not.toBe('')
          expect(title.length).toBeLessThanOrEqual(TEXT_LIMITS.title)
          expect(body.length).toBeLessThanOrEqual(TEXT_LIMITS.body)
        }
      }),
    )
  })
})
