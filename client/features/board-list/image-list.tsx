import { type FormEvent, useId, useState } from 'react'
import { BoardImage } from '#client/features/images/board-image.tsx'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { lockedOn } from '#shared/board/locking.ts'
import type { Board, Image } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import { cleanLine } from '#shared/kernel/text.ts'
import { mayEdit } from './card-rights.ts'
import { useList } from './list-context.ts'
import './image-list.css'

export interface ImageListProps {
  readonly board: Board
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
}

/** The pictures of the board, with what they show in words. */
export function ImageList({ board, rights, isMine }: ImageListProps) {
  const t = useTexts().insert.image
  const locked = lockedOn(board)
  return (
    <section className="board-list-section">
      <div className="board-list-section-head">
        <h2 className="ds-heading" data-size="xs">
          {t.heading}
        </h2>
      </div>
      <ul className="board-list-images">
        {board.images.map((image) => (
          <ImageRow
            key={image.id}
            image={image}
            canEdit={mayEdit(image.id, rights, isMine) && (rights.mayLock || !locked.has(image.id))}
          />
        ))}
      </ul>
    </section>
  )
}

function ImageRow({ image, canEdit }: { readonly image: Image; readonly canEdit: boolean }) {
  const t = useTexts().insert.image
  const { session, textLanguage } = useList()
  const [isEditing, setEditing] = useState(false)
  const name = image.alt || t.noAlt
  const describe = (alt: string) => {
    session.undo.asOneStep(() => session.edit.change(image.id, { alt }))
    setEditing(false)
  }
  const remove = () => {
    session.undo.asOneStep(() => session.edit.remove(image.id))
    announce(t.removed)
  }
  return (
    <li data-row={image.id}>
      <BoardImage className="board-list-thumbnail" hash={image.hash} alt={image.alt} />
      {isEditing && canEdit ? (
        <AltForm alt={image.alt} onSave={describe} />
      ) : (
        <div className="stack">
          <p lang={image.alt ? textLanguage : undefined} className={image.alt ? undefined : 'muted'}>
            {name}
          </p>
          {canEdit && (
            <div className="row">
              <button
                type="button"
                className="ds-button"
                data-size="sm"
                data-variant="secondary"
                aria-label={t.describeOf({ name })}
                onClick={() => setEditing(true)}
              >
                {t.describe}
              </button>
              <button
                type="button"
                className="ds-button"
                data-size="sm"
                data-variant="tertiary"
                aria-label={t.removeOf({ name })}
                onClick={remove}
              >
                {t.remove}
              </button>
            </div>
          )}
        </div>
      )}
    </li>
  )
}

function AltForm({ alt, onSave }: { readonly alt: string; readonly onSave: (alt: string) => void }) {
  const t = useTexts().insert.image
  const id = useId()
  const [text, setText] = useState(alt)
  const save = (event: FormEvent) => {
    event.preventDefault()
    onSave(cleanLine(text))
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
          // biome-ignore lint/a11y/noAutofocus: the button that was pressed has become this field
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
