import type { Exact } from '../../kernel/fraction.ts'
import type { AxisResult, ScoreOption, ScoreResult } from './result.ts'
import { FEWEST_SCORES } from './score-order.ts'

/** Where an option lies on one axis: a point at the median, a bar over the middle half of the scores. */
export type Spread = Pick<NonNullable<AxisResult['statistics']>, 'median' | 'q1' | 'q3'>

export interface MatrixPoint {
  readonly id: string
  readonly number: number
  readonly title: string
  /** The second axis, from left to right. */
  readonly x: Spread
  /** The first axis, from the bottom up. */
  readonly y: Spread
  /** Under three scores on an axis: shown, but not to be relied on. */
  readonly few: boolean
}

export interface Matrix {
  readonly points: readonly MatrixPoint[]
  /** Options that nobody scored on one of the axes. */
  readonly unplaced: readonly Pick<ScoreOption, 'id' | 'number' | 'title'>[]
  /** Both axes go from 1 to 5; the lines between the quarters lie here. */
  readonly lines: Exact
}

/** V11. The result of a round with two axes as a picture and its table; null with one axis. By number. */
export function matrixOf(result: ScoreResult): Matrix | null {
  if (result.axes.length !== 2) return null
  const points: MatrixPoint[] = []
  const unplaced: Matrix['unplaced'][number][] = []
  for (const { id, number, title, axes } of result.options.toSorted((a, b) => a.number - b.number)) {
    const [first, second] = [axes[0]!, axes[1]!]
    if (first.statistics === null || second.statistics === null) {
      unplaced.push({ id, number, title })
      continue
    }
    const few = Math.min(first.n, second.n) < FEWEST_SCORES
    points.push({ id, number, title, x: spread(second.statistics), y: spread(first.statistics), few })
  }
  return { points, unplaced, lines: '3' }
}

const spread = ({ median, q1, q3 }: Spread): Spread => ({ median, q1, q3 })
