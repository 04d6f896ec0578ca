import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boardInWords } from '#client/canvas/export/in-words.ts'
import { pixelsPerUnit } from '#client/canvas/export/pixels.ts'
import { cameraFor } from '#client/canvas/navigate/camera.ts'
import { frameFor, marksOf, onBoard, onMap } from '#client/canvas/navigate/map.ts'
import { findOnBoard } from '#client/canvas/navigate/search.ts'
import { addActivity, addActor, linkActor } from '#shared/board/actors.ts'
import { addChallenge, addImage, addTheme, linkIndicator } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { readBoard } from '#shared/board/read.ts'
import { relate } from '#shared/board/relations.ts'
import { addComment, toggleReaction } from '#shared/board/remarks.ts'
import { cutLine, wrapLines } from '#shared/export/board-picture/lines.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { idOf } from '../support/board/ids.ts'

const box = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  w: fc.integer({ min: 1, max: 9000 }),
  h: fc.integer({ min: 1, max: 9000 }),
})

const screen = fc.record({ w: fc.integer({ min: 320, max: 3000 }), h: fc.integer({ min: 320, max: 2000 }) })

function sampleBoard() {
  const edit = editBoard(newBoardDoc(), 'me')
  const theme = addTheme(edit, { name: 'Bolig og sentrum' })
  const first = addChallenge(edit, { title: 'Tomme lokaler', body: 'I  hele\nsentrum', goals: [11] })
  const inside = addChallenge(edit, { title: 'For få boliger', theme })
  const props = { w: 200, h: 100, text: 'Husk møtet i sentrum', colour: 'grey' }
  const place = { x: 900, y: 0, rotation: 0, parent: null }
  edit.create({ kind: 'shape', id: idOf('shp', 1), type: 'memo', props, opacity: 1, place, z: 'a1' })
  return { edit, theme, first, inside, board: () => readBoard(edit.doc) }
}

describe('showing all of something', () => {
  const edges = { top: 76, right: 32, bottom: 92, left: 32 }

  it('[N1] keeps it clear of the tools at the edges, and no nearer than asked for', () => {
    fc.assert(
      fc.property(box, screen, (thing, size) => {
        const { x, y, z } = cameraFor(thing, size, edges, { min: 0.0001, max: 1 })
        expect(z).toBeLessThanOrEqual(1)
        const [left, top] = [(thing.x + x) * z, (thing.y + y) * z]
        expect(left).toBeGreaterThanOrEqual(edges.left - 0.01)
        expect(top).toBeGreaterThanOrEqual(edges.top - 0.01)
        expect(left + thing.w * z).toBeLessThanOrEqual(size.w - edges.right + 0.01)
        expect(top + thing.h * z).toBeLessThanOrEqual(size.h - edges.bottom + 0.01)
      }),
    )
  })
})

describe('the map', () => {
  it('[N2] shows the whole board and the view, and leads back to where one points', () => {
    const size = { w: 208, h: 132 }
    fc.assert(
      fc.property(fc.array(box, { maxLength: 20 }), box, (marks, view) => {
        const frame = frameFor(marks, view, size)
        for (const thing of [...marks, view]) {
          const { x, y, w, h } = onMap(frame, thing)
          expect(x).toBeGreaterThanOrEqual(0)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(x + w).toBeLessThanOrEqual(size.w)
          expect(y + h).toBeLessThanOrEqual(size.h)
          const back = onBoard(frame, { x, y })
          expect(back.x).toBeCloseTo(thing.x, 3)
          expect(back.y).toBeCloseTo(thing.y, 3)
        }
      }),
    )
  })

  it('[N2] shows a card in a theme where it is on the board', () => {
    const { board } = sampleBoard()
    const marks = marksOf(board())
    expect(marks).toHaveLength(4)
    const [theme] = board().themes
    const card = board().challenges.find((challenge) => challenge.theme === theme?.id)!
    expect(marks.find(({ y }) => y === theme!.place.y + card.place.y)).toMatchObject({
      x: theme!.place.x + card.place.x,
      isTheme: false,
    })
  })
})

describe('searching', () => {
  it('[N3] finds cards, themes and notes by words in the order of the list', () => {
    const { board, theme, first, inside } = sampleBoard()
    expect(findOnBoard(board(), 'sentrum')).toEqual([first, theme, idOf('shp', 1)])
    expect(findOnBoard(board(), 'BOLIG')).toEqual([theme, inside])
    expect(findOnBoard(board(), 'boliger få')).toEqual([inside])
    expect(findOnBoard(board(), '  ')).toEqual([])
    expect(findOnBoard(board(), 'skole')).toEqual([])
  })

  it('[N3] finds a card that was merged as the one that it went into', () => {
    const { edit, board, first, inside } = sampleBoard()
    const merged = mergeChallenges(edit, { cards: [inside, first], title: 'Byen' })
    expect(findOnBoard(board(), 'tomme')).toEqual([merged])
  })
})

