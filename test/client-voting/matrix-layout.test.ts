import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, touch } from '#client/features/voting/results/label-places.ts'
import { layOutMatrix } from '#client/features/voting/results/matrix-layout.ts'
import type { Matrix, MatrixPoint } from '#shared/domain/voting/matrix.ts'
import { testId } from '../support/rounds.ts'

const AXES = ['importance', 'influence'] as const
const WORDS = ['Viktig, lite å påvirke', 'Viktig, mulig å påvirke', 'Mindre viktig', 'Mindre viktig, mulig']
const PHONE = { width: 286, fontSize: 16 }
const LAPTOP = { width: 680, fontSize: 16 }
const WALL = { width: 1100, fontSize: 34 }

const half = (value: number) => (value % 2 === 0 ? String(value / 2) : `${value}/2`)
const spread = (median: number) => ({
  median: half(median),
  q1: half(Math.max(2, median - 1)),
  q3: half(Math.min(10, median + 2)),
})

/** A point whose medians are so many halves. */
const point = (number: number, x: number, y: number, few = false): MatrixPoint => ({
  id: testId('chl', number),
  number,
  title: `Utfordring ${number}`,
  x: spread(x),
  y: spread(y),
  few,
})

const matrix = (points: readonly MatrixPoint[]): Matrix => ({ points, unplaced: [], lines: '3' })

const anyPoints = (most: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 2, max: 10 }), fc.integer({ min: 2, max: 10 })), { maxLength: most })
    .map((places) => places.map(([x, y], i) => point(i + 1, x, y)))

type Place = readonly [x: number, y: number]
type Line = readonly [Place, Place]

const boxOf = ({ x, y, radius }: { x: number; y: number; radius: number }): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
})

const isWithin = (inner: Box, outer: Box) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01

describe('the layout of the matrix', () => {
  it('[V11] has the second axis across, the first one up, and the lines at 3', () => {
    const { points, middle, scores } = layOutMatrix(
      matrix([point(1, 10, 2), point(2, 6, 6)]),
      AXES,
      WORDS,
      LAPTOP,
    )
    const [low, centre] = points
    expect(low!.dot.x).toBeCloseTo(scores[4]!.x)
    expect(low!.dot.y).toBeCloseTo(scores[0]!.y)
    expect(scores[4]!.y).toBeLessThan(scores[0]!.y)
    expect([centre!.dot.x, centre!.dot.y]).toEqual([middle.x, middle.y])
    expect(centre!.bars.left).toBeLessThan(centre!.dot.x)
    expect(centre!.bars.right).toBeCloseTo(scores[3]!.x)
    expect(centre!.bars.top).toBeCloseTo(scores[3]!.y)
  })

  it('[V11] marks the quarter to begin with; with difficulty, the easy one', () => {
    const best = (axes: Parameters<typeof layOutMatrix>[1]) =>
      layOutMatrix(matrix([]), axes, WORDS, LAPTOP).corners.map(({ isBest }) => isBest)
    expect(best(AXES)).toEqual([false, true, false, false])
    expect(best(['effect', 'difficulty'])).toEqual([true, false, false, false])
    expect(best(['difficulty', 'influence'])).toEqual([false, false, false, true])
  })

  it('[V11] says what the corners mean where there is room, and else beside it', () => {
    const words = (room: typeof PHONE) =>
      layOutMatrix(matrix([]), AXES, WORDS, room).corners.filter(({ words }) => words !== null).length
    expect(words(LAPTOP)).toBe(4)
    expect(words(PHONE)).toBe(0)
  })

  it.each([PHONE, LAPTOP, WALL])(
    '[V11] numbers cover neither dots, nor words, nor each other, %o',
    (room) => {
      fc.assert(
        fc.property(anyPoints(60), (points) => {
          const layout = layOutMatrix(matrix(points), AXES, WORDS, room)
          const labels = layout.points.flatMap(({ label }) => label ?? [])
          const others = [...layout.dots.map(boxOf), ...layout.corners.flatMap(({ words }) => words ?? [])]
          expect(labels.every((label) => isWithin(label, layout.plot))).toBe(true)
          expect(labels.flatMap((label) => others.filter((other) => touch(label, other)))).toEqual([])
          const overlaps = labels.flatMap((a, i) => labels.slice(i + 1).filter((b) => touch(a, b)))
          expect(overlaps).toEqual([])
          expect(layout.points.map(({ point: { number } }) => number)).toEqual(
            points.map(({ number }) => number),
          )
        }),
        { numRuns: 60 },
      )
    },
  )

  it('[V11] every number of a usual round has a place, on a phone too', () => {
    fc.assert(
      fc.property(anyPoints(14), fc.constantFrom(PHONE, LAPTOP), (points, room) => {
        const { points: placed } = layOutMatrix(matrix(points), AXES, WORDS, room)
        expect(placed.filter(({ label }) => label === null)).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  it('[V11] and so has every number where all options lie in one corner', () => {
    const corner = Array.from({ length: 20 }, (_, i) => point(i + 1, 2, 10))
    const { points } = layOutMatrix(matrix(corner), AXES, WORDS, PHONE)
    expect(points.filter(({ label }) => label === null)).toEqual([])
  })

  it('[V11] lines from dots to their numbers never cross', () => {
    const side = ([ax, ay]: Place, [bx, by]: Place, [cx, cy]: Place) =>
      Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
    const crosses = ([a, b]: Line, [c, d]: Line) =>
      side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
    fc.assert(
      fc.property(anyPoints(20), (points) => {
        const { points: placed } = layOutMatrix(matrix(points), AXES, WORDS, PHONE)
        const lines = placed.flatMap(({ dot, label }): Line[] =>
          label
            ? [
                [
                  [dot.x, dot.y],
                  [label.x + label.width / 2, label.y + label.height / 2],
                ],
              ]
            : [],
        )
        expect(lines.filter((line, i) => lines.slice(i + 1).some((other) => crosses(line, other)))).toEqual(
          [],
        )
      }),
      { numRuns: 200 },
    )
  })

  it('[V11] several options in one place are one larger dot, hollow only when all have few answers', () => {
    const { dots } = layOutMatrix(
      matrix([point(1, 4, 4), point(2, 4, 4), point(3, 4, 4, true), point(4, 8, 8, true)]),
      AXES,
      WORDS,
      LAPTOP,
    )
    expect(dots.map(({ few }) => few)).toEqual([false, true])
    expect(dots[0]!.radius).toBeGreaterThan(dots[1]!.radius)
  })
})
