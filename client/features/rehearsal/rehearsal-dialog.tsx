import { useState } from 'react'
import { timeOf } from '#client/features/versions/version-words.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { notify } from '#client/ui/toast.tsx'
import type { Rehearsal } from '#shared/api/rehearsal.ts'
import { Progress } from './progress.tsx'
import { Sheet } from './sheet.tsx'
import { StartForm } from './start-form.tsx'
import type { RehearsalView } from './use-rehearsal.ts'
import { Watch } from './watch.tsx'
import './rehearsal.css'

interface RehearsalDialogProps {
  readonly view: RehearsalView
  /** The server's clock, milliseconds since 1970. */
  readonly now: number
  readonly onClose: () => void
}

/** F12. Starting a rehearsal, following it, and the sheet that comes of it. */
export function RehearsalDialog({ view, now, onClose }: RehearsalDialogProps) {
  const t = useTexts().rehearsal
  const { rehearsal, failure } = view
  return (
    <Dialog open onClose={onClose} title={t.title} width="40rem">
      {failure && <FailureNotice failure={failure} {...(rehearsal === undefined && { onRetry: view.ask })} />}
      {rehearsal === undefined && !failure && <Loading />}
      {rehearsal === null && <Introduction view={view} />}
      {rehearsal && <Content view={view} rehearsal={rehearsal} now={now} onClose={onClose} />}
    </Dialog>
  )
}

function Introduction({ view }: { readonly view: RehearsalView }) {
  const t = useTexts().rehearsal
  return (
    <>
      <p>{t.intro}</p>
      <p className="muted">{t.untouched}</p>
      <StartForm label={t.start} isBusy={view.isBusy} onStart={view.start} />
    </>
  )
}

interface ContentProps {
  readonly view: RehearsalView
  readonly rehearsal: Rehearsal
  readonly now: number
  readonly onClose: () => void
}

function Content(props: ContentProps) {
  const t = useTexts().rehearsal
  const { view, rehearsal } = props
  const { state } = rehearsal
  switch (state.kind) {
    case 'running':
      return <Progress view={view} rehearsal={rehearsal} state={state} />
    case 'done':
      return (
        <>
          <Sheet sheet={state.sheet} />
          <Afterwards {...props} />
        </>
      )
    case 'stopped':
    case 'interrupted':
      return (
        <>
          <Notice live="status">{t[state.kind]}</Notice>
          <Afterwards {...props} />
        </>
      )
    case 'failed':
      return (
        <>
          <Notice tone="danger" live="status">
            {t.failed[state.why]}
          </Notice>
          <Afterwards {...props} />
        </>
      )
  }
}

/** What can be done with the copy, and once more. */
function Afterwards({ view, rehearsal, now, onClose }: ContentProps) {
  const t = useTexts().rehearsal
  const language = useLanguage()
  const [isAgain, setAgain] = useState(false)
  const time = timeOf(rehearsal.expiresAt, now, language)
  const remove = async () => {
    if (!(await view.remove())) return
    notify(t.removed, 'success')
    onClose()
  }
  return (
    <>
      <div className="row">
        <button type="button" className="ds-button" aria-busy={view.isBusy} onClick={() => void remove()}>
          {t.remove}
        </button>
        <Watch rehearsal={rehearsal} />
        {!isAgain && (
          <button type="button" className="ds-button" data-variant="tertiary" onClick={() => setAgain(true)}>
            {t.again}
          </button>
        )}
      </div>
      <p className="muted small">{t.expires({ time })}</p>
      {isAgain && (
        <StartForm
          label={t.start}
          help={t.againHelp}
          people={rehearsal.people}
          isBusy={view.isBusy}
          onStart={view.start}
        />
      )}
    </>
  )
}
