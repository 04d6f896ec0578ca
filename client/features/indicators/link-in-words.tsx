import { memo } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { IndicatorLink } from '#shared/board/records.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { useIndicator } from './use-indicator.ts'

/** A link as a sentence: «Passer delvis: Sykkelveg per innbygger – fordi …». */
export const LinkInWords = memo(function LinkInWords({ link }: { readonly link: IndicatorLink }) {
  const t = useTexts().list.link
  const title = useIndicatorTitle(link.indicator, link.version)
  const why = link.why.trim()
  if (link.indicator === NO_INDICATOR) {
    return (
      <>
        <strong>{t.none}</strong>
        {why !== '' && t.note({ why })}
      </>
    )
  }
  return (
    <>
      <strong>{t[link.fit]}:</strong> {title}
      {why !== '' && t.why({ why })}
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
