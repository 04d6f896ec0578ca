import { breakdownTable, derivedTable, type RoundTable, roundTable } from '../round-table.ts'
import { isRanking, type OutcomeRound } from '../round-type.ts'
import { derivedTexts, roundNotes, roundRules, sharesTexts, uncountedText } from '../round-words.ts'
import { challengeName } from '../words.ts'
import { heading, list, paragraph, table } from './blocks.ts'
import type { Block } from './document.ts'
import { matrixFigure } from './matrix-figure.ts'
import type { Telling } from './parts.ts'
import { votesFigure } from './votes-figure.ts'

/** Every vote: by which rules, what came of it, and the other ways of looking at it; then those that do not count. */
export function roundsPart(telling: Telling): readonly Block[] {
  const { outcomes, t } = telling
  const { uncounted } = t.files.vote
  return [
    heading(1, t.files.rounds.heading),
    ...(outcomes.rounds.length === 0
      ? paragraph(t.files.rounds.none)
      : outcomes.rounds.flatMap((round) => roundBlocks(round, telling))),
    ...(outcomes.uncounted.length === 0
      ? []
      : [
          heading(2, uncounted.heading),
          ...list(
            outcomes.uncounted.map((round) => ({
              label: `R-${round.number} ${round.question}`,
              text: uncountedText(round, t),
            })),
          ),
        ]),
  ]
}

function roundBlocks(round: OutcomeRound, { t, language }: Telling): readonly Block[] {
  const { vote } = t.files
  const items = (texts: readonly string[]) => list(texts.map((text) => ({ text })))
  const titled = (title: string, blocks: readonly Block[]) =>
    blocks.length === 0 ? [] : [heading(3, title), ...blocks]
  const name = `R-${round.number} ${round.question}`
  const derived = derivedTable(round, t, language)
  return [
    heading(2, name),
    ...paragraph(roundRules(round, t, language).join(' ')),
    ...matrixFigure(round, t, language),
    ...(isRanking(round) ? [votesFigure(round, t, language)] : []),
    optionTable(name, roundTable(round, t, language), t),
    ...items(roundNotes(round, t, language)),
    ...reasonBlocks(round, t),
    ...breakdownBlocks(round, t, language),
    ...titled(vote.shares.heading, items(sharesTexts(round, t, language))),
    ...titled(vote.derived.heading, [
      ...items(derivedTexts(round, t, language)),
      ...(derived ? [optionTable(vote.derived.table({ number: round.number }), derived, t)] : []),
    ]),
  ]
}

/** `5`, `–` and `5 (38,5 %)` stand below each other at the right. */
const NUMBERS = /^[\d\s.,–−()%-]*$/u

function optionTable(caption: string, { columns, rows }: RoundTable, t: Telling['t']): Block {
  const { rounds, challenge } = t.files
  const hasPlaces = rows.some(({ place }) => place !== null)
  const isNumber = (index: number) => rows.every(({ cells }) => NUMBERS.test(cells[index] ?? ''))
  return table(
    caption,
    [
      { title: challenge, width: columns.length > 3 ? 3 : 4 },
      ...(hasPlaces ? [{ title: rounds.place, width: 1, isNumber: true }] : []),
      ...columns.map((title, index) => ({
        title,
        width: columns.length > 3 ? 1.7 : 2,
        isNumber: isNumber(index),
      })),
    ],
    rows.map(({ place, number, title, cells }) => [
      challengeName({ number, title }),
      ...(hasPlaces ? [place ?? ''] : []),
      ...cells,
    ]),
  )
}

/** Why people objected, without names. */
const reasonBlocks = (round: OutcomeRound, t: Telling['t']): readonly Block[] =>
  round.kind !== 'consent'
    ? []
    : round.options
        .filter(({ reasons }) => reasons.length > 0)
        .flatMap((option) => [
          ...paragraph(t.files.vote.reasons({ name: challengeName(option) })),
          ...list(option.reasons.map((text) => ({ text }))),
        ])

function breakdownBlocks(
  round: OutcomeRound,
  t: Telling['t'],
  language: Telling['language'],
): readonly Block[] {
  const made = breakdownTable(round, t, language)
  if (!made) return []
  return [
    heading(3, made.heading),
    table(
      t.files.vote.breakdown.table({ number: round.number }),
      [{ title: t.files.challenge, width: 3 }, ...made.columns.map((title) => ({ title, width: 2 }))],
      made.rows.map(({ name, cells }) => [name, ...cells]),
    ),
    ...(made.hasHidden ? paragraph(t.files.vote.breakdown.help, 'quiet') : []),
  ]
}
