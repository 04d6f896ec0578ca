import { useEffect, useRef } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import { momentText } from '#shared/export/formats.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'

interface AgreedBannerProps {
  readonly agreement: NonNullable<Outcomes['agreement']>
  /** It comes in place of the form that was just agreed on: the focus goes on here, not to the page's start. */
  readonly takesFocus: boolean
}

/** That something is agreed, when, and under which number. */
export function AgreedBanner({ agreement, takesFocus }: AgreedBannerProps) {
  const t = useTexts()
  const language = useLanguage()
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (takesFocus) element.current?.focus()
  }, [takesFocus])
  const at = momentText(agreement.at, language)
  return (
    <div ref={element} tabIndex={-1}>
      <Notice tone="success" title={t.outcomes.status.agreed({ number: agreement.number, at })}>
        {t.outcomes.status.agreedHelp}
      </Notice>
    </div>
  )
}
