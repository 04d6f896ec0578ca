import rows from './data/chain-steps.json' with { type: 'json' }
import type { ChainStepCode, KsTerm } from './types.ts'

/** The results chain in order, from what is put in to what society gets over time. */
export const CHAIN_STEPS = rows as readonly KsTerm<ChainStepCode>[]
