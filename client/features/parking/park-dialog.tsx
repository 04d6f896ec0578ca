import { type FormEvent, useState } from 'react'
import { api } from '#client/api/request.ts'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { ReasonField } from '#client/ui/reason-field.tsx'
import { notify } from '#client/ui/toast.tsx'
import { paths } from '#shared/api/paths.ts'
import { DECISION_LIMITS } from '#shared/domain/decision.ts'
import { ReviewDate } from './review-date.tsx'

interface ParkDialogProps {
  readonly workshopId: string
  readonly challenge: string
  /** What it is called. */
  readonly name: string
  readonly onClose: () => void
}

/** F11. Why a challenge is parked, and when it is looked at again. What was typed stays when it could not be saved. */
export function ParkDialog({ workshopId, challenge, name, onClose }: ParkDialogProps) {
  const t = useTexts()
  const words = t.facilitation.park
  const [reason, setReason] = useState('')
  const [reviewDate, setReviewDate] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const isMissing = reason.trim() === ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing || isBusy) return
    setBusy(true)
    const reply = await api.put(paths.parkedOne(workshopId, challenge), { reason, reviewDate })
    setBusy(false)
    if (!reply.ok) return notify(t.problems[reply.error.code], 'danger')
    notify(words.done({ name }), 'success')
    onClose()
  }
  return (
    <Dialog open onClose={onClose} title={words.title({ name })}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>{words.help}</p>
        <ReasonField
          label={words.why}
          error={isTried && isMissing ? words.whyMissing : undefined}
          maxLength={DECISION_LIMITS.reason}
          value={reason}
          onChange={setReason}
        />
        <ReviewDate label={words.reviewDate} value={reviewDate} onChange={setReviewDate} />
        <div className="row">
          <button type="submit" className="ds-button" aria-busy={isBusy}>
            {t.cards.parking.park}
          </button>
          <button type="button" className="ds-button" data-variant="secondary" onClick={onClose}>
            {t.common.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
