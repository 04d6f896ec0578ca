import type { AgreeOption, OptionResult, RankedResult, Result, ScoreOption } from './result.ts'

type Ranked<R extends Result> = R extends RankedResult ? R['options'][number] : never

/** What an option came to, as far as it says whether anybody voted for it. */
type Standing =
  | Pick<OptionResult, 'points'>
  | Pick<AgreeOption, 'agree' | 'disagree' | 'points'>
  | Pick<ScoreOption, 'axes' | 'order'>

/** Whether anybody's vote stands behind the place. */
export function isVoted(option: Standing): boolean {
  if ('axes' in option) return option.order !== null
  if ('agree' in option) return option.agree + option.disagree > 0
  return option.points > 0
}

/** Options that got equally many points, best first; those without points left out. For saying so in words. */
export const equalPoints = <R extends Extract<Result, { readonly kind: 'dots' | 'rank' | 'agree' }>>(
  result: R,
) => groupsOf(result, (option) => option.weighted ?? option.points)

/** Groups of options that share a place: ties that the tie rule did not settle. */
export const ties = <R extends Result>(result: R) => groupsOf(result, (option) => option.place)

function groupsOf<R extends Result>(
  result: R,
  key: (option: Ranked<R>) => number | string,
): readonly (readonly Ranked<R>[])[] {
  if (result.kind === 'consent') return []
  const groups = new Map<number | string, Ranked<R>[]>()
  for (const option of result.options as readonly Ranked<R>[]) {
    if (!isVoted(option)) continue
    groups.set(key(option), [...(groups.get(key(option)) ?? []), option])
  }
  return [...groups.values()].filter((group) => group.length > 1)
}
