import { useState } from 'react'
import { AltForm } from '#client/features/images/alt-form.tsx'
import { BoardImage } from '#client/features/images/board-image.tsx'
import { useTexts } from '#client/session/language.ts'
import { announce } from '#client/ui/live-region.tsx'
import { lockedOn } from '#shared/board/locking.ts'
import type { Board, Image } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
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
  const { session, textLanguage, focus } = useList()
  const [isEditing, setEditing] = useState(false)
  const name = image.alt || t.noAlt
  const remove = () => {
    focus.leave(image.id)
    session.undo.asOneStep(() => session.edit.remove(image.id))
    announce(t.removed)
  }
  return (
    <li data-row={image.id}>
      <BoardImage className="board-list-thumbnail" hash={image.hash} alt={image.alt} />
      {isEditing && canEdit ? (
        <AltForm session={session} image={image} onDone={() => setEditing(false)} />
      ) : (
        <div className="stack">
          <p
            lang={image.alt ? textLanguage : undefined}
            className={image.alt ? undefined : 'muted'}
            data-part="heading"
            tabIndex={-1}
          >
            {name}
          </p>
          {canEdit && (
            <div className="row">
              <button
                type="button"
                className="ds-button"
                data-size="sm"
                data-variant="secondary"
                data-part="edit"
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
                data-part="remove"
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
