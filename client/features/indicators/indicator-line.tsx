import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Indicator } from '#shared/catalogue/types.ts'

/** Where an indicator is from and what it is counted in: small, under its plain title. */
export function IndicatorLine({ indicator }: { readonly indicator: Indicator }) {
  const t = useTexts().indicators
  const language = useLanguage()
  const unit = indicator.unit?.[language]
  const { from } = indicator
  return (
    <span className="small muted indicators-line">
      <span>{from?.set === null ? t.about.ownMark : t.frameworks[indicator.framework]}</span>
      <span>{indicator.code}</span>
      {unit !== undefined && (
        <span>
          {t.about.unit}: {unit}
        </span>
      )}
      {typeof from?.set === 'string' && <span>{t.about.from({ set: from.set })}</span>}
      {from?.isRetired && <span className="strong">{t.about.retired}</span>}
    </span>
  )
}
