import type { Box, Point } from '../box.ts'
import type { BoardEdit, NewRecord } from '../edit.ts'
import { lockedOn } from '../locking.ts'
import type { Board, FreeShape, Json, Place, Size } from '../records.ts'
import type { Thing } from './boxes.ts'

/** What putting a board in order changes of it: where things lie, how large themes are, and which are new. */
export interface Arrangement {
  readonly places: ReadonlyMap<string, Place>
  readonly sizes: ReadonlyMap<string, Size>
  readonly themes: readonly Extract<NewRecord, { kind: 'theme' }>[]
}

export const NO_ARRANGEMENT: Arrangement = { places: new Map(), sizes: new Map(), themes: [] }

/** What whoever puts a board in order knows better than the records. */
export interface ArrangeOptions {
  /** How large a thing is shown, where that is not as stored: a card may be taller than it was made for. */
  readonly sizeOf?: ((id: string) => Size | undefined) | undefined
  /** What may not be moved; what is locked is not moved in any case. */
  readonly isFixed?: ((id: string) => boolean) | undefined
}

/** Writes an arrangement as one transaction. What has been deleted meanwhile is left out. */
export function arrange(edit: BoardEdit, { places, sizes, themes }: Arrangement): void {
  edit.batch(() => {
    for (const theme of themes) edit.create(theme)
    for (const [id, size] of sizes) edit.change(id, { size })
    for (const [id, place] of places) edit.change(id, { place })
  })
}

/** Something that can be put in order: it lies on the board and has a known size. */
export interface Arrangeable extends Thing {
  readonly place: Place
  readonly isFixed: boolean
  /** Whether it is a card or theme of the domain. */
  readonly isCard: boolean
}

/** Everything on a board of which it is known how much room it takes. */
export function arrangeables(board: Board, options: ArrangeOptions): readonly Arrangeable[] {
  const locked = lockedOn(board)
  const cards = [...board.challenges, ...board.themes, ...board.actors, ...board.activities]
  const fixed = (id: string) => locked.has(id) || (options.isFixed?.(id) ?? false)
  const from = (id: string, place: Place, box: Box, isCard: boolean): Arrangeable => {
    const { w, h } = options.sizeOf?.(id) ?? box
    return { id, place, x: place.x + box.x, y: place.y + box.y, w, h, isCard, isFixed: fixed(id) }
  }
  return [
    ...cards.map(({ id, place, size }) => from(id, place, { x: 0, y: 0, ...size }, true)),
    ...board.images.map(({ id, place, size }) => from(id, place, { x: 0, y: 0, ...size }, false)),
    ...board.shapes.flatMap((shape) => {
      const box = boxOfShape(shape)
      return box ? [from(shape.id, shape.place, box, false)] : []
    }),
  ]
}

/** The room that a free shape takes, counted from its place, as far as its properties tell. */
function boxOfShape({ props }: FreeShape): Box | undefined {
  const { w, h, segments } = (props ?? {}) as { readonly [key: string]: Json }
  if (typeof w === 'number' && w > 0) return { x: 0, y: 0, w, h: typeof h === 'number' && h > 0 ? h : 40 }
  return Array.isArray(segments) ? boxOfInk(segments) : undefined
}

function boxOfInk(segments: readonly Json[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const segment of segments) {
    const points = (segment as { readonly points?: Json } | null)?.points
    if (!Array.isArray(points)) continue
    for (const point of points as readonly Partial<Point>[]) {
      if (typeof point?.x !== 'number' || typeof point.y !== 'number') continue
      left = Math.min(left, point.x)
      top = Math.min(top, point.y)
      right = Math.max(right, point.x)
      bottom = Math.max(bottom, point.y)
    }
  }
  return left <= right ? { x: left, y: top, w: right - left, h: bottom - top } : undefined
}
