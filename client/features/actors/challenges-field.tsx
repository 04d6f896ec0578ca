import { useRef } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { ChoiceField } from '#client/ui/choice-field.tsx'
import { useKeptFocus } from '#client/ui/use-kept-focus.ts'
import { VALUE_LIMITS } from '#shared/board/limits.ts'
import { shownWith } from '#shared/board/merged.ts'
import type { Id } from '#shared/kernel/ids.ts'

interface ChallengesFieldProps {
  readonly session: BoardSession
  readonly value: readonly Id<'chl'>[]
  readonly onChange: (challenges: readonly Id<'chl'>[]) => void
}

/** Which challenges an activity is about: those that were merged are shown as what they went into. */
export function ChallengesField({ session, value, onChange }: ChallengesFieldProps) {
  const { actorDialogs: t, names } = useTexts()
  const board = useBoardOf(session)
  const chosen = useRef<HTMLUListElement>(null)
  useKeptFocus(chosen)
  const top = shownWith(board)
  const home = (id: Id<'chl'>) => top.get(id) ?? id
  const shown = new Set(value.map(home))
  const about = board.challenges.filter(({ id }) => shown.has(id))
  const others = board.challenges.filter(({ id }) => !shown.has(id))
  const isFull = value.length >= VALUE_LIMITS.activityChallenges
  return (
    <fieldset className="ds-fieldset">
      <legend className="ds-label">{t.challenges}</legend>
      <ul ref={chosen} className="list-plain actors-lines" tabIndex={-1} aria-label={t.challenges}>
        {about.map((challenge) => {
          const name = challengeName(challenge, names)
          return (
            <li key={challenge.id} className="actors-line" tabIndex={-1}>
              <span>{name}</span>
              <button
                type="button"
                className="ds-button"
                data-variant="tertiary"
                data-size="sm"
                aria-label={t.takeOut({ name })}
                onClick={() => onChange(value.filter((id) => home(id) !== challenge.id))}
              >
                {t.takeOutShort}
              </button>
            </li>
          )
        })}
      </ul>
      {isFull ? (
        <p className="muted small">{t.tooManyChallenges({ count: VALUE_LIMITS.activityChallenges })}</p>
      ) : (
        others.length > 0 && (
          <ChoiceField
            label={t.addChallenge}
            none={t.choose}
            value={null}
            options={others.map((card) => ({ value: card.id, name: challengeName(card, names) }))}
            onChange={(id) => id && onChange([...value, id])}
          />
        )
      )}
    </fieldset>
  )
}
