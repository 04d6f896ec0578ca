import { MUNICIPAL_INDICATORS } from './municipal-indicators.ts'
import { SDG_INDICATORS } from './sdg-indicators.ts'
import type { Indicator } from './types.ts'
import { U4SSC_KPIS } from './u4ssc-kpis.ts'

/**
 * All 462 indicators, those with municipal figures first: where nothing else decides, that is the order in which
 * people see them. Large; the server searches it and clients ask the server.
 */
export const INDICATORS: readonly Indicator[] = [...MUNICIPAL_INDICATORS, ...U4SSC_KPIS, ...SDG_INDICATORS]

const byId = new Map(INDICATORS.map((indicator) => [indicator.id, indicator]))

export const indicatorById = (id: string): Indicator | undefined => byId.get(id)
