import type { voting as nb } from '../nb/voting.ts'

export const voting: typeof nb = {}
