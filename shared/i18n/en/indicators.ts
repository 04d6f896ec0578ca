import type { indicators as nb } from '../nb/indicators.ts'

export const indicators: typeof nb = {}
