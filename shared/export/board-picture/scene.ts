import { type Frame, frameInside } from '../../board/frame.ts'
import type {
  Activity,
  Actor,
  Board,
  Challenge,
  FreeShape,
  Image,
  Place,
  Size,
  Theme,
} from '../../board/records.ts'
import { UNTURNED } from './frame.ts'

/** What stands for something that this version does not know. */
export interface Unknown {
  readonly kind: 'unknown'
  readonly id: string
  readonly place: Place
  readonly z: string
  /** If it says so. */
  readonly size: Size | undefined
}

export type Thing = Challenge | Actor | Activity | Theme | Image | FreeShape | Unknown

/** Something on the board, wherever it lies. */
export interface Lying {
  readonly thing: Thing
  readonly frame: Frame
  readonly opacity: number
}

/** How deep things may lie in each other. */
const DEEPEST = 16

/** All that lies on a board, in the order in which it is painted. */
export function thingsOf(board: Board): readonly Lying[] {
  const all: readonly Thing[] = [
    ...board.themes,
    ...board.images,
    ...board.challenges,
    ...board.actors,
    ...board.activities,
    ...board.shapes,
    ...unknownOf(board),
  ]
  const byId = new Map(all.map((thing) => [thing.id as string, thing]))
  const within = new Map<string | null, Thing[]>()
  for (const thing of all) {
    const parent = holderOf(thing, byId)
    const among = within.get(parent)
    if (among) among.push(thing)
    else within.set(parent, [thing])
  }
  const painted: Lying[] = []
  const paint = (parent: string | null, outer: Frame, dim: number) => {
    const things = (within.get(parent) ?? []).toSorted((a, b) => compare(a.z, b.z) || compare(a.id, b.id))
    for (const thing of things) {
      const frame = frameInside(outer, thing.place)
      const opacity = dim * (thing.kind === 'shape' ? thing.opacity : 1)
      painted.push({ thing, frame, opacity })
      if (within.has(thing.id)) paint(thing.id, frame, opacity)
    }
  }
  paint(null, UNTURNED, 1)
  return painted
}

/** What a thing lies in; null for the open board, and where that leads in circles. */
function holderOf({ id, place }: Thing, byId: ReadonlyMap<string, Thing>): string | null {
  let above = place.parent
  for (let depth = 0; above !== null; depth++) {
    const holder = byId.get(above)
    if (depth >= DEEPEST || above === id || !holder || !canHold(holder)) return null
    above = holder.place.parent
  }
  return place.parent
}

const canHold = (thing: Thing): boolean =>
  thing.kind === 'theme' || (thing.kind === 'shape' && thing.type === 'group')

const unknownOf = ({ faults }: Board): readonly Unknown[] =>
  faults.flatMap(({ record, lies }) => {
    if (!lies) return []
    const { place, size } = lies
    return [{ kind: 'unknown' as const, id: record, place, z: 'a1', size }]
  })

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
