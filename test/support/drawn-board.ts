import { addActivity, addActor, linkActor } from '#shared/board/actors.ts'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import type { Board, Json } from '#shared/board/records.ts'
import { relate } from '#shared/board/relations.ts'
import { type Id, newId } from '#shared/kernel/ids.ts'

const rich = (...lines: readonly string[]): Json => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
})

const place = (x: number, y: number, rotation = 0, parent: string | null = null) => ({
  x,
  y,
  rotation,
  parent,
})

/** One of each of what may lie on a board, beside each other; `hash` is the picture's. */
export function boardWithEverything(hash = 'a'.repeat(64)): Board {
  const doc = newBoardDoc()
  const edit = editBoard(doc, null)
  let z = 0
  const shape = (type: string, at: ReturnType<typeof place>, props: Json, opacity = 1): Id<'shp'> => {
    const id = newId('shp')
    z += 1
    edit.create({
      ...{ kind: 'shape', id, type, place: at, z: `b${z + 100}`, locked: false },
      ...{ props, opacity },
    })
    return id
  }
  const tie = (from: string, to: string, terminal: 'start' | 'end') =>
    edit.create({
      ...{ kind: 'binding', id: newId('bnd'), type: 'arrow', from, to },
      props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isPrecise: true, isExact: false },
    })

  const theme = addTheme(edit, { name: 'Mat og innkjøp', colour: 'green' })
  edit.change(theme, { place: place(0, 0), size: { w: 860, h: 420 } })
  const [waste, tenders, rooms] = ['Matsvinn i skolen', 'Innkjøp uten miljøkrav', 'Tomme lokaler'].map(
    (title, index) => {
      const id = addChallenge(edit, {
        title,
        body: 'Vi kaster for mye mat, og vet ikke hva det koster.',
        theme,
      })
      edit.change(id, { place: place(24 + index * 290, 80 + index * 60, index === 2 ? 0.08 : 0, theme) })
      return id
    },
  ) as [Id<'chl'>, Id<'chl'>, Id<'chl'>]
  edit.change(waste, { goals: [2, 12], stamps: ['urgent', 'followUp'] })
  relate(edit, { meaning: 'conflicts', from: waste, to: tenders, why: '' })
  relate(edit, { meaning: 'affects', from: tenders, to: rooms, why: '' })

  const actor = addActor(edit, {
    name: 'Frivilligsentralen',
    category: 'voluntary',
    offers: 'Lokaler på kveldstid og folk som kan lage mat',
    needs: 'En fast person i kommunen',
    place: place(920, 0),
  })
  const activity = addActivity(edit, {
    title: 'Lag middag av det som blir igjen',
    challenges: [waste],
    where: 'Skolekjøkkenet',
    owner: 'Oppvekst',
    due: '2027-03-12',
    place: place(920, 240),
  })
  linkActor(edit, { from: actor, to: activity, stake: 'hasMeans' })
  linkActor(edit, { from: actor, to: rooms, stake: 'both' })

  shape('memo', place(0, 480), { w: 200, h: 120, text: 'Husk å spørre kjøkkenet 🌱', colour: 'violet' })
  const free = { size: 'm', dash: 'draw', fill: 'none', scale: 1, font: 'sans' }
  const text = { ...free, color: 'blue', textAlign: 'start', w: 240, autoSize: true }
  shape('text', place(240, 480), { ...text, richText: rich('Fri tekst', 'på to linjer') })
  shape('text', place(240, 580, -0.1), {
    ...text,
    autoSize: false,
    size: 's',
    w: 160,
    richText: rich('En tekst som er satt i en smal spalte'),
  })
  const wave = Array.from({ length: 60 }, (_, i) => ({ x: i * 4, y: Math.sin(i / 5) * 20, z: 0.5 }))
  shape('highlight', place(440, 500), {
    ...free,
    color: 'yellow',
    segments: [{ type: 'free', points: wave }],
  })
  shape('draw', place(440, 500), { ...free, color: 'red', segments: [{ type: 'free', points: wave }] })
  shape('draw', place(440, 560), {
    ...{ ...free, color: 'green', fill: 'solid', isClosed: true },
    segments: [
      {
        type: 'straight',
        points: [
          { x: 0, y: 0 },
          { x: 100, y: 0 },
          { x: 50, y: 60 },
        ],
      },
    ],
  })
  shape('line', place(580, 560), {
    ...{ ...free, color: 'violet', dash: 'dashed', spline: 'cubic' },
    points: {
      a: { id: 'a', index: 'a1', x: 0, y: 0 },
      b: { id: 'b', index: 'a2', x: 60, y: 60 },
      c: { id: 'c', index: 'a3', x: 120, y: 0 },
    },
  })
  const GEOS = [
    'rectangle',
    'ellipse',
    'diamond',
    'triangle',
    'star',
    'hexagon',
    'octagon',
    'pentagon',
    'cloud',
    'heart',
    'oval',
    'rhombus',
    'rhombus-2',
    'trapezoid',
    'arrow-right',
    'arrow-up',
    'x-box',
    'check-box',
  ]
  const geos = GEOS.map((geo, index) =>
    shape(
      'geo',
      place((index % 9) * 130, 680 + Math.floor(index / 9) * 130),
      {
        ...{
          ...free,
          color: 'orange',
          labelColor: 'black',
          fill: (['none', 'semi', 'solid', 'fill'] as const)[index % 4]!,
        },
        ...{ geo, w: 110, h: 100, growY: 0, align: 'middle', verticalAlign: 'middle', richText: rich(geo) },
      },
      index === 1 ? 0.6 : 1,
    ),
  )
  const arrow = {
    ...free,
    kind: 'arc',
    color: 'black',
    labelColor: 'black',
    bend: 0,
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    start: { x: 0, y: 0 },
    end: { x: 100, y: 40 },
    labelPosition: 0.5,
  }
  shape('arrow', place(740, 480), { ...arrow, bend: 40, arrowheadStart: 'dot', richText: rich('bøyd') })
  shape('arrow', place(900, 480), { ...arrow, kind: 'elbow', arrowheadEnd: 'triangle', color: 'red' })
  const tied = shape('arrow', place(0, 0), {
    ...arrow,
    color: 'blue',
    bend: -60,
    richText: rich('hører til'),
  })
  tie(tied, rooms, 'start')
  tie(tied, geos[8]!, 'end')
  const group = shape('group', place(740, 580, 0.2), {})
  shape('geo', place(0, 0, 0, group), {
    ...free,
    color: 'blue',
    geo: 'rectangle',
    w: 90,
    h: 50,
    richText: rich('i gruppe'),
  })
  shape('hologram', place(1000, 560), { w: 150, h: 90 })
  const image = { kind: 'image', id: newId('img'), hash, alt: 'Kjøkkenet på skolen' } as const
  edit.create({ ...image, place: place(940, 60, -0.05), z: 'a9', locked: false, size: { w: 240, h: 180 } })
  return readBoard(doc)
}
