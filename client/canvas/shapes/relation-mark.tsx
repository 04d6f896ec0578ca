import { HTMLContainer, SVGContainer, useEditor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import type { Line } from '#shared/export/board-picture/relation-line.ts'
import { CanvasIcon, type CanvasIconName } from '../ui/icons.tsx'
import { isRoomy } from './relation-util.tsx'
import type { RelationShape } from './types.ts'
import './relation.css'

export const RELATION_ICONS = {
  related: 'related',
  conflicts: 'conflicts',
  affects: 'affects',
} as const satisfies Record<RelationShape['props']['meaning'], CanvasIconName>

interface RelationMarkProps {
  readonly shape: RelationShape
  readonly line: Line | undefined
}

/**
 * The line of a relation with its mark and word. Where the cards lie so close that the word would cover them, it shows
 * the mark, and the word while one points at it or has selected it.
 */
export function RelationMark({ shape, line }: RelationMarkProps) {
  const t = useTexts().canvas.objects.relation
  const editor = useEditor()
  const { id, props } = shape
  const isErasing = useValue('erasing', () => editor.getErasingShapeIds().includes(id), [editor, id])
  const isNamed = useValue(
    'named',
    () => editor.getHoveredShapeId() === id || editor.getOnlySelectedShapeId() === id,
    [editor, id],
  )
  if (!line) return null
  const { start, end, middle } = line
  const word = t.words[props.meaning]
  return (
    <>
      <SVGContainer
        className="canvas-relation"
        data-meaning={props.meaning}
        data-named={isNamed}
        data-erasing={isErasing}
      >
        <path className="canvas-relation-halo" d={pathOf(line)} />
        <path className="canvas-relation-line" d={pathOf(line)} />
        {props.meaning === 'affects' && line.length > 0 && (
          <path
            className="canvas-relation-head"
            d="M0 0L-13 -7L-10 0L-13 7Z"
            transform={`translate(${end.x} ${end.y}) rotate(${angleOf(start, end)})`}
          />
        )}
      </SVGContainer>
      <HTMLContainer
        className="canvas-relation-label"
        data-meaning={props.meaning}
        data-erasing={isErasing}
        style={{ translate: `${middle.x}px ${middle.y}px` }}
        title={props.why === '' ? word : t.withWhy({ word, why: props.why })}
      >
        <CanvasIcon name={RELATION_ICONS[props.meaning]} />
        {(isRoomy(line) || isNamed) && <span>{word}</span>}
      </HTMLContainer>
    </>
  )
}

const pathOf = ({ start, end }: Line) => `M${start.x} ${start.y}L${end.x} ${end.y}`

const angleOf = (start: Line['start'], end: Line['end']) =>
  (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI
