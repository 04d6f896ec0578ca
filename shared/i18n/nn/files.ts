import type { files as nb } from '../nb/files.ts'

export const files: typeof nb = {}
