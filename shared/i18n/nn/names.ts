import type { names as nb } from '../nb/names.ts'

export const names: typeof nb = {
  number: ({ number }) => `U-${number}`,
  untitled: 'Utan tekst',
}
