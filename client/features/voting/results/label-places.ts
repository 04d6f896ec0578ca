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

export interface Labelled {
  readonly dot: Dot
  readonly width: number
  readonly height: number
}

/** Between two labels, and between a label and a dot, pixels. */
const GAP = 3

/** How many times farther out a place is looked for. */
const RINGS = 12

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
 * A place for each label, near its dot, inside `within`, where it covers neither a dot, nor what is to be kept free,
 * nor another label; null where there is none. The same labels always get the same places.
 */
export function placeLabels(
  labels: readonly Labelled[],
  dots: readonly Dot[],
  free: readonly Box[],
  within: Box,
): readonly (Box | null)[] {
  const taken = [...dots.map(({ x, y, radius }) => around(x, y, 2 * radius, 2 * radius)), ...free]
  return labels.map((label) => {
    const isFree = (box: Box) => isInside(box, within) && !taken.some((it) => touch(it, box))
    const place = placesFor(label).find(isFree) ?? placesIn(within, label).find(isFree)
    if (!place) return null
    taken.push(place)
    return place
  })
}

/** All places to try for a label, the nearest first. */
function placesFor({ dot, width, height }: Labelled): readonly Box[] {
  return Array.from({ length: RINGS }, (_, ring) => ring).flatMap((ring) =>
    DIRECTIONS.map(([right, down]) => {
      const far = dot.radius * 0.8 + GAP + ring * (height * 0.55)
      return around(dot.x + right * (width / 2 + far), dot.y + down * (height / 2 + far), width, height)
    }),
  )
}

/** Where everything near is taken: places all over, the nearest first. */
function placesIn(within: Box, { dot, width, height }: Labelled): readonly Box[] {
  const steps = (length: number, step: number) =>
    Array.from({ length: Math.max(0, Math.floor(length / step)) }, (_, i) => (i + 0.5) * step)
  const far = (box: Box) => (box.x + width / 2 - dot.x) ** 2 + (box.y + height / 2 - dot.y) ** 2
  return steps(within.width, width / 4)
    .flatMap((x) =>
      steps(within.height, height / 4).map((y) => around(within.x + x, within.y + y, width, height)),
    )
    .sort((a, b) => far(a) - far(b))
}

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
