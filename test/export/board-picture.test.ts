import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { inFrame } from '#shared/board/frame.ts'
import { mergeChallenges } from '#shared/board/merging.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board, FreeShape, Json } from '#shared/board/records.ts'
import { relate } from '#shared/board/relations.ts'
import { addComment, toggleReaction } from '#shared/board/remarks.ts'
import { drawArrow, type Target } from '#shared/export/board-picture/arrow.ts'
import { type BoardPicture, drawBoard } from '#shared/export/board-picture/draw-board.ts'
import type { Lettering } from '#shared/export/board-picture/words.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { type Id, newId } from '#shared/kernel/ids.ts'
import { boardWithEverything } from '../support/drawn-board.ts'
import { xmlFaults } from '../support/xml.ts'

const SEED = Number(process.env['SEED'] ?? 1)

const lettering: Lettering = {
  widthOf: (text, size) => [...text].length * size * 0.55,
  shown: (text) => text,
  saysLengths: true,
}

const pictureOf = (board: Board, more: Partial<BoardPicture> = {}): BoardPicture => ({
  ...{ board, title: 'Et verksted', subtitle: 'Tavleversjon 3', language: 'nb' },
  ...{ votes: new Map(), parked: new Set(), pictures: new Map() },
  ...more,
})

const draw = (board: Board, more: Partial<BoardPicture> = {}) =>
  drawBoard(pictureOf(board, more), nb, lettering)

function cards(titles: readonly string[], size?: { readonly w: number; readonly h: number }): Board {
  const doc = newBoardDoc()
  const edit = editBoard(doc, null)
  const theme = addTheme(edit, { name: titles[0] ?? '' })
  for (const title of titles) {
    const id = addChallenge(edit, { title, theme })
    if (size) edit.change(id, { size })
  }
  return readBoard(doc)
}

const shapeOf = (type: string, props: Json): FreeShape => ({
  ...{ kind: 'shape', id: newId('shp'), type, props, z: 'a1', locked: false, opacity: 1 },
  place: { x: 10, y: 20, rotation: 0.3, parent: null },
})

const withShapes = (shapes: readonly FreeShape[]): Board => ({ ...readBoard(newBoardDoc()), shapes })

