import rows from './data/development-areas.json' with { type: 'json' }
import type { DevelopmentArea, DevelopmentAreaCode } from './types.ts'

/** The 14 development areas of the KS/SSB taxonomy: which field of local society something concerns. */
export const DEVELOPMENT_AREAS = rows as readonly DevelopmentArea[]

const byCode = new Map<string, DevelopmentArea>(DEVELOPMENT_AREAS.map((area) => [area.code, area]))

export const developmentArea = (code: DevelopmentAreaCode): DevelopmentArea => byCode.get(code)!

export const isDevelopmentArea = (value: string): value is DevelopmentAreaCode => byCode.has(value)
