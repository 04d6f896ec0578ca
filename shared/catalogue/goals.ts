import rows from './data/goals.json' with { type: 'json' }
import type { Goal } from './types.ts'

/** The 17 goals in order. Small and alone in its module, so that phones can have it without the rest. */
export const GOALS = rows as readonly Goal[]

/** The goal with this number (1–17). */
export const goal = (number: number): Goal | undefined => GOALS[number - 1]
