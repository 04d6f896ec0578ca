import { memo } from 'react'
import { HTMLContainer, useEditor, useIsEditing, useValue } from 'tldraw'
import { WritingLine } from '#client/features/people-attention/writing-line.tsx'
import { useTexts } from '#client/session/language.ts'
import { useHost } from '../host.ts'
import { CardBadges, CardStamps } from './card-badges.tsx'
import { CardEditor } from './card-editor.tsx'
import { CardFoot } from './card-foot.tsx'
import type { ChallengeShape } from './types.ts'
import './card.css'

interface ChallengeCardProps {
  readonly shape: ChallengeShape
  readonly height: number
}

/** A card as it lies on the board. Drawn again only when what it shows has changed; moving it does not. */
export const ChallengeCard = memo(function ChallengeCard({ shape, height }: ChallengeCardProps) {
  const t = useTexts().canvas.card
  const host = useHost()
  const editor = useEditor()
  const { id, props } = shape
  const record = host.recordOf(id)
  const isEditing = useIsEditing(id)
  const votes = useValue('votes', () => host.votes.get()?.get(record), [host, record])
  const isVoted = useValue('voted for', () => host.ownVotes.get().has(record), [host, record])
  const isParked = useValue('parked', () => host.parking.get().of.has(record), [host, record])
  const isErasing = useValue('erasing', () => editor.getErasingShapeIds().includes(id), [editor, id])
  return (
    <HTMLContainer
      className="canvas-card"
      data-colour={props.colour}
      data-editing={isEditing}
      data-erasing={isErasing}
      data-record={record}
      data-parked={isParked || undefined}
      style={{ width: props.w, height: isEditing ? 'auto' : height, minHeight: height }}
    >
      <div className="canvas-card-top">
        <span className="canvas-card-number">{props.number > 0 ? `U-${props.number}` : ''}</span>
        {votes !== undefined && votes > 0 && (
          <span className="canvas-card-votes">{t.votes({ points: votes })}</span>
        )}
        {isVoted && (
          <span className="canvas-card-own">
            <span aria-hidden="true">✓ </span>
            {t.ownVote}
          </span>
        )}
        <CardBadges shape={shape} />
      </div>
      <CardStamps stamps={props.stamps} isParked={isParked} />
      {isEditing ? (
        <CardEditor shape={shape} />
      ) : (
        <>
          <p className="canvas-card-title" data-empty={props.title === ''}>
            {props.title || t.untitled}
          </p>
          {props.body !== '' && <p className="canvas-card-body">{props.body}</p>}
        </>
      )}
      <WritingLine session={host.session} record={record} />
      <CardFoot record={record} width={props.w} goals={props.goals} />
    </HTMLContainer>
  )
})
