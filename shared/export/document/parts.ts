import type { ParkedDecision } from '../../domain/decision.ts'
import type { Texts } from '../../i18n/texts.ts'
import type { Language } from '../../kernel/language.ts'
import { dateText } from '../formats.ts'
import type { OutcomeChallenge, Outcomes } from '../outcomes-type.ts'
import type { OutcomeRound, RankingRound } from '../round-type.ts'
import { methodText, tieTexts, turnoutText } from '../round-words.ts'
import { votesText } from '../votes-words.ts'
import {
  challengeName,
  type Fact,
  facts,
  goalName,
  linkSource,
  linkTitle,
  municipalityNames,
  parts,
  sourcesText,
} from '../words.ts'
import { heading, list, oneLine, paragraph, table } from './blocks.ts'
import type { Block, Item } from './document.ts'
import { figuresPart } from './figures-part.ts'
import { matrixFigure } from './matrix-figure.ts'
import { doingPart } from './mobilisation-parts.ts'
import { MOST_BARS, mainRound, votesFigure } from './votes-figure.ts'

/*
 * Parts that several receivers get, in the same words.
 */

export interface Telling {
  readonly outcomes: Outcomes
  readonly t: Texts
  readonly language: Language
}

/** So many challenges that came out equal are named on a page for those who decide. */
const NAMED_IN_TIE = 8

/** So many municipalities are named at the foot of a page: with more of them, it would hold nothing else. */
const NAMED_AT_FOOT = 3

/** E1. What stands at the foot of every page. */
export const footOf = ({ outcomes, t, language }: Telling): string => {
  const { workshop, boardVersion: board, catalogueVersion: catalogue } = outcomes
  const { versions } = t.files.facts
  const versionWords = `${t.files.facts.madeFrom} ${versions({ board, catalogue })}`
  const { length: count } = workshop.municipalities
  const where = count > NAMED_AT_FOOT ? t.documents.municipalities({ count }) : municipalityNames(outcomes)
  return [workshop.title, dateText(workshop.date, language), where, versionWords]
    .map(oneLine)
    .filter((part) => part !== '')
    .join(' · ')
}

/** What somebody is asked to decide, and when. */
export function askedPart({ outcomes, t, language }: Telling): readonly Block[] {
  const { asked } = t.documents
  const { receiver, decisionDate } = outcomes.ending ?? outcomes.workshop
  const { facts: label } = t.files
  return [
    heading(1, asked.heading),
    ...paragraph(parts(outcomes).chosen.length === 0 ? asked.nothing : asked.decide),
    ...list([
      { label: label.receiver, text: receiver || t.files.notSettled },
      {
        label: label.decisionDate,
        text: decisionDate === null ? t.files.notSettled : dateText(decisionDate, language),
      },
    ]),
  ]
}

/** What was chosen as a table. */
export function chosenPart({ outcomes, t, language }: Telling): readonly Block[] {
  const { chosen } = t.files
  const title = outcomes.agreement === null ? chosen.draftHeading : chosen.heading
  const rows = parts(outcomes).chosen.map((challenge) => {
    const { sentence, owner } = chosenAs(challenge)
    return [
      challengeName(challenge),
      sentence || t.documents.noSentence,
      owner || t.files.noOwner,
      votesText(challenge, t, language),
    ]
  })
  return [
    heading(1, title),
    ...(rows.length === 0
      ? paragraph(chosen.none)
      : [
          table(
            title,
            [
              { title: t.files.challenge, width: 3 },
              { title: t.documents.what, width: 4 },
              { title: t.files.owner, width: 2.6 },
              { title: t.files.rounds.points, width: 3 },
            ],
            rows,
          ),
        ]),
  ]
}

const chosenAs = ({ decision }: OutcomeChallenge): { sentence: string; owner: string } =>
  decision?.kind === 'chosen' ? decision : { sentence: '', owner: '' }

