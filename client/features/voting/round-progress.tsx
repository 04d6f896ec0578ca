import { useState } from 'react'
import { api } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { Question } from '#client/ui/question.tsx'
import { paths } from '#shared/api/paths.ts'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'
import type { Stage, StageRound } from '#shared/wire/stage.ts'
import { ActionFailure } from './action-failure.tsx'
import { TimeLeft } from './time-left.tsx'
import { useAction } from './use-action.ts'

interface RoundProgressProps {
  readonly workshopId: string
  readonly round: StageRound
  readonly stage: Stage
  readonly clockOffset: number
}

/** Papers are entered by few, in some rounds. */
const PaperDesk = lazyPart(
  () => import('./paper/paper-desk.tsx').then((m) => m.PaperDesk),
  'methods',
  'paper',
)

/** A round under way as the facilitator follows it: how many have voted, never for what (V9). */
export function RoundProgress({ workshopId, round, stage, clockOffset }: RoundProgressProps) {
  const t = useTexts()
  const words = t.setup.run
  const isCounting = round.state === 'counting'
  return (
    <div className="running stack">
      <div className="stack running-head">
        <p className="small muted">
          {[
            t.voting.name(round),
            ...(round.trial ? [t.voting.trial] : []),
            isCounting ? words.counting : words.open,
          ].join(' · ')}
        </p>
        <h2 className="ds-heading" data-size="xs">
          {round.question}
        </h2>
      </div>
      <Turnout round={round} />
      {round.closesAt !== null && !isCounting && (
        <p className="strong">
          <TimeLeft until={round.closesAt} clockOffset={clockOffset} />
        </p>
      )}
      {isCounting ? (
        <Counting workshopId={workshopId} round={round} />
      ) : (
        <Open workshopId={workshopId} round={round} />
      )}
      {round.paper && <PaperDesk workshopId={workshopId} round={round} stage={stage} />}
    </div>
  )
}

interface StepProps {
  readonly workshopId: string
  readonly round: StageRound
}

/** V10. Closing is suggested when all are done, and never happens by itself but by the clock. */
function Open({ workshopId, round }: StepProps) {
  const t = useTexts()
  const words = t.setup.run
  const [asking, setAsking] = useState<'close' | 'cancel'>()
  const close = useAction()
  const { eligible, done } = round.turnout
  const isAllDone = eligible > 0 && done >= eligible
  const closeNow = () => close.run(() => api.post(paths.closeRound(workshopId, round.id)))
  const dismiss = () => setAsking(undefined)
  return (
    <>
      {isAllDone ? (
        <Notice tone="success" live="status">
          {words.allDone}
        </Notice>
      ) : (
        <p className="small muted">{words.hidden}</p>
      )}
      {asking === undefined && <ActionFailure action={close} />}
      <div className="row">
        <button
          type="button"
          className="ds-button"
          data-variant="primary"
          aria-busy={close.isBusy}
          onClick={() => (isAllDone ? void closeNow() : setAsking('close'))}
        >
          {close.isBusy ? words.closing : words.close}
        </button>
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          onClick={() => setAsking('cancel')}
        >
          {words.cancel}
        </button>
      </div>
      <Question
        open={asking === 'close'}
        title={words.closeTitle}
        yes={words.close}
        no={words.keepOpen}
        isBusy={close.isBusy}
        onYes={() => void closeNow().then((isClosed) => isClosed && dismiss())}
        onNo={dismiss}
      >
        <p>{words.closeBody({ waiting: Math.max(0, eligible - done) })}</p>
        <ActionFailure action={close} />
      </Question>
      <CancelQuestion workshopId={workshopId} round={round} open={asking === 'cancel'} onDismiss={dismiss} />
    </>
  )
}

/** V2. Nothing is called off without a reason: voters are told it. */
function CancelQuestion({
  workshopId,
  round,
  open,
  onDismiss,
}: StepProps & { readonly open: boolean; readonly onDismiss: () => void }) {
  const words = useTexts().setup.run
  const action = useAction()
  const [reason, setReason] = useState('')
  const [isMissing, setMissing] = useState(false)
  const cancel = async () => {
    if (reason.trim() === '') {
      setMissing(true)
      return false
    }
    return action.run(() => api.post(paths.cancelRound(workshopId, round.id), { reason: reason.trim() }))
  }
  return (
    <Question
      open={open}
      title={words.cancelTitle}
      yes={words.cancel}
      no={words.keepOpen}
      isDanger
      isBusy={action.isBusy}
      onYes={() => void cancel().then((isCancelled) => isCancelled && onDismiss())}
      onNo={onDismiss}
    >
      <p>{words.cancelBody}</p>
      <Field label={words.cancelReason} error={isMissing ? words.cancelReasonMissing : undefined}>
        {(control) => (
          <input
            {...control}
            className="ds-input"
            maxLength={ROUND_LIMITS.reason}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value)
              setMissing(false)
            }}
          />
        )}
      </Field>
      <ActionFailure action={action} />
    </Question>
  )
}

/** V16. The screens are closed; the result waits for the paper. */
function Counting({ workshopId, round }: StepProps) {
  const words = useTexts().setup.run
  const [isAsking, setAsking] = useState(false)
  const action = useAction()
  const sayCounted = () => action.run(() => api.post(paths.countedRound(workshopId, round.id)))
  const people = round.entries.reduce((sum, entry) => sum + entry.people, 0)
  return (
    <>
      <Notice>{words.countingHelp}</Notice>
      <div className="row">
        <button
          type="button"
          className="ds-button"
          data-variant="primary"
          aria-busy={action.isBusy}
          onClick={() => setAsking(true)}
        >
          {words.counted}
        </button>
      </div>
      <Question
        open={isAsking}
        title={words.countedTitle}
        yes={words.counted}
        no={words.notYet}
        isBusy={action.isBusy}
        onYes={() => void sayCounted().then((isSaid) => isSaid && setAsking(false))}
        onNo={() => setAsking(false)}
      >
        <p>{words.countedBody({ people })}</p>
        <ActionFailure action={action} />
      </Question>
    </>
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
      <p>{cast === 0 ? t.setup.run.none : t.setup.run.done({ done })}</p>
    </div>
  )
}
