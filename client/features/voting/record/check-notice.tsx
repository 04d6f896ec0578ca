import { useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import { CheckList } from './check-list.tsx'
import type { RecordCheckState } from './use-record-check.ts'

/** What came of the check, in one notice, with everything that was looked at. */
export function CheckNotice({
  state,
  onRetry,
}: {
  readonly state: RecordCheckState
  readonly onRetry: () => void
}) {
  const t = useTexts()
  const words = t.results.receipt
  if (state.kind === 'idle') return null
  if (state.kind === 'checking') return <p className="muted">{words.checking}</p>
  if (state.kind === 'failed') {
    return (
      <Notice tone="warning" title={words.failed}>
        <p>{t.problems[state.failure.code]}</p>
        <p>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onRetry}>
            {t.common.tryAgain}
          </button>
        </p>
      </Notice>
    )
  }
  const { verdict } = state
  const { isRight, isFromElsewhere, receipt } = verdict
  if (!isRight) {
    return (
      <Notice tone="danger" title={words.changed}>
        <p>{words.changedHow}</p>
        <CheckList verdict={verdict} isOpen />
      </Notice>
    )
  }
  if (receipt === 'missing') {
    return (
      <Notice tone="danger" title={words.notCounted}>
        <p>{words.notCountedHow}</p>
        <CheckList verdict={verdict} />
      </Notice>
    )
  }
  const isCounted = receipt === 'counted'
  const title = isCounted ? words.counted : receipt === 'blank' ? words.blank : words.right
  const how = isCounted ? words.countedHow : receipt === 'blank' ? words.blankHow : undefined
  return (
    <Notice tone={receipt === 'blank' ? 'info' : 'success'} title={title}>
      {how && <p>{how}</p>}
      {isFromElsewhere && <p>{words.elsewhere}</p>}
      <CheckList verdict={verdict} />
    </Notice>
  )
}
