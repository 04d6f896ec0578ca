import { setImmediate } from 'node:timers/promises'
import type { Store } from '#server/store/store.ts'
import { createIndicatorIndex, type IndicatorReading } from '#shared/catalogue/figures/indicator-index.ts'
import { INDICATORS } from '#shared/catalogue/indicators.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { findNewest } from '../catalogue/read-back.ts'

/** Indicators that are indexed at once, before others have their turn. */
const SLICE = 200

/**
 * Reads texts as indicators of a workshop: of the embedded catalogue first, so that what a workshop brings takes no code
 * from it, then of its own.
 */
export function createIndicatorReadings(store: Store): (workshop: string) => Promise<IndicatorReading> {
  let embedded: Promise<IndicatorReading> | undefined
  return async (workshop) => {
    embedded ??= indexed(INDICATORS)
    const [first, own] = [await embedded, await indexed(await findNewest(store, workshop))]
    return (text) => first(text) ?? own(text)
  }
}

async function indexed(indicators: readonly Indicator[]): Promise<IndicatorReading> {
  const index = createIndicatorIndex()
  for (const [at, indicator] of indicators.entries()) {
    if (at % SLICE === SLICE - 1) await setImmediate()
    index.add(indicator)
  }
  return index.read
}
