import type { Figure } from '../domain/figure.ts'
import type { TrendFound } from '../domain/figures/trend.ts'
import { unitText } from '../domain/figures/unit-text.ts'
import type { Place } from '../domain/figures/view.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language, Localized } from '../kernel/language.ts'
import { numberText } from './number-text.ts'

/*
 * What figures say, in the same words on cards, on the ballot and in files. A value is never said without its year and
 * source, and one that somebody has guessed always says so.
 */

export interface Saying {
  readonly t: Texts['figureWords']
  readonly language: Language
  /** The indicator's, which a figure may have in another language or not at all. */
  readonly unit: Localized | undefined
}

/** Units that are said straight after a number; others stand in brackets behind it. */
const SAID_AFTER =
  /^(?:%|per |(?:km|m|dekar|decares|kg|tonn|tonnes|[GMk]Wh|ekWh|GJ|time[rn]?|timar|hours|minutt(?:er|ar)?|minutes|kr|NOK|poeng|points|år|years|årsverk|FTE)(?![\p{L}]))/u
const YES_OR_NO = /^(?:ja\/nei|yes\/no)/

const NARROW = '\u00a0'

/** `18,2 %`, `3 (antall)`, `ja`, or that it is missing. */
export function valueText(
  figure: Pick<Figure, 'value' | 'unit'>,
  { t, language, unit: own }: Saying,
): string {
  const { value } = figure
  if (value === null) return t.missing
  const unit = unitText(figure.unit, own, language).trim()
  if (YES_OR_NO.test(unit) && (value === 0 || value === 1)) return value === 1 ? t.yes : t.no
  const number = numberText(value, language)
  if (unit === '') return number
  if (unit.startsWith('%') && language === 'en') return `${number}${unit}`
  return SAID_AFTER.test(unit) ? `${number}${NARROW}${unit}` : `${number}${NARROW}(${unit})`
}

/** FS4. A value with all that it is never shown without: `18,2 % (2023, SSB), personlig anslag`. */
export function sourcedText(figure: Figure, saying: Saying): string {
  const { t } = saying
  const said = t.sourced({ value: valueText(figure, saying), year: figure.year, source: figure.source })
  return figure.quality === 'personalEstimate'
    ? t.marked({ value: said, mark: t.quality.personalEstimate })
    : said
}

/** FS5. Which way it has gone and whether that is good, as a sentence. */
export function trendText({ trend, verdict, from, to }: TrendFound, saying: Saying): string {
  const { t } = saying
  const change = {
    from: shortValue(from, saying),
    fromYear: from.year,
    to: shortValue(to, saying),
    toYear: to.year,
  }
  const way = trend === 'level' && change.from === change.to ? 'same' : trend
  return `${t.trend[way](change)}${t.verdict[verdict]}`
}

/** Inside a sentence that has its unit elsewhere. */
function shortValue(figure: Figure, saying: Saying): string {
  const whole = valueText(figure, saying)
  const unit = unitText(figure.unit, saying.unit, saying.language)
  if (figure.value === null || YES_OR_NO.test(unit)) return whole
  const number = numberText(figure.value, saying.language)
  if (!unit.startsWith('%')) return number
  return saying.language === 'en' ? `${number}%` : `${number}${NARROW}%`
}

/** What is aimed at, and whether it is reached where that can be said; nothing where no goal is set. */
export function goalText({ goal, isReached }: Pick<Place, 'goal' | 'isReached'>, saying: Saying): string {
  if (!goal) return ''
  const { t } = saying
  const said = t.goal({ value: valueText(goal, saying), year: goal.year, source: goal.source })
  return isReached === null ? said : t.marked({ value: said, mark: isReached ? t.reached : t.notReached })
}
