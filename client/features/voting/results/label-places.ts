/** Left upper corner and size, pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Dot {
  /** Its middle. */
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Every label of a picture has the same size. */
export type LabelSize = Pick<Box, 'width' | 'height'>

/** Between two labels, and between a label and a dot, pixels. */
const GAP = 3

/** How many times farther out a place is looked for. */
const RINGS = 12

/** A swap has to gain so much, pixels, so that rounding never swaps to and fro. */
const SMALLEST_GAIN = 0.01

/** Directions in which a label is tried, best first: beside the bars that run through a dot, then on them. */
const DIRECTIONS: readonly (readonly [x: number, y: number])[] = [
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
  [1, -0.35],
  [-1, -0.35],
  [1, 0.35],
  [-1, 0.35],
  [0.35, -1],
  [-0.35, -1],
  [0.35, 1],
  [-0.35, 1],
]

/**
 * A place for the label of each of `owners`, dots among `dots`: near it, inside `within`, where it covers neither a dot,
 * nor what is to be kept free, nor another label; null where there is none. The same dots always get the same places.
 */
export function placeLabels(
  owners: readonly Dot[],
  size: LabelSize,
  dots: readonly Dot[],
  free: readonly Box[],
  within: Box,
): readonly (Box | null)[] {
  const taken = [...dots.map(({ x, y, radius }) => around(x, y, 2 * radius, 2 * radius)), ...free]
  const isFree = (box: Box) => isInside(box, within) && !taken.some((it) => touch(it, box))
  let isFull = false
  const places = owners.map((dot) => {
    const near = placesFor(dot, size).find(isFree)
    const place = near ?? (isFull ? undefined : placesIn(within, dot, size).find(isFree))
    isFull ||= !place // what is nowhere free for one is so for the others
    if (place) taken.push(place)
    return place ?? null
  })
  return untangled(owners, places)
}

/** Swaps places as long as two labels together come nearer to their dots: lines that cross are always too long. */
function untangled(owners: readonly Dot[], places: readonly (Box | null)[]): readonly (Box | null)[] {
  const result = [...places]
  const all = owners.map((_, i) => i).filter((i) => places[i] !== null)
  const far = (owner: number, place: number) => distance(owners[owner]!, result[place]!)
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const [at, a] of all.entries()) {
      for (const b of all.slice(at + 1)) {
        if (far(a, b) + far(b, a) > far(a, a) + far(b, b) - SMALLEST_GAIN) continue
        ;[result[a], result[b]] = [result[b]!, result[a]!]
        isBetter = true
      }
    }
  }
  return result
}

/** All places near a dot, the nearest first. */
function placesFor(dot: Dot, { width, height }: LabelSize): readonly Box[] {
  return Array.from({ length: RINGS }, (_, ring) => ring).flatMap((ring) =>
    DIRECTIONS.map(([right, down]) => {
      const far = dot.radius * 0.8 + GAP + ring * (height * 0.55)
      return around(dot.x + right * (width / 2 + far), dot.y + down * (height / 2 + far), width, height)
    }),
  )
}

/** Where everything near is taken: places all over, the nearest first. */
function placesIn(within: Box, dot: Dot, { width, height }: LabelSize): readonly Box[] {
  const steps = (length: number, step: number) =>
    Array.from({ length: Math.max(0, Math.floor(length / step)) }, (_, i) => (i + 0.5) * step)
  return steps(within.width, width / 3)
    .flatMap((x) =>
      steps(within.height, height / 3).map((y) => around(within.x + x, within.y + y, width, height)),
    )
    .sort((a, b) => distance(dot, a) - distance(dot, b))
}

const distance = (dot: Dot, box: Box): number =>
  Math.hypot(box.x + box.width / 2 - dot.x, box.y + box.height / 2 - dot.y)

const around = (x: number, y: number, width: number, height: number): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})

const isInside = (box: Box, outer: Box): boolean =>
  box.x >= outer.x &&
  box.y >= outer.y &&
  box.x + box.width <= outer.x + outer.width &&
  box.y + box.height <= outer.y + outer.height

/** Whether two boxes overlap, or have less than a gap between them. */
export const touch = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + GAP &&
  b.x < a.x + a.width + GAP &&
  a.y < b.y + b.height + GAP &&
  b.y < a.y + a.height + GAP

/** Where a line from a dot meets the edge of its label, straight towards its middle. */
export function leaderEnd(
  { x, y }: Pick<Dot, 'x' | 'y'>,
  label: Box,
): { readonly x: number; readonly y: number } {
  const clamp = (value: number, from: number, to: number) => Math.min(Math.max(value, from), to)
  return { x: clamp(x, label.x, label.x + label.width), y: clamp(y, label.y, label.y + label.height) }
}
