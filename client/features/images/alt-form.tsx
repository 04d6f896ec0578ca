import { type FormEvent, useId, useState } from 'react'
import { useDraft } from '#client/features/own-words/use-own-words.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import type { Image } from '#shared/board/records.ts'
import { cleanLine } from '#shared/kernel/text.ts'

interface AltFormProps {
  readonly session: BoardSession
  readonly image: Pick<Image, 'id' | 'alt'>
  readonly onDone: () => void
}

/** What a picture shows, in words: to be said, or said better. One step of undo. */
export function AltForm({ session, image, onDone }: AltFormProps) {
  const t = useTexts().insert.image
  const id = useId()
  const [text, setText] = useState(image.alt)
  useDraft(session, image.id, text, image.alt)
  const save = (event: FormEvent) => {
    event.preventDefault()
    session.undo.asOneStep(() => session.edit.change(image.id, { alt: cleanLine(text) }))
    onDone()
  }
  return (
    <form className="stack" onSubmit={save}>
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t.alt}
        </label>
        <input
          id={id}
          className="ds-input"
          // biome-ignore lint/a11y/noAutofocus: it has been asked for, in the place of what was pressed or beside it
          autoFocus
          maxLength={TEXT_LIMITS.alt}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <div className="row">
        <button type="submit" className="ds-button" data-size="sm">
          {t.save}
        </button>
      </div>
    </form>
  )
}
