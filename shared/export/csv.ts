import { stringify } from 'csv-stringify/sync'
import { NO_INDICATOR } from '../domain/indicator-link.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { dateText, isoDate } from './formats.ts'
import { harmless } from './harmless.ts'
import type { OutcomeChallenge, OutcomeLink, Outcomes } from './outcomes-type.ts'
import { targetName } from './targets.ts'
import {
  challengeCode,
  challengeName,
  goalName,
  linkTitle,
  municipalityNames,
  relationText,
  turnoutText,
} from './words.ts'

type Cell = string | number | null

/**
 * E4. One row per challenge, for spreadsheets as they are set up in Norway: UTF-8 with a byte order mark,
 * semicolons, CRLF, decimal comma. Each row says what it is of, so that rows can be put together from several
 * workshops. All text is quoted, and text that a spreadsheet would run is made harmless.
 */
export function outcomesCsv(outcomes: Outcomes, t: Texts, language: Language): string {
  const rows = outcomes.challenges.map((challenge) => row(outcomes, challenge, t, language))
  return stringify(
    [columns(t), ...rows].map((cells) => cells.map(cell)),
    {
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      quoted_string: true,
    },
  )
}

/** Numbers stay bare, with a decimal comma; text is harmless. */
function cell(value: Cell): Cell {
  if (typeof value === 'string') return harmless(value)
  return value === null || Number.isInteger(value) ? value : DECIMAL_COMMA.format(value)
}

const DECIMAL_COMMA = new Intl.NumberFormat('nb-NO', { useGrouping: false, maximumFractionDigits: 1 })

function columns(t: Texts): readonly string[] {
  const c = t.files.columns
  return [
    c.number,
    c.title,
    c.body,
    c.theme,
    c.goals,
    c.targets,
    c.rank,
    c.votes,
    c.supporters,
    c.supportShare,
    c.decision,
    c.order,
    c.sentence,
    c.owner,
    c.reason,
    c.reviewDate,
    c.indicatorsYes,
    c.indicatorsPartly,
    c.indicatorsNo,
    c.noFigure,
    c.mergedFrom,
    c.relations,
    c.comments,
    c.round,
    c.place,
    c.question,
    c.method,
    c.turnout,
    c.tieRule,
    c.workshop,
    c.date,
    c.municipality,
    c.status,
    c.boardVersion,
    c.catalogueVersion,
    c.id,
  ]
}

function row(outcomes: Outcomes, challenge: OutcomeChallenge, t: Texts, language: Language): readonly Cell[] {
  return [
    challengeCode(challenge.number),
    challenge.title,
    challenge.body,
    challenge.theme,
    challenge.goals.map((number) => goalName(number, t, language)).join(' | '),
    challenge.targets.map((code) => targetName(code, language)).join(' | '),
    ...voteCells(challenge),
    ...decisionCells(outcomes, challenge, t),
    ...linkCells(challenge.links, t, language),
    (challenge.mergedFrom ?? []).map(challengeName).join(' | '),
    (challenge.relations ?? []).map((relation) => relationText(relation, t)).join(' | '),
    challenge.comments ?? null,
    ...roundCells(outcomes, challenge, t, language),
    ...workshopCells(outcomes, t, language),
    challenge.id,
  ]
}

function voteCells({ rank, votes }: OutcomeChallenge): readonly Cell[] {
  if (votes === null) return [null, null, null, null]
  const share = votes.cast === 0 ? null : (votes.supporters / votes.cast) * 100
  return [rank, votes.points, votes.supporters, share]
}

function decisionCells(outcomes: Outcomes, challenge: OutcomeChallenge, t: Texts): readonly Cell[] {
  const { decision } = challenge
  if (decision === null) return [t.files.decisions.open, null, null, null, null, null]
  const label = t.files.decisions[decision.kind]
  if (decision.kind === 'parked') return [label, null, null, null, decision.reason, decision.reviewDate]
  return [label, outcomes.challenges.indexOf(challenge) + 1, decision.sentence, decision.owner, null, null]
}

function linkCells(links: readonly OutcomeLink[], t: Texts, language: Language): readonly Cell[] {
  const figures = links.filter((link) => link.indicator !== NO_INDICATOR)
  const withFit = (fit: OutcomeLink['fit']): string =>
    figures
      .filter((link) => link.fit === fit)
      .map((link) => withWhy(linkTitle(link, t, language), link.why))
      .join(' | ')
  const missing = links
    .filter((link) => link.indicator === NO_INDICATOR)
    .map((link) => withWhy(t.files.noFigure, link.why))
  return [withFit('yes'), withFit('partly'), withFit('no'), missing.join(' | ')]
}

const withWhy = (text: string, why: string): string => (why === '' ? text : `${text}: ${why}`)

function roundCells(
  outcomes: Outcomes,
  { votes }: OutcomeChallenge,
  t: Texts,
  language: Language,
): readonly Cell[] {
  const round = outcomes.rounds.find(({ number }) => number === votes?.round)
  if (votes === null || round === undefined) return [null, null, null, null, null, null]
  return [
    `R-${round.number}`,
    votes.place,
    round.question,
    t.files.method(round.method),
    turnoutText(round, t, language),
    t.voting.tieRules[round.tieRule],
  ]
}

function workshopCells(outcomes: Outcomes, t: Texts, language: Language): readonly Cell[] {
  const { workshop, agreement } = outcomes
  const status =
    agreement === null
      ? t.files.status.draft
      : t.files.status.agreed({
          number: agreement.number,
          date: dateText(isoDate(agreement.at), language),
        })
  return [
    workshop.title,
    workshop.date,
    municipalityNames(outcomes),
    status,
    outcomes.boardVersion,
    `v${outcomes.catalogueVersion}`, // without the letter, spreadsheets take it for a month
  ]
}
