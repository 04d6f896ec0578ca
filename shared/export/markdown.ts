import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { figureRows } from './figure-rows.ts'
import { dateText } from './formats.ts'
import { linkUse } from './link-use.ts'
import { mobilisationBlocks } from './markdown-actors.ts'
import { roundBlocks, uncountedBlocks } from './markdown-rounds.ts'
import {
  markdownInline,
  markdownLine,
  markdownList,
  markdownParagraph,
  markdownTable,
} from './markdown-text.ts'
import type { OutcomeChallenge, Outcomes } from './outcomes-type.ts'
import { targetName } from './targets.ts'
import { votesText } from './votes-words.ts'
import {
  challengeName,
  citedLinks,
  facts,
  goalName,
  linkSource,
  linkTitle,
  parts,
  relationText,
  sourcesText,
  statusText,
} from './words.ts'

/** The outcomes as a Markdown document that can be sent as it is. */
export function outcomesMarkdown(outcomes: Outcomes, t: Texts, language: Language): string {
  const { chosen, parked, others } = parts(outcomes)
  const blocks = [
    `# ${markdownInline(t.files.title(outcomes.workshop.title))}`,
    `**${statusText(outcomes, t, language)}**`,
    markdownList(
      facts(outcomes, t, language).map(({ label, value }) => `${label}: ${markdownInline(value)}`),
    ),
    `## ${outcomes.agreement === null ? t.files.chosen.draftHeading : t.files.chosen.heading}`,
    ...(chosen.length === 0 ? [t.files.chosen.none] : chosen.flatMap(chosenBlocks(t, language))),
    `## ${t.files.rounds.heading}`,
    ...(outcomes.rounds.length === 0
      ? [t.files.rounds.none]
      : outcomes.rounds.flatMap((round) => roundBlocks(round, t, language))),
    ...uncountedBlocks(outcomes.uncounted, t),
    `## ${t.files.parked.heading}`,
    parked.length === 0
      ? t.files.parked.none
      : markdownList(parked.map((challenge) => parkedItem(challenge, t, language))),
    `## ${t.files.others.heading}`,
    others.length === 0
      ? t.files.others.none
      : markdownList(others.map((challenge) => `${name(challenge)} – ${votesText(challenge, t, language)}`)),
    ...mobilisationBlocks(outcomes, t, language),
    `## ${t.files.indicators}`,
    ...linkBlocks(outcomes, t, language),
    ...figureBlocks(outcomes, t, language),
    `## ${t.files.sources.heading}`,
    ...sourceBlocks(outcomes, t, language),
  ]
  return `${blocks.join('\n\n')}\n`
}

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
      markdownList([
        `${t.files.owner}: ${markdownInline(decision?.owner || t.files.noOwner)}`,
        votesText(challenge, t, language),
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
  return `${name(challenge)} – ${t.files.reason}: ${reason}${review} (${votesText(challenge, t, language)})`
}

function linkBlocks(outcomes: Outcomes, t: Texts, language: Language): readonly string[] {
  const rows = outcomes.challenges.flatMap((challenge) =>
    challenge.links.map((link) => [
      name(challenge),
      markdownInline(linkTitle(link, t, language)),
      t.files.fits[link.fit],
      markdownInline(link.why),
      markdownInline(linkUse(link, t, language)),
    ]),
  )
  if (rows.length === 0) return [t.files.noIndicators]
  const { challenge, indicator, fit, why, links } = t.files
  return [markdownTable([challenge, indicator, fit, why, links.heading], rows)]
}

/** Nothing when no figures are known. */
function figureBlocks(outcomes: Outcomes, t: Texts, language: Language): readonly string[] {
  const rows = figureRows(outcomes, t, language)
  if (rows.length === 0) return []
  const { figures: f, indicator } = t.files
  return [
    `## ${t.figureWords.heading}`,
    markdownTable(
      [indicator, f.municipality, f.value, f.year, f.more, f.source, f.quality],
      rows.map((row) =>
        [row.name, row.place, row.value, row.year, row.more, row.source, row.quality].map(markdownInline),
      ),
    ),
  ]
}

function sourceBlocks(outcomes: Outcomes, t: Texts, language: Language): readonly string[] {
  const { sources } = t.files
  const cited = citedLinks(outcomes).map((link) => {
    const address =
      link.sourceUrl === null ? '' : `<${link.sourceUrl.replace(/[<>\s]/g, encodeURIComponent)}>`
    const source = [markdownInline(linkSource(link, t)), address].filter((part) => part !== '').join(', ')
    return `${markdownLine(linkTitle(link, t, language))}${source === '' ? '' : ` – ${source}`}`
  })
  return [sourcesText(outcomes, t), cited.length === 0 ? sources.none : markdownList(cited)]
}
