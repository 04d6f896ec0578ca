import type { Localized } from '../../kernel/language.ts'
import { readUnit } from '../import/units.ts'

export type UnitFound =
  | { readonly unit: string; readonly isKnown: boolean }
  | { readonly fault: 'noUnit' | 'otherUnit' }

const keyOf = (text: string): string => text.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim()

/**
 * The unit of a figure, as the catalogue words it in bokmål. Without one it is the indicator's, unless that has two
 * (*% og antall*). What the file says must be the indicator's, or the beginning of it (`%` for *% av husholdningene*); an
 * indicator without a unit takes any.
 */
export function unitOf(given: string, indicator: Localized | undefined): UnitFound {
  if (!indicator) return { unit: given, isKnown: given === '' || readUnit(given) !== undefined }
  const choices = choicesOf(indicator)
  if (given === '') return choices.length === 1 ? known(choices[0]!) : { fault: 'noUnit' }
  const asked = new Set([given, readUnit(given)?.nb ?? given].map(keyOf))
  const same = choices.find((texts) => texts.some((text) => asked.has(keyOf(text))))
  if (same) return known(same)
  const longer = choices.find((texts) => texts.some((text) => isBeginning(asked, keyOf(text))))
  return longer ? known(longer) : { fault: 'otherUnit' }
}

const known = (texts: readonly string[]): UnitFound => ({ unit: texts[0]!, isKnown: true })

/** Each unit of an indicator in its languages, bokmål first. */
function choicesOf({ nb, nn, en }: Localized): readonly (readonly string[])[] {
  const parts = [nb.split(' og '), nn.split(' og '), en.split(' and ')]
  const count = parts[0]!.length
  if (count < 2 || parts.some(({ length }) => length !== count)) return [[nb, nn, en]]
  return parts[0]!.map((_, index) => parts.map((part) => part[index]!))
}

const isBeginning = (asked: ReadonlySet<string>, unit: string): boolean =>
  [...asked].some((text) => text !== '' && unit.startsWith(`${text} `))