describe('actors and activities', () => {
  const withHelp = () => {
    const { edit, board, first } = sampleBoard()
    const actor = addActor(edit, { name: 'Frivilligsentralen', category: 'voluntary', offers: 'Lokaler' })
    const activity = addActivity(edit, {
      title: 'Åpne lokalene på kveldstid',
      challenges: [first],
      owner: 'Kulturkontoret',
      due: '2027-03-12',
    })
    linkActor(edit, { from: actor, to: first, stake: 'hasMeans', note: 'Har hus' })
    return { board, actor, activity }
  }

  it('[N2] [N3] are on the map, and found by what stands on their cards', () => {
    const { board, actor, activity } = withHelp()
    expect(marksOf(board())).toHaveLength(6)
    expect(findOnBoard(board(), 'lokaler').slice(1)).toEqual([actor])
    expect(findOnBoard(board(), 'kulturkontoret')).toEqual([activity])
  })

  it('[E8] [MO1] [MO3] are said in words with what they are tied to', () => {
    const { board } = withHelp()
    const lines = boardInWords(board(), { texts: nb, language: 'nb' })
    expect(lines).toEqual(
      expect.arrayContaining([
        'Frivilligsentralen: Har virkemidler for Tomme lokaler – Har hus',
        'Åpne lokalene på kveldstid gjelder Tomme lokaler.',
        'Aktører',
        '- Frivilligsentralen (Aktør · Frivillighet, Kan bidra med: Lokaler, Foreslått)',
        'Aktiviteter',
        '- Åpne lokalene på kveldstid (Aktivitet, Følges opp av: Kulturkontoret, Frist: 12. mars 2027)',
      ]),
    )
  })
})

describe('a picture', () => {
  it('[E8] has the list as its text alternative', () => {
    const { edit, board, first, inside, theme } = sampleBoard()
    relate(edit, { meaning: 'affects', from: first, to: inside, why: '' })
    const options = { texts: nb, language: 'nb', votes: new Map([[inside as string, 2]]) } as const
    expect(boardInWords(board(), options)).toEqual([
      'Uten tema',
      '- Tomme lokaler: I hele sentrum (Bærekraftsmål 11: Bærekraftige byer og lokalsamfunn)',
      'Bolig og sentrum',
      '- For få boliger (2 stemmer)',
      'Tomme lokaler påvirker For få boliger.',
      'Annet på tavla',
      '- Lapp: Husk møtet i sentrum',
    ])
    expect(boardInWords(board(), { ...options, ids: new Set([theme]) })).toEqual([
      'Bolig og sentrum',
      '- For få boliger (2 stemmer)',
    ])
  })

  it('[E8] says in words what stands on a card beside its own', () => {
    const { edit, board, first, inside, theme } = sampleBoard()
    addComment(edit, { card: first, text: 'Hvem eier dem?', at: 0 })
    addComment(edit, { card: theme, text: 'Stort tema', at: 0 })
    toggleReaction(edit, { seat: 'sea_1', card: first, mark: 'idea' })
    linkIndicator(edit, { from: inside, indicator: 'none', version: '1', fit: 'no', why: '' })
    linkIndicator(edit, { from: inside, indicator: 'x', version: '1', fit: 'partly', why: 'Gammelt' })
    addImage(edit, { hash: 'a'.repeat(64), alt: 'Torget en mandag', width: 100, height: 80 })
    const merged = mergeChallenges(edit, {
      cards: [inside, addChallenge(edit, { title: 'Dyrt' })],
      title: 'Bo',
    })
    edit.change(merged!, { stamps: ['urgent'] })
    expect(boardInWords(board(), { texts: nb, language: 'nb' })).toEqual([
      'Uten tema',
      '- Tomme lokaler: I hele sentrum (Bærekraftsmål 11: Bærekraftige byer og lokalsamfunn, 1 kommentar, 1 god idé)',
      'Bolig og sentrum (1 kommentar)',
      '- Bo (Haster, Slått sammen av For få boliger og Dyrt, Indikatorer: 1 delvis og finnes ikke)',
      'Bilder',
      '- Torget en mandag',
      'Annet på tavla',
      '- Lapp: Husk møtet i sentrum',
    ])
  })

  it('[E8] has as many pixels as a browser draws, however large the board is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 1, max: 200_000 }), (w, h) => {
        const scale = pixelsPerUnit({ w, h })
        expect(scale).toBeGreaterThan(0)
        expect(scale).toBeLessThanOrEqual(2)
        expect(w * scale).toBeLessThanOrEqual(8193)
        expect(h * scale).toBeLessThanOrEqual(8193)
        expect(w * scale * h * scale).toBeLessThanOrEqual(32_000_001)
      }),
    )
  })

  it('[E8] breaks its lines between words, leaves out nothing, and runs over no edge', () => {
    const measure = (text: string) => [...text].length
    expect(wrapLines('For få boliger for unge-voksne', 12, measure)).toEqual([
      'For få',
      'boliger for',
      'unge-voksne',
    ])
    expect(wrapLines('kommunedelplan', 6, measure)).toEqual(['kommun', 'edelpl', 'an'])
    expect(wrapLines('a\n\nb', 6, measure)).toEqual(['a', '', 'b'])
    expect(cutLine('Bærekraftige byer', 8, measure)).toBe('Bærekra…')
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'ø', ' ', '-', '\n') }),
        fc.integer({ min: 1, max: 20 }),
        (text, width) => {
          const lines = wrapLines(text, width, measure)
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width)
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        },
      ),
    )
  })
})
