import { boundsOf } from '#shared/board/arrange/boxes.ts'
import type { Board, Place, Size } from '#shared/board/records.ts'
import type { Frame } from '#shared/domain/attention.ts'

/** What is seen with a card at least, canvas units, so that it does not fill anybody's screen. */
const AT_LEAST = { w: 1200, h: 760 } as const

/** Room left around what is shown, canvas units. */
const MARGIN = 80

/** Things lie in each other this deep at most. */
const DEPTH = 20

interface Lying {
  readonly id: string
  readonly place: Place
  readonly size: Size
}

/** F3. The part of the canvas that shows a card or theme, or with null all cards and themes. */
export function frameOfRecord({ challenges, themes }: Board, id: string | null): Frame {
  const lying: readonly Lying[] = [...challenges, ...themes]
  const byId = new Map(lying.map((record) => [record.id, record]))
  const shown = lying.filter((record) => id === null || record.id === id)
  const box = boundsOf(shown.map((record) => ({ ...cornerOf(record, byId), ...record.size })))
  const { x, y, w, h } = box ?? { x: 0, y: 0, w: 0, h: 0 }
  const width = Math.ceil(Math.max(AT_LEAST.w, w + 2 * MARGIN))
  const height = Math.ceil(Math.max(AT_LEAST.h, h + 2 * MARGIN))
  return { x: Math.round(x + (w - width) / 2), y: Math.round(y + (h - height) / 2), w: width, h: height }
}

/** Where the corner lies on the open board. */
function cornerOf(record: Lying, byId: ReadonlyMap<string, Lying>) {
  let { x, y } = record.place
  let parent = record.place.parent
  for (let depth = 0; parent !== null && depth < DEPTH; depth++) {
    const outer = byId.get(parent)
    if (!outer) break
    x += outer.place.x
    y += outer.place.y
    parent = outer.place.parent
  }
  return { x, y }
}
