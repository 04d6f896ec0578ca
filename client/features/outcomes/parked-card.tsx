import { useState } from 'react'
import { ReviewDate } from '#client/features/parking/review-date.tsx'
import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { DECISION_LIMITS, type ParkedDecision } from '#shared/domain/decision.ts'
import type { OutcomeChallenge } from '#shared/export/outcomes-type.ts'
import { CardHeading } from './card-heading.tsx'
import { edit, lacksReason } from './draft.ts'
import type { HeldDraft } from './use-draft.ts'

interface ParkedCardProps {
  readonly challenge: OutcomeChallenge
  readonly decision: ParkedDecision
  /** Agreeing was tried: what is missing is told even where nobody has been yet. */
  readonly isChecked: boolean
  readonly change: HeldDraft['change']
  readonly onRelease: () => void
}

/** A parked challenge: why, and when it is looked at again. Saved only once there is a reason. */
export function ParkedCard({ challenge, decision, isChecked, change, onRelease }: ParkedCardProps) {
  const t = useTexts()
  const words = t.outcomes.edit
  const [isLeft, setLeft] = useState(false)
  const { id } = challenge
  const isMissing = (isLeft || isChecked) && lacksReason(decision)
  const set = (changes: Partial<ParkedDecision>, isTyping = true) =>
    change((draft) => edit(draft, id, changes), isTyping)
  return (
    <li className="draft-card stack">
      <CardHeading challenge={challenge} />
      <Field label={words.reason} error={isMissing ? words.reasonMissing : undefined}>
        {(control) => (
          <textarea
            {...control}
            className="ds-input"
            rows={2}
            maxLength={DECISION_LIMITS.reason}
            required
            data-focus={`reason-${id}`}
            value={decision.reason}
            onBlur={() => setLeft(true)}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
        )}
      </Field>
      <ReviewDate
        label={words.reviewDate}
        value={decision.reviewDate}
        onChange={(reviewDate) => set({ reviewDate }, false)}
      />
      <div className="row">
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          aria-label={words.bringBackName(challenge)}
          onClick={onRelease}
        >
          {words.bringBack}
        </button>
      </div>
    </li>
  )
}
