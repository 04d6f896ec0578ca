import { useState } from 'react'
import { api } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { paths } from '#shared/api/paths.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { ActionFailure } from './action-failure.tsx'
import { TimeLeft } from './time-left.tsx'
import { type Action, useAction } from './use-action.ts'

interface RoundProgressProps {
  readonly workshopId: string
  readonly round: StageRound
  readonly clockOffset: number
}

/** An open round as the facilitator follows it: how many have voted, never for what (V9). */
export function RoundProgress({ workshopId, round, clockOffset }: RoundProgressProps) {
  const t = useTexts()
  const [asking, setAsking] = useState<'close' | 'cancel'>()
  const close = useAction()
  const cancel = useAction()
  const { eligible, done } = round.turnout
  const isAllDone = eligible > 0 && done >= eligible
  const closeNow = () => close.run(() => api.post(paths.closeRound(workshopId, round.id)))
  const dismiss = () => setAsking(undefined)
  return (
    <div className="running stack">
      <div className="stack running-head">
        <p className="small muted">
          {[t.voting.name(round), round.trial ? t.voting.trial : t.setup.run.open].join(' · ')}
        </p>
        <h2 className="ds-heading" data-size="xs">
          {round.question}
        </h2>
      </div>
      <Turnout round={round} />
      {round.closesAt !== null && (
        <p className="strong">
          <TimeLeft until={round.closesAt} clockOffset={clockOffset} />
        </p>
      )}
      {isAllDone ? (
        <Notice tone="success" live="status">
          {t.setup.run.allDone}
        </Notice>
      ) : (
        <p className="small muted">{t.setup.run.hidden}</p>
      )}
      <ActionFailure action={close} />
      <ActionFailure action={cancel} />
      <div className="row">
        <button
          type="button"
          className="ds-button"
          data-variant="primary"
          disabled={close.isBusy}
          onClick={() => (isAllDone ? void closeNow() : setAsking('close'))}
        >
          {close.isBusy ? t.setup.run.closing : t.setup.run.close}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          disabled={cancel.isBusy}
          onClick={() => setAsking('cancel')}
        >
          {t.setup.run.cancel}
        </button>
      </div>
      <Question
        open={asking === 'close'}
        title={t.setup.run.closeTitle}
        body={t.setup.run.closeBody({ waiting: Math.max(0, eligible - done) })}
        yes={t.setup.run.close}
        action={close}
        onYes={closeNow}
        onDismiss={dismiss}
      />
      <Question
        open={asking === 'cancel'}
        title={t.setup.run.cancelTitle}
        body={t.setup.run.cancelBody}
        yes={t.setup.run.cancel}
        isDanger
        action={cancel}
        onYes={() =>
          cancel.run(() =>
            api.post(paths.cancelRound(workshopId, round.id), { reason: t.setup.run.cancelTitle }),
          )
        }
        onDismiss={dismiss}
      />
    </div>
  )
}

function Turnout({ round }: { readonly round: StageRound }) {
  const t = useTexts()
  const { cast, eligible, done } = round.turnout
  return (
    <div className="stack running-turnout" role="status">
      <p className="running-count">{t.voting.turnout({ cast, eligible })}</p>
      <span className="running-bar" aria-hidden="true">
        <span style={{ inlineSize: `${eligible === 0 ? 0 : Math.min(100, (cast / eligible) * 100)}%` }} />
      </span>
      <p>{cast === 0 ? t.results.none : t.setup.run.done({ done })}</p>
    </div>
  )
}

interface QuestionProps {
  readonly open: boolean
  readonly title: string
  readonly body: string
  readonly yes: string
  readonly isDanger?: boolean
  readonly action: Action
  readonly onYes: () => Promise<boolean>
  readonly onDismiss: () => void
}

/** Asks before what cannot be taken back. Closes itself either way: a failure is told on the panel. */
function Question({ open, title, body, yes, isDanger = false, action, onYes, onDismiss }: QuestionProps) {
  const t = useTexts()
  return (
    <Dialog
      open={open}
      onClose={onDismiss}
      title={title}
      actions={
        <>
          <button
            type="button"
            className="ds-button"
            data-variant="primary"
            data-color={isDanger ? 'danger' : undefined}
            disabled={action.isBusy}
            onClick={() => void onYes().then(onDismiss)}
          >
            {yes}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onDismiss}>
            {t.setup.run.keepOpen}
          </button>
        </>
      }
    >
      <p>{body}</p>
    </Dialog>
  )
}
