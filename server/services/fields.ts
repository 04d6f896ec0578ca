import type { Problem } from '#shared/api/problem.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { cleanLine } from '#shared/kernel/text.ts'

/** A request with something wrong in one of its fields; the word says what: `missing`, `unknown`, `invalid`. */
export const badField = (field: string, what: 'missing' | 'unknown' | 'invalid'): Problem => ({
  code: 'badRequest',
  fields: { [field]: what },
})

/** A one-line text that must say something. */
export function requiredLine(field: string, value: string): Result<string, Problem> {
  const line = cleanLine(value)
  return line === '' ? fail(badField(field, 'missing')) : ok(line)
}

/** Municipality numbers without repetitions, all of them known. */
export function knownMunicipalities(numbers: readonly string[]): Result<readonly string[], Problem> {
  return numbers.every(municipalityByNumber)
    ? ok([...new Set(numbers)])
    : fail(badField('municipalities', 'unknown'))
}

/** An ISO date that is in the calendar. */
export function calendarDate(field: string, date: string | null): Result<string | null, Problem> {
  if (date === null) return ok(null)
  const day = new Date(`${date}T00:00:00Z`)
  const isInCalendar = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
  return isInCalendar ? ok(date) : fail(badField(field, 'invalid'))
}
