import type { Choices, ChoicesOf, VotesOf } from '#shared/domain/voting/ballot.ts'
import type { Method, MethodKind, MethodOf } from '#shared/domain/voting/method.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import { ranking } from './rank.ts'

/**
 * V10. What a voter said in the round that this one repeats, as far as it can be said again: of options that both have,
 * within the rules of this one. Undefined where nothing of it can, or the rounds ask for different things.
 */
export function earlierChoices(
  round: Pick<Round, 'method' | 'options'>,
  parent: Pick<Round, 'method'>,
  own: VotesOf<MethodKind>,
): Choices | undefined {
  const { method } = round
  if (own.kind !== method.kind || !asksAlike(method, parent.method)) return undefined
  const ids = new Set(round.options.map(({ id }) => id))
  const kept = Object.fromEntries(Object.entries(own.choices).filter(([id]) => ids.has(id))) as Choices
  const choices =
    method.kind === 'dots'
      ? withinBudget(method, kept as ChoicesOf['dots'])
      : method.kind === 'rank'
        ? withinPlaces(method, kept as ChoicesOf['rank'])
        : kept
  return Object.keys(choices).length === 0 ? undefined : choices
}

const asksAlike = (a: Method, b: Method): boolean =>
  a.kind !== 'score' || (b.kind === 'score' && a.axes.join() === b.axes.join())

function withinBudget(
  { budget, maxPerOption }: MethodOf<'dots'>,
  choices: ChoicesOf['dots'],
): ChoicesOf['dots'] {
  let left = budget
  const most = Object.entries(choices).sort(([, a], [, b]) => b - a)
  return Object.fromEntries(
    most.flatMap(([id, dots]) => {
      const given = Math.min(dots, maxPerOption, left)
      left -= given
      return given > 0 ? [[id, given]] : []
    }),
  )
}

const withinPlaces = ({ places }: MethodOf<'rank'>, choices: ChoicesOf['rank']): ChoicesOf['rank'] =>
  Object.fromEntries(
    ranking(choices)
      .slice(0, places)
      .map((id, i) => [id, i + 1]),
  )
