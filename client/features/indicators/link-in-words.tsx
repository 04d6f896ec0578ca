import { memo } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { isConfirmed } from '#shared/board/confirming.ts'
import type { IndicatorLink } from '#shared/board/records.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { useIndicator } from './use-indicator.ts'

/** A link as a sentence: «Passer delvis: Sykkelveg per innbygger – fordi … · oppfølging · bekreftet». */
export const LinkInWords = memo(function LinkInWords({ link }: { readonly link: IndicatorLink }) {
  const { cards, list } = useTexts()
  const t = list.link
  const title = useIndicatorTitle(link.indicator, link.version)
  const why = link.why.trim()
  const more = [
    ...(link.use ? [cards.link.uses[link.use]] : []),
    ...(link.owner === '' ? [] : [cards.link.owner(link)]),
    ...(isConfirmed(link) ? [cards.link.confirmed] : []),
  ]
  const isNone = link.indicator === NO_INDICATOR
  return (
    <>
      <strong>{isNone ? t.none : `${t[link.fit]}:`}</strong>
      {!isNone && ` ${title}`}
      {why !== '' && (isNone ? t.note : t.why)({ why })}
      {more.length > 0 && <span className="muted"> · {more.join(' · ')}</span>}
    </>
  )
})

/** An indicator's title; its id until it has been looked up, and when the catalogue has none. */
export function useIndicatorTitle(id: string, version?: string): string {
  const language = useLanguage()
  const none = useTexts().list.link.none
  const indicator = useIndicator(id, version)
  return id === NO_INDICATOR ? none : (indicator?.title[language] ?? id)
}
