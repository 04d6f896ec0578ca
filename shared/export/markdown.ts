import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { dateText, momentText } from './formats.ts'
import { markdownInline, markdownLine, markdownParagraph, markdownTable } from './markdown-text.ts'
import type { OutcomeChallenge, OutcomeRound, Outcomes } from './outcomes-type.ts'
import { targetName } from './targets.ts'
import {
  challengeCode,
  challengeName,
  citedLinks,
  facts,
  goalName,
  linkSource,
  linkTitle,
  parts,
  placeText,
  relationText,
  roundRules,
  statusText,
  votesText,
} from './words.ts'

/** The outcomes as a Markdown document that can be sent as it is. */
export function outcomesMarkdown(outcomes: Outcomes, t: Texts, language: Language): string {
  const { chosen, parked, others } = parts(outcomes)
  const blocks = [
    `# ${markdownInline(t.files.title(outcomes.workshop.title))}`,
    `**${statusText(outcomes, t, language)}**`,
    list(facts(outcomes, t, language).map(({ label, value }) => `${label}: ${markdownInline(value)}`)),
    `## ${outcomes.agreement === null ? t.files.chosen.draftHeading : t.files.chosen.heading}`,
    ...(chosen.length === 0 ? [t.files.chosen.none] : chosen.flatMap(chosenBlocks(t, language))),
    `## ${t.files.rounds.heading}`,
    ...(outcomes.rounds.length === 0
      ? [t.files.rounds.none]
      : outcomes.rounds.flatMap(roundBlocks(t, language))),
    `## ${t.files.parked.heading}`,
    parked.length === 0
      ? t.files.parked.none
      : list(parked.map((challenge) => parkedItem(challenge, t, language))),
    `## ${t.files.others.heading}`,
    others.length === 0
      ? t.files.others.none
      : list(others.map((challenge) => `${name(challenge)} – ${votesText(challenge, t)}`)),
    `## ${t.files.indicators}`,
    ...linkBlocks(outcomes, t, language),
    `## ${t.files.sources.heading}`,
    ...sourceBlocks(outcomes, t, language),
  ]
  return `${blocks.join('\n\n')}\n`
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n')

const name = (challenge: { number: number | null; title: string }): string =>
  markdownLine(challengeName(challenge))

const chosenBlocks =
  (t: Texts, language: Language) =>
  (challenge: OutcomeChallenge, index: number): readonly string[] => {
    const decision = challenge.decision?.kind === 'chosen' ? challenge.decision : null
    const goals = challenge.goals.map((number) => goalName(number, t, language)).join(', ')
    return [
      `### ${index + 1}. ${name(challenge)}`,
      decision?.sentence ? `**${markdownInline(decision.sentence)}**` : '',
      markdownParagraph(challenge.body),
      list([
        `${t.files.owner}: ${markdownInline(decision?.owner || t.files.noOwner)}`,
        votesText(challenge, t),
        ...(challenge.theme === null ? [] : [`${t.files.theme}: ${markdownInline(challenge.theme)}`]),
        ...(goals === '' ? [] : [`${t.files.goals}: ${goals}`]),
        ...(challenge.targets.length === 0
          ? []
          : [
              `${t.files.targets}: ${markdownInline(challenge.targets.map((code) => targetName(code, language)).join(', '))}`,
            ]),
        ...(challenge.mergedFrom === undefined
          ? []
          : [`${t.files.mergedFrom}: ${challenge.mergedFrom.map(name).join(', ')}`]),
        ...(challenge.relations ?? []).map((relation) => markdownInline(relationText(relation, t))),
      ]),
    ].filter((block) => block !== '')
  }

function parkedItem(challenge: OutcomeChallenge, t: Texts, language: Language): string {
  const decision = challenge.decision?.kind === 'parked' ? challenge.decision : null
  const review =
    decision === null || decision.reviewDate === null
      ? ''
      : `. ${t.files.parked.reviewed(dateText(decision.reviewDate, language))}`
  const reason = markdownInline(decision?.reason ?? '')
  return `${name(challenge)} – ${t.files.reason}: ${reason}${review} (${votesText(challenge, t)})`
}

const roundBlocks =
  (t: Texts, language: Language) =>
  (round: OutcomeRound): readonly string[] => {
    const labels = t.files.rounds
    const period = labels.period({
      from: momentText(round.openedAt, language),
      to: momentText(round.closedAt, language),
    })
    const repeats = round.parent === null ? [] : [`${labels.repeats(round.parent)}.`]
    return [
      `### R-${round.number} ${markdownInline(round.question)}`,
      [...repeats, ...roundRules(round, t, language), `${period}.`].join(' '),
      markdownTable(
        [labels.place, labels.number, t.files.challenge, labels.points, labels.supporters],
        round.options.map((option) => [
          placeText(option),
          challengeCode(option.number),
          markdownInline(option.title),
          `${option.points}`,
          `${option.supporters}`,
        ]),
      ),
    ]
  }

function linkBlocks(outcomes: Outcomes, t: Texts, language: Language): readonly string[] {
  const rows = outcomes.challenges.flatMap((challenge) =>
    challenge.links.map((link) => [
      name(challenge),
      markdownInline(linkTitle(link, t, language)),
      t.files.fits[link.fit],
      markdownInline(link.why),
    ]),
  )
  if (rows.length === 0) return [t.files.noIndicators]
  return [markdownTable([t.files.challenge, t.files.indicator, t.files.fit, t.files.why], rows)]
}

function sourceBlocks(outcomes: Outcomes, t: Texts, language: Language): readonly string[] {
  const { sources } = t.files
  const cited = citedLinks(outcomes).map((link) => {
    const address =
      link.sourceUrl === null ? '' : `<${link.sourceUrl.replace(/[<>\s]/g, encodeURIComponent)}>`
    const source = [markdownInline(linkSource(link, t)), address].filter((part) => part !== '').join(', ')
    return `${markdownLine(linkTitle(link, t, language))}${source === '' ? '' : ` – ${source}`}`
  })
  return [
    `${sources.catalogue(outcomes.catalogueVersion)} ${sources.noFigures}`,
    cited.length === 0 ? sources.none : list(cited),
  ]
}
