import { add, type Fraction, fraction, ZERO } from '../../kernel/fraction.ts'
import { countVotes, pointsOf } from './counts.ts'
import type { Method } from './method.ts'
import { castBy, type Poll } from './poll.ts'
import type { WeightingUsed } from './result.ts'
import type { RoundOption, Weighting } from './round.ts'

/** V11. Ballots that each municipality must have cast to be weighed by itself. */
const FEWEST_CAST = 5

/** V11. Methods that come to points, which alone can be weighed by municipality. */
export const canWeigh = (method: Method): boolean =>
  method.kind === 'dots' || method.kind === 'rank' || method.kind === 'agree'

const byMunicipality = (poll: Pick<Poll, 'ballots' | 'tables'>) =>
  castBy<string | null>(poll, { ballot: (it) => it.municipality, table: (it) => it.municipality })

/**
 * V11. How the votes are weighed: by municipality only if each one of the electorate cast five or more. People
 * without a municipality are one group like the others.
 */
export function weightingUsed(method: Method, asked: Weighting, poll: Poll): WeightingUsed {
  const cast = byMunicipality(poll)
  const all = new Set([...poll.municipalities, ...cast.keys()])
  const isEachLarge = [...all].every((municipality) => (cast.get(municipality) ?? 0) >= FEWEST_CAST)
  const isByMunicipality = asked === 'municipality' && canWeigh(method) && all.size > 0 && isEachLarge
  return { asked, used: isByMunicipality ? 'municipality' : 'person' }
}

/** V11. For each option the sum over municipalities of its points there over the ballots cast there. */
export function weightedPoints(
  method: Method,
  options: readonly RoundOption[],
  poll: Poll,
): ReadonlyMap<string, Fraction> {
  const sums = new Map(options.map(({ id }) => [id, ZERO]))
  for (const [municipality, cast] of byMunicipality(poll)) {
    const ballots = poll.ballots.filter((it) => it.municipality === municipality)
    const counts = countVotes(
      method,
      options,
      ballots.map((it) => it.ballot),
      poll.tables.filter((it) => it.municipality === municipality),
    )
    for (const [id, { values }] of counts) {
      sums.set(id, add(sums.get(id)!, fraction(pointsOf(method, values), cast)))
    }
  }
  return sums
}
