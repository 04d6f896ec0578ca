import { useLanguage, useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import { momentText } from '#shared/export/formats.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'

/** That something is agreed, when, and under which number. */
export function AgreedBanner({ agreement }: { readonly agreement: NonNullable<Outcomes['agreement']> }) {
  const t = useTexts()
  const language = useLanguage()
  const at = momentText(agreement.at, language)
  return (
    <Notice tone="success" title={t.outcomes.status.agreed({ number: agreement.number, at })}>
      {t.outcomes.status.agreedHelp}
    </Notice>
  )
}
