import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { markdownInline, markdownLine, markdownList, markdownTable } from './markdown-text.ts'
import { breakdownTable, derivedTable, type RoundTable, roundTable } from './round-table.ts'
import type { OutcomeRound, OutcomeUncounted } from './round-type.ts'
import { derivedTexts, roundNotes, roundRules, sharesTexts, uncountedText } from './round-words.ts'
import { challengeCode, challengeName } from './words.ts'

/** One round: by which rules, what came of it, and the other ways of looking at it. */
export function roundBlocks(round: OutcomeRound, t: Texts, language: Language): readonly string[] {
  const { vote } = t.files
  const notes = roundNotes(round, t, language).map(markdownInline)
  const shares = sharesTexts(round, t, language).map(markdownInline)
  const derived = derivedTexts(round, t, language).map(markdownInline)
  const derivedRows = derivedTable(round, t, language)
  return [
    `### R-${round.number} ${markdownInline(round.question)}`,
    markdownInline(roundRules(round, t, language).join(' ')),
    optionTable(roundTable(round, t, language), t),
    ...(notes.length === 0 ? [] : [markdownList(notes)]),
    ...reasonBlocks(round, t),
    ...breakdownBlocks(round, t, language),
    ...(shares.length === 0 ? [] : [`#### ${vote.shares.heading}`, markdownList(shares)]),
    ...(derived.length === 0 ? [] : [`#### ${vote.derived.heading}`, markdownList(derived)]),
    ...(derivedRows ? [optionTable(derivedRows, t)] : []),
  ]
}

function optionTable({ columns, rows }: RoundTable, t: Texts): string {
  const { rounds, challenge } = t.files
  const hasPlaces = rows.some(({ place }) => place !== null)
  return markdownTable(
    [...(hasPlaces ? [rounds.place] : []), rounds.number, challenge, ...columns],
    rows.map(({ place, number, title, cells }) => [
      ...(place === null ? [] : [place]),
      challengeCode(number),
      markdownInline(title),
      ...cells,
    ]),
  )
}

/** Why people objected, without names. */
function reasonBlocks(round: OutcomeRound, t: Texts): readonly string[] {
  if (round.kind !== 'consent') return []
  return round.options
    .filter(({ reasons }) => reasons.length > 0)
    .flatMap((option) => [
      markdownInline(t.files.vote.reasons({ name: challengeName(option) })),
      markdownList(option.reasons.map(markdownLine)),
    ])
}

function breakdownBlocks(round: OutcomeRound, t: Texts, language: Language): readonly string[] {
  const table = breakdownTable(round, t, language)
  if (!table) return []
  return [
    `#### ${table.heading}`,
    markdownTable(
      [t.files.challenge, ...table.columns.map(markdownInline)],
      table.rows.map(({ name, cells }) => [markdownInline(name), ...cells]),
    ),
    ...(table.hasHidden ? [t.files.vote.breakdown.help] : []),
  ]
}

export function uncountedBlocks(rounds: readonly OutcomeUncounted[], t: Texts): readonly string[] {
  if (rounds.length === 0) return []
  return [
    `### ${t.files.vote.uncounted.heading}`,
    markdownList(
      rounds.map((round) =>
        markdownInline(`R-${round.number} ${round.question} – ${uncountedText(round, t)}`),
      ),
    ),
  ]
}
