import { placeOnBoard } from '#client/canvas/binding/parents.ts'
import { boundsOf } from '#shared/board/arrange/boxes.ts'
import type { Box, Point } from '#shared/board/box.ts'
import { onBoard } from '#shared/board/frame.ts'
import { type JoiningMeaning, joiningEnds, meaningOf } from '#shared/board/joinings.ts'
import type { Board, FreeShape, Json, Place, Size } from '#shared/board/records.ts'
import { textOf } from '#shared/board/shape-text.ts'

/** Something on a picture of a board, drawn at its place and turned by its rotation. */
export type PicturePart = { readonly id: string; readonly place: Place } & (
  | { readonly kind: 'box'; readonly size: Size; readonly look: BoxLook; readonly colour: string }
  | { readonly kind: 'image'; readonly size: Size; readonly hash: string; readonly alt: string }
  | { readonly kind: 'ink'; readonly points: readonly Point[]; readonly isWide: boolean }
  | { readonly kind: 'line'; readonly to: Point; readonly meaning: JoiningMeaning | 'arrow' }
  | { readonly kind: 'words'; readonly text: string }
)

export type BoxLook = 'theme' | 'card' | 'note' | 'shape' | 'round' | 'unknown'

export interface BoardPicture {
  readonly parts: readonly PicturePart[]
  /** The part of the board that it shows. */
  readonly frame: Box
}

interface Lying {
  readonly id: string
  readonly place: Place
}

/** A board as simple shapes, what lies lowest first; undefined when there is nothing on it. */
export function pictureOf(board: Board): BoardPicture | undefined {
  const cards = [...board.challenges, ...board.actors, ...board.activities]
  const all = new Map<string, Lying>(
    [...board.themes, ...cards, ...board.images, ...board.shapes].map((one) => [one.id, one]),
  )
  const placeOf = (one: Lying) => placeOnBoard(one, (id) => all.get(id))
  const boxes = new Map<string, Box>()
  const box = ({ id, place }: Lying, size: Size, look: BoxLook, colour: string): PicturePart => {
    const at = placeOf({ id, place })
    boxes.set(id, { x: at.x, y: at.y, ...size })
    return { kind: 'box', id, place: at, size, look, colour }
  }
  const themes = board.themes.map((theme) => box(theme, theme.size, 'theme', theme.colour))
  const images = board.images.map((image): PicturePart => {
    const at = placeOf(image)
    boxes.set(image.id, { x: at.x, y: at.y, ...image.size })
    return { kind: 'image', id: image.id, place: at, size: image.size, hash: image.hash, alt: image.alt }
  })
  const papers = cards.map((card) => box(card, card.size, 'card', card.colour))
  const lines: PicturePart[] = []
  const shapes = board.shapes.flatMap((shape): readonly PicturePart[] => {
    if (shape.type === 'group') return []
    if (shape.type === 'arrow' || shape.type === 'line') {
      lines.push(...lineOf(shape, placeOf(shape)))
      return []
    }
    return shapePart(shape, placeOf(shape), (size, look) => box(shape, size, look, colourOf(shape)))
  })
  const tied = tiedLines(board, boxes)
  const untied = lines.filter(({ id }) => !tied.ends.has(id))
  const parts = [...themes, ...images, ...tied.parts, ...papers, ...shapes, ...untied]
  const frame = boundsOf(parts.flatMap(cornersOf))
  return frame && { parts, frame }
}

const propsOf = ({ props }: Pick<FreeShape, 'props'>) =>
  (typeof props === 'object' && props !== null && !Array.isArray(props) ? props : {}) as {
    readonly [key: string]: Json
  }

const colourOf = (shape: FreeShape): string => {
  const { colour } = propsOf(shape)
  return typeof colour === 'string' ? colour : 'none'
}

