import { useRef, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { Loading } from '#client/ui/loading.tsx'
import { Notice } from '#client/ui/notice.tsx'
import { SaveLine } from '#client/ui/save-line.tsx'
import { mayWriteAlone } from '#shared/domain/private-writing.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { composingId } from './composing.ts'
import { NoteEntry } from './note-entry.tsx'
import { NoteRow } from './note-row.tsx'
import type { Note } from './notebook.ts'
import { useNotebook } from './use-notebook.ts'

interface OwnNotesProps {
  readonly stage: Stage
  /** What they are folded under, by who has something else to do first; there as long as there is something in it. */
  readonly fold?: string
}

/** F2. What this person writes alone: the field while the step runs, and own notes for as long as there are any. */
export function OwnNotes({ stage, fold }: OwnNotesProps) {
  const t = useTexts()
  const { alone } = t
  const { me } = stage
  const isOpen = mayWriteAlone(stage.me.role, stage.workshop.status, stage.agenda)
  const { book, view } = useNotebook(stage, isOpen)
  const [composing, setComposing] = useState(() => composingId(me.id))
  const [removed, setRemoved] = useState<Note>()
  const heading = useRef<HTMLHeadingElement>(null)
  if (!book || !view) return isOpen ? <Loading /> : null
  const inField = isOpen ? view.notes.find(({ id, sent }) => id === composing && !sent) : undefined
  const listed = view.notes.filter((note) => note !== inField)
  if (!isOpen && listed.length === 0) return null
  const unsent = listed.filter(({ sent }) => !sent).length
  const { save } = view
  const notes = (
    <section className="stack alone-own" aria-labelledby="alone-mine">
      {isOpen ? (
        <NoteEntry book={book} seat={me.id} note={inField} id={composing} onNext={setComposing} />
      ) : (
        <Notice>{alone.over}</Notice>
      )}
      {'kept' in save && !save.kept && <Notice tone="warning">{alone.notKept}</Notice>}
      <div className="row">
        <h2 className="ds-heading" data-size="xs" id="alone-mine" ref={heading} tabIndex={-1}>
          {alone.mine}
        </h2>
        <span className="push">
          <SaveLine state={save} />
        </span>
      </div>
      <p role="status" className="small alone-counts">
        {[
          unsent > 0 && alone.unsentCount({ count: unsent }),
          view.shown > 0 && alone.shown({ count: view.shown }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      {listed.length === 0 && view.shown === 0 && view.isLoaded && <p className="muted">{t.list.empty}</p>}
      <ul className="stack list-plain">
        {listed.toReversed().map((note) => (
          <NoteRow
            key={note.id}
            book={book}
            note={note}
            isOpen={isOpen}
            onRemoved={(gone) => {
              setRemoved(gone.heldBy ? undefined : gone)
              heading.current?.focus()
            }}
          />
        ))}
      </ul>
      <div role="status" className="row">
        {removed && isOpen && (
          <>
            <p>{t.list.removed}</p>
            <button
              type="button"
              className="ds-button"
              data-variant="secondary"
              onClick={() => {
                const { heldBy: _, ...note } = removed
                book.put(note)
                setRemoved(undefined)
              }}
            >
              {t.list.undo}
            </button>
          </>
        )}
      </div>
    </section>
  )
  if (fold === undefined) return notes
  return (
    <details className="ds-details">
      <summary>{fold}</summary>
      {notes}
    </details>
  )
}
