import type { ReactNode } from 'react'
import { useTexts } from '#client/session/language.ts'
import type { Rehearsal } from '#shared/api/rehearsal.ts'

/** The copy in a page of its own, for who has a seat in it. */
export function Watch({ rehearsal }: { readonly rehearsal: Rehearsal }): ReactNode {
  const t = useTexts().rehearsal
  if (!rehearsal.mayWatch) return null
  return (
    <a
      className="ds-button"
      data-variant="secondary"
      href={`/w/${rehearsal.copy}`}
      target="_blank"
      rel="noopener"
    >
      {t.watch}
    </a>
  )
}
