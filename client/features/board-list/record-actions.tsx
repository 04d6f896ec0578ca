import { useTexts } from '#client/session/language.ts'
import type { Activity, Actor } from '#shared/board/records.ts'
import { ActionButton } from './action-button.tsx'
import { useList } from './list-context.ts'

interface RecordActionsProps {
  readonly card: Actor | Activity
  readonly name: string
  readonly canEdit: boolean
  readonly canTie: boolean
  readonly canOrder: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

/** The buttons of an actor or an activity. */
export function RecordActions(props: RecordActionsProps) {
  const { card, name, canEdit, canTie, canOrder, isFirst, isLast } = props
  const { actorCards, cards, list } = useTexts()
  const { actions, mayLock, openRecord } = useList()
  const t = list.actions
  if (!canEdit && !canTie && !canOrder) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; these are buttons
    <div className="board-list-actions" role="group" aria-label={t.of({ name })}>
      {canEdit && (
        <ActionButton
          part="edit"
          onClick={() =>
            openRecord(
              card.kind === 'actor' ? { kind: 'actor', id: card.id } : { kind: 'activity', id: card.id },
            )
          }
        >
          {t.edit}
        </ActionButton>
      )}
      {canTie && (
        <ActionButton part="tie" onClick={() => openRecord({ kind: 'ties', id: card.id })}>
          {card.kind === 'actor' ? actorCards.tie : actorCards.tieOf}
        </ActionButton>
      )}
      {canOrder && (
        <>
          <ActionButton part="up" isOff={isFirst} onClick={() => actions.moveInList(card.id, -1)}>
            {t.up}
          </ActionButton>
          <ActionButton part="down" isOff={isLast} onClick={() => actions.moveInList(card.id, 1)}>
            {t.down}
          </ActionButton>
        </>
      )}
      {mayLock && (
        <ActionButton part="lock" onClick={() => actions.lock(card, !card.locked)}>
          {card.locked ? cards.lock.unlock : cards.lock.lock}
        </ActionButton>
      )}
      {canEdit && (
        <ActionButton
          part="remove"
          colour="danger"
          onClick={() => openRecord({ kind: 'remove', id: card.id })}
        >
          {t.remove}
        </ActionButton>
      )}
    </div>
  )
}
