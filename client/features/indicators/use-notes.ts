import { useMemo } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import type { Board } from '#shared/board/records.ts'
import { developmentArea } from '#shared/catalogue/development-areas.ts'
import type { IndicatorHit } from '#shared/catalogue/search.ts'
import type { Suggestion } from '#shared/catalogue/suggest.ts'
import type { EarlierVerdict } from '#shared/domain/indicator-link.ts'
import { dateText, listText } from '#shared/export/formats.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import { reasonInWords } from './suggestions.ts'

type Noted = Pick<IndicatorHit, 'indicator' | 'earlier'>

/** Says of an indicator where it did not simply fit: other challenges of this board, and earlier workshops. */
export function useNotes(
  { links, challenges }: Pick<Board, 'links' | 'challenges'>,
  challenge?: string,
): (hit: Noted) => readonly string[] {
  const { indicators, names } = useTexts()
  const language = useLanguage()
  return useMemo(() => {
    const t = indicators.fitting
    return ({ indicator, earlier = [] }) => [
      ...links.flatMap(({ from, fit, why, indicator: linked }) => {
        const card = challenges.find(({ id }) => id === from)
        if (linked !== indicator.id || fit === 'yes' || from === challenge || !card) return []
        return [t.onThisBoard({ name: challengeName(card, names), fit, why })]
      }),
      ...earlier.map((one) => earlierInWords(one, t, language)),
    ]
  }, [links, challenges, challenge, indicators, names, language])
}

/** Says why an indicator is suggested. */
export function useReason(): (suggestion: Suggestion) => string {
  const t = useTexts().indicators.fitting
  const language = useLanguage()
  return (suggestion) =>
    reasonInWords(suggestion, {
      t,
      list: (items) => listText(items, language),
      areaName: (code) => developmentArea(code).name[language],
    })
}

export const earlierInWords = (
  { workshop, date, fit, why }: EarlierVerdict,
  t: Texts['indicators']['fitting'],
  language: Language,
): string => t.earlier({ workshop, date: dateText(date, language), fit, why })
