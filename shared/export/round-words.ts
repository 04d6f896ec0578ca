import type { Role } from '../domain/role.ts'
import type { Axis } from '../domain/voting/method.ts'
import type { TieOutcome } from '../domain/voting/result.ts'
import { isVoted } from '../domain/voting/ties.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { listText, momentText, percentText } from './formats.ts'
import type { OutcomeRound, OutcomeUncounted } from './round-type.ts'
import { challengeCode, challengeName } from './words.ts'

/*
 * How a round is told of, in sentences: by which rules it was held, who took part, and what is to be known of its
 * result. Every format says the same.
 */

const quoted = (axes: readonly Axis[], t: Texts, language: Language): string =>
  listText(
    axes.map((axis) => `«${t.files.vote.axes[axis]}»`),
    language,
  )

/** How people voted, without the rest of the rules. */
export function methodText({ method }: OutcomeRound, t: Texts, language: Language): string {
  const { methods } = t.files.vote
  switch (method.kind) {
    case 'dots':
      return methods.dots(method)
    case 'rank':
      return methods.rank(method)
    case 'score':
      return methods.score({ axes: quoted(method.axes, t, language) })
    case 'consent':
    case 'agree':
      return methods[method.kind]
  }
}

export function turnoutText({ turnout }: OutcomeRound, t: Texts, language: Language): string {
  const share = percentText(turnout.cast, turnout.eligible, language)
  const parts = [t.files.turnout({ cast: turnout.cast, eligible: turnout.eligible, share })]
  if (turnout.blank > 0) parts.push(t.files.blank(turnout.blank))
  if (turnout.withdrawn > 0) parts.push(t.files.withdrawn(turnout.withdrawn))
  return parts.join(', ')
}

/** V6. Who could vote. */
export function electorateText(round: OutcomeRound, t: Texts, language: Language): string {
  const { files } = t
  const { limitedTo } = round
  const names = limitedTo && listText(limitedTo.names, language)
  return [
    round.facilitatorsVote ? files.electorate.facilitatorsToo : files.electorate.participants,
    ...(limitedTo && names
      ? [files.vote[limitedTo.kind === 'groups' ? 'onlyGroups' : 'onlyMunicipalities']({ names })]
      : []),
    ...(round.lateJoiners ? [] : [files.vote.noLateJoiners]),
  ].join(' ')
}

/** V16. Where the votes came from, where any came on paper. */
export function sourcesText({ sources }: OutcomeRound, t: Texts, language: Language): string {
  const words = t.files.vote.sources
  const parts = (['screen', 'paperBallot', 'paperTable'] as const).flatMap((source) =>
    sources[source] === 0 ? [] : [words[source](sources[source])],
  )
  return sources.paperBallot + sources.paperTable === 0 ? '' : listText(parts, language)
}

/** V11. What counted alike; nothing where each person did and nothing else was asked for. */
export function weightingText({ weighting }: OutcomeRound, t: Texts): string {
  const words = t.files.vote.weighting
  if (weighting.asked === 'person') return ''
  return weighting.used === 'municipality' ? words.municipality : words.fallback
}

/** The rules of a round: method, electorate, turnout with its sources, weighting, tie rule. */
export function roundRules(round: OutcomeRound, t: Texts, language: Language): readonly string[] {
  const { files } = t
  const { eligibleAtOpening: opening, turnout } = round
  const sources = sourcesText(round, t, language)
  return [
    ...(round.parent === null ? [] : [`${files.rounds.repeats(round.parent)}.`]),
    ...(round.evaluation ? [files.vote.evaluation] : []),
    methodText(round, t, language),
    electorateText(round, t, language),
    `${turnoutText(round, t, language)}.`,
    sources && `${sources}.`,
    ...(opening === null || opening === turnout.eligible ? [] : [files.vote.atOpening({ count: opening })]),
    weightingText(round, t),
    ...(round.kind === 'consent' ? [] : [t.voting.tieRules[round.tieRule]]),
    `${files.rounds.period({ from: momentText(round.openedAt, language), to: momentText(round.closedAt, language) })}.`,
  ].filter((sentence) => sentence !== '')
}

/** What is to be known of the result, a sentence or two each: order, ties, margin, lot, what table sheets do not say. */
export function roundNotes(round: OutcomeRound, t: Texts, language: Language): readonly string[] {
  const { vote } = t.files
  const { margin, lot, record } = round
  return [
    ...(round.kind === 'score' ? [scoreOrderText(round.axes, t), vote.spread] : []),
    ...tieTexts(round, t, language),
    ...(margin === null ? [] : [margin.votes === 0 ? vote.marginTie(margin) : vote.margin(margin)]),
    ...(round.sources.paperTable > 0 && round.kind !== 'consent' ? [vote.sources.noSupporters] : []),
    ...(lot === null ? [] : [vote.lot(lot)]),
    ...(record === null ? [] : [vote.record({ sha256: record })]),
  ]
}

