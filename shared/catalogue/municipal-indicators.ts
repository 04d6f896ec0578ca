import rows from './data/municipal-indicators.json' with { type: 'json' }
import type { ChainStepCode, Indicator } from './types.ts'

type Row = Omit<Indicator, 'framework' | 'code' | 'suggested' | 'lowestLevel' | 'chainStep'> & {
  readonly chainSteps: readonly ChainStepCode[]
}

/**
 * 119 indicators that have figures for Norwegian municipalities: a starter set out of KS's indicator catalogue
 * (`ksUri` is the key to it). All links to goals, targets and areas are suggestions.
 */
export const MUNICIPAL_INDICATORS: readonly Indicator[] = (rows as readonly Row[]).map(
  ({ chainSteps: [chainStep, ...further], ...row }) => ({
    ...row,
    framework: 'KS',
    code: row.id,
    suggested: true,
    lowestLevel: 'municipality',
    chainStep: chainStep ?? null,
    ...(further.length > 0 && { furtherChainSteps: further }),
  }),
)

const uris = new Set(MUNICIPAL_INDICATORS.flatMap(({ ksUri }) => ksUri ?? []))

/** Whether an address in KS's catalogue is that of an indicator of this one. */
export const isInCatalogue = (uri: string): boolean => uris.has(uri)