/** Whatever runs, and whatever leads out of the file. */
const DANGEROUS =
  /<(?:script|a|use|foreignObject|iframe|animate|set)\b|<[^>]*\s(?:on\w+)=|href="(?!data:image\/(?:png|jpeg|webp);base64,[\w+/=]*")|url\((?!data:font)/i

describe('[ARC1] the picture of a board', () => {
  it('shows all that lies on it, each with its words', () => {
    const board = boardWithEverything()
    const first = board.challenges[0]!
    const { svg } = draw(board, {
      votes: new Map([[first.id, 7]]),
      parked: new Set([first.id]),
      pictures: new Map([['a'.repeat(64), { type: 'image/png', base64: 'iVBORw0KGgo=' }]]),
    })
    expect(xmlFaults(svg)).toEqual([])
    const texts = new Set([...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, words]) => words))
    for (const words of [
      ...[
        'Et verksted',
        'Tavleversjon 3',
        'Mat og innkjøp',
        'Matsvinn i skolen',
        '7 stemmer',
        'Parkert',
        'Haster',
      ],
      ...[
        'I motstrid',
        'Påvirker',
        'Husk å spørre',
        'Fri tekst',
        'på to linjer',
        'bøyd',
        'hører til',
        'star',
      ],
      ...['Aktør · Frivillighet', 'Foreslått', 'Aktivitet', 'Hvor: Skolekjøkkenet', 'Frist: 12. mars 2027'],
      ...['Har virkemidler', 'Berøres og bidrar', 'Gjelder'],
      'Dette kan ikke',
    ]) {
      expect(texts).toContain(words)
    }
    expect(svg).toContain('href="data:image/png;base64,iVBORw0KGgo="')
    expect(svg).toContain('<title>Kjøkkenet på skolen</title>')
    // turned things are turned
    expect(svg).toMatch(/rotate\(4\.58\)/)
  })

  it('has what it shows as text, for those who do not see it', () => {
    const board = boardWithEverything()
    const said = /<desc[^>]*>([^<]*)</.exec(
      draw(board, { votes: new Map([[board.challenges[0]!.id, 7]]) }).svg,
    )?.[1]
    for (const line of [
      'Mat og innkjøp:',
      '- Matsvinn i skolen (7 stemmer)',
      '- Bilde: Kjøkkenet på skolen',
      '- Fri tekst på to linjer',
      '- Frivilligsentralen (Aktør · Frivillighet)',
      '- Lag middag av det som blir igjen gjelder Matsvinn i skolen.',
    ]) {
      expect(said?.split('\n')).toContain(line)
    }
  })

  it('says in words what joins cards and how much is said of each, also of what was merged', () => {
    const edit = editBoard(newBoardDoc(), null)
    const theme = addTheme(edit, { name: 'Sentrum' })
    const [a, b, c] = ['Tomme lokaler', 'Matsvinn', 'Tomme butikker'].map((title) =>
      addChallenge(edit, { title }),
    )
    relate(edit, { meaning: 'affects', from: a!, to: b!, why: '' })
    for (const seat of [newId('sea'), newId('sea')]) {
      addComment(edit, { card: a!, text: 'Hvem eier bygget?', at: 0 })
      toggleReaction(edit, { seat, card: b!, mark: 'care' })
    }
    addComment(edit, { card: theme, text: 'Er dette ett tema?', at: 0 })
    mergeChallenges(edit, { cards: [a!, c!], title: 'Dødt sentrum' })
    const said = /<desc[^>]*>([^<]*)</.exec(draw(readBoard(edit.doc)).svg)?.[1]?.split('\n')
    expect(said).toContain('- Dødt sentrum (2 kommentarer)')
    expect(said).toContain('- Matsvinn (2 viktig for meg)')
    expect(said).toContain('Sentrum (1 kommentar):')
    expect(said).toContain('- Dødt sentrum påvirker Matsvinn.')
  })

  it('says what a picture shows that is not at hand', () => {
    const { svg } = draw(boardWithEverything())
    expect(svg).not.toContain('<image')
    expect(svg).toMatch(/<text[^>]*>Kjøkkenet på skolen/)
  })

  it('makes a card as tall as its words, and cuts what has no room elsewhere with an ellipsis', () => {
    const { svg } = draw(cards(['ord '.repeat(200).trim()], { w: 240, h: 60 }))
    expect(
      [...svg.matchAll(/>ord[^<]*</g)].map(([line]) => line.split('ord').length - 1).reduce((a, b) => a + b),
    ).toBe(200)
    const memo = draw(withShapes([shapeOf('memo', { w: 100, h: 50, text: 'ord '.repeat(200) })])).svg
    expect(memo).toMatch(/<text[^>]*>[^<]*…</)
  })

  it('is there for an empty board, with its title', () => {
    const { svg, w, h } = draw(readBoard(newBoardDoc()))
    expect(xmlFaults(svg)).toEqual([])
    expect([w, h]).toEqual([480, 136])
    expect(svg).toContain('Et verksted')
  })

  it(`[P22] holds words as words, and nothing that runs or refers to anything (seed ${SEED})`, () => {
    const HOSTILE = [
      '<script>alert(1)</script>',
      '"><image href="https://example.org/x"/>',
      'a\u0000b\ufffe&amp;\ud800',
      'javascript:alert(1)',
      ']]>',
      'url(https://example.org)',
    ]
    const board = boardWithEverything()
    const hostile: Board = {
      ...board,
      challenges: board.challenges.map((card, i) => ({ ...card, title: HOSTILE[i]!, body: HOSTILE[i + 1]! })),
      themes: board.themes.map((theme) => ({ ...theme, name: HOSTILE[1]! })),
      images: board.images.map((image) => ({ ...image, alt: HOSTILE[1]! })),
      shapes: board.shapes.map((shape, i) => ({
        ...shape,
        props: {
          ...(shape.props as object),
          text: HOSTILE[i % HOSTILE.length]!,
          color: HOSTILE[1]!,
          geo: HOSTILE[1]!,
          dash: HOSTILE[0]!,
          w: HOSTILE[1]!,
        },
      })),
    }
    const { svg } = draw(hostile, { title: '</title><script>', subtitle: '"><a href="https://example.org">' })
    expect(xmlFaults(svg)).toEqual([])
    expect(svg.replace(/>[^<]*</g, '><')).not.toMatch(DANGEROUS)
    expect(svg).toContain('&lt;script&gt;')
  })

  it(`[P20] is drawn whatever free shapes say of themselves (seed ${SEED})`, () => {
    const odd = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(1e300, -1e300, Number.NaN, Number.POSITIVE_INFINITY, 0, -1, '1e9', null),
    )
    const KEYS = [
      'w',
      'h',
      'scale',
      'size',
      'color',
      'fill',
      'dash',
      'geo',
      'growY',
      'richText',
      'text',
      'align',
      'points',
      'segments',
      'isClosed',
      'spline',
      'start',
      'end',
      'bend',
      'kind',
      'arrowheadEnd',
      'labelPosition',
      'autoSize',
      'url',
      '__proto__',
      'constructor',
    ]
    const props = fc.dictionary(fc.constantFrom(...KEYS), odd)
    const types = fc.constantFrom(
      'memo',
      'text',
      'arrow',
      'geo',
      'line',
      'draw',
      'highlight',
      'group',
      'constructor',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(types, props), { maxLength: 6 }), (given) => {
        const { svg, w, h } = draw(withShapes(given.map(([type, one]) => shapeOf(type, one as Json))))
        expect(xmlFaults(svg)).toEqual([])
        expect(Number.isFinite(w * h) && Math.min(w, h) > 0).toBe(true)
        expect(svg.replace(/>[^<]*</g, '><')).not.toMatch(DANGEROUS)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  it('[P21] never becomes large, however much ink and text there is', () => {
    const points = Array.from({ length: 1_000_000 }, (_, i) => ({ x: i % 997, y: i % 991, z: 0.5 }))
    const ink = shapeOf('draw', { segments: [{ type: 'free', points }] })
    const long = ['memo', 'text', 'geo', 'arrow'].map((type) =>
      shapeOf(type, { text: 'x'.repeat(60_000), w: 200, h: 1e5, autoSize: true, end: { x: 50, y: 0 } }),
    )
    const { svg } = draw(withShapes([ink, ...long]))
    expect(svg).toContain('…')
    expect(svg.length).toBeLessThan(4_000_000)
  })

  it('draws what lies in circles or very deep on the open board', () => {
    const group = (place: Partial<FreeShape['place']>, id: Id<'shp'>) => {
      const shape = shapeOf('group', {})
      return { ...shape, id, place: { ...shape.place, ...place } }
    }
    const [a, b] = [newId('shp'), newId('shp')]
    const inside = {
      ...shapeOf('text', { text: 'Her er jeg' }),
      place: { x: 0, y: 0, rotation: 0, parent: a },
    }
    const { svg } = draw(withShapes([group({ parent: b }, a), group({ parent: a }, b), inside]))
    expect(svg).toMatch(/<text[^>]*>Her er jeg/)
  })
})

describe('[ARC1] an arrow in the picture of a board', () => {
  const numbers = (min: number, max: number) => fc.integer({ min, max })
  const target = fc.record({
    frame: fc.record({ x: numbers(-500, 500), y: numbers(-500, 500), rotation: numbers(-3, 3) }),
    box: fc.record({ x: fc.constant(0), y: fc.constant(0), w: numbers(40, 300), h: numbers(40, 300) }),
    isRound: fc.boolean(),
  })

  it(`begins and ends at the edges of what it is tied to (seed ${SEED})`, () => {
    fc.assert(
      fc.property(target, target, numbers(-200, 200), (from, to, bend) => {
        const targets = new Map<string, Target>([
          ['a', from],
          ['b', to],
        ])
        const tie = (end: 'start' | 'end') => ({
          ...({
            kind: 'binding',
            id: newId('bnd'),
            type: 'arrow',
            from: 'x',
            to: end === 'start' ? 'a' : 'b',
          } as const),
          props: { terminal: end, isPrecise: false },
        })
        const ties = { start: tie('start'), end: tie('end') }
        const shape = shapeOf('arrow', { bend, arrowheadEnd: 'none' })
        const drawn = drawArrow({ shape, frame: shape.place, ties }, targets, {
          ...{
            t: nb,
            language: 'nb' as const,
            lettering,
            votes: new Map(),
            fits: new Map(),
            parked: new Set(),
            pictures: new Map(),
            every: 1,
          },
        })
        if (!drawn) return
        const points = [...(/ d="M([^"]*)"/.exec(drawn.svg)?.[1] ?? '').split('L')].map((point) => {
          const [x, y] = point.split(' ').map(Number) as [number, number]
          return { x, y }
        })
        // where they lie on each other, the way never leaves one of them
        const [first, last] = [points[0]!, points.at(-1)!]
        const near = ({ frame, box, isRound }: Target, point: { x: number; y: number }) => {
          const { x, y } = inFrame(frame, point)
          const [dx, dy] = [(x - box.w / 2) / (box.w / 2 + 5), (y - box.h / 2) / (box.h / 2 + 5)]
          return isRound ? Math.hypot(dx, dy) : Math.max(Math.abs(dx), Math.abs(dy))
        }
        const isApart = near(from, last) > 1.5 && near(to, first) > 1.5
        if (!isApart) return
        expect(near(from, first)).toBeCloseTo(1, 1)
        expect(near(to, last)).toBeCloseTo(1, 1)
      }),
      { seed: SEED, numRuns: 300 },
    )
  })
})
