import type { MatrixPoint, Spread } from '#shared/domain/voting/matrix.ts'
import type { Axis } from '#shared/domain/voting/method.ts'
import { exactText } from '#shared/export/exact-text.ts'
import { challengeName } from '#shared/export/words.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'

/** What the four corners of the matrix mean, from the left upper one, row by row. */
export function cornerWords([first, second]: readonly [Axis, Axis], t: Texts): readonly string[] {
  const { corner, ends } = t.results.matrix
  return (['high', 'low'] as const).flatMap((y) =>
    (['low', 'high'] as const).map((x) => corner({ y: ends[first][y], x: ends[second][x] })),
  )
}

/** A point of the matrix in words: what it is, and where it lies on both axes. */
export function pointText(
  point: MatrixPoint,
  [first, second]: readonly [Axis, Axis],
  t: Texts,
  language: Language,
): string {
  const words = t.results.matrix
  const spread = (axis: Axis, { median, q1, q3 }: Spread) =>
    words.spread({
      axis: t.methods.score.axes[axis].name,
      median: exactText(median, language),
      q1: exactText(q1, language),
      q3: exactText(q3, language),
    })
  const text = words.option({
    name: challengeName(point),
    x: spread(second, point.x),
    y: spread(first, point.y),
  })
  return point.few ? `${text} ${words.few}.` : text
}
