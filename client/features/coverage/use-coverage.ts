import { useEffect, useMemo, useSyncExternalStore } from 'react'
import {
  indicatorRevision,
  knownIndicator,
  subscribeToIndicators,
  wantIndicator,
} from '#client/features/indicators/indicator-cache.ts'
import { type Coverage, coverageOf, indicatorsOf } from '#shared/board/coverage.ts'
import type { Board } from '#shared/board/records.ts'
import { BOTTOM_LINES } from '#shared/catalogue/bottom-lines.ts'
import { DEVELOPMENT_AREAS } from '#shared/catalogue/development-areas.ts'

const AREAS = DEVELOPMENT_AREAS.map(({ code }) => code)
const LINES = BOTTOM_LINES.map(({ code }) => code)

/**
 * What a board covers. Worked out again only when its challenges or links are others, or more is known of the
 * indicators, which are looked up; `isWaiting` while some of them are on their way.
 */
export function useCoverage({ challenges, links, merged }: Board): {
  readonly coverage: Coverage
  readonly isWaiting: boolean
} {
  const wanted = useMemo(() => indicatorsOf({ links }), [links])
  useEffect(() => wanted.forEach(wantIndicator), [wanted])
  const revision = useSyncExternalStore(subscribeToIndicators, indicatorRevision)
  return useMemo(() => {
    // the revision stands for all that is known
    void revision
    const indicator = (id: string) => knownIndicator(id) ?? undefined
    const coverage = coverageOf(
      { challenges, links, merged },
      { areas: AREAS, bottomLines: LINES, indicator },
    )
    return { coverage, isWaiting: wanted.some((id) => knownIndicator(id) === undefined) }
  }, [challenges, links, merged, wanted, revision])
}
