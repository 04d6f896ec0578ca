import { FITS, type Fit, NO_INDICATOR } from '../domain/indicator-link.ts'
import { shownWith } from './merged.ts'
import type { Board, IndicatorLink } from './records.ts'

/** What a link comes to: how well the indicator fits, or that there is no figure. */
export const VERDICTS = [...FITS, 'none'] as const

export type Verdict = Fit | 'none'

export const verdictOf = ({ indicator, fit }: Pick<IndicatorLink, 'indicator' | 'fit'>): Verdict =>
  indicator === NO_INDICATOR ? 'none' : fit

/** How many links of a card come to what. */
export type FitCount = Readonly<Record<Verdict, number>>

/**
 * The verdicts of each card that has any, with those of the cards that were merged into it. The counts of a card that
 * are as in `before` stay the very same, so that who shows them can compare by identity.
 */
export function fitCounts(
  { links, merged }: Pick<Board, 'links' | 'merged'>,
  before: ReadonlyMap<string, FitCount> = new Map(),
): ReadonlyMap<string, FitCount> {
  const top = shownWith({ merged })
  const counts = new Map<string, FitCount>()
  for (const link of links) {
    const card = top.get(link.from) ?? link.from
    const count = counts.get(card) ?? { yes: 0, partly: 0, no: 0, none: 0 }
    const verdict = verdictOf(link)
    counts.set(card, { ...count, [verdict]: count[verdict] + 1 })
  }
  for (const [card, count] of counts) {
    const was = before.get(card)
    if (was && VERDICTS.every((verdict) => was[verdict] === count[verdict])) counts.set(card, was)
  }
  return counts
}
