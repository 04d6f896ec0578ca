import { HTMLContainer, SVGContainer, useEditor, useValue } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { HEADS } from '#shared/export/board-picture/line-heads.ts'
import { lineWord } from '#shared/export/board-picture/line-words.ts'
import type { Line } from '#shared/export/board-picture/relation-line.ts'
import { CanvasIcon, type CanvasIconName } from '../ui/icons.tsx'
import { isRoomy } from './line-util.tsx'
import type { LineShape } from './types.ts'
import './relation.css'

export const LINE_ICONS = {
  related: 'related',
  conflicts: 'conflicts',
  affects: 'affects',
  affected: 'affected',
  hasMeans: 'means',
  both: 'both',
  worksWith: 'group',
  about: 'about',
} as const satisfies Record<LineShape['props']['meaning'], CanvasIconName>

interface LineMarkProps {
  readonly shape: LineShape
  readonly line: Line | undefined
}

/**
 * A line between cards with its mark and word. Where the cards lie so close that the word would cover them, it shows
 * the mark, and the word while one points at it or has selected it.
 */
export function LineMark({ shape, line }: LineMarkProps) {
  const t = useTexts()
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
  const head = HEADS[props.meaning]
  const word = lineWord(props.meaning, t)
  return (
    <>
      <SVGContainer
        className="canvas-relation"
        data-meaning={props.meaning}
        data-type={shape.type}
        data-named={isNamed}
        data-erasing={isErasing}
      >
        <path className="canvas-relation-halo" d={pathOf(line)} />
        <path className="canvas-relation-line" d={pathOf(line)} />
        {head && line.length > 0 && (
          <path
            className="canvas-relation-head"
            data-is-open={head.isOpen || undefined}
            d={head.path}
            transform={`translate(${end.x} ${end.y}) rotate(${angleOf(start, end)})`}
          />
        )}
        {shape.type === 'actorLink' && line.length > 0 && (
          <circle className="canvas-relation-head" cx={start.x} cy={start.y} r={5} />
        )}
      </SVGContainer>
      <HTMLContainer
        className="canvas-relation-label"
        data-meaning={props.meaning}
        data-erasing={isErasing}
        style={{ translate: `${middle.x}px ${middle.y}px` }}
        title={props.why === '' ? word : t.canvas.objects.relation.withWhy({ word, why: props.why })}
      >
        <CanvasIcon name={LINE_ICONS[props.meaning]} />
        {(isRoomy(line) || isNamed) && <span>{word}</span>}
      </HTMLContainer>
    </>
  )
}

const pathOf = ({ start, end }: Line) => `M${start.x} ${start.y}L${end.x} ${end.y}`

const angleOf = (start: Line['start'], end: Line['end']) =>
  (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI
