import type { problems as nb } from '../nb/problems.ts'

export const problems: typeof nb = {}
