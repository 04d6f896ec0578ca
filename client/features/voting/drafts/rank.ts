import type { ChoicesOf } from '#shared/domain/voting/ballot.ts'

type Places = ChoicesOf['rank']

/** The options that have a place, the first one first. */
export const ranking = (choices: Places): readonly string[] =>
  Object.entries(choices)
    .sort(([, a], [, b]) => a - b)
    .map(([option]) => option)

const inOrder = (options: readonly string[]): Places =>
  Object.fromEntries(options.map((option, i) => [option, i + 1]))

/** The option on the next free place; undefined when all `places` are taken, or it has one. */
export function addPlace(places: number, choices: Places, option: string): Places | undefined {
  const order = ranking(choices)
  return order.length >= places || order.includes(option) ? undefined : inOrder([...order, option])
}

/** Without the option: those behind it move up. */
export const removePlace = (choices: Places, option: string): Places =>
  inOrder(ranking(choices).filter((other) => other !== option))

/** The option one place up (−1) or down (+1); undefined at the end of the list. */
export function movePlace(choices: Places, option: string, by: -1 | 1): Places | undefined {
  const order = ranking(choices)
  const from = order.indexOf(option)
  const other = order[from + by]
  if (from < 0 || other === undefined) return undefined
  return inOrder(order.with(from, other).with(from + by, option))
}
