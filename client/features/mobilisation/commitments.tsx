import { useRef } from 'react'
import { api } from '#client/api/request.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { FailureNotice } from '#client/ui/failure-notice.tsx'
import { useFocusOnceDrawn } from '#client/ui/use-focus-once-drawn.ts'
import { useSending } from '#client/ui/use-sending.ts'
import { paths } from '#shared/api/paths.ts'
import { type Commitment, type CommitmentState, waysOf } from '#shared/domain/commitment.ts'
import { dateText, isoDate } from '#shared/export/formats.ts'
import type { SectionProps } from './actors-section.tsx'
import { nameOf } from './picture.ts'

interface CommitmentsProps extends SectionProps {
  readonly commitments: readonly Commitment[]
}

/** What actors were asked for an activity, and how each stands. */
export const Commitments = ({ commitments, ...shared }: CommitmentsProps) => (
  <ul className="list-plain mobilisation-commitments">
    {commitments.map((commitment) => (
      <CommitmentLine key={commitment.id} {...shared} commitment={commitment} />
    ))}
  </ul>
)

type LineProps = SectionProps & { readonly commitment: Commitment }

function CommitmentLine({ workshopId, picture, runs, onOpen, onDone, commitment }: LineProps) {
  const { mobilisation, actors: words } = useTexts()
  const t = mobilisation.activities
  const language = useLanguage()
  const { isBusy, failure, send } = useSending(onDone)
  const { id, actor, activity, what, due, state, since } = commitment
  const isEditable =
    runs && state === 'offered' && picture.activities.some((row) => row.activity.id === activity)
  const root = useRef<HTMLLIElement>(null)
  const focus = useFocusOnceDrawn(root)
  const become = async (next: CommitmentState) => {
    await send(
      () => api.put(paths.commitment(workshopId, id), { what, due, state: next }),
      t.became({ what, state: words.commitmentStates[next] }),
    )
    focus('p') // the button may be gone that was pressed
  }
  return (
    <li ref={root} className="stack">
      <p tabIndex={-1}>
        <span className="strong">{nameOf(picture, actor) ?? mobilisation.actors.deleted}</span>{' '}
        <span className="mobilisation-what">{what}</span>{' '}
        {due !== null && <span className="muted">{t.by({ date: dateText(due, language) })}</span>}
      </p>
      <p>
        <span className="ds-tag" data-state={state}>
          {t.since({ state: words.commitmentStates[state], date: dateText(isoDate(since), language) })}
        </span>
      </p>
      {runs && (
        <div className="row mobilisation-answers">
          {waysOf(state).map((next) => (
            <button
              key={next}
              type="button"
              className="ds-button"
              data-variant="tertiary"
              aria-busy={isBusy}
              aria-label={t.becomeOf({ state: words.commitmentStates[next], what })}
              onClick={() => void become(next)}
            >
              {t.become({ state: words.commitmentStates[next] })}
            </button>
          ))}
          {isEditable && (
            <button
              type="button"
              className="ds-button"
              data-variant="tertiary"
              aria-label={t.editOf({ what })}
              onClick={() => onOpen({ kind: 'edit', activity, commitment: id })}
            >
              {t.edit}
            </button>
          )}
        </div>
      )}
      {failure && <FailureNotice failure={failure} />}
    </li>
  )
}
