import type { Indicator } from '../catalogue/types.ts'
import type { Figure } from '../domain/figure.ts'
import type { Fit } from '../domain/indicator-link.ts'

/** An indicator as far as its figures are told with it. */
export type MeasuredIndicator = Pick<Indicator, 'id' | 'title' | 'better' | 'unit' | 'periodicity'>

/** An indicator that was found to say something of a card, or `none`: that no figure exists. */
export interface CardIndicator {
  readonly indicator: string
  readonly fit: Fit
  readonly why: string
}

/**
 * FS6. `GET /api/workshops/:id/rounds/:round/figures`: the figures of what is voted on, in one answer, so that a phone
 * that votes needs neither board nor catalogue. All years of the workshop's municipalities, and the newest value of
 * each other one.
 */
export interface RoundFigures {
  /** By option. What is no card of the board, or not any more, is not in it. */
  readonly cards: Readonly<Record<string, readonly CardIndicator[]>>
  readonly indicators: readonly MeasuredIndicator[]
  readonly figures: readonly Figure[]
  /** The names of the municipalities that figures are of. */
  readonly names: Readonly<Record<string, string>>
}
