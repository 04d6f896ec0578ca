import { useTexts } from '#client/session/language.ts'
import { Field } from '#client/ui/field.tsx'
import { type ChosenDecision, DECISION_LIMITS } from '#shared/domain/decision.ts'
import type { OutcomeChallenge } from '#shared/export/outcomes-type.ts'
import { CardHeading } from './card-heading.tsx'
import { edit } from './draft.ts'
import type { HeldDraft } from './use-draft.ts'

interface ChosenCardProps {
  readonly challenge: OutcomeChallenge
  readonly decision: ChosenDecision
  readonly place: number
  readonly isLast: boolean
  readonly change: HeldDraft['change']
  readonly onMove: (by: -1 | 1) => void
  readonly onRelease: () => void
}

/** A chosen challenge: its place, what is to happen, and who owns it. */
export function ChosenCard(props: ChosenCardProps) {
  const { challenge, decision, place, change, onRelease } = props
  const t = useTexts()
  const words = t.outcomes.edit
  const { id, title } = challenge
  const set = (changes: Partial<ChosenDecision>) => change((draft) => edit(draft, id, changes), true)
  return (
    <li className="draft-card draft-chosen">
      <span className="draft-place numeric" aria-hidden="true">
        {place}
      </span>
      <div className="stack draft-body">
        <CardHeading challenge={challenge} />
        <Field label={words.sentence} description={words.sentenceHelp}>
          {(control) => (
            <textarea
              {...control}
              className="ds-input"
              rows={2}
              maxLength={DECISION_LIMITS.sentence}
              data-focus={`sentence-${id}`}
              value={decision.sentence}
              onChange={(event) => set({ sentence: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.owner} description={words.ownerHelp}>
          {(control) => (
            <input
              {...control}
              className="ds-input"
              maxLength={DECISION_LIMITS.owner}
              autoComplete="off"
              value={decision.owner}
              onChange={(event) => set({ owner: event.currentTarget.value })}
            />
          )}
        </Field>
        <div className="row">
          <MoveButtons {...props} />
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            aria-label={words.releaseName({ title })}
            onClick={onRelease}
          >
            {words.release}
          </button>
        </div>
      </div>
    </li>
  )
}

/** The buttons stay where they are at the ends of the list, so that the focus does too. */
function MoveButtons({ challenge, place, isLast, onMove }: ChosenCardProps) {
  const t = useTexts()
  const words = t.outcomes.edit
  const { id, title } = challenge
  if (place === 1 && isLast) return null
  return (
    <>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        data-focus={`up-${id}`}
        aria-label={words.upName({ title })}
        aria-disabled={place === 1}
        onClick={() => place > 1 && onMove(-1)}
      >
        {words.up}
      </button>
      <button
        type="button"
        className="ds-button"
        data-variant="secondary"
        data-focus={`down-${id}`}
        aria-label={words.downName({ title })}
        aria-disabled={isLast}
        onClick={() => !isLast && onMove(1)}
      >
        {words.down}
      </button>
    </>
  )
}
