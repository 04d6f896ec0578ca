import type { DotsResult } from '#shared/domain/voting/result.ts'
import { equalPoints } from '#shared/domain/voting/ties.ts'
import { listText } from '#shared/export/formats.ts'
import { challengeCode } from '#shared/export/words.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'

/** Groups of equal options that are told about: those further down matter to nobody. */
const TOLD = 3

/**
 * V12. What there is to say about options with equally many votes: which they are, and what the tie rule made
 * of it. One text for each group, from the top.
 */
export function equalTexts(result: DotsResult, t: Texts, language: Language): readonly string[] {
  const words = t.results
  return equalPoints(result)
    .slice(0, TOLD)
    .map((group) => {
      const places = new Set(group.map((option) => option.place)).size
      const names = listText(
        group.map((option) => challengeCode(option.number)),
        language,
      )
      const rule = places === 1 ? words.sharedPlace : places === group.length ? words.settled : words.partly
      const which = words.equalWhich({ names, points: group[0]!.points })
      return `${words.equal({ options: group.length })} ${which}. ${rule}`
    })
}

/** How many of the options the voter gave at least one vote. */
export const countChosen = (choices: Readonly<Record<string, number>>): number =>
  Object.values(choices).filter((dots) => dots > 0).length
