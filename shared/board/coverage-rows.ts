import type { Coverage, Covered } from './coverage.ts'
import { fitCounts } from './fits.ts'
import type { Board } from './records.ts'

/**
 * What became of the challenges that point at one goal or area. Each counts in one of the three: an indicator fits it,
 * wholly or partly; no figure exists for it; or nobody has come that far.
 */
export interface CoverageRow<Key extends number | string = number | string> {
  /** Null for challenges that point at none. */
  readonly key: Key | null
  readonly challenges: number
  readonly fitting: number
  readonly withoutFigure: number
  readonly open: number
}

export interface CoverageRows {
  /** The 17 and those without one; the areas that were asked for and those without one. */
  readonly goals: readonly CoverageRow<number>[]
  readonly areas: readonly CoverageRow<string>[]
}

/** K5. Goals and areas as rows, from what a board covers. */
export function coverageRows(
  board: Pick<Board, 'challenges' | 'links' | 'merged'>,
  coverage: Coverage,
): CoverageRows {
  const verdicts = fitCounts(board)
  const rowOf = <Key extends number | string>(
    key: Key | null,
    cards: readonly string[],
  ): CoverageRow<Key> => {
    let fitting = 0
    let withoutFigure = 0
    for (const card of cards) {
      const count = verdicts.get(card)
      if (count && count.yes + count.partly > 0) fitting += 1
      else if (count && count.none > 0) withoutFigure += 1
    }
    const challenges = cards.length
    return { key, challenges, fitting, withoutFigure, open: challenges - fitting - withoutFigure }
  }
  const rowsOf = <Key extends number | string>(covered: readonly Covered<Key>[]) => {
    const named = new Set(covered.flatMap(({ cards }) => cards))
    const others = board.challenges.flatMap(({ id }) => (named.has(id) ? [] : [id as string]))
    return [...covered.map(({ key, cards }) => rowOf(key, cards)), rowOf<Key>(null, others)]
  }
  return { goals: rowsOf(coverage.goals), areas: rowsOf(coverage.areas) }
}
