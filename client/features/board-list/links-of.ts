import type { IndicatorLink } from '#shared/board/records.ts'

export type LinksOf = ReadonlyMap<string, readonly IndicatorLink[]>

export const NO_LINKS: readonly IndicatorLink[] = []

/**
 * Links by the challenge that they are of. Takes over the lists of `before` whose links are the very same, so
 * that rows whose links did not change need not be drawn again.
 */
export function linksByChallenge(links: readonly IndicatorLink[], before?: LinksOf): LinksOf {
  const grouped = new Map<string, readonly IndicatorLink[]>()
  for (const link of links) grouped.set(link.from, [...(grouped.get(link.from) ?? []), link])
  for (const [id, list] of grouped) {
    const known = before?.get(id)
    if (known?.length === list.length && known.every((link, i) => link === list[i])) grouped.set(id, known)
  }
  return grouped
}
