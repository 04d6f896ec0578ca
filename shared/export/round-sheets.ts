import type { AxisResult } from '../domain/voting/result.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { isoMinute, listText } from './formats.ts'
import type { Outcomes } from './outcomes-type.ts'
import type { OutcomeRound, OutcomeUncounted } from './round-type.ts'
import { electorateText, methodText, tieTexts, uncountedText, weightingText } from './round-words.ts'
import {
  type Cell,
  dayCell,
  exactCell,
  percentCell,
  type Sheet,
  workshopCells,
  workshopColumns,
} from './sheet-cells.ts'
import { challengeCode, challengeName } from './words.ts'

/** One row for each round, those that do not count too: by which rules, who took part, and how it was settled. */
export function roundSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { columns: c, vote, sheets } = t.files
  const ending = workshopCells(outcomes, t, language)
  const rows = [...outcomes.rounds, ...outcomes.uncounted].toSorted((a, b) => a.number - b.number)
  return {
    name: sheets.rounds,
    columns: [
      ...[c.round, c.question, c.methodKind, c.method, c.repeats, c.counts, c.electorate],
      ...[c.eligible, c.eligibleAtOpening, c.cast, c.castShare, c.blank, c.withdrawn],
      ...[c.screen, c.paperBallot, c.paperTable, c.weighting, c.tieRule, c.ties, c.lotSeed, c.lotCommitment],
      ...[c.margin, vote.shares.heading, c.record, c.opened, c.closed, ...workshopColumns(t), c.id],
    ],
    rows: rows.map((round) => [
      `R-${round.number}`,
      round.question,
      ...('why' in round ? uncountedCells(round, t) : roundCells(round, t, language)),
      dayCell(isoMinute(round.openedAt)),
      dayCell(isoMinute(round.closedAt)),
      ...ending,
      round.id,
    ]),
  }
}

/** What is known of each round lies between its question and its times: so many cells. */
const BETWEEN = 22

function uncountedCells(round: OutcomeUncounted, t: Texts): readonly Cell[] {
  const cells = new Array<Cell>(BETWEEN).fill(null)
  cells[3] = uncountedText(round, t)
  return cells
}

function roundCells(round: OutcomeRound, t: Texts, language: Language): readonly Cell[] {
  const { vote } = t.files
  const { turnout, sources, margin, lot, shares } = round
  const chosen = shares?.chosen.map(challengeName) ?? []
  return [
    vote.kinds[round.kind],
    methodText(round, t, language),
    round.parent === null ? null : `R-${round.parent}`,
    round.evaluation ? vote.evaluation : t.files.columns.isCounted,
    electorateText(round, t, language),
    turnout.eligible,
    round.eligibleAtOpening,
    turnout.cast,
    percentCell(turnout.cast, turnout.eligible),
    turnout.blank,
    turnout.withdrawn,
    sources.screen,
    sources.paperBallot,
    sources.paperTable,
    weightingText(round, t) || vote.weighting.person,
    round.kind === 'consent' ? null : t.voting.tieRules[round.tieRule],
    tieTexts(round, t, language).join(' ') || null,
    lot?.seed ?? null,
    lot?.commitment ?? null,
    margin === null ? null : margin.votes,
    chosen.length === 0 ? null : vote.shares.equal({ names: listText(chosen, language) }),
    round.record,
  ]
}

/** One row for each option of each round, with all that its method counts. */
export function resultSheet(outcomes: Outcomes, t: Texts, language: Language): Sheet {
  const { columns: c, vote, sheets } = t.files
  const ending = workshopCells(outcomes, t, language)
  const axisColumns = ([1, 2] as const).flatMap((axis) => [
    c.axis({ axis }),
    ...[vote.mean, c.median, c.q1, c.q3, c.answers, c.unknown, '1', '2', '3', '4', '5'].map((what) =>
      c.ofAxis({ axis, what }),
    ),
  ])
  return {
    name: sheets.results,
    columns: [
      ...[
        c.round,
        c.question,
        c.methodKind,
        c.number,
        c.title,
        c.place,
        c.votes,
        c.supporters,
        c.supportShare,
      ],
      ...[vote.weighted, vote.agree, vote.pass, vote.disagree, ...axisColumns, vote.order],
      ...[vote.ok, vote.live, vote.objections, vote.outcome, ...workshopColumns(t), c.id, c.roundId],
    ],
    rows: outcomes.rounds.flatMap((round) =>
      optionCells(round, t).map(({ id, cells }) => [
        `R-${round.number}`,
        round.question,
        vote.kinds[round.kind],
        ...cells,
        ...ending,
        id,
        round.id,
      ]),
    ),
  }
}

interface OptionCells {
  readonly id: string
  readonly cells: readonly Cell[]
}

function optionCells(round: OutcomeRound, t: Texts): readonly OptionCells[] {
  const ballots = round.sources.screen + round.sources.paperBallot
  const cellsOf = (
    { id, number, title }: OutcomeRound['options'][number],
    { ranked = [], agree = [], axes = [], order = null, consent = [] }: CellsByMethod,
  ): OptionCells => ({
    id,
    cells: [
      challengeCode(number),
      title,
      ...padded(ranked, 5),
      ...padded(agree, 3),
      ...padded(axes, 24),
      order,
      ...padded(consent, 4),
    ],
  })
  switch (round.kind) {
    case 'dots':
    case 'rank':
      return round.options.map((option) => cellsOf(option, { ranked: rankedCells(option, ballots) }))
    case 'agree':
      return round.options.map((option) =>
        cellsOf(option, {
          ranked: rankedCells(option, ballots),
          agree: [option.agree, option.pass, option.disagree],
        }),
      )
    case 'score':
      return round.options.map((option) =>
        cellsOf(option, {
          ranked: [option.place, null, option.supporters, percentCell(option.supporters, ballots), null],
          axes: round.axes.flatMap((axis, index) => [
            t.files.vote.axes[axis],
            ...axisCells(option.axes[index]!),
          ]),
          order: exactCell(option.order),
        }),
      )
    case 'consent':
      return round.options.map((option) => {
        const { ok, live, objections, passed } = option
        const { vote } = t.files
        const outcome = ok + live + objections === 0 ? vote.unanswered : passed ? vote.passed : vote.stopped
        return cellsOf(option, { consent: [ok, live, objections, outcome] })
      })
  }
}

interface CellsByMethod {
  readonly ranked?: readonly Cell[]
  readonly agree?: readonly Cell[]
  readonly axes?: readonly Cell[]
  readonly order?: Cell
  readonly consent?: readonly Cell[]
}

const padded = (cells: readonly Cell[], length: number): readonly Cell[] =>
  Array.from({ length }, (_, index) => cells[index] ?? null)

const rankedCells = (
  option: {
    readonly place: number
    readonly points: number
    readonly supporters: number
    readonly weighted?: string
  },
  ballots: number,
): readonly Cell[] => [
  option.place,
  option.points,
  option.supporters,
  percentCell(option.supporters, ballots),
  exactCell(option.weighted),
]

const axisCells = ({ n, unknown, distribution, statistics }: AxisResult): readonly Cell[] => [
  ...(['mean', 'median', 'q1', 'q3'] as const).map((name) => exactCell(statistics?.[name])),
  n,
  unknown,
  ...distribution,
]
