import { type FormEvent, useId, useState } from 'react'
import { useDraft } from '#client/features/own-words/use-own-words.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import type { Remarkable } from '#shared/board/records.ts'
import { addComment } from '#shared/board/remarks.ts'
import { cleanText } from '#shared/kernel/text.ts'

interface CommentFormProps {
  readonly session: BoardSession
  readonly card: Remarkable
  /** Something has happened that is to be said. */
  readonly onTold: (sentence: string) => void
  readonly ownStep: (work: () => void) => void
}

/** A field for a new comment. It keeps what is in it until that is on the board. */
export function CommentForm({ session, card, onTold, ownStep }: CommentFormProps) {
  const t = useTexts().cards.talk
  const id = useId()
  const [text, setText] = useState('')
  useDraft(session, card, text)
  const send = (event: FormEvent) => {
    event.preventDefault()
    const clean = cleanText(text)
    if (clean === '') return onTold(t.blank)
    let made: string | undefined
    ownStep(() => {
      made = addComment(session.edit, { card, text: clean, at: Date.now() }, session.watch.current())
    })
    if (made === undefined) return onTold(t.gone)
    setText('')
    onTold(t.sent)
  }
  return (
    <form className="stack" onSubmit={send}>
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {t.label}
        </label>
        <p className="muted small" id={`${id}-help`}>
          {t.help}
        </p>
        <textarea
          id={id}
          className="ds-input"
          rows={3}
          maxLength={TEXT_LIMITS.comment}
          aria-describedby={`${id}-help`}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <div className="row">
        <button type="submit" className="ds-button">
          {t.send}
        </button>
      </div>
    </form>
  )
}
