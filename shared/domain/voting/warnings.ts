import { FEW_VOTERS, MANY_OPTIONS, type RoundOption } from './round.ts'
import { similarPairs } from './similar.ts'

type Titled = Pick<RoundOption, 'title'>

export type SetupWarning<T extends Titled> =
  | { readonly kind: 'similar'; readonly pairs: readonly (readonly [T, T])[] }
  | { readonly kind: 'manyOptions' | 'fewVoters'; readonly count: number }

/** Pairs that are listed at most. */
const MOST_PAIRS = 20

/**
 * V4. What is worth a thought before a round opens; none of it forbids anything. Pairs that somebody has decided to
 * keep, both of them, are not listed again: `keep` says which.
 */
export function setupWarnings<T extends Titled>(
  options: readonly T[],
  voters: number,
  keep: (a: T, b: T) => boolean = () => false,
): readonly SetupWarning<T>[] {
  const warnings: SetupWarning<T>[] = []
  const alike = similarPairs(options, Number.POSITIVE_INFINITY).filter(([a, b]) => !keep(a, b))
  if (alike.length > 0) warnings.push({ kind: 'similar', pairs: alike.slice(0, MOST_PAIRS) })
  if (options.length > MANY_OPTIONS) warnings.push({ kind: 'manyOptions', count: options.length })
  if (voters < FEW_VOTERS) warnings.push({ kind: 'fewVoters', count: voters })
  return warnings
}
