import { useState } from 'react'
import { mayEdit } from '#client/features/board-list/card-rights.ts'
import { GoalDialog } from '#client/features/board-list/goal-dialog.tsx'
import type { CardDrops } from '#client/features/indicators/canvas-handle.ts'
import { LinkPanel } from '#client/features/indicators/link-panel.tsx'
import { useBoardOf, useBoardSession } from '#client/session/hooks.ts'
import { useTexts } from '#client/session/language.ts'
import { challengeName } from '#client/ui/card-names.ts'
import { GoalMark } from '#client/ui/goal-mark.tsx'
import { Icon } from '#client/ui/icon.tsx'
import type { Stage } from '#shared/wire/stage.ts'

interface CardPanelProps {
  readonly stage: Stage
  readonly cardId: string
  /** An indicator to be connected with it. */
  readonly indicator?: string | undefined
  readonly drops: CardDrops
  readonly onClose: () => void
}

/** One challenge beside the canvas: its words, goals and indicators. Closes by itself when the card is deleted. */
export function CardPanel({ stage, cardId, indicator, drops, onClose }: CardPanelProps) {
  const t = useTexts()
  const session = useBoardSession()
  const board = useBoardOf(session)
  const [isChoosing, setChoosing] = useState(false)
  const challenge = board.challenges.find(({ id }) => id === cardId)
  if (!challenge) return null
  const { rights } = stage
  return (
    <section className="stack" aria-label={t.workshop.card.label}>
      <button type="button" className="ds-button" data-variant="tertiary" onClick={onClose}>
        <Icon name="previous" size={18} />
        {t.workshop.card.close}
      </button>
      <h2 className="ds-heading" data-size="xs" lang={stage.workshop.language}>
        {challengeName(challenge, t.list)}
      </h2>
      {challenge.body && <p lang={stage.workshop.language}>{challenge.body}</p>}
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
      {mayEdit(challenge.id, rights, session.isMine) && (
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
      {isChoosing && (
        <GoalDialog session={session} challengeId={challenge.id} onClose={() => setChoosing(false)} />
      )}
    </section>
  )
}
