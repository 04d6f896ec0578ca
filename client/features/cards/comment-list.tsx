import { useRef } from 'react'
import { useBoardOf } from '#client/session/hooks.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { useKeptFocus } from '#client/ui/use-kept-focus.ts'
import type { Comment } from '#shared/board/records.ts'
import { type BoardRights, mayRemark } from '#shared/domain/rights.ts'
import { momentText } from '#shared/export/formats.ts'
import type { Language } from '#shared/kernel/language.ts'
import { mayDeleteComment } from './card-rules.ts'

interface CommentListProps {
  readonly session: BoardSession
  readonly comments: readonly Comment[]
  /** The card that they are shown with; those on a card that was merged into it say on which. */
  readonly card: string
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
  readonly textLanguage: Language | undefined
  readonly onTold: (sentence: string) => void
  readonly ownStep: (work: () => void) => void
}

/** Comments, oldest first, each with what this person may do to it. */
export function CommentList(props: CommentListProps) {
  const { session, comments, card, rights, isMine, textLanguage, onTold, ownStep } = props
  const texts = useTexts()
  const t = texts.cards.talk
  const language = useLanguage()
  const { merged } = useBoardOf(session)
  const list = useRef<HTMLUListElement>(null)
  useKeptFocus(list)
  const settle = ({ id, resolved }: Comment) => {
    ownStep(() => session.edit.change(id, { resolved: !resolved }))
    onTold(resolved ? t.nowOpen : t.nowResolved)
  }
  const remove = ({ id }: Comment) => {
    ownStep(() => session.edit.remove(id))
    onTold(t.removed)
  }
  return (
    <>
      {comments.length === 0 && <p className="muted">{t.none}</p>}
      <ul ref={list} className="list-plain cards-comments" tabIndex={-1} aria-label={t.comments}>
        {comments.map((comment) => {
          const source = comment.card === card ? undefined : merged.find(({ id }) => id === comment.card)
          const facts = [
            momentText(comment.at, language),
            isMine(comment.id) && t.mine,
            comment.resolved && t.resolved,
            source && t.about({ name: challengeName(source, texts.names) }),
          ]
          return (
            <li key={comment.id} className="cards-comment" tabIndex={-1}>
              <p lang={textLanguage}>{comment.text}</p>
              <p className="muted small">{facts.filter(Boolean).join(' · ')}</p>
              <div className="row">
                {mayRemark(rights) && (
                  <button
                    type="button"
                    className="ds-button"
                    data-variant="tertiary"
                    data-size="sm"
                    onClick={() => settle(comment)}
                  >
                    {comment.resolved ? t.reopen : t.resolve}
                  </button>
                )}
                {mayDeleteComment(rights, isMine, comment.id) && (
                  <button
                    type="button"
                    className="ds-button"
                    data-variant="tertiary"
                    data-size="sm"
                    data-color="danger"
                    onClick={() => remove(comment)}
                  >
                    {t.remove}
                  </button>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
