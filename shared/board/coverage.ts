import { type Verdict, verdictOf } from './fits.ts'
import { shownWith } from './merged.ts'
import type { Board, Challenge, IndicatorLink } from './records.ts'

/** What coverage has to know of an indicator: goals by number, areas and bottom lines by code. */
export interface IndicatorFacts {
  readonly goals: readonly number[]
  readonly developmentAreas: readonly string[]
  readonly bottomLines: readonly string[]
}

/** How much of a board points at one goal, area or bottom line. `cards` are all that do, in the list's order. */
export interface Covered<Key extends number | string = string> {
  readonly key: Key
  /** Challenges that say so themselves; only goals are said of challenges. */
  readonly challenges: number
  /** Links to indicators that belong to it and fit, wholly or partly. */
  readonly links: number
  readonly cards: readonly string[]
}

export interface Coverage {
  /** The 17 in order, also those that nothing points at. */
  readonly goals: readonly Covered<number>[]
  /** Of each area and bottom line that was asked for, in that order. */
  readonly areas: readonly Covered[]
  readonly bottomLines: readonly Covered[]
  /** Challenges with no goal; with no verdict on any indicator; and those that no figure exists for. */
  readonly withoutGoal: readonly string[]
  readonly withoutVerdict: readonly string[]
  readonly withoutFigure: readonly string[]
  /** Links that fit whose indicator is not known (yet): they are in none of the counts above. */
  readonly unknown: number
}

interface CoverageOptions {
  readonly areas: readonly string[]
  readonly bottomLines: readonly string[]
  /** Undefined where the indicator is not known. */
  readonly indicator: (id: string) => IndicatorFacts | undefined
}

const GOALS = Array.from({ length: 17 }, (_, i) => i + 1)

/**
 * What a board covers: goals by what challenges say and by the indicators that they are linked to, areas and bottom
 * lines by the indicators. What is linked to a card that was merged into another counts for that one. One pass over
 * challenges and links.
 */
export function coverageOf(
  board: Pick<Board, 'challenges' | 'links' | 'merged'>,
  { areas, bottomLines, indicator }: CoverageOptions,
): Coverage {
  const verdicts = linksOfCards(board)
  const goalCount = counter(GOALS)
  const areaCount = counter(areas)
  const lineCount = counter(bottomLines)
  let unknown = 0
  for (const card of board.challenges) {
    for (const goal of new Set(card.goals)) goalCount.challenge(goal, card.id)
    for (const link of verdicts.get(card.id) ?? []) {
      if (!isFitting(verdictOf(link))) continue
      const facts = indicator(link.indicator)
      if (!facts) unknown += 1
      for (const goal of new Set(facts?.goals)) goalCount.link(goal, card.id)
      for (const area of new Set(facts?.developmentAreas)) areaCount.link(area, card.id)
      for (const line of new Set(facts?.bottomLines)) lineCount.link(line, card.id)
    }
  }
  const idsOf = (is: (card: Challenge) => boolean) => board.challenges.filter(is).map(({ id }) => id)
  return {
    goals: goalCount.all(),
    areas: areaCount.all(),
    bottomLines: lineCount.all(),
    withoutGoal: idsOf(({ goals }) => goals.length === 0),
    withoutVerdict: idsOf(({ id }) => !verdicts.has(id)),
    withoutFigure: idsOf(({ id }) => verdicts.get(id)?.some((link) => verdictOf(link) === 'none') ?? false),
    unknown,
  }
}

/** The indicators that have to be known for it. */
export const indicatorsOf = ({ links }: Pick<Board, 'links'>): readonly string[] => [
  ...new Set(links.filter((link) => isFitting(verdictOf(link))).map(({ indicator }) => indicator)),
]

/** An indicator that does not fit says nothing about what is covered. */
const isFitting = (verdict: Verdict) => verdict === 'yes' || verdict === 'partly'

function linksOfCards({
  links,
  merged,
}: Pick<Board, 'links' | 'merged'>): ReadonlyMap<string, readonly IndicatorLink[]> {
  const top = shownWith({ merged })
  const byCard = new Map<string, IndicatorLink[]>()
  for (const link of links) {
    const card = top.get(link.from) ?? link.from
    const list = byCard.get(card)
    if (list) list.push(link)
    else byCard.set(card, [link])
  }
  return byCard
}

/** Counts by key; what has another key than these is passed over. */
function counter<Key extends number | string>(keys: readonly Key[]) {
  const counts = new Map(keys.map((key) => [key, { challenges: 0, links: 0, cards: new Set<string>() }]))
  const add = (key: Key, what: 'challenges' | 'links', card: string) => {
    const count = counts.get(key)
    if (!count) return
    count[what] += 1
    count.cards.add(card)
  }
  return {
    challenge: (key: Key, card: string) => add(key, 'challenges', card),
    link: (key: Key, card: string) => add(key, 'links', card),
    all: (): readonly Covered<Key>[] =>
      [...counts].map(([key, { challenges, links, cards }]) => ({
        key,
        challenges,
        links,
        cards: [...cards],
      })),
  }
}