function scoreOrderText(axes: readonly Axis[], t: Texts): string {
  const words = t.files.vote.scoreOrder
  const isReversed = axes.includes('difficulty')
  const order =
    axes.length === 1 ? (isReversed ? 'reversedMean' : 'mean') : isReversed ? 'reversed' : 'product'
  return `${words[order]} ${words.few}`
}

/**
 * V12. Which options came out equal, and what the tie rule made of it. Of a tie between more than `most`, only how many
 * they are: who has a page to read does not want two hundred numbers on it.
 */
export const tieTexts = (
  round: OutcomeRound,
  t: Texts,
  language: Language,
  most = Number.POSITIVE_INFINITY,
): readonly string[] => {
  const numbers = new Map(round.options.map(({ id, number }) => [id, number]))
  const { names, many } = t.files.vote.tied
  return round.tied.map((tie) => {
    const count = tie.options.length
    const codes = codesOf(tie.options.map((id) => numbers.get(id) ?? null))
    const said = count > most ? many({ count }) : names({ names: listText(codes, language) })
    return `${said} ${tieOutcomeText(round, tie, t)}`
  })
}

/** So many numbers that follow each other are told as one. */
const RUN = 5

/** Numbers as people quote them: `U-7`, and of many that follow each other `U-12–U-40`. */
function codesOf(numbers: readonly (number | null)[]): readonly string[] {
  const runs: (number | null)[][] = []
  for (const number of numbers) {
    const last = runs.at(-1)?.at(-1)
    if (number !== null && typeof last === 'number' && number === last + 1) runs.at(-1)!.push(number)
    else runs.push([number])
  }
  return runs.flatMap((run) =>
    run.length < RUN
      ? run.map(challengeCode)
      : [`${challengeCode(run[0] ?? null)}–${challengeCode(run.at(-1) ?? null)}`],
  )
}

function tieOutcomeText(round: OutcomeRound, { options, by, settled, reason }: TieOutcome, t: Texts): string {
  const words = t.files.vote.tied
  if (by === 'facilitator') return settled ? words.facilitator({ reason: reason ?? '' }) : words.waits
  if (by === 'lot') return settled ? words.lot : words.shared
  if (by === 'shared' || by === 'revote' || round.kind === 'consent')
    return words[by === 'revote' ? by : 'shared']
  if (settled) return words.supporters
  const places = new Set(round.options.filter(({ id }) => options.includes(id)).map(({ place }) => place))
  return places.size === 1 ? words.shared : words.partly
}

/** V18. Most votes and equal shares side by side; nothing where no ballots were kept. */
export function sharesTexts(round: OutcomeRound, t: Texts, language: Language): readonly string[] {
  const { shares } = round
  // with a single one there is nothing to share
  if (shares === null || shares.chosen.length < 2 || round.kind === 'consent' || round.evaluation) return []
  const words = t.files.vote.shares
  const top = shares.chosen.length
  const most = round.options.filter((option) => option.place <= top && isVoted(option)).map(challengeName)
  const equal = shares.chosen.map((choice) =>
    words.heard({ name: challengeName(choice), supporters: choice.supporters, heard: choice.newlyHeard }),
  )
  const filled = shares.chosen.filter(({ filledUp }) => filledUp).map(({ number }) => challengeCode(number))
  return [
    words.help({ top, voters: shares.voters }),
    words[round.kind === 'score' ? 'highest' : 'most']({ names: listText(most, language) }),
    words.equal({ names: listText(equal, language) }),
    ...(filled.length === 0 ? [] : [words.filledUp({ names: listText(filled, language) })]),
    ...(shares.leftOut === 0 ? [] : [words.leftOut(shares.leftOut)]),
  ]
}

/** V15. What was merged since, and what that means for the view below it, or why there is none. */
export function derivedTexts(
  { derived, options }: OutcomeRound,
  t: Texts,
  language: Language,
): readonly string[] {
  if (derived === null) return []
  const words = t.files.vote.derived
  const codeOf = (id: string) => challengeCode(options.find((option) => option.id === id)?.number ?? null)
  return [
    ...derived.merges.map(({ into, from }) =>
      words.merged({ into: challengeName(into), from: listText(from.map(codeOf), language) }),
    ),
    derived.refusal === null ? words.help : words[derived.refusal],
  ]
}

/** V14. The name of a group in a breakdown. */
export function groupName(
  { group, name }: { readonly group: string | null; readonly name: string | null },
  by: 'role' | 'municipality',
  t: Texts,
): string {
  if (group === null) return t.files.vote.breakdown.others
  return by === 'role' ? t.files.vote.roleNames[group as Role] : `${name} (${group})`
}

export const uncountedText = ({ why, reason }: OutcomeUncounted, t: Texts): string =>
  why === 'trial' ? t.files.vote.uncounted.trial : t.files.vote.uncounted.cancelled({ reason: reason ?? '' })