function shapePart(
  shape: FreeShape,
  place: Place,
  box: (size: Size, look: BoxLook) => PicturePart,
): readonly PicturePart[] {
  const { w, h, geo, segments } = propsOf(shape)
  const { id, type } = shape
  if (type === 'text') {
    const text = textOf(shape.props)
    return text === '' ? [] : [{ kind: 'words', id, place, text }]
  }
  if (Array.isArray(segments)) {
    const points = segments.flatMap((segment: Json) =>
      pointsIn((segment as { points?: Json } | null)?.points),
    )
    return points.length === 0 ? [] : [{ kind: 'ink', id, place, points, isWide: type === 'highlight' }]
  }
  if (!isExtent(w) || !isExtent(h)) return []
  const look = type === 'memo' ? 'note' : type !== 'geo' ? 'unknown' : geo === 'ellipse' ? 'round' : 'shape'
  return [box({ w, h }, look)]
}

const isExtent = (value: Json | undefined): value is number =>
  typeof value === 'number' && value > 0 && value < 1e6

/** The ends of an arrow or a line that is tied to nothing. */
function lineOf(shape: FreeShape, place: Place): readonly PicturePart[] {
  const { start, end, points } = propsOf(shape)
  const ends = pointsIn(start && end ? [start, end] : Object.values(points ?? {}))
  const [from, to] = [ends[0], ends.at(-1)]
  if (!from || !to) return []
  if (shape.type === 'line') return [{ kind: 'ink', id: shape.id, place, points: ends, isWide: false }]
  const at = { ...place, x: place.x + from.x, y: place.y + from.y }
  const difference = { x: to.x - from.x, y: to.y - from.y }
  return [{ kind: 'line', id: shape.id, place: at, to: difference, meaning: 'arrow' }]
}

/** What joins cards, and arrows with both ends tied to something: from middle to middle, below what they join. */
function tiedLines(board: Board, boxes: ReadonlyMap<string, Box>) {
  const ends = new Map<string, { start?: string; end?: string }>()
  for (const { from, to, props } of board.bindings) {
    const terminal = propsOf({ props })['terminal']
    if (terminal === 'start' || terminal === 'end') ends.set(from, { ...ends.get(from), [terminal]: to })
  }
  for (const [id, { start, end }] of ends) if (!start || !end) ends.delete(id)
  const join = (id: string, from: string, to: string, meaning: JoiningMeaning | 'arrow') => {
    const [a, b] = [middleOf(boxes.get(from)), middleOf(boxes.get(to))]
    if (!a || !b) return []
    const place: Place = { ...a, rotation: 0, parent: null }
    return [{ kind: 'line', id, place, to: { x: b.x - a.x, y: b.y - a.y }, meaning } as const]
  }
  const parts: readonly PicturePart[] = [
    ...joiningEnds(board).flatMap(({ joining, from, to }) => join(joining.id, from, to, meaningOf(joining))),
    ...[...ends].flatMap(([id, { start, end }]) => join(id, start ?? '', end ?? '', 'arrow')),
  ]
  return { parts, ends }
}

const middleOf = (box: Box | undefined): Point | undefined =>
  box && { x: box.x + box.w / 2, y: box.y + box.h / 2 }

function pointsIn(value: Json | undefined): readonly Point[] {
  if (!Array.isArray(value)) return []
  return value.flatMap((point: Json) => {
    const { x, y } = propsOf({ props: point })
    return typeof x === 'number' && typeof y === 'number' ? [{ x, y }] : []
  })
}

/** The corners of what a part takes up, on the board, as boxes without extent. */
function cornersOf(part: PicturePart): readonly Box[] {
  const own = ((): readonly Point[] => {
    if (part.kind === 'ink') return part.points
    if (part.kind === 'line') return [{ x: 0, y: 0 }, part.to]
    const { w, h } = part.kind === 'words' ? sizeOfWords(part.text) : part.size
    return [
      { x: 0, y: 0 },
      { x: w, y: 0 },
      { x: 0, y: h },
      { x: w, y: h },
    ]
  })()
  return own.map((point) => ({ ...onBoard(part.place, point), w: 0, h: 0 }))
}

/** How tall free words are drawn, canvas units. */
export const WORDS = 24

const sizeOfWords = ({ length }: string): Size => ({ w: length * WORDS * 0.55, h: WORDS * 1.35 })
