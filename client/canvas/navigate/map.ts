import { boundsOf } from '#shared/board/arrange/boxes.ts'
import type { Box, Point } from '#shared/board/box.ts'
import type { Board, Colour, Size } from '#shared/board/records.ts'
import { type Placed, placedOn, placeOnBoard } from '../binding/parents.ts'

/** Something as the map shows it: a rectangle on the board, in its colour. */
export interface Mark extends Box {
  readonly colour: Colour
  readonly isTheme: boolean
}

/** What a map of the board shows: themes, and the cards and notes on them. Ink and arrows are left out. */
export function marksOf(board: Board): readonly Mark[] {
  const all = new Map<string, Placed>(placedOn(board).map((record) => [record.id, record]))
  const find = (id: string) => all.get(id)
  return [...all.values()].flatMap((record): readonly Mark[] => {
    const size = record.kind === 'shape' ? sizeOfProps(record.props) : record.size
    if (!size) return []
    const { x, y } = placeOnBoard(record, find)
    const colour = 'colour' in record ? record.colour : 'grey'
    return [{ x, y, ...size, colour, isTheme: record.kind === 'theme' }]
  })
}

function sizeOfProps(props: Extract<Placed, { kind: 'shape' }>['props']): Size | undefined {
  const { w, h } = (props ?? {}) as { readonly w?: unknown; readonly h?: unknown }
  return typeof w === 'number' && typeof h === 'number' ? { w, h } : undefined
}

/** How the board is drawn on a map: `scale` pixels for each unit, and which point of the board is at its corner. */
export interface MapFrame {
  readonly scale: number
  readonly corner: Point
}

/** The frame in which all of the board and the view fit on a map of this size, in the middle, with a margin. */
export function frameFor(marks: readonly Box[], view: Box, size: Size, margin = 6): MapFrame {
  const all = boundsOf([...marks, view]) ?? view
  const scale = Math.min(
    (size.w - 2 * margin) / Math.max(1, all.w),
    (size.h - 2 * margin) / Math.max(1, all.h),
  )
  return {
    scale,
    corner: { x: all.x + all.w / 2 - size.w / 2 / scale, y: all.y + all.h / 2 - size.h / 2 / scale },
  }
}

/** A box of the board on the map, pixels. */
export const onMap = ({ scale, corner }: MapFrame, { x, y, w, h }: Box): Box => ({
  x: (x - corner.x) * scale,
  y: (y - corner.y) * scale,
  w: w * scale,
  h: h * scale,
})

/** The point of the board under a point of the map. */
export const onBoard = ({ scale, corner }: MapFrame, { x, y }: Point): Point => ({
  x: x / scale + corner.x,
  y: y / scale + corner.y,
})
