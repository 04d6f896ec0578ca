import { type MatrixPoint, matrixOf, type Spread } from '../../domain/voting/matrix.ts'
import type { Axis } from '../../domain/voting/method.ts'
import type { Texts } from '../../i18n/texts.ts'
import { type Exact, fromExact, toDecimal } from '../../kernel/fraction.ts'
import type { Language } from '../../kernel/language.ts'
import { exactText } from '../exact-text.ts'
import { listText } from '../formats.ts'
import type { OutcomeRound } from '../round-type.ts'
import { challengeCode, challengeName } from '../words.ts'
import { oneLine } from './blocks.ts'
import type { Matrix, MatrixAxis, PlacedPoint } from './document.ts'

/** V11. A vote on two scales as a figure, with the same in words; nothing of other votes, or where nobody placed anything. */
export function matrixFigure(round: OutcomeRound, t: Texts, language: Language): readonly Matrix[] {
  if (round.kind !== 'score' || round.evaluation) return []
  const [up, across] = round.axes
  const { points = [], unplaced = [] } = matrixOf(round) ?? {}
  if (up === undefined || across === undefined || points.length === 0) return []
  const name = (axis: Axis) => t.methods.score.axes[axis].name
  const at = (axis: Axis, { median }: Spread) => `${name(axis)} ${exactText(median, language)}`
  const said = points.map(
    (point) => `${oneLine(challengeName(point))}: ${at(up, point.y)}, ${at(across, point.x)}`,
  )
  const { caption, alternative } = t.documents.matrix
  const axes = { x: name(across), y: name(up) }
  return [
    {
      kind: 'matrix',
      caption: [
        `${caption({ round: round.number, ...axes })}.`,
        ...(unplaced.length === 0
          ? []
          : [t.results.matrix.unplaced({ names: listText(unplaced.map(codeOf), language) })]),
      ].join(' '),
      alternative: alternative({ ...axes, points: said.join('; ') }),
      x: axisOf(across, t),
      y: axisOf(up, t),
      points: together(points),
    },
  ]
}

const codeOf = ({ number }: { readonly number: number }): string => challengeCode(number)

function axisOf(axis: Axis, t: Texts): MatrixAxis {
  const { low, high } = t.results.matrix.ends[axis]
  return { title: t.methods.score.axes[axis].name, low, high }
}

/** One for each place, with the numbers of all that lie on it. */
function together(points: readonly MatrixPoint[]): readonly PlacedPoint[] {
  const places = new Map<string, PlacedPoint>()
  for (const { number, x, y } of points) {
    const key = `${x.median} ${y.median}`
    const others = places.get(key)
    const label = others ? `${others.label}, ${challengeCode(number)}` : challengeCode(number)
    places.set(key, { label, x: numberOf(x.median), y: numberOf(y.median) })
  }
  return [...places.values()]
}

const numberOf = (exact: Exact): number => Number(toDecimal(fromExact(exact)!, 2))
