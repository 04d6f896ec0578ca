import type { Choices } from '#shared/domain/voting/ballot.ts'
import type { Axis, Method } from '#shared/domain/voting/method.ts'
import type { RankedResult, Result, TieOutcome } from '#shared/domain/voting/result.ts'
import { isVoted } from '#shared/domain/voting/ties.ts'
import { listText, percentText } from '#shared/export/formats.ts'
import { challengeCode } from '#shared/export/words.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import { answerText } from '../methods/answer-text.ts'

/** Ties that are told about: those further down matter to nobody. */
const TOLD = 3

/** How people voted, in a sentence. */
export function methodText(method: Method, t: Texts, language: Language): string {
  const words = t.results.methods
  switch (method.kind) {
    case 'dots':
      return words.dots(method)
    case 'rank':
      return method.places === 1 ? words.rankOne : words.rank(method)
    case 'score': {
      const names = method.axes.map((axis) => t.methods.score.axes[axis].name)
      return `${words.score({ axes: listText(names, language) })} ${orderText(method.axes, t)}`
    }
    default:
      return words[method.kind]
  }
}

/** V11. What scores are put in order by. */
function orderText(axes: readonly Axis[], t: Texts): string {
  const { order, few } = t.results.score
  const isReversed = axes.includes('difficulty')
  const rule =
    axes.length === 1
      ? isReversed
        ? order.reversedMean
        : order.mean
      : isReversed
        ? order.reversed
        : order.product
  return `${rule} ${few}`
}

export function turnoutText({ turnout }: Result, t: Texts, language: Language): string {
  const { cast, eligible, blank, withdrawn } = turnout
  const words = t.results
  const parts = [words.turnout({ cast, eligible, share: percentText(cast, eligible, language) })]
  if (blank > 0) parts.push(words.blank({ blank }))
  if (withdrawn > 0) parts.push(words.withdrawn({ withdrawn }))
  return parts.join(', ')
}

/** V16. Where votes came from, when some came on paper; empty otherwise. */
export function sourcesText({ sources }: Result, t: Texts): string {
  const words = t.results.facts
  if (sources.paperBallot + sources.paperTable === 0) return ''
  const parts = (['screen', 'paperBallot', 'paperTable'] as const)
    .filter((source) => sources[source] > 0)
    .map((source) => words[source]({ people: sources[source] }))
  const rest = sources.paperTable > 0 ? ` ${words.noSupporters}` : ''
  return `${parts.join(', ')}.${rest}`
}

/** V11. What counted alike, and why, when it is not what was asked for. */
export function weightingText({ weighting }: Result, t: Texts): string {
  const words = t.results.facts
  if (weighting.used === 'municipality') return words.municipality
  return weighting.asked === 'municipality' ? words.fallback : words.person
}

/**
 * V12. What there is to say about options that came out equal: which they are, and what the tie rule made of them. One
 * text for each group, from the top.
 */
export function tieTexts(result: Result, t: Texts, language: Language): readonly string[] {
  if (result.kind === 'consent') return []
  return result.tied.slice(0, TOLD).map((tie) => {
    const which = equalText(result, tie, t, language)
    return `${which} ${ruleText(result, tie, t)}`
  })
}

type Tied = RankedResult['options'][number]

const optionsOf = (result: RankedResult, ids: readonly string[]): readonly Tied[] =>
  ids.flatMap((id) => (result.options as readonly Tied[]).find((option) => option.id === id) ?? [])

function equalText(result: RankedResult, tie: TieOutcome, t: Texts, language: Language): string {
  const words = t.results.ties
  const options = optionsOf(result, tie.options).toSorted((a, b) => a.number - b.number)
  const count = { options: options.length }
  const names = listText(
    options.map(({ number }) => challengeCode(number)),
    language,
  )
  const [first] = options
  const points = first && 'points' in first && !first.weighted ? first.points : undefined
  if (points !== undefined && result.kind === 'dots')
    return `${words.votes(count)} ${words.eachVotes({ names, points })}`
  if (points !== undefined && result.kind === 'rank')
    return `${words.points(count)} ${words.eachPoints({ names, points })}`
  return `${words.alike(count)} ${words.which({ names })}`
}

function ruleText(result: RankedResult, tie: TieOutcome, t: Texts): string {
  const words = t.results.ties
  const options = optionsOf(result, tie.options)
  const order = options.map(({ number }) => challengeCode(number)).join(' – ')
  if (tie.by === 'shared') return words.shared
  if (tie.by === 'revote') return words.revote
  if (!tie.settled) {
    if (tie.by === 'facilitator') return words.waiting
    const places = new Set(options.map(({ place }) => place)).size
    return places > 1 ? words.partly : words.shared
  }
  if (tie.by === 'facilitator') return words.facilitator({ order, reason: tie.reason ?? '' })
  return words[tie.by]({ order })
}

/** What a voter said of each option, in words, by option. */
export function markTexts(method: Method, choices: Choices, t: Texts): Readonly<Record<string, string>> {
  const words = t.results
  return Object.fromEntries(
    Object.entries(choices).map(([id, answer]) => [
      id,
      method.kind === 'dots'
        ? words.yours({ dots: answer as number })
        : words.yourAnswer({ answer: answerText(method, answer, t) }),
    ]),
  )
}

/** «Din stemme gikk til 3 av disse», or to how many one answered; empty for a blank ballot. */
export function ownText({ kind }: Method, choices: Choices, t: Texts): string {
  const count = Object.keys(choices).length
  if (count === 0) return ''
  const isChoosing = kind === 'dots' || kind === 'rank'
  return isChoosing ? t.results.yourVotes({ chosen: count }) : t.results.yourAnswers({ answered: count })
}

/** Whether anybody said anything that counts. */
export const hasAnswers = (result: Result): boolean =>
  result.kind === 'consent'
    ? result.options.some(({ ok, live, objections }) => ok + live + objections > 0)
    : (result.options as readonly Tied[]).some(
        (option) => isVoted(option) || ('axes' in option && option.axes.some(({ n }) => n > 0)),
      )
