import { useId, useState } from 'react'
import { useTexts } from '#client/session/language.ts'
import { ActionButton } from './action-button.tsx'
import type { CardRowProps } from './card-row.tsx'
import { useList } from './list-context.ts'
import { ThemeSelect } from './theme-select.tsx'

/** The buttons of a challenge. Where there is little room, all but two are behind *More*. */
export function CardActions(props: CardRowProps & { readonly label: string }) {
  const { challenge, isEditing, isNarrow, canEdit, canLink, canMove, canRemove, label } = props
  const t = useTexts().list.actions
  const { edit, openLinks } = useList()
  const [isOpen, setOpen] = useState(false)
  const furtherId = useId()
  if (!canEdit && !canLink && !canMove && canRemove !== 'linked') return null
  const hasFurther = canEdit || canMove || canRemove !== false
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
          <FurtherActions {...props} />
        </div>
      )}
    </div>
  )
}

function FurtherActions(props: CardRowProps) {
  const { challenge, themes, hasThemes, canEdit, canMove, canOrder, canRemove, isFirst, isLast } = props
  const t = useTexts().list
  const { actions, focus, openGoals } = useList()
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
      {canRemove === true && (
        <ActionButton part="remove" colour="danger" onClick={remove}>
          {t.actions.remove}
        </ActionButton>
      )}
      {canRemove === 'linked' && <p className="muted small">{t.rights.linked}</p>}
    </>
  )
}
