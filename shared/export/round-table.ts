import { PER_AXIS, pointsOf } from '../domain/voting/counts.ts'
import type { AxisResult, OptionResult } from '../domain/voting/result.ts'
import { axisResult } from '../domain/voting/statistics.ts'
import { isVoted } from '../domain/voting/ties.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { exactText } from './exact-text.ts'
import { percentText } from './formats.ts'
import type { OutcomeRound } from './round-type.ts'
import { groupName } from './round-words.ts'
import { challengeCode } from './words.ts'

/** What a round came to as a table: one row for each option, with a place where the method gives one. */
export interface RoundTable {
  /** What stands behind the challenge. */
  readonly columns: readonly string[]
  readonly rows: readonly RoundRow[]
}

export interface RoundRow {
  readonly id: string
  readonly number: number
  readonly title: string
  /** A dash for those that nobody voted for; null where the method places nothing. */
  readonly place: string | null
  readonly cells: readonly string[]
}

export function roundTable(round: OutcomeRound, t: Texts, language: Language): RoundTable {
  const { files } = t
  const { vote } = files
  const named = ({ id, number, title }: RoundRow | OutcomeRound['options'][number]) => ({ id, number, title })
  switch (round.kind) {
    case 'dots':
    case 'rank':
      return pointsTable(round.kind, round.options, ballotsOf(round), t, language)
    case 'agree':
      return {
        columns: [vote.agree, vote.pass, vote.disagree, vote.net, ...weightedColumn(round.options, t)],
        rows: round.options.map((option) => ({
          ...named(option),
          place: placeText(option),
          cells: [
            ...[option.agree, option.pass, option.disagree, option.points].map(String),
            ...weightedCell(option, language),
          ],
        })),
      }
    case 'score':
      return {
        columns: [
          ...round.axes.map((axis) => vote.axes[axis]),
          round.axes.length === 1 ? vote.mean : vote.order,
        ],
        rows: round.options.map((option) => ({
          ...named(option),
          place: placeText(option),
          cells: [
            ...option.axes.map((axis) => axisText(axis, t, language)),
            option.order === null ? vote.fewScores : exactText(option.order, language),
          ],
        })),
      }
    case 'consent':
      return {
        columns: [vote.ok, vote.live, vote.objections, vote.outcome],
        rows: round.options.map((option) => ({
          ...named(option),
          place: null,
          cells: [...[option.ok, option.live, option.objections].map(String), consentText(option, t)],
        })),
      }
  }
}

/** V15. The table of the derived view; undefined where there is none. */
export function derivedTable(round: OutcomeRound, t: Texts, language: Language): RoundTable | undefined {
  const options = round.derived?.options
  if (!options || (round.kind !== 'dots' && round.kind !== 'rank')) return undefined
  return pointsTable(round.kind, options, ballotsOf(round), t, language)
}

function pointsTable(
  kind: 'dots' | 'rank',
  options: readonly OptionResult[],
  ballots: number,
  t: Texts,
  language: Language,
): RoundTable {
  const { rounds, vote } = t.files
  return {
    columns: [
      kind === 'dots' ? rounds.points : vote.points,
      rounds.supporters,
      ...weightedColumn(options, t),
    ],
    rows: options.map((option) => ({
      id: option.id,
      number: option.number,
      title: option.title,
      place: placeText(option),
      cells: [
        String(option.points),
        `${option.supporters} (${percentText(option.supporters, ballots, language)})`,
        ...weightedCell(option, language),
      ],
    })),
  }
}

/** What supporters are a share of: table sheets say nothing of them. */
const ballotsOf = ({ sources }: OutcomeRound): number => sources.screen + sources.paperBallot

const weightedColumn = (options: readonly OptionResult[], t: Texts): readonly string[] =>
  options.some(({ weighted }) => weighted !== undefined) ? [t.files.vote.weighted] : []

const weightedCell = ({ weighted }: OptionResult, language: Language): readonly string[] =>
  weighted === undefined ? [] : [exactText(weighted, language, 2)]

const placeText = (option: Parameters<typeof isVoted>[0] & { readonly place: number }): string =>
  isVoted(option) ? String(option.place) : '–'

const consentText = (
  {
    ok,
    live,
    objections,
    passed,
  }: Record<'ok' | 'live' | 'objections', number> & { readonly passed: boolean },
  t: Texts,
): string => {
  const { vote } = t.files
  if (ok + live + objections === 0) return vote.unanswered
  return passed ? vote.passed : vote.stopped
}

function axisText({ n, unknown, statistics }: AxisResult, t: Texts, language: Language): string {
  const { vote } = t.files
  const rest = unknown === 0 ? [] : [vote.unknown(unknown)]
  if (statistics === null) return [vote.noAnswers, ...rest].join(', ')
  const { mean, median, q1, q3 } = statistics
  const [m, x, low, high] = [mean, median, q1, q3].map((value) => exactText(value, language))
  return [vote.axis({ mean: m!, median: x!, q1: low!, q3: high!, n }), ...rest].join(', ')
}

/** V14. What each group said, by option; hidden groups say so in each cell. Undefined without a breakdown. */
export interface BreakdownTable {
  readonly heading: string
  /** The groups, with how many of each voted. */
  readonly columns: readonly string[]
  readonly rows: readonly { readonly id: string; readonly name: string; readonly cells: readonly string[] }[]
  readonly hasHidden: boolean
}

export function breakdownTable(
  round: OutcomeRound,
  t: Texts,
  language: Language,
): BreakdownTable | undefined {
  const { breakdown } = round
  if (breakdown === null) return undefined
  const words = t.files.vote.breakdown
  return {
    heading: words[breakdown.by],
    columns: breakdown.groups.map((group) => {
      const name = groupName(group, breakdown.by, t)
      return group.hidden ? name : `${name} (${group.cast})`
    }),
    rows: round.options.map(({ id, number, title }) => ({
      id,
      name: `${challengeCode(number)} ${title}`,
      cells: breakdown.groups.map((group) =>
        group.hidden ? words.hidden : groupCell(round, group.values[id] ?? [], t, language),
      ),
    })),
    hasHidden: breakdown.groups.some(({ hidden }) => hidden),
  }
}

function groupCell(round: OutcomeRound, values: readonly number[], t: Texts, language: Language): string {
  if (values.length === 0) return '–'
  const { vote } = t.files
  if (round.kind === 'score') {
    return round.axes
      .map((axis, index) => {
        const { statistics } = axisResult(values.slice(index * PER_AXIS, (index + 1) * PER_AXIS))
        return vote.axisMean({
          axis: vote.axes[axis],
          mean: statistics === null ? '–' : exactText(statistics.mean, language),
        })
      })
      .join(', ')
  }
  const [a = 0, b = 0, c = 0] = values
  if (round.kind === 'agree') return vote.agreeVotes({ agree: a, pass: b, disagree: c })
  if (round.kind === 'consent') return `${a} ${vote.ok}, ${b} ${vote.live}, ${c} ${vote.objections}`
  return String(pointsOf(round.method, values))
}
