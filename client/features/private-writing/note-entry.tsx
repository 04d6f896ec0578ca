import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { cleanLine, cleanText } from '#shared/kernel/text.ts'
import { startComposing } from './composing.ts'
import { NoteBody } from './note-body.tsx'
import type { Note, Notebook } from './notebook.ts'

/** What is typed goes to the server when it has rested for so long, milliseconds. */
export const TYPING_MS = 700

interface NoteEntryProps {
  readonly book: Notebook
  readonly seat: string
  /** The note that is in the field, as it is kept; undefined while it is blank. */
  readonly note: Note | undefined
  readonly id: string
  readonly onNext: (id: string) => void
}

/** The field for a new private note. It is kept while it is typed, and shown with the others only once it is sent. */
export function NoteEntry({ book, seat, note, id, onNext }: NoteEntryProps) {
  const t = useTexts()
  const { entry } = t.list
  const field = useRef<HTMLTextAreaElement>(null)
  const names = useId()
  const [text, setText] = useState({ title: note?.title ?? '', body: note?.body ?? '' })
  const [told, setTold] = useState<'sent' | 'blank'>()
  const isTouched = useRef(text.title !== '')
  useEffect(() => {
    // what was begun before a reload comes from the server a moment later
    if (note && !isTouched.current) setText({ title: note.title, body: note.body })
  }, [note])

  const write = (change: Partial<typeof text>) => {
    const next = { ...text, ...change }
    isTouched.current = true
    setText(next)
    setTold(undefined)
    if (cleanLine(next.title) === '' && cleanText(next.body) === '') book.remove(id)
    else book.put({ id, ...next, sent: false }, TYPING_MS)
  }
  const send = (event?: FormEvent) => {
    event?.preventDefault()
    field.current?.focus()
    const title = cleanLine(text.title)
    if (title === '') return setTold((before) => before ?? 'blank') // sent already: pressed twice
    book.put({ id, title, body: cleanText(text.body), sent: true })
    setText({ title: '', body: '' })
    isTouched.current = false
    setTold('sent')
    onNext(startComposing(seat))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form className="ds-card stack alone-entry" data-variant="tinted" onSubmit={send}>
      <div className="ds-field">
        <label className="ds-label" htmlFor={`${names}-title`}>
          {entry.label}
        </label>
        <p className="small" data-field="description" id={`${names}-help`}>
          {entry.help}
        </p>
        <textarea
          ref={field}
          id={`${names}-title`}
          className="ds-input"
          rows={2}
          maxLength={TEXT_LIMITS.title}
          enterKeyHint="send"
          value={text.title}
          aria-describedby={`${names}-help ${names}-private ${names}-left`}
          aria-invalid={told === 'blank' || undefined}
          onChange={({ target }) => write({ title: target.value.replace(/\n/g, ' ') })}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="small" id={`${names}-private`}>
        <span className="strong">{t.alone.privacy}</span> {t.alone.afterwards}
      </p>
      <div className="row">
        <button type="submit" className="ds-button">
          {t.alone.send}
        </button>
        <p role="status" className={told === 'blank' ? 'ds-validation-message' : 'strong'}>
          {told && entry[told]}
        </p>
        <p className="small muted push numeric" id={`${names}-left`}>
          {entry.left({ left: TEXT_LIMITS.title - text.title.length })}
        </p>
      </div>
      <details className="ds-details">
        <summary>{t.alone.addBody}</summary>
        <NoteBody value={text.body} onChange={(body) => write({ body })} />
      </details>
    </form>
  )
}
