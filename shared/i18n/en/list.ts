import type { list as nb } from '../nb/list.ts'

export const list: typeof nb = {}
