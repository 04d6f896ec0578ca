import { NO_INDICATOR } from '../domain/indicator-link.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import type { OutcomeChallenge, OutcomeLink, Outcomes } from './outcomes-type.ts'
import { methodText, turnoutText } from './round-words.ts'
import { type Cell, dayCell, percentCell, type Sheet, workshopCells, workshopColumns } from './sheet-cells.ts'
import { targetName } from './targets.ts'
import { votesText } from './votes-words.ts'
import { challengeCode, challengeName, goalName, linkTitle, relationText } from './words.ts'

/** One row for each challenge. */
export const challengeSheet = (outcomes: Outcomes, t: Texts, language: Language): Sheet => ({
  name: t.files.sheets.challenges,
  columns: columns(t),
  rows: outcomes.challenges.map((challenge) => row(outcomes, challenge, t, language)),
})

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
    c.result,
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
    ...workshopColumns(t),
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
    ...voteCells(challenge, t, language),
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

function voteCells(
  { rank, votes, consent }: OutcomeChallenge,
  t: Texts,
  language: Language,
): readonly Cell[] {
  const result =
    votes === null && !consent ? null : votesText({ votes, ...(consent && { consent }) }, t, language)
  if (votes === null) return [null, result, null, null, null]
  const points = votes.kind === 'score' ? null : votes.points
  return [rank, result, points, votes.supporters, percentCell(votes.supporters, votes.cast)]
}

function decisionCells(outcomes: Outcomes, challenge: OutcomeChallenge, t: Texts): readonly Cell[] {
  const { decision } = challenge
  if (decision === null) return [t.files.decisions.open, null, null, null, null, null]
  const label = t.files.decisions[decision.kind]
  if (decision.kind === 'parked')
    return [label, null, null, null, decision.reason, dayCell(decision.reviewDate)]
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
  if (votes === null || !round) return [null, null, null, null, null, null]
  return [
    `R-${round.number}`,
    votes.place,
    round.question,
    methodText(round, t, language),
    turnoutText(round, t, language),
    t.voting.tieRules[round.tieRule],
  ]
}
