import { useState } from 'react'
import { useBoardOf, useHasEnded, useIsObserver } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import type { BoardSession } from '#client/session/types.ts'
import { shownWith } from '#shared/board/merged.ts'
import { MARKS, type Remarkable, STAMPS } from '#shared/board/records.ts'
import { reactionId, toggleReaction } from '#shared/board/remarks.ts'
import { type BoardRights, mayRemark } from '#shared/domain/rights.ts'
import type { Language } from '#shared/kernel/language.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentList } from './comment-list.tsx'
import { MARK_SIGNS } from './mark-signs.ts'
import './cards.css'

export interface TalkPanelProps {
  readonly session: BoardSession
  readonly card: Remarkable
  /** The seat that reacts. */
  readonly seat: string
  readonly rights: BoardRights
  readonly isMine: (id: string) => boolean
  readonly textLanguage: Language | undefined
}

/** Reactions to a card, stamps on it, and comments, with those of the cards that were merged into it. */
export function TalkPanel({ session, card, seat, rights, isMine, textLanguage }: TalkPanelProps) {
  const { cards: t, list, problems } = useTexts()
  const hasEnded = useHasEnded()
  const mayNot = useIsObserver() ? list.rights.observer : t.talk.mayNot
  const board = useBoardOf(session)
  const [told, setTold] = useState('')
  const target = [...board.challenges, ...board.themes].find(({ id }) => id === card)
  if (!target) return <p>{t.talk.gone}</p>
  const top = shownWith(board)
  const isHere = (id: string) => id === card || top.get(id) === card
  const reactions = board.reactions.filter((reaction) => isHere(reaction.card))
  const comments = board.comments.filter((comment) => isHere(comment.card))
  const ownStep = (work: () => void) => session.undo.asOneStep(work)
  return (
    <div className="stack">
      <section className="stack">
        <h3 className="ds-heading" data-size="2xs">
          {t.talk.reactions}
        </h3>
        <div className="cards-toggles">
          {MARKS.map((mark) => {
            const own = reactionId(seat, card, mark)
            const count = reactions.filter((reaction) => reaction.mark === mark).length
            return (
              <button
                key={mark}
                type="button"
                className="ds-button"
                data-variant="secondary"
                data-size="sm"
                aria-pressed={reactions.some(({ id }) => id === own)}
                aria-disabled={!mayRemark(rights) || undefined}
                onClick={() =>
                  mayRemark(rights) &&
                  ownStep(() => toggleReaction(session.edit, { seat, card, mark }, session.watch.current()))
                }
              >
                <span aria-hidden="true">{MARK_SIGNS[mark]}</span>
                {t.reaction({ word: t.mark[mark], count })}
              </button>
            )
          })}
        </div>
        <p className="muted small">{t.talk.reactionsHelp}</p>
      </section>
      {rights.mayLock && target.kind === 'challenge' && (
        <section className="stack">
          <h3 className="ds-heading" data-size="2xs">
            {t.stamp.heading}
          </h3>
          <div className="cards-toggles">
            {STAMPS.map((stamp) => {
              const isOn = target.stamps.includes(stamp)
              const stamps = isOn ? target.stamps.filter((one) => one !== stamp) : [...target.stamps, stamp]
              return (
                <button
                  key={stamp}
                  type="button"
                  className="ds-button"
                  data-variant="secondary"
                  data-size="sm"
                  aria-pressed={isOn}
                  onClick={() => ownStep(() => session.edit.change(card, { stamps }))}
                >
                  {t.stamp[stamp]}
                </button>
              )
            })}
          </div>
        </section>
      )}
      <section className="stack">
        <h3 className="ds-heading" data-size="2xs">
          {t.talk.comments}
        </h3>
        <CommentList
          session={session}
          comments={comments}
          card={card}
          rights={rights}
          isMine={isMine}
          textLanguage={textLanguage}
          onTold={setTold}
          ownStep={ownStep}
        />
        <p role="status" className="strong">
          {told}
        </p>
        {mayRemark(rights) ? (
          <CommentForm session={session} card={card} onTold={setTold} ownStep={ownStep} />
        ) : (
          <p className="muted">
            {rights.isLocked ? t.lock.board : hasEnded ? problems.workshopEnded : mayNot}
          </p>
        )}
      </section>
    </div>
  )
}
