import type { Indicator } from '../catalogue/types.ts'
import type { Better, Figure } from '../domain/figure.ts'
import { byIndicator, shownFigures } from '../domain/figures/shown.ts'
import { type PartView, viewFigures, withoutOthersPast } from '../domain/figures/view.ts'
import { NO_INDICATOR } from '../domain/indicator-link.ts'
import type { Localized } from '../kernel/language.ts'

/** E1, E2. The figures of one indicator as they were when the outcomes were made. */
export interface OutcomeFigures {
  /** Catalogue id. */
  readonly indicator: string
  readonly code: string
  readonly title: Localized
  readonly unit: Localized | null
  readonly better: Better | null
  /** By part, municipality, kind and year; never without year and source. */
  readonly values: readonly OutcomeFigure[]
}

export interface OutcomeFigure extends Omit<Figure, 'indicator'> {
  readonly municipalityName: string
}

interface Asked {
  /** What the workshop's cards are linked to, each as it was cited. */
  readonly links: readonly { readonly indicator: string; readonly version: string }[]
  readonly figures: readonly Figure[]
  readonly municipalities: readonly string[]
  readonly indicator: (id: string, version: string) => Indicator | undefined
  readonly municipalityName: (number: string) => string | undefined
}

/**
 * What is known of the indicators that a workshop has linked, of its own municipalities; a workshop without any gets the
 * newest of each. Undefined when that is nothing, as in outcomes from before there were figures.
 */
export function outcomeFigures(asked: Asked): readonly OutcomeFigures[] | undefined {
  const { municipalities } = asked
  const own = new Set(municipalities)
  const kept =
    municipalities.length === 0
      ? withoutOthersPast(asked.figures, [])
      : asked.figures.filter(({ municipality }) => own.has(municipality))
  const known = byIndicator(shownFigures(kept))
  const cited = new Map(asked.links.map((link) => [link.indicator, link.version]))
  const found = [...cited].sort().flatMap(([id, version]): OutcomeFigures[] => {
    const indicator = id === NO_INDICATOR ? undefined : asked.indicator(id, version)
    const values = known.get(id)
    if (!indicator || !values) return []
    const { code, title, unit, better } = indicator
    return [
      {
        indicator: id,
        ...{ code, title, unit: unit ?? null, better },
        values: values.map(({ indicator: _, ...value }) => ({
          ...value,
          municipalityName: asked.municipalityName(value.municipality) ?? value.municipality,
        })),
      },
    ]
  })
  return found.length === 0 ? undefined : found
}

/** As they are shown: part by part, municipality by municipality. */
export const viewsOf = (
  { indicator, better, values }: OutcomeFigures,
  municipalities: readonly string[],
): readonly PartView[] =>
  viewFigures(
    values.map((value) => ({ ...value, indicator })),
    { indicator, better, municipalities, mine: null },
  )