/** Goals and indicators of what was chosen; rejected indicators are for those who plan. */
export function goalsPart({ outcomes, t, language }: Telling): readonly Block[] {
  const items = parts(outcomes).chosen.map((challenge): Item => {
    const goals = challenge.goals.map((number) => goalName(number, t, language)).join(', ')
    const links = challenge.links
      .filter(({ fit }) => fit !== 'no')
      .map((link) => {
        const source = linkSource(link, t)
        return `${linkTitle(link, t, language)}${source === '' ? '' : `, ${source}`} (${t.files.fits[link.fit].toLowerCase()})`
      })
    const said = [
      ...(goals === '' ? [] : [`${t.files.goals}: ${goals}`]),
      `${t.files.indicators}: ${links.length === 0 ? t.files.noIndicators.toLowerCase() : `${links.join('; ')}.`}`,
    ]
    return { label: challengeName(challenge), text: said.join('. ') }
  })
  if (items.length === 0) return []
  return [heading(1, t.documents.goals), ...list(items)]
}

/** How each vote was held, and the main one as a figure. */
export function votesPart({ outcomes, t, language }: Telling): readonly Block[] {
  const main = mainRound(outcomes)
  return [
    heading(1, t.documents.votes),
    ...(outcomes.rounds.length === 0
      ? paragraph(t.files.rounds.none)
      : list(outcomes.rounds.map((round) => roundItem(round, t, language)))),
    ...(main ? mainFigure(main, { outcomes, t, language }) : []),
  ]
}

/** Votes on two scales as what they were asked for, others as bars. */
function mainFigure(round: RankingRound, { outcomes, t, language }: Telling): readonly Block[] {
  const matrix = matrixFigure(round, t, language)
  const most = outcomes.activities ? MOST_BARS.beside : MOST_BARS.usually
  return matrix.length > 0 ? matrix : [votesFigure(round, t, language, most)]
}

/** A vote in a few sentences: question, method, turnout, how close it was. */
function roundItem(round: OutcomeRound, t: Texts, language: Language): Item {
  const { margin } = round
  const { vote } = t.files
  return {
    label: `R-${round.number} ${round.question}`,
    text: [
      methodText(round, t, language),
      `${turnoutText(round, t, language)}.`,
      ...tieTexts(round, t, language, NAMED_IN_TIE),
      ...(margin === null ? [] : [margin.votes === 0 ? vote.marginTie(margin) : vote.margin(margin)]),
    ].join(' '),
  }
}

/** What is parked, why, and when it is looked at again. */
export function parkedPart({ outcomes, t, language }: Telling): readonly Block[] {
  const { parked } = t.files
  const items = parts(outcomes).parked.map((challenge): Item => {
    const { decision } = challenge
    return {
      label: challengeName(challenge),
      text: decision?.kind === 'parked' ? parkedText(decision, t, language) : '',
    }
  })
  return [heading(1, parked.heading), ...(items.length === 0 ? paragraph(parked.none) : list(items))]
}

/** Why, and when it is looked at again. */
export const parkedText = ({ reason, reviewDate }: ParkedDecision, t: Texts, language: Language): string =>
  reviewDate === null
    ? reason
    : `${sentenceOf(reason)} ${t.files.parked.reviewed(dateText(reviewDate, language))}.`

/** With a full stop behind it, when nothing else ends it. */
const sentenceOf = (text: string): string => (/[.!?…:]$/u.test(text.trim()) ? text : `${text.trim()}.`)

/** What was agreed, and what it rests on: the middle of every page for those who decide. */
export const agreedParts = (telling: Telling): readonly Block[] => [
  ...askedPart(telling),
  ...chosenPart(telling),
  ...doingPart(telling),
  ...goalsPart(telling),
  ...figuresPart(telling),
  ...votesPart(telling),
  ...parkedPart(telling),
]

/** E1. When, where, by whom, and from what, in a few lines. Who receives it, and when, was said where it is asked for. */
export const aboutInShort = (telling: Telling): readonly Block[] => {
  const { receiver, decisionDate } = telling.t.files.facts
  return aboutOf(
    telling,
    factsOf(telling).filter(({ label }) => label !== receiver && label !== decisionDate),
  )
}

/** The same for those who are asked for nothing. */
export const aboutWithReceiver = (telling: Telling): readonly Block[] => aboutOf(telling, factsOf(telling))

const factsOf = ({ outcomes, t, language }: Telling): readonly Fact[] => facts(outcomes, t, language)

const aboutOf = ({ outcomes, t }: Telling, told: readonly Fact[]): readonly Block[] => [
  heading(1, t.files.facts.heading),
  ...paragraph(
    [...told.map(({ label, value }) => sentenceOf(`${label}: ${value}`)), sourcesText(outcomes, t)].join(' '),
    'quiet',
  ),
]
