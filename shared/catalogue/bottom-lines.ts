import rows from './data/bottom-lines.json' with { type: 'json' }
import type { BottomLineCode, KsTerm } from './types.ts'

/** The triple bottom line: environment, people, economy. */
export const BOTTOM_LINES = rows as readonly KsTerm<BottomLineCode>[]
