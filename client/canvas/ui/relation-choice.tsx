import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { type Editor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { RELATION_MEANINGS, type Relation } from '#shared/board/records.ts'
import { useHost } from '../host.ts'
import { RELATION_ICONS } from '../shapes/relation-mark.tsx'
import { setMeaning, setWhy, turnRound } from '../tools/relation-commands.ts'
import { focusBoard } from './focus-board.ts'
import { ToolButton } from './tool-button.tsx'

interface RelationChoiceProps {
  readonly editor: Editor
  readonly relation: Relation
}

/**
 * What a relation means, to be chosen once, and why. After two cards have been joined the focus comes here; Enter in
 * the reason, or Escape, goes back to the board.
 */
export function RelationChoice({ editor, relation }: RelationChoiceProps) {
  const t = useTexts().canvas.objects.relation
  const host = useHost()
  const group = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const whyId = useId()
  const asked = useValue(host.asked)
  const isAsked = asked?.id === relation.id
  useEffect(() => {
    if (!isAsked) return
    group.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
    // asked once: whoever selects it later stays where they are
    host.asked.update((drawn) => drawn && { ...drawn, id: '' })
  }, [host, isAsked])

  const leave = () => focusBoard(editor)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && event.target === field.current)
    if (!isDone) return
    event.preventDefault()
    event.stopPropagation()
    leave()
  }
  const needsWhy = relation.meaning === 'conflicts' && relation.why === ''
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's
    <div
      ref={group}
      className="canvas-relation-choice"
      data-own-keys
      role="group"
      aria-label={t.ask}
      onKeyDown={onKeyDown}
    >
      <div className="canvas-relation-meanings">
        {RELATION_MEANINGS.map((meaning) => (
          <ToolButton
            key={meaning}
            icon={RELATION_ICONS[meaning]}
            label={t.words[meaning]}
            isPressed={relation.meaning === meaning}
            withWord
            onClick={() => {
              if (relation.meaning !== meaning) setMeaning(editor, host, relation, meaning)
              if (meaning === 'conflicts') field.current?.focus()
            }}
          />
        ))}
        {relation.meaning === 'affects' && (
          <ToolButton icon="turn" label={t.turn} withWord onClick={() => turnRound(editor, host, relation)} />
        )}
      </div>
      <label className="canvas-relation-why" htmlFor={whyId}>
        {relation.meaning === 'conflicts' ? t.whyConflict : t.why}
      </label>
      <input
        id={whyId}
        key={`${relation.from} ${relation.to}`}
        ref={field}
        className="ds-input"
        data-size="sm"
        maxLength={TEXT_LIMITS.relationWhy}
        defaultValue={relation.why}
        placeholder={needsWhy ? t.whyPlaceholder : undefined}
        onInput={(event) => setWhy(host, relation, event.currentTarget.value)}
      />
    </div>
  )
}
