import { generateNKeysBetween } from 'fractional-indexing'
import type { NewRecord } from '#shared/board/edit.ts'
import type { BoardPart, BoardPlan, PartBox, PartColour } from '#shared/catalogue/boards/parts.ts'
import { columns, STEP } from '#shared/catalogue/boards/parts.ts'
import { MUNICIPALITIES } from '#shared/catalogue/municipalities.ts'
import type { Workshop } from '#shared/domain/workshop.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { Localized } from '#shared/kernel/language.ts'
import { arrowProps, fieldProps, linesOf, sheetProps, textProps } from './shapes.ts'

/** What a prepared board needs to know of its workshop. */
export type Prepared = Pick<Workshop, 'title' | 'goal' | 'language' | 'municipalities'>

type Made =
  | Omit<Extract<NewRecord, { kind: 'theme' }>, 'z' | 'order'>
  | Omit<Extract<NewRecord, { kind: 'shape' }>, 'z'>

/** The records of a prepared board, in the workshop's language: all locked, its areas open for cards. */
export function preparedRecords({ parts, entry }: BoardPlan, workshop: Prepared): readonly NewRecord[] {
  const made = parts.flatMap((part) => recordsFor(part, entry, workshop))
  const keys = generateNKeysBetween(null, null, made.length)
  let order = 0
  return made.map((record, i): NewRecord => {
    const z = keys[i]!
    return record.kind === 'theme' ? { ...record, z, order: ++order } : { ...record, z }
  })
}

function recordsFor(part: BoardPart, entry: { x: number; y: number }, workshop: Prepared): readonly Made[] {
  const say = (text: Localized) => text[workshop.language]
  const at = ({ x, y }: { x: number; y: number }) => ({
    x: x - entry.x,
    y: y - entry.y,
    rotation: 0,
    parent: null,
  })
  const theme = ({ w, h, ...corner }: PartBox, colour: PartColour, name: string): Made => ({
    kind: 'theme',
    id: newId('clu'),
    name,
    colour,
    size: { w, h },
    place: at(corner),
    locked: true,
    takesCards: true,
  })
  const shape = (
    type: string,
    corner: { x: number; y: number },
    props: ReturnType<typeof textProps>,
  ): Made => ({
    kind: 'shape',
    id: newId('shp'),
    type,
    props,
    opacity: 1,
    place: at(corner),
    locked: true,
  })
  switch (part.kind) {
    case 'area':
      return [theme(part.box, part.colour, say(part.name))]
    case 'cities': {
      const names = cityNames(workshop)
      return columnsIn(part.box, names.length).map((box, i) =>
        theme(box, part.colours[i % part.colours.length] ?? 'grey', names[i] ?? ''),
      )
    }
    case 'sheet':
      return [shape('geo', part.box, sheetProps(part.box, part.colour))]
    case 'title': {
      const { x, y, w, h } = part.box
      const inner = { x: x + 32, w: w - 64 }
      const px =
        TITLE_SIZES.find((size) => linesOf(workshop.title, size, inner.w, 'strong') === 1) ??
        TITLE_SIZES.at(-1)!
      const below = workshop.goal === '' ? say(part.welcome) : workshop.goal
      const small =
        SMALL_SIZES.find((size) => linesOf(below, size, inner.w, 'plain') === 1) ?? SMALL_SIZES.at(-1)!
      return [
        shape('geo', part.box, sheetProps({ w, h }, 'green')),
        shape('text', { x: inner.x, y: y + 8 }, textProps({ w: inner.w, px, strong: workshop.title })),
        shape('text', { x: inner.x, y: y + 96 }, textProps({ w: inner.w, px: small, plain: [below] })),
      ]
    }
    case 'text': {
      const { box, px, strong, plain = [], align = 'start' } = part
      const props = textProps({
        w: box.w,
        px,
        strong: strong && say(strong),
        plain: plain.map(say),
        align,
      })
      return [shape('text', box, props)]
    }
    case 'field':
      return [shape('geo', part.box, fieldProps(part.box))]
    case 'arrow':
      return [shape('arrow', part.from, arrowProps(part.from, part.to))]
  }
}

/** Letters of the title and of the line below it, canvas units: the largest that fits on one line. */
const TITLE_SIZES = [64, 56, 48] as const
const SMALL_SIZES = [36, 32, 28, 24, 20] as const

/** So many cities have a column of their own. */
const CITIES = { min: 2, max: 8, usual: 5 } as const

const CITY: Localized = { nb: 'By', nn: 'By', en: 'City' }

function cityNames({ municipalities, language }: Prepared): readonly string[] {
  const chosen = municipalities.flatMap(
    (number) => MUNICIPALITIES.find((one) => one.number === number)?.name ?? [],
  )
  if (chosen.length >= CITIES.min && chosen.length <= CITIES.max) return chosen
  return Array.from({ length: CITIES.usual }, (_, i) => `${CITY[language]} ${i + 1}`)
}

/** Equal columns that fill a row from edge to edge, on the grid. */
function columnsIn({ x, y, w, h }: PartBox, count: number): readonly PartBox[] {
  const gap = COLUMN_GAPS.find((one) => (w - (count - 1) * one) % (count * STEP) === 0) ?? COLUMN_GAPS[0]
  return columns(count, y, h, x, w, gap)
}

const COLUMN_GAPS = [16, 24, 32, 40, 48] as const
