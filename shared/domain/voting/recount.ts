import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { Ballot } from './ballot.ts'
import { checkBallot } from './check-ballot.ts'
import { lotOrder } from './lot.ts'
import type { Poll } from './poll.ts'
import type { RoundRecord } from './record.ts'
import { inContentOrder } from './recorded-votes.ts'
import type { Result } from './result.ts'
import { settleTie } from './settle-tie.ts'
import { tally } from './tally.ts'

/** V17. Whether every ballot of the record is one that the round allowed, in its one form, and they lie in order. */
export function areBallotsInOrder(record: RoundRecord): boolean {
  const round = { state: 'open', method: record.method, options: record.options } as const
  return (record.votes ?? []).every(({ ballots }) => {
    const isAllowed = ballots.every((choices) => {
      const checked = checkBallot(round, choices)
      return checked.ok && canonicalJson(checked.value.choices) === canonicalJson(choices)
    })
    return isAllowed && canonicalJson(inContentOrder(ballots)) === canonicalJson(ballots)
  })
}

/** V17. Whether counting the listed votes again gives what the record says. The record has its votes. */
export function isCountedRight(record: RoundRecord): boolean {
  const result = recount(record)
  const { cast, blank } = result.turnout
  const counted = { cast, blank, used: result.weighting.used, tied: result.tied, totals: result.options }
  const said = {
    cast: record.cast,
    blank: record.blank,
    used: record.weighting.used,
    tied: record.tied,
    totals: record.totals.map((option) => ('reasons' in option ? { ...option, reasons: [] } : option)),
  }
  return canonicalJson(counted) === canonicalJson(said)
}

function recount(record: RoundRecord): Result {
  const { method, options, tieRule, weighting } = record
  const rules = {
    id: record.round.id as `rnd_${string}`,
    method,
    options,
    tieRule,
    weighting: weighting.used,
  }
  const lot = record.seed === null ? null : lotOrder(record.seed)
  const counted: Result = tally(rules, pollOf(record), lot)
  return record.tied.reduce<Result>((result, { options: order, by, settled, reason }) => {
    if (result.kind === 'consent' || by !== 'facilitator' || !settled) return result
    const after = settleTie(result, order, reason ?? '')
    return after.ok ? after.value : result
  }, counted)
}

/** What was counted, as far as the record lists it. */
export const pollOf = (record: Pick<RoundRecord, 'method' | 'votes' | 'eligible' | 'withdrawn'>): Poll => ({
  ballots: (record.votes ?? []).flatMap(({ municipality, ballots }) =>
    ballots.map((choices) => ({
      ballot: { kind: record.method.kind, choices, done: true } as Ballot,
      source: 'screen' as const,
      municipality,
      role: null,
    })),
  ),
  tables: (record.votes ?? []).flatMap(({ municipality, tables }) =>
    tables ? [{ ...tables, municipality }] : [],
  ),
  eligible: record.eligible.close,
  withdrawn: record.withdrawn,
  municipalities: [],
})
