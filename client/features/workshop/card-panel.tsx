import { useEffect, useState } from 'react'
import { mayEdit } from '#client/features/board-list/card-rights.ts'
import { GoalDialog } from '#client/features/board-list/goal-dialog.tsx'
import { RelationsPanel } from '#client/features/cards/relations-panel.tsx'
import { SaidContent } from '#client/features/cards/said-content.tsx'
import { NOTHING_SAID, saidOf } from '#client/features/cards/said-of.ts'
import { TalkPanel } from '#client/features/cards/talk-panel.tsx'
import type { CardDrops } from '#client/features/indicators/canvas-handle.ts'
import { LinkPanel } from '#client/features/indicators/link-panel.tsx'
import { useBoardOf, useBoardSession } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { GoalMark } from '#client/ui/goal-mark.tsx'
import { Icon } from '#client/ui/icon.tsx'
import { lockedOn } from '#shared/board/locking.ts'
import type { Stage } from '#shared/wire/stage.ts'

interface CardPanelProps {
  readonly stage: Stage
  readonly cardId: string
  /** An indicator to be connected with it. */
  readonly indicator?: string | undefined
  readonly drops: CardDrops
  readonly onClose: () => void
}

/**
 * One challenge beside the canvas: its words, lock, what was merged into it, goals, indicators, relations, reactions,
 * stamps and comments, by the same parts as in the list. Closes by itself when the card is deleted.
 */
export function CardPanel({ stage, cardId, indicator, drops, onClose }: CardPanelProps) {
  const t = useTexts()
  const session = useBoardSession()
  const board = useBoardOf(session)
  const [isChoosing, setChoosing] = useState(false)
  const challenge = board.challenges.find(({ id }) => id === cardId)
  const isGone = challenge === undefined
  useEffect(() => {
    if (isGone) onClose()
  }, [isGone, onClose])
  if (!challenge) return null
  const { rights, me, workshop } = stage
  const isLocked = lockedOn(board).has(challenge.id)
  const said = saidOf(board).get(challenge.id) ?? NOTHING_SAID
  const shared = { session, rights, isMine: session.isMine }
  return (
    <section className="stack" aria-label={t.workshop.card.label}>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
        <Icon name="previous" size={18} />
        {t.workshop.card.close}
      </button>
      <h2 className="ds-heading" data-size="xs" lang={stage.workshop.language}>
        {challengeName(challenge, t.names)}
      </h2>
      {challenge.body && <p lang={stage.workshop.language}>{challenge.body}</p>}
      <SaidContent
        // relations stand below, with what can be done to them
        said={{ ...said, relations: [] }}
        lock={isLocked ? (challenge.locked ? 'own' : 'inside') : undefined}
        textLanguage={workshop.language}
      />
      <h3 className="ds-heading" data-size="2xs">
        {t.list.goals}
      </h3>
      {challenge.goals.length > 0 && (
        <ul className="list-plain stack">
          {challenge.goals.map((number) => (
            <li key={number}>
              <GoalMark number={number} withName />
            </li>
          ))}
        </ul>
      )}
      {mayEdit(challenge.id, rights, session.isMine) && (rights.mayLock || !isLocked) && (
        <button
          type="button"
          className="ds-button"
          data-variant="secondary"
          onClick={() => setChoosing(true)}
        >
          {t.list.actions.goals}
        </button>
      )}
      <LinkPanel
        key={`${challenge.id} ${indicator}`}
        session={session}
        challengeId={challenge.id}
        rights={rights}
        isMine={session.isMine}
        chosen={indicator}
        drops={drops}
      />
      <RelationsPanel key={`relations ${challenge.id}`} {...shared} challengeId={challenge.id} />
      <TalkPanel
        key={`talk ${challenge.id}`}
        {...shared}
        card={challenge.id}
        seat={me.id}
        textLanguage={workshop.language}
      />
      {isChoosing && (
        <GoalDialog session={session} challengeId={challenge.id} onClose={() => setChoosing(false)} />
      )}
    </section>
  )
}
