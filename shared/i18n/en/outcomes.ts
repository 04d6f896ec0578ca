import type { outcomes as nb } from '../nb/outcomes.ts'

export const outcomes: typeof nb = {}
