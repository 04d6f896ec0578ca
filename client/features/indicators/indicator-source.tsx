import { useTexts } from '#client/session/language.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { Fact } from './indicator-details.tsx'

/** Who publishes the figures and where; an address of the catalogue is a link only when it is a web page. */
export function IndicatorSource({ indicator }: { readonly indicator: Indicator }) {
  const t = useTexts().indicators.about
  const { publisher, sourceUrl, ssbTable } = indicator
  const isPage = sourceUrl !== undefined && /^https?:\/\//.test(sourceUrl)
  return (
    <Fact name={t.source}>
      {isPage && (
        <a className="ds-link" href={sourceUrl} target="_blank" rel="noreferrer">
          {publisher === undefined ? t.sourcePage : t.sourceLink({ publisher })}
        </a>
      )}
      {!isPage && publisher}
      {ssbTable !== undefined && <span className="muted"> {t.ssbTable({ table: ssbTable })}</span>}
    </Fact>
  )
}
