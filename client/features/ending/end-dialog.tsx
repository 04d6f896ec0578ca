import { type FormEvent, useState } from 'react'
import { api, type Failure } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { Field } from '#client/ui/field.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { ReasonField } from '#client/ui/reason-field.tsx'
import { paths } from '#shared/api/paths.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { LooseEnds } from './open-list.tsx'
import { useLooseEnds } from './use-loose-ends.ts'

interface EndDialogProps {
  readonly stage: Stage
  readonly onClose: () => void
}

/**
 * F15. Asks who takes the result and when it is decided, and shows what is still open, before the workshop is ended:
 * for it cannot be undone. What was written here stays when the server was out of reach.
 */
export function EndDialog({ stage, onClose }: EndDialogProps) {
  const t = useTexts()
  const { ending } = t.facilitation
  const { workshop } = stage
  const ends = useLooseEnds(stage)
  const [receiver, setReceiver] = useState(workshop.receiver)
  const [date, setDate] = useState(workshop.decisionDate ?? '')
  const [isUnsettled, setUnsettled] = useState(false)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const lacks = {
    receiver: !isUnsettled && receiver.trim() === '',
    date: !isUnsettled && date === '',
    reason: isUnsettled && reason.trim() === '',
  }
  const isReady = !lacks.receiver && !lacks.date && !lacks.reason

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isReady || isBusy) return
    setBusy(true)
    const reply = await api.post(paths.commands(workshop.id), {
      type: 'end',
      receiver,
      decisionDate: date || null,
      unsettled: isUnsettled ? reason : '',
    })
    setBusy(false)
    if (reply.ok) onClose()
    else setFailure(reply.error)
  }
  return (
    <Dialog open onClose={onClose} title={t.workshop.end.title} width="36rem">
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>{t.workshop.end.body}</p>
        <Field label={ending.receiver} error={isTried && lacks.receiver ? ending.receiverMissing : undefined}>
          {(control) => (
            <input
              {...control}
              className="ds-input"
              maxLength={WORKSHOP_LIMITS.receiver}
              autoComplete="off"
              value={receiver}
              onChange={(event) => setReceiver(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={ending.date} error={isTried && lacks.date ? ending.dateMissing : undefined}>
          {(control) => (
            <input
              {...control}
              type="date"
              className="ds-input draft-date"
              max="2099-12-31"
              value={date}
              onChange={(event) => setDate(event.currentTarget.value)}
            />
          )}
        </Field>
        <label className="row ending-unsettled">
          <input
            type="checkbox"
            className="ds-input"
            checked={isUnsettled}
            onChange={(event) => setUnsettled(event.currentTarget.checked)}
          />
          {ending.unsettled}
        </label>
        {isUnsettled && (
          <ReasonField
            label={ending.reason}
            error={isTried && lacks.reason ? ending.reasonMissing : undefined}
            maxLength={WORKSHOP_LIMITS.unsettled}
            value={reason}
            onChange={setReason}
          />
        )}
        <LooseEnds ends={ends} />
        {failure && (
          <Notice tone="danger" live="alert">
            {t.problems[failure.code]} {ending.kept}
          </Notice>
        )}
        <div className="row">
          <button type="submit" className="ds-button" data-color="danger" aria-busy={isBusy}>
            {ends.kind === 'known' && ends.list.length === 0 ? t.workshop.end.confirm : ending.anyway}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {t.common.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
