import { memo } from 'react'
import { type Lock, SaidContent } from '#client/features/cards/said-content.tsx'
import type { Said } from '#client/features/cards/said-of.ts'
import type { Parking } from '#client/features/parking/parking.ts'
import { WritingLine } from '#client/features/people-attention/writing-line.tsx'
import { useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { lazyPart } from '#client/ui/lazy-part.tsx'
import type { Challenge, IndicatorLink, Theme } from '#shared/board/records.ts'
import type { ParkedDecision } from '#shared/domain/decision.ts'
import { CardActions } from './card-actions.tsx'
import { CardContent } from './card-content.tsx'
import { useList } from './list-context.ts'

/* Fetched once the cards are there, see the list. */
export const CardEditor = lazyPart(() => import('./card-editor.tsx').then((m) => m.CardEditor))
/* Fetched when somebody can help. */
const TiedLines = lazyPart(() => import('./tied-lines.tsx').then((m) => m.TiedLines), 'actors', 'actorCards')
/* Fetched when something is parked. */
const ParkedLine = lazyPart(() =>
  import('#client/features/parking/parked-line.tsx').then((m) => m.ParkedLine),
)

export interface CardRowProps {
  readonly challenge: Challenge
  readonly links: readonly IndicatorLink[]
  readonly votes: number | undefined
  /** This seat has voted for it, as far as this device knows. */
  readonly isVoted: boolean
  /** Those to choose from without looking further, see `ThemeSelect`. */
  readonly themes: readonly Theme[]
  readonly hasThemes: boolean
  readonly isEditing: boolean
  readonly isNarrow: boolean
  readonly canEdit: boolean
  readonly canLink: boolean
  readonly canMove: boolean
  /** Order can be changed only where all rows are shown. */
  readonly canOrder: boolean
  readonly canRemove: boolean | 'linked'
  readonly said: Said
  /** Whether an actor is tied to it, or an activity is about it. */
  readonly isTied: boolean
  /** Whether this person may say which actors have to do with it, and there are any. */
  readonly canTie: boolean
  readonly lock: Lock | undefined
  readonly canLock: boolean
  readonly canTalk: boolean
  readonly canRelate: boolean
  readonly canMerge: boolean
  readonly canTakeApart: boolean
  /** F11. Why it is parked; undefined when it is not. */
  readonly parked: ParkedDecision | undefined
  readonly park: Parking['park']
  readonly bringBack: Parking['bringBack']
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** One challenge: what it says, and what this person may do to it. */
export const CardRow = memo(function CardRow(props: CardRowProps) {
  const { challenge, links, votes, isVoted, said, lock, parked, isEditing, canEdit } = props
  const { list: t, names } = useTexts()
  const { textLanguage, session } = useList()
  return (
    <li
      className="board-list-card"
      data-row={challenge.id}
      data-colour={challenge.colour}
      data-parked={parked !== undefined || undefined}
    >
      <div className="board-list-card-head">
        <h3
          lang={textLanguage}
          className={isEditing ? 'visually-hidden' : 'ds-heading board-list-title'}
          data-size="2xs"
          data-part="heading"
          tabIndex={-1}
        >
          {challenge.number !== null && (
            <span className="board-list-number">{names.number({ number: challenge.number })} </span>
          )}
          {challenge.title.trim() === '' ? names.untitled : challenge.title}
        </h3>
        {votes !== undefined && <p className="ds-tag board-list-votes">{t.votes({ votes })}</p>}
        {isVoted && <p className="ds-tag">✓ {t.ownVote}</p>}
      </div>
      {isEditing && canEdit ? (
        <CardEditor challenge={challenge} />
      ) : (
        challenge.body.trim() !== '' && (
          <p className="board-list-body" lang={textLanguage}>
            {challenge.body}
          </p>
        )
      )}
      {parked && <ParkedLine isQuiet parked={parked} />}
      <WritingLine session={session} record={challenge.id} />
      <CardContent challenge={challenge} links={links} />
      <SaidContent said={said} lock={lock} textLanguage={textLanguage} />
      {props.isTied && (
        <div className="board-list-tied">
          <TiedLines isQuiet card={challenge.id} />
        </div>
      )}
      <CardActions {...props} label={t.actions.of({ name: challengeName(challenge, names) })} />
    </li>
  )
})

interface GoneRowProps {
  readonly challenge: Challenge
  /** Into another one; otherwise it was deleted. */
  readonly isMerged: boolean
}

/** A challenge that somebody else has deleted or merged while it was on this screen, until the list is updated. */
export function GoneRow({ challenge, isMerged }: GoneRowProps) {
  const { cards, list: t, names } = useTexts()
  return (
    <li className="board-list-card board-list-gone" data-row={challenge.id}>
      <h3 className="ds-heading board-list-title" data-size="2xs" data-part="heading" tabIndex={-1}>
        {isMerged ? cards.merge.gone : t.gone}
      </h3>
      <p>
        {t.goneText} {challengeName(challenge, names)}
      </p>
      {challenge.body.trim() !== '' && <p className="board-list-body">{challenge.body}</p>}
    </li>
  )
}
