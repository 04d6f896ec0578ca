import { useId, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { ActionButton } from './action-button.tsx'
import type { CardRowProps } from './card-row.tsx'
import { useList } from './list-context.ts'
import { ThemeSelect } from './theme-select.tsx'

/** The buttons of a challenge. Where there is little room, all but two are behind *More*. */
export function CardActions(props: CardRowProps & { readonly label: string }) {
  const { challenge, isEditing, isNarrow, canEdit, canLink, canMove, canRemove, said, label } = props
  const t = useTexts().list.actions
  const { edit, openLinks } = useList()
  const [isOpen, setOpen] = useState(false)
  const furtherId = useId()
  const canTalk = props.canTalk || said.comments > 0
  const hasOther =
    props.canLock ||
    props.canRelate ||
    props.canTie ||
    props.canMerge ||
    props.canTakeApart ||
    props.park !== undefined
  const hasFurther = canEdit || canMove || canRemove !== false || hasOther || (isNarrow && canTalk)
  if (!canLink && !canTalk && !hasFurther) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form; these are buttons
    <div className="board-list-actions" role="group" aria-label={label}>
      {canEdit && !isEditing && (
        <ActionButton part="edit" onClick={() => edit(challenge.id)}>
          {t.edit}
        </ActionButton>
      )}
      {canLink && (
        <ActionButton part="link" onClick={() => openLinks(challenge.id)}>
          {t.link}
        </ActionButton>
      )}
      {canTalk && !isNarrow && <TalkButton {...props} />}
      {isNarrow && hasFurther && (
        <button
          type="button"
          className="ds-button"
          data-variant="tertiary"
          data-size="sm"
          data-part="more"
          aria-expanded={isOpen}
          aria-controls={furtherId}
          onClick={() => setOpen(!isOpen)}
        >
          {t.more}
        </button>
      )}
      {(isOpen || !isNarrow) && (
        <div className="board-list-further" id={furtherId}>
          {canTalk && isNarrow && <TalkButton {...props} />}
          <FurtherActions {...props} />
        </div>
      )}
    </div>
  )
}

function TalkButton({ challenge, canTalk }: CardRowProps) {
  const t = useTexts().cards.talk
  const { openTalk } = useList()
  return (
    <ActionButton part="talk" onClick={() => openTalk(challenge.id)}>
      {canTalk ? t.open : t.comments}
    </ActionButton>
  )
}

function FurtherActions(props: CardRowProps) {
  const { challenge, themes, hasThemes, canEdit, canMove, canOrder, canRemove, isFirst, isLast } = props
  const { parked, park, bringBack } = props
  const { cards, list: t } = useTexts()
  const { actions, focus, openGoals, openRelations, openMerge, openRecord } = useList()
  const takeApart = () => {
    focus.leave(challenge.id)
    actions.takeApart(challenge)
  }
  const remove = () => {
    focus.leave(challenge.id)
    actions.remove(challenge)
  }
  return (
    <>
      {canEdit && (
        <ActionButton part="goals" onClick={() => openGoals(challenge.id)}>
          {t.actions.goals}
        </ActionButton>
      )}
      {canMove && hasThemes && <ThemeSelect challenge={challenge} themes={themes} />}
      {canMove && canOrder && (
        <>
          <ActionButton part="up" isOff={isFirst} onClick={() => actions.moveInList(challenge.id, -1)}>
            {t.actions.up}
          </ActionButton>
          <ActionButton part="down" isOff={isLast} onClick={() => actions.moveInList(challenge.id, 1)}>
            {t.actions.down}
          </ActionButton>
        </>
      )}
      {props.canRelate && (
        <ActionButton part="relations" onClick={() => openRelations(challenge.id)}>
          {cards.relation.open}
        </ActionButton>
      )}
      {props.canTie && (
        <ActionButton part="ties" onClick={() => openRecord({ kind: 'ties', id: challenge.id })}>
          {t.actions.actors}
        </ActionButton>
      )}
      {props.canMerge && (
        <ActionButton part="merge" onClick={() => openMerge(challenge.id)}>
          {cards.merge.open}
        </ActionButton>
      )}
      {props.canTakeApart && (
        <ActionButton part="apart" onClick={takeApart}>
          {cards.merge.apart}
        </ActionButton>
      )}
      {parked === undefined && park && (
        <ActionButton part="park" onClick={() => park(challenge.id)}>
          {cards.parking.park}
        </ActionButton>
      )}
      {parked !== undefined && bringBack && (
        <ActionButton part="park" onClick={() => bringBack(challenge.id)}>
          {cards.parking.bringBack}
        </ActionButton>
      )}
      {props.canLock && (
        <ActionButton part="lock" onClick={() => actions.lock(challenge, !challenge.locked)}>
          {challenge.locked ? cards.lock.unlock : cards.lock.lock}
        </ActionButton>
      )}
      {canRemove === true && (
        <ActionButton part="remove" colour="danger" onClick={remove}>
          {t.actions.remove}
        </ActionButton>
      )}
      {canRemove === 'linked' && <p className="muted small">{t.rights.linked}</p>}
    </>
  )
}
