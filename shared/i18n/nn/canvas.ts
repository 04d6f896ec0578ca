import type { canvas as nb } from '../nb/canvas.ts'

export const canvas: typeof nb = {}
