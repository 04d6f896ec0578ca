import { type FormEvent, useState } from 'react'
import { ReviewDate } from '#client/features/parking/review-date.tsx'
import { useTexts } from '#client/session/language.ts'
import { Dialog } from '#client/ui/dialog.tsx'
import { ReasonField } from '#client/ui/reason-field.tsx'
import { DECISION_LIMITS } from '#shared/domain/decision.ts'

interface ParkRestProps {
  readonly count: number
  readonly onPark: (reason: string, reviewDate: string | null) => void
}

/** Parks everything that is left with one reason. */
export function ParkRest({ count, onPark }: ParkRestProps) {
  const t = useTexts()
  const words = t.outcomes.edit
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [reviewDate, setReviewDate] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const isMissing = reason.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isMissing) return
    setOpen(false)
    onPark(reason.trim(), reviewDate)
  }
  return (
    <>
      <button
        type="button"
        className="ds-button push"
        data-variant="tertiary"
        onClick={() => {
          setTried(false)
          setOpen(true)
        }}
      >
        {words.parkRest({ count })}
      </button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={words.parkRestTitle}>
        <form className="stack" noValidate onSubmit={submit}>
          <p>{words.parkRestBody({ count })}</p>
          <ReasonField
            label={words.reason}
            error={isTried && isMissing ? words.reasonMissing : undefined}
            maxLength={DECISION_LIMITS.reason}
            value={reason}
            onChange={setReason}
          />
          <ReviewDate label={words.reviewDate} value={reviewDate} onChange={setReviewDate} />
          <div className="row">
            <button type="submit" className="ds-button" data-variant="primary">
              {words.park}
            </button>
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={() => setOpen(false)}
            >
              {t.common.cancel}
            </button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
