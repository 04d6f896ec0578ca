import rows from './data/municipalities.json' with { type: 'json' }
import type { Municipality } from './types.ts'

/** The 357 municipalities of 2024, by number. A name that occurs twice has its county in brackets. */
export const MUNICIPALITIES: readonly Municipality[] = rows

const byNumber = new Map(MUNICIPALITIES.map((municipality) => [municipality.number, municipality]))

/** The municipality with this four-digit number. */
export const municipalityByNumber = (number: string): Municipality | undefined => byNumber.get(number)
