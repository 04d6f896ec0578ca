import type { Localized } from '../../kernel/language.ts'
import { goal } from '../goals.ts'
import { targetByCode } from '../targets.ts'
import type { Indicator } from '../types.ts'
import { u4sscNode } from '../u4ssc-structure.ts'
import type { WeightedText } from './text-index.ts'

/** How much a word counts by where it stands. */
const WEIGHT = { title: 1, help: 0.6, target: 0.45, about: 0.4, goal: 0.35 } as const

const everyLanguage = (text: string): Localized => ({ nb: text, nn: text, en: text })

/** The texts by which an indicator is found: its own, and those of what it belongs to. */
export function textsOf(indicator: Indicator): WeightedText[] {
  const category = indicator.u4ssc && u4sscNode(indicator.u4ssc.category)?.name
  const source = everyLanguage([indicator.publisher, indicator.ssbTable].filter(Boolean).join(' '))
  const weighted = (weight: number) => (text: Localized | undefined) => (text ? [{ text, weight }] : [])
  return [
    ...weighted(WEIGHT.title)(indicator.title),
    ...weighted(WEIGHT.help)(indicator.help),
    ...indicator.targets.map((code) => targetByCode(code)?.title).flatMap(weighted(WEIGHT.target)),
    ...[category, source].flatMap(weighted(WEIGHT.about)),
    ...indicator.goals.map((number) => goal(number)?.name).flatMap(weighted(WEIGHT.goal)),
  ]
}
