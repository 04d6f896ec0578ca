import { useTexts } from '#client/session/language.ts'
import { Notice } from '#client/ui/notice.tsx'
import type { Action } from './use-action.ts'

/** Why a button's request did not succeed, in words, with the number to quote when it is the server's fault. */
export function ActionFailure({ action }: { readonly action: Action }) {
  const t = useTexts()
  const { failure } = action
  if (!failure) return null
  return (
    <Notice tone="danger" title={t.voting.failed} live="alert">
      <p>{t.problems[failure.code]}</p>
      {failure.code === 'internal' && failure.reference && (
        <p className="small">{t.common.error.reference({ reference: failure.reference })}</p>
      )}
    </Notice>
  )
}
