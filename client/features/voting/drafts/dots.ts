import { type ChoicesOf, spentDots } from '#shared/domain/voting/ballot.ts'
import type { DotsMethod } from '#shared/domain/voting/method.ts'

type Dots = ChoicesOf['dots']

/** One dot more; undefined where the rules leave no room for it. */
export function addDot(
  { budget, maxPerOption }: DotsMethod,
  choices: Dots,
  option: string,
): Dots | undefined {
  const dots = choices[option] ?? 0
  if (dots >= maxPerOption || spentDots(choices) >= budget) return undefined
  return { ...choices, [option]: dots + 1 }
}

/** One dot less; undefined where there is none. */
export function removeDot(choices: Dots, option: string): Dots | undefined {
  const { [option]: dots = 0, ...others } = choices
  if (dots === 0) return undefined
  return dots === 1 ? others : { ...others, [option]: dots - 1 }
}
