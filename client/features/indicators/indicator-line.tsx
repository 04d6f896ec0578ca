import { useLanguage, useTexts } from '#client/session/language.ts'
import type { Indicator } from '#shared/catalogue/types.ts'

/** Where an indicator is from and what it is counted in: small, under its plain title. */
export function IndicatorLine({ indicator }: { readonly indicator: Indicator }) {
  const t = useTexts().indicators
  const language = useLanguage()
  const unit = indicator.unit?.[language]
  return (
    <span className="small muted indicators-line">
      <span>{t.frameworks[indicator.framework]}</span>
      <span>{indicator.code}</span>
      {unit !== undefined && (
        <span>
          {t.about.unit}: {unit}
        </span>
      )}
    </span>
  )
}
