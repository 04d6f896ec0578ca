import { COUNTIES } from '../counties.ts'
import { MUNICIPALITIES, municipalityByNumber } from '../municipalities.ts'

/** The municipality that a text names, or why it names none. */
export type PlaceFound =
  | { readonly number: string; readonly fault?: undefined }
  | {
      readonly number?: undefined
      readonly fault: 'unknownMunicipality' | 'severalMunicipalities' | 'largerPlace' | 'formerMunicipality'
    }

const keyOf = (name: string): string => name.trim().toLowerCase().normalize('NFC').replace(/\s+/g, ' ')

const byName = new Map<string, string[]>()
for (const { number, name } of MUNICIPALITIES) {
  // a name that two have has its county in brackets; without it, it is theirs both
  for (const key of new Set([keyOf(name), keyOf(name.replace(/\s*\(.*\)$/, ''))])) {
    byName.set(key, [...(byName.get(key) ?? []), number])
  }
}

/** Names of counties, of today and of the years from 2020, and of the country. */
const LARGER = new Set(
  [
    ...COUNTIES.map(({ name }) => name),
    ...['Viken', 'Vestfold og Telemark', 'Troms og Finnmark', 'Hordaland', 'Sogn og Fjordane', 'Hedmark'],
    ...['Oppland', 'Aust-Agder', 'Vest-Agder', 'Sør-Trøndelag', 'Nord-Trøndelag'],
    ...['Landet', 'Hele landet', 'Heile landet', 'Landet uten Oslo', 'Landet utan Oslo'],
    ...['Norge', 'Noreg', 'Norway', 'The whole country', 'EAK', 'EAKUO'],
  ].map(keyOf),
)

/** The first two digits of municipalities whose county has another number since, in 2018, 2020 or 2024. */
const FORMER = /^(?:0[1-24-9]|10|12|14|16|17|19|20|30|38|54)\d\d$/

/**
 * Reads a municipality by number (`3203`, `301`, from which a spreadsheet took the nought, `K-3203`), by name, or both.
 * Numbers of before 2024 are told as such and not translated; counties and the country are told as what they are.
 */
export function readMunicipality(text: string): PlaceFound {
  const numbered = /^(?:k-)?(\d{3,4})(?:[\s.,:–-]+(.+))?$/i.exec(text.trim())
  const found = numbersOf(numbered ? (numbered[2] ?? '') : text)
  if (!numbered) {
    if (found.length === 0) return { fault: isLarger(text) ? 'largerPlace' : 'unknownMunicipality' }
    return found.length > 1 ? { fault: 'severalMunicipalities' } : { number: found[0]! }
  }
  const number = numbered[1]!.padStart(4, '0')
  if (isLarger(number)) return { fault: 'largerPlace' }
  if (FORMER.test(number)) return { fault: 'formerMunicipality' }
  // two that do not agree are a mistake in one of them
  const isOne = municipalityByNumber(number) && (numbered[2] === undefined || found.includes(number))
  return isOne ? { number } : { fault: 'unknownMunicipality' }
}

/** A county by its two digits, with or without noughts behind, or by name; the country as `0`. */
function isLarger(text: string): boolean {
  const key = keyOf(text)
  if (/^(?:f-)?(?:0|\d\d|\d\d00)(?:[\s.,:–-]+\D*)?$/.test(key)) return true
  return [key, ...key.split(/\s[-–]\s/)].some((name) =>
    LARGER.has(name.replace(/\s+(?:fylke|fylkeskommune|county)$/, '')),
  )
}

/** By the whole name, or without *kommune*, a number in brackets, or by one of two names with a dash between. */
function numbersOf(text: string): readonly string[] {
  const key = keyOf(text)
  const bare = key.replace(/\s*\(\d{4}\)$/, '').replace(/\s+(?:kommune|municipality)$/, '')
  const names = [key, bare, ...bare.split(/\s[-–]\s|\//).map((name) => name.trim())]
  return names.map((name) => byName.get(name)).find((numbers) => numbers !== undefined) ?? []
}
