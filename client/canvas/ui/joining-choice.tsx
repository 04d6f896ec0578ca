import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { reasonOf } from '#shared/board/joinings.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { type ActorLink, RELATION_MEANINGS, type Relation, STAKES } from '#shared/board/records.ts'
import { useHost } from '../host.ts'
import { LINE_ICONS } from '../shapes/line-mark.tsx'
import { setMeaning, setReason, turnRound } from '../tools/joining-commands.ts'
import { focusBoard } from './focus-board.ts'
import { ToolButton } from './tool-button.tsx'

interface JoiningChoiceProps {
  readonly editor: Editor
  readonly joining: Relation | ActorLink
}

/**
 * What it means that two cards are joined, to be chosen once, and why. After they have been joined the focus comes here;
 * Enter in the reason, or Escape, goes back to the board.
 */
export function JoiningChoice({ editor, joining }: JoiningChoiceProps) {
  const { actors, canvas } = useTexts()
  const t = canvas.objects.relation
  const host = useHost()
  const group = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const whyId = useId()
  const asked = useValue(host.asked)
  const isAsked = asked?.id === joining.id
  useEffect(() => {
    if (!isAsked) return
    group.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
    // asked once: whoever selects it later stays where they are
    host.asked.update((drawn) => drawn && { ...drawn, id: '' })
  }, [host, isAsked])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && event.target === field.current)
    if (!isDone) return
    event.preventDefault()
    event.stopPropagation()
    focusBoard(editor)
  }
  const isTie = joining.kind === 'actorLink'
  const isConflict = !isTie && joining.meaning === 'conflicts'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      ref={group}
      className="canvas-relation-choice"
      data-own-keys
      role="group"
      aria-label={isTie ? t.askStake : t.ask}
      onKeyDown={onKeyDown}
    >
      <div className="canvas-relation-meanings">
        {isTie
          ? STAKES.map((stake) => (
              <ToolButton
                key={stake}
                icon={LINE_ICONS[stake]}
                label={actors.stakes[stake]}
                isPressed={joining.stake === stake}
                withWord
                onClick={() => host.session.edit.change(joining.id, { stake })}
              />
            ))
          : RELATION_MEANINGS.map((meaning) => (
              <ToolButton
                key={meaning}
                icon={LINE_ICONS[meaning]}
                label={t.words[meaning]}
                isPressed={joining.meaning === meaning}
                withWord
                onClick={() => {
                  if (joining.meaning !== meaning) setMeaning(editor, host, joining, meaning)
                  if (meaning === 'conflicts') field.current?.focus()
                }}
              />
            ))}
        {!isTie && joining.meaning === 'affects' && (
          <ToolButton icon="turn" label={t.turn} withWord onClick={() => turnRound(editor, host, joining)} />
        )}
      </div>
      <label className="canvas-relation-why" htmlFor={whyId}>
        {isConflict ? t.whyConflict : t.why}
      </label>
      <input
        id={whyId}
        key={`${joining.from} ${joining.to}`}
        ref={field}
        className="ds-input"
        data-size="sm"
        maxLength={isTie ? TEXT_LIMITS.actorNote : TEXT_LIMITS.relationWhy}
        defaultValue={reasonOf(joining)}
        placeholder={isConflict && joining.why === '' ? t.whyPlaceholder : undefined}
        onInput={(event) => setReason(host, joining, event.currentTarget.value)}
      />
    </div>
  )
}
