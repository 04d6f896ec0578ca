import { linkUse } from '../link-use.ts'
import type { OutcomeChallenge } from '../outcomes-type.ts'
import { targetName } from '../targets.ts'
import { votesText } from '../votes-words.ts'
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
} from '../words.ts'
import { heading, list, paragraph, table } from './blocks.ts'
import type { Block, Item } from './document.ts'
import { allFiguresPart } from './figures-part.ts'
import { mobilisationParts } from './mobilisation-parts.ts'
import { parkedText, type Telling } from './parts.ts'
import { roundsPart } from './planners-rounds.ts'

/** Everything, for those who plan: every challenge in its words, every vote with its table, every indicator. */
export function plannerBlocks(telling: Telling): readonly Block[] {
  const { outcomes, t, language } = telling
  const { chosen, parked, others } = parts(outcomes)
  const group = (title: string, none: string, challenges: readonly OutcomeChallenge[]) => [
    heading(1, title),
    ...(challenges.length === 0
      ? paragraph(none)
      : challenges.flatMap((challenge) => challengeBlocks(challenge, telling))),
  ]
  return [
    ...paragraph(statusText(outcomes, t, language), 'strong'),
    heading(1, t.files.facts.heading),
    ...list(facts(outcomes, t, language).map(({ label, value }) => ({ label, text: value }))),
    ...group(
      outcomes.agreement === null ? t.files.chosen.draftHeading : t.files.chosen.heading,
      t.files.chosen.none,
      chosen,
    ),
    ...roundsPart(telling),
    ...group(t.files.parked.heading, t.files.parked.none, parked),
    ...group(t.files.others.heading, t.files.others.none, others),
    ...mobilisationParts(telling),
    ...linksPart(telling),
    ...allFiguresPart(telling),
    ...sourcesPart(telling),
  ]
}

function challengeBlocks(challenge: OutcomeChallenge, { t, language }: Telling): readonly Block[] {
  const { decision } = challenge
  const { files } = t
  const some = (label: string, texts: readonly string[]): readonly Item[] =>
    texts.length === 0 ? [] : [{ label, text: texts.join(', ') }]
  return [
    heading(2, challengeName(challenge)),
    ...(decision?.kind === 'chosen' ? paragraph(decision.sentence, 'strong') : []),
    ...paragraph(challenge.body),
    ...list([
      ...(decision?.kind === 'chosen' ? [{ label: files.owner, text: decision.owner || files.noOwner }] : []),
      ...(decision?.kind === 'parked'
        ? [{ label: files.reason, text: parkedText(decision, t, language) }]
        : []),
      { label: files.rounds.points, text: votesText(challenge, t, language) },
      ...some(files.theme, challenge.theme === null ? [] : [challenge.theme]),
      ...some(
        files.goals,
        challenge.goals.map((number) => goalName(number, t, language)),
      ),
      ...some(
        files.targets,
        challenge.targets.map((code) => targetName(code, language)),
      ),
      ...(challenge.mergedFrom ?? []).map((source) => ({
        label: files.mergedFrom,
        text: [challengeName(source), source.body].filter((part) => part !== '').join(': '),
      })),
      ...(challenge.relations ?? []).map((relation) => ({ text: relationText(relation, t) })),
      ...(challenge.comments === undefined
        ? []
        : [{ label: files.columns.comments, text: String(challenge.comments) }]),
      { label: files.columns.id, text: challenge.id },
    ]),
  ]
}

function linksPart({ outcomes, t, language }: Telling): readonly Block[] {
  const { files } = t
  const rows = outcomes.challenges.flatMap((challenge) =>
    challenge.links.map((link) => [
      challengeName(challenge),
      linkTitle(link, t, language),
      files.fits[link.fit],
      link.why,
      linkUse(link, t, language),
    ]),
  )
  const columns = [
    { title: files.challenge, width: 3 },
    { title: files.indicator, width: 4 },
    { title: files.fit, width: 2 },
    { title: files.why, width: 4 },
    { title: files.links.heading, width: 3 },
  ]
  // a column that says nothing takes room from the others
  const said = columns.map((_, index) => rows.some((cells) => cells[index] !== ''))
  const filled = <T>(of: readonly T[]): readonly T[] => of.filter((_, index) => said[index])
  return [
    heading(1, files.indicators),
    ...(rows.length === 0
      ? paragraph(files.noIndicators)
      : [table(files.indicators, filled(columns), rows.map(filled))]),
  ]
}

function sourcesPart({ outcomes, t, language }: Telling): readonly Block[] {
  const { sources } = t.files
  const cited = citedLinks(outcomes).map(
    (link): Item => ({
      label: linkTitle(link, t, language),
      text: [linkSource(link, t), link.sourceUrl ?? ''].filter((part) => part !== '').join(', '),
    }),
  )
  return [
    heading(1, sources.heading),
    ...paragraph(sourcesText(outcomes, t)),
    ...(cited.length === 0 ? paragraph(sources.none) : list(cited)),
  ]
}
