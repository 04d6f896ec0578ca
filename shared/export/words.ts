import { goal } from '../catalogue/goals.ts'
import { NO_INDICATOR } from '../domain/indicator-link.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { dateText, momentText } from './formats.ts'
import type { OutcomeLink, OutcomeRelation, Outcomes } from './outcomes-type.ts'

/*
 * How outcomes are said. The report page and the files use the same words, so that nobody has to compare them.
 * What people wrote is passed through as it is: each format escapes for itself.
 */

/** The short number that people quote, or nothing while the server has not given one. */
export const challengeCode = (number: number | null): string => (number === null ? '' : `U-${number}`)

/** `U-12 Title`. */
export const challengeName = ({ number, title }: { number: number | null; title: string }): string =>
  number === null ? title : `${challengeCode(number)} ${title}`

/** `Påvirker U-3 Støy: hvorfor`. */
export function relationText({ meaning, other, why }: OutcomeRelation, t: Texts): string {
  const words = t.cards.relation[meaning]({ other: challengeName(other) })
  return why === '' ? words : `${words}: ${why}`
}

export function goalName(number: number, t: Texts, language: Language): string {
  const name = goal(number)?.name[language]
  return name === undefined ? String(number) : t.files.goal({ number, name })
}

export const municipalityNames = (outcomes: Outcomes): string =>
  outcomes.workshop.municipalities.map(({ number, name }) => `${name} (${number})`).join(', ')

/** Whether this is a draft or which agreement it is frozen in. */
export const statusText = ({ agreement }: Outcomes, t: Texts, language: Language): string =>
  agreement === null
    ? t.files.draft
    : t.files.agreed({ number: agreement.number, at: momentText(agreement.at, language) })

export interface Fact {
  readonly label: string
  readonly value: string
}

/** What every file states about the workshop and about what it was made from. */
export function facts(outcomes: Outcomes, t: Texts, language: Language): readonly Fact[] {
  const { workshop } = outcomes
  const { receiver, decisionDate } = outcomes.ending ?? workshop
  const label = t.files.facts
  const present = outcomes.participation.map(({ role, seats }) => t.files.roles[role](seats))
  const all: Fact[] = [
    { label: label.date, value: dateText(workshop.date, language) },
    {
      label: workshop.municipalities.length === 1 ? label.municipality : label.municipalities,
      value: municipalityNames(outcomes),
    },
    { label: label.goal, value: workshop.goal },
    { label: label.receiver, value: receiver || t.files.notSettled },
    {
      label: label.decisionDate,
      value: decisionDate === null ? t.files.notSettled : dateText(decisionDate, language),
    },
    { label: label.unsettled, value: outcomes.ending?.unsettled ?? '' },
    { label: label.ended, value: outcomes.ending ? momentText(outcomes.ending.at, language) : '' },
    { label: label.participation, value: present.join(', ') },
    {
      label: label.madeFrom,
      value: label.versions({ board: outcomes.boardVersion, catalogue: outcomes.catalogueVersion }),
    },
  ]
  return all.filter(({ value }) => value !== '')
}

/** `no-012 Title (KS)`. */
export function linkTitle(link: OutcomeLink, t: Texts, language: Language): string {
  if (link.indicator === NO_INDICATOR) return t.files.noFigure
  const title = link.title?.[language]
  if (title === undefined) return t.files.unknownIndicator(link.indicator)
  return `${link.code ?? link.indicator} ${title}${link.framework === null ? '' : ` (${link.framework})`}`
}

/** Who publishes the indicator's figures and where, without the address. */
export const linkSource = (link: OutcomeLink, t: Texts): string =>
  [link.publisher, link.ssbTable === null ? null : t.files.sources.ssbTable(link.ssbTable)]
    .filter((part) => part !== null)
    .join(', ')

/** Each indicator that was looked at, once, by its id. */
export function citedLinks(outcomes: Outcomes): readonly OutcomeLink[] {
  const cited = new Map<string, OutcomeLink>()
  for (const link of outcomes.challenges.flatMap((challenge) => challenge.links)) {
    if (link.indicator !== NO_INDICATOR) cited.set(link.indicator, cited.get(link.indicator) ?? link)
  }
  return [...cited.values()].toSorted((a, b) => (a.indicator < b.indicator ? -1 : 1))
}

/** What the files build on, and whether figures are among it. */
export const sourcesText = ({ catalogueVersion, figures }: Outcomes, { files: { sources } }: Texts): string =>
  `${sources.catalogue(catalogueVersion)} ${figures ? sources.withFigures : sources.noFigures}`

/** The challenges in the three parts of a report. */
export const parts = ({ challenges }: Outcomes) => ({
  chosen: challenges.filter((challenge) => challenge.decision?.kind === 'chosen'),
  parked: challenges.filter((challenge) => challenge.decision?.kind === 'parked'),
  others: challenges.filter((challenge) => challenge.decision === null),
})
