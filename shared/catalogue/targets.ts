import rows from './data/targets.json' with { type: 'json' }
import type { Target } from './types.ts'

/** The 169 targets in the UN's order. */
export const TARGETS: readonly Target[] = rows

const byCode = new Map(TARGETS.map((target) => [target.code, target]))

export const targetByCode = (code: string): Target | undefined => byCode.get(code)

/** The targets of a goal (1–17), in order. */
export const targetsOfGoal = (goal: number): readonly Target[] =>
  TARGETS.filter((target) => target.goal === goal)
