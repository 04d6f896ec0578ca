import { isConfirmed } from '../board/confirming.ts'
import type { IndicatorLink } from '../board/records.ts'
import type { Indicator } from '../catalogue/types.ts'
import { FITS } from '../domain/indicator-link.ts'
import type { OutcomeLink } from './outcomes-type.ts'

/** The links of one challenge and of what was merged into it, best fit first. Rejected ones are kept: they save others the same search. */
export function outcomeLinks(
  challenges: readonly string[],
  links: readonly IndicatorLink[],
  indicator: (id: string, version: string) => Indicator | undefined,
): readonly OutcomeLink[] {
  return links
    .filter((link) => challenges.includes(link.from))
    .map((link): OutcomeLink => {
      const found = indicator(link.indicator, link.version)
      return {
        id: link.id,
        indicator: link.indicator,
        framework: found?.framework ?? null,
        code: found?.code ?? null,
        title: found?.title ?? null,
        version: link.version,
        fit: link.fit,
        why: link.why,
        ...(link.use && { use: link.use }),
        ...(link.chainStep && { chainStep: link.chainStep }),
        ...(link.owner !== '' && { owner: link.owner }),
        ...(isConfirmed(link) && { confirmed: true as const }),
        publisher: found?.publisher ?? null,
        sourceUrl: found?.sourceUrl ?? null,
        ssbTable: found?.ssbTable ?? null,
      }
    })
    .toSorted((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit) || (a.id < b.id ? -1 : 1))
}
