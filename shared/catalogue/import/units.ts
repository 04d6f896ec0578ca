import type { Localized } from '../../kernel/language.ts'
import { INDICATORS } from '../indicators.ts'

const unit = (nb: string, nn: string, en: string): Localized => ({ nb, nn, en })
const same = (text: string): Localized => unit(text, text, text)

/** Units that files write in other ways than the catalogue does. */
const ALIASES: readonly (readonly [Localized, readonly string[]])[] = [
  [
    same('%'),
    [
      'prosent',
      'prosentandel',
      'prosentdel',
      'andel',
      'andel (%)',
      'percent',
      'percentage',
      'per cent',
      'pst',
      'pst.',
    ],
  ],
  [unit('antall', 'tal', 'number'), ['antal', 'stk', 'stk.', 'count', 'no.', 'personer', 'persons']],
  [unit('kroner', 'kroner', 'NOK'), ['kr', 'kr.', 'nok', 'norske kroner', 'krone']],
  [
    unit('1 000 kroner', '1 000 kroner', 'NOK 1,000'),
    ['1000 kr', '1000 kroner', 'tusen kroner', 'i 1000 kr', '1 000 kr', 'nok 1000'],
  ],
  [
    unit('kroner per innbygger', 'kroner per innbyggjar', 'NOK per capita'),
    ['kr per innbygger', 'kr per innb.', 'kr. per innbygger'],
  ],
  [same('km²'), ['km2', 'kvadratkilometer', 'square kilometres']],
  [same('m²'), ['m2', 'kvadratmeter', 'square metres']],
  [same('m³'), ['m3', 'kubikkmeter', 'cubic metres']],
  [same('m'), ['meter', 'metre', 'metres']],
  [same('km'), ['kilometer', 'kilometre', 'kilometres']],
  [same('kg'), ['kilogram', 'kilo']],
  [unit('kg per innbygger', 'kg per innbyggjar', 'kg per capita'), ['kg/innbygger', 'kg per innb.']],
  [unit('tonn', 'tonn', 'tonnes'), ['tonne', 't']],
  [
    unit('tonn CO2-ekv.', 'tonn CO2-ekv.', 'tonnes CO2e'),
    ['tonn co2-ekvivalenter', 'tonn co₂-ekvivalenter', 'tonn co2', 'tco2e'],
  ],
  [unit('år', 'år', 'years'), ['år (gjennomsnitt)']],
  [unit('timer', 'timar', 'hours'), ['time', 'hour']],
  [unit('minutter', 'minutt', 'minutes'), ['min', 'min.', 'minute']],
  [unit('dager', 'dagar', 'days'), ['dag', 'døgn', 'day']],
  [unit('årsverk', 'årsverk', 'FTE'), ['full-time equivalents', 'heltidsstillinger']],
  [same('kWh'), ['kilowattime', 'kilowatt-timer']],
  [same('MWh'), ['megawattime']],
  [same('GWh'), ['gigawattime']],
  [unit('dekar', 'dekar', 'decares'), ['daa']],
  [unit('forholdstall', 'forholdstal', 'ratio'), ['rate', 'indeks', 'index', 'indekstall']],
  [
    unit('per 1 000', 'per 1 000', 'per 1,000'),
    ['per 1000', 'promille', '‰', 'per 1000 innbyggere', 'per 1 000 innbyggere'],
  ],
  [
    unit('per 100 000 innbyggere', 'per 100 000 innbyggjarar', 'per 100,000 inhabitants'),
    ['per 100000', 'per 100 000', 'per 100 000 innb.'],
  ],
  [unit('ja/nei', 'ja/nei', 'yes/no'), ['ja / nei', 'boolean', 'yes / no']],
  [unit('poeng', 'poeng', 'points'), ['score', 'skår', 'skala']],
]

const keyOf = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

const known = new Map<string, Localized>()
for (const localized of INDICATORS.flatMap((indicator) => indicator.unit ?? [])) {
  for (const text of Object.values(localized)) if (!known.has(keyOf(text))) known.set(keyOf(text), localized)
}
for (const [localized, names] of ALIASES) {
  for (const text of [...Object.values(localized), ...names]) known.set(keyOf(text), localized)
}

/** A unit in the three languages, or undefined when the catalogue does not know it. */
export const readUnit = (text: string): Localized | undefined => known.get(keyOf(text))
