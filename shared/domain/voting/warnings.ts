import type { RoundOption } from './round.ts'
import { similarPairs } from './similar.ts'

type Titled = Pick<RoundOption, 'title'>

export type SetupWarning<T extends Titled> =
  | { readonly kind: 'similar'; readonly pairs: readonly (readonly [T, T])[] }
  | { readonly kind: 'manyOptions'; readonly count: number }
  | { readonly kind: 'fewVoters'; readonly count: number }

/** Rounds with more options than this are hard to take in. */
const MANY_OPTIONS = 12

/** With fewer voters than this, some may guess how others voted. */
const FEW_VOTERS = 5

/** Pairs that are listed at most. */
const MOST_PAIRS = 5

/**
 * V4. What is worth a thought before a round opens; none of it forbids anything. In a trial nobody has anything to
 * guess. Pairs that somebody has decided to keep, both of them, are not listed again: `keep` says which.
 */
export function setupWarnings<T extends Titled>(
  options: readonly T[],
  voters: number,
  { trial, keep = () => false }: { readonly trial: boolean; readonly keep?: (a: T, b: T) => boolean },
): readonly SetupWarning<T>[] {
  const warnings: SetupWarning<T>[] = []
  if (options.length > MANY_OPTIONS) warnings.push({ kind: 'manyOptions', count: options.length })
  if (voters < FEW_VOTERS && !trial) warnings.push({ kind: 'fewVoters', count: voters })
  const alike = similarPairs(options, Number.POSITIVE_INFINITY).filter(([a, b]) => !keep(a, b))
  if (alike.length > 0) warnings.push({ kind: 'similar', pairs: alike.slice(0, MOST_PAIRS) })
  return warnings
}
