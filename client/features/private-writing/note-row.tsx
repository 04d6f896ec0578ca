import { useId, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Icon } from '#client/ui/icon.tsx'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { NoteBody } from './note-body.tsx'
import { TYPING_MS } from './note-entry.tsx'
import type { Note, Notebook } from './notebook.ts'

interface NoteRowProps {
  readonly book: Notebook
  readonly note: Note
  /** Whether notes can be written now. */
  readonly isOpen: boolean
  readonly onRemoved: (note: Note) => void
}

/** One of this person's own notes, sent or not. */
export function NoteRow({ book, note, isOpen, onRemoved }: NoteRowProps) {
  const t = useTexts()
  const { alone } = t
  const [isEditing, setEditing] = useState(false)
  const name = note.title.trim() === '' ? t.names.untitled : note.title
  const write = (change: Partial<Note>) => {
    const { heldBy: _, ...text } = { ...note, ...change }
    book.put(text, TYPING_MS)
  }
  const send = (sent: boolean) => {
    const { heldBy: _, ...text } = note
    book.put({ ...text, title: cleanLine(note.title), sent })
  }
  return (
    <li className="ds-card stack alone-note" data-row={note.id}>
      {isEditing && isOpen ? (
        <NoteEditor note={note} onWrite={write} onDone={() => setEditing(false)} />
      ) : (
        <div className="stack alone-text">
          <h3 className="ds-heading" data-size="2xs" tabIndex={-1}>
            {name}
          </h3>
          {note.body.trim() !== '' && <p className="alone-body">{note.body}</p>}
        </div>
      )}
      <p className="ds-tag" data-color={note.sent ? 'success' : 'neutral'}>
        {note.sent && <Icon name="check" size={16} />}
        {note.sent ? alone.sent : alone.unsent}
      </p>
      {note.heldBy && (
        <p className="ds-validation-message" role="status">
          {t.problems[note.heldBy]}
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form */}
      <div className="row" role="group" aria-label={alone.actions({ title: name })}>
        {isOpen && !note.sent && (
          <button
            type="button"
            className="ds-button"
            data-variant="secondary"
            disabled={cleanLine(note.title) === ''}
            onClick={() => send(true)}
          >
            {alone.send}
          </button>
        )}
        {isOpen && !isEditing && (
          <button
            type="button"
            className="ds-button"
            data-variant="tertiary"
            onClick={() => setEditing(true)}
          >
            {alone.edit}
          </button>
        )}
        {isOpen && note.sent && (
          <button type="button" className="ds-button" data-variant="tertiary" onClick={() => send(false)}>
            {alone.takeBack}
          </button>
        )}
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          onClick={() => {
            if (note.heldBy) book.drop(note.id)
            else book.remove(note.id)
            onRemoved(note)
          }}
        >
          {note.heldBy ? alone.drop : alone.remove}
        </button>
      </div>
    </li>
  )
}

interface NoteEditorProps {
  readonly note: Note
  readonly onWrite: (change: Pick<Note, 'title' | 'body'>) => void
  readonly onDone: () => void
}

/** The texts of a note as fields. Each change is kept, but for a title that says nothing. */
function NoteEditor({ note, onWrite, onDone }: NoteEditorProps) {
  const t = useTexts()
  const id = useId()
  const [text, setText] = useState({ title: note.title, body: note.body })
  const isBlank = cleanLine(text.title) === ''
  const write = (change: Partial<typeof text>) => {
    const next = { ...text, ...change }
    setText(next)
    if (cleanLine(next.title) !== '') onWrite(next)
  }
  return (
    <div className="stack">
      <div className="ds-field">
        <label className="ds-label" htmlFor={`${id}-title`}>
          {t.list.edit.title}
        </label>
        <textarea
          id={`${id}-title`}
          className="ds-input"
          rows={2}
          // biome-ignore lint/a11y/noAutofocus: whoever asks to edit wants to write there
          autoFocus
          maxLength={TEXT_LIMITS.title}
          value={text.title}
          aria-invalid={isBlank || undefined}
          aria-describedby={isBlank ? `${id}-blank` : undefined}
          onChange={({ target }) => write({ title: target.value.replace(/\n/g, ' ') })}
        />
        {isBlank && (
          <p className="ds-validation-message" id={`${id}-blank`}>
            {t.list.entry.blank}
          </p>
        )}
      </div>
      <NoteBody value={text.body} onChange={(body) => write({ body })} />
      <div className="row">
        <button type="button" className="ds-button" disabled={isBlank} onClick={onDone}>
          {t.alone.done}
        </button>
      </div>
    </div>
  )
}
