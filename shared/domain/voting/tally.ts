import { fraction, toExact } from '../../kernel/fraction.ts'
import { hasValue, isCast } from './ballot.ts'
import { seededShuffle } from './ballot-order.ts'
import { type Count, countVotes, PER_AXIS, pointsOf } from './counts.ts'
import type { LotOrder } from './lot.ts'
import type { Method, ScoreMethod } from './method.ts'
import { placed, type Standing, tieOutcomes, type Unplaced } from './placing.ts'
import { countTurnout, type Poll } from './poll.ts'
import type { AgreeOption, ConsentOption, OptionResult, Result, ResultFor, ScoreOption } from './result.ts'
import type { Round, RoundOption, Weighting } from './round.ts'
import { scoreStanding } from './score-order.ts'
import { axisResult } from './statistics.ts'
import { weightedPoints, weightingUsed } from './weighting.ts'

/** What of a round decides how its votes are counted. */
export interface CountingRules<M extends Method = Method>
  extends Pick<Round<M>, 'id' | 'method' | 'options' | 'tieRule'> {
  readonly weighting: Weighting
}

/**
 * V11, V12. What the votes of a round come to, in whole numbers and exact fractions, best first. Depends neither on
 * the order of the ballots nor on that of the options. `lot` is the order of a round whose ties are settled by lot.
 */
export function tally<M extends Method>(
  rules: CountingRules<M>,
  poll: Poll,
  lot: LotOrder | null = null,
): ResultFor<M> {
  const ballots = poll.ballots.map((it) => it.ballot).filter((ballot) => ballot.kind === rules.method.kind)
  const counts = countVotes(rules.method, rules.options, ballots, poll.tables)
  const weighting = weightingUsed(rules.method, rules.weighting, poll)
  const head = { ...headOf(poll), tieRule: rules.tieRule, weighting }
  const method: Method = rules.method
  const arrange = <T extends Unplaced>(
    options: T[],
    standing: (it: T) => Standing,
    voted: (it: T) => boolean,
  ) => {
    const inOrder = placed(options, standing, rules.tieRule, lot)
    return { options: inOrder, tied: tieOutcomes(inOrder, standing, voted, rules.tieRule) }
  }
  const result = (): Result => {
    switch (method.kind) {
      case 'dots':
      case 'rank':
      case 'agree': {
        const weighted =
          weighting.used === 'municipality' ? weightedPoints(method, rules.options, poll) : undefined
        const standing = (it: { id: string; points: number }) => weighted?.get(it.id) ?? fraction(it.points)
        const options = rules.options.map((option) => {
          const exact = weighted?.get(option.id)
          const base = pointsOption(method, option, counts.get(option.id)!)
          return exact === undefined ? base : { ...base, weighted: toExact(exact) }
        })
        if (method.kind === 'agree') {
          const withCounts = options.map((it) => ({ ...it, ...agreeCounts(counts.get(it.id)!) }))
          const isVoted = (it: (typeof withCounts)[number]) => it.agree + it.disagree > 0
          return { kind: 'agree', ...head, ...arrange(withCounts, standing, isVoted) } satisfies Result
        }
        return { kind: method.kind, ...head, ...arrange(options, standing, (it) => it.points > 0) }
      }
      case 'score': {
        const options = rules.options.map((option) => scoreOption(method, option, counts.get(option.id)!))
        const standing = (it: (typeof options)[number]) => scoreStanding(method.axes, it.axes)
        const arranged = arrange(options, standing, (it) => it.order !== null)
        return { kind: 'score', axes: method.axes, ...head, ...arranged }
      }
      case 'consent': {
        const reasons = (id: string) =>
          ballots.flatMap((ballot) =>
            ballot.kind === 'consent' && Object.hasOwn(ballot.choices, id)
              ? [ballot.choices[id]!.reason]
              : [],
          )
        const options = rules.options.map((option) =>
          consentOption(
            option,
            counts.get(option.id)!,
            nameless(reasons(option.id), `${rules.id}:${option.id}`),
          ),
        )
        return {
          kind: 'consent',
          ...head,
          options: options.toSorted((a, b) => a.number - b.number),
          tied: [],
        }
      }
    }
  }
  return result() as ResultFor<M>
}

function headOf({ ballots, tables, eligible, withdrawn }: Poll) {
  const all = ballots.map((it) => it.ballot)
  const turnout = countTurnout(all, eligible)
  const paperTable = tables.reduce((people, table) => people + table.people, 0)
  const from = (source: string) => ballots.filter((it) => it.source === source && isCast(it.ballot)).length
  return {
    turnout: {
      ...turnout,
      cast: turnout.cast + paperTable,
      blank: all.filter((ballot) => isCast(ballot) && !hasValue(ballot)).length,
      withdrawn,
    },
    sources: { screen: from('screen'), paperBallot: from('paperBallot'), paperTable },
  }
}

const named = ({ id, number, title }: RoundOption) => ({ id, number, title })

const pointsOption = (
  method: Method,
  option: RoundOption,
  { values, supporters }: Count,
): Omit<OptionResult, 'place'> => ({ ...named(option), points: pointsOf(method, values), supporters })

const agreeCounts = ({ values }: Count): Pick<AgreeOption, 'agree' | 'pass' | 'disagree'> => ({
  agree: values[0]!,
  pass: values[1]!,
  disagree: values[2]!,
})

function scoreOption(
  method: ScoreMethod,
  option: RoundOption,
  { values, supporters }: Count,
): Omit<ScoreOption, 'place'> {
  const axes = method.axes.map((_, axis) => axisResult(values.slice(axis * PER_AXIS, (axis + 1) * PER_AXIS)))
  const standing = scoreStanding(method.axes, axes)
  return { ...named(option), axes, order: standing && toExact(standing), supporters }
}

function consentOption(option: RoundOption, { values }: Count, reasons: readonly string[]): ConsentOption {
  const [ok, live, objections] = [values[0]!, values[1]!, values[2]!]
  const passed = objections === 0 && ok + live > 0
  return { ...named(option), ok, live, objections, reasons, passed }
}

/** In an order that depends on the texts and the round alone, and so says nothing about whose they are. */
const nameless = (reasons: readonly string[], seed: string): readonly string[] =>
  seededShuffle(reasons.filter((reason) => reason !== '').sort(), seed)
