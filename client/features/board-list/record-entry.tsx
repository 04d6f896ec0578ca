import { type FormEvent, useId, useRef, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { ChoiceField } from '#client/ui/choice-field.tsx'
import { addActivity, addActor } from '#shared/board/actors.ts'
import { CAPACITY } from '#shared/board/capacity.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { ACTOR_CATEGORIES, type ActorCategory } from '#shared/board/records.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { useList } from './list-context.ts'
import type { RecordPart } from './outline.ts'
import './record-entry.css'

interface RecordEntryProps {
  readonly makes: RecordPart
  /** This person wants to write a challenge all the same. */
  readonly onChallenge: () => void
}

/** The field for a new actor or activity, in the steps that ask for them. Enter sends it and the field is ready for the next. */
export function RecordEntry({ makes, onChallenge }: RecordEntryProps) {
  const texts = useTexts()
  const { actorCards: t, actorDialogs } = texts
  const { session } = useList()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [category, setCategory] = useState<ActorCategory | null>(null)
  const [told, setTold] = useState<{ readonly words: string; readonly isFault: boolean }>()
  const isActor = makes === 'actors'
  const limit = isActor ? TEXT_LIMITS.actorName : TEXT_LIMITS.title
  const send = (event: FormEvent) => {
    event.preventDefault()
    const fault = make()
    setTold({ words: fault ?? t.entry.added, isFault: fault !== undefined })
    if (fault !== actorDialogs.blankCategory) field.current?.focus()
  }
  const make = (): string | undefined => {
    const clean = cleanLine(name)
    const board = session.watch.current()
    if (clean === '') return t.entry.blank
    if (board[makes].length >= CAPACITY[isActor ? 'actor' : 'activity']) return actorDialogs.full
    if (isActor && category === null) return actorDialogs.blankCategory
    session.undo.asOneStep(() =>
      category !== null && isActor
        ? addActor(session.edit, { name: clean, category }, board)
        : addActivity(session.edit, { title: clean, challenges: [] }, board),
    )
    setName('')
    return undefined
  }
  return (
    <form className="ds-card record-entry" data-variant="tinted" onSubmit={send}>
      <div className="record-entry-fields">
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-name`}>
            {isActor ? t.entry.actor : t.entry.activity}
          </label>
          <p className="small" data-field="description" id={`${id}-help`}>
            {isActor ? t.entry.actorHelp : t.entry.activityHelp}
          </p>
          <input
            ref={field}
            id={`${id}-name`}
            className="ds-input"
            maxLength={limit}
            enterKeyHint="send"
            value={name}
            aria-describedby={`${id}-help`}
            onChange={({ target }) => {
              setName(target.value)
              setTold(undefined)
            }}
          />
        </div>
        {isActor && (
          <ChoiceField
            label={texts.actors.fields.category}
            none={actorDialogs.chooseCategory}
            value={category}
            options={ACTOR_CATEGORIES.map((value) => ({ value, name: texts.actors.categories[value] }))}
            onChange={setCategory}
          />
        )}
        <button type="submit" className="ds-button">
          {actorDialogs.add}
        </button>
      </div>
      <div className="row">
        <p role="status" className={told?.isFault ? 'ds-validation-message' : 'strong'}>
          {told?.words}
        </p>
        <button
          type="button"
          className="ds-button push"
          data-variant="tertiary"
          data-size="sm"
          onClick={onChallenge}
        >
          {t.entry.challenge}
        </button>
      </div>
    </form>
  )
}
