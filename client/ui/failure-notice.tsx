import type { Failure } from '../api/request.ts'
import { useTexts } from '../session/language.ts'
import { Notice } from './notice.tsx'

interface FailureNoticeProps {
  readonly failure: Failure
  readonly onRetry?: () => void
}

/** What went wrong, in words; for our own errors also the number to quote. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const t = useTexts()
  const isOurs = failure.status >= 500 && failure.reference !== undefined
  return (
    <Notice tone="danger" live="alert">
      <p>{t.problems[failure.code]}</p>
      {isOurs && <p className="small">{t.common.error.reference({ reference: failure.reference ?? '' })}</p>}
      {onRetry && (
        <button type="button" className="ds-button" data-variant="secondary" onClick={onRetry}>
          {t.common.tryAgain}
        </button>
      )}
    </Notice>
  )
}
