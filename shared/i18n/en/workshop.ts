import type { workshop as nb } from '../nb/workshop.ts'

export const workshop: typeof nb = {}
