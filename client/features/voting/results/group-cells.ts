import { PER_AXIS } from '#shared/domain/voting/counts.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import { axisResult } from '#shared/domain/voting/statistics.ts'
import { exactText } from '#shared/export/exact-text.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'

/** V14. What a group said of one option, from the numbers of a `Count`: one text, or one for each axis. */
export function groupCells(
  method: Method,
  values: readonly number[] | undefined,
  t: Texts,
  language: Language,
): readonly string[] {
  if (values === undefined) return ['–']
  switch (method.kind) {
    case 'dots':
      return [t.results.votes({ points: values[0] ?? 0 })]
    case 'rank':
      return [t.results.points({ points: values[0] ?? 0 })]
    case 'agree':
    case 'consent':
      return [values.join(' / ')]
    case 'score':
      return method.axes.map((axis, i) => {
        const { statistics, n } = axisResult(values.slice(i * PER_AXIS, (i + 1) * PER_AXIS))
        const { name } = t.methods.score.axes[axis]
        const mean = statistics === null ? '–' : exactText(statistics.mean, language)
        return t.results.groups.mean({ name, mean, n })
      })
  }
}
