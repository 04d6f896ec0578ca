import rows from './data/counties.json' with { type: 'json' }
import type { County } from './types.ts'

/** The 15 counties of 2024. */
export const COUNTIES: readonly County[] = rows

const byNumber = new Map(COUNTIES.map((county) => [county.number, county]))

/** The county with this two-digit number. */
export const countyByNumber = (number: string): County | undefined => byNumber.get(number)
