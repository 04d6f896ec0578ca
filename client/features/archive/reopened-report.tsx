import { useLayoutEffect, useRef } from 'react'
import { Link } from 'wouter'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import type { Reopened } from '#shared/api/archives.ts'
import { formatCode } from '#shared/domain/workshop.ts'
import { momentText } from '#shared/export/formats.ts'

/** What came of an archive: what there is now, who signed its votes, and what was not taken in. */
export function ReopenedReport({ reopened }: { readonly reopened: Reopened }) {
  const t = useTexts().archive
  const language = useLanguage()
  const go = useRef<HTMLAnchorElement>(null)
  useLayoutEffect(() => go.current?.focus(), []) // the button that opened it is gone
  const { id, code, madeAt, counts, signedBy, openRounds } = reopened
  return (
    <>
      <div className="stack" role="status">
        <p>
          {t.madeAt({ moment: momentText(madeAt, language) })} {t.counts(counts)}
        </p>
        <p>{code === null ? t.readOnly : t.code({ code: formatCode(code) })}</p>
        {signedBy && <p>{t.signed[signedBy]}</p>}
        {openRounds.length > 0 && (
          <p>{t.openRounds({ rounds: openRounds.map((number) => `R-${number}`).join(', ') })}</p>
        )}
        <Refused reopened={reopened} />
      </div>
      <div className="row">
        <Link ref={go} className="ds-button" href={`/w/${id}`}>
          {t.go}
        </Link>
      </div>
    </>
  )
}

function Refused({ reopened: { refused, refusedInAll } }: { readonly reopened: Reopened }) {
  const t = useTexts().archive
  if (refusedInAll === 0) return null
  return (
    <Notice tone="warning" title={t.refused({ count: refusedInAll })}>
      <ul className="archive-refused">
        {refused.map(({ part, id, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and may name one thing twice
          <li key={index}>
            {t.part[part]} <code>{id}</code> {t.why[why]}
          </li>
        ))}
        {refusedInAll > refused.length && <li>{t.more({ count: refusedInAll - refused.length })}</li>}
      </ul>
    </Notice>
  )
}
