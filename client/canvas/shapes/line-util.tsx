import {
  Edge2d,
  type Editor,
  type Geometry2d,
  Group2d,
  type RecordProps,
  Rectangle2d,
  ShapeUtil,
  T,
  type TLShapeId,
  Vec,
} from 'tldraw'
import { RELATION_MEANINGS, STAKES } from '#shared/board/records.ts'
import { type Line, lineBetween } from '#shared/export/board-picture/relation-line.ts'
import { LinePicture } from '../export/line-picture.tsx'
import { LineMark } from './line-mark.tsx'
import type { LineShape } from './types.ts'

/** How large the label is to whoever points at it, canvas units; on a short line there is room for its mark alone. */
export const LABEL = { w: 152, h: 28, roomy: 184 } as const

/** Where a line between cards goes right now; undefined when one of its cards is not there. */
export function lineOf(editor: Editor, { props }: LineShape): Line | undefined {
  const from = editor.getShapePageBounds(props.from as TLShapeId)
  const to = editor.getShapePageBounds(props.to as TLShapeId)
  return from && to ? lineBetween(from, to, props.lane) : undefined
}

export const isRoomy = ({ length }: Line): boolean => length >= LABEL.roomy

const ends = { from: T.string, to: T.string, why: T.string, lane: T.number } as const

/**
 * What joins two cards on the canvas: a line with a mark and a word, drawn from where the cards are. It can be selected
 * and deleted; it is moved by moving its cards.
 */
abstract class LineUtil extends ShapeUtil<LineShape> {
  override getDefaultProps(): LineShape['props'] {
    return { from: '', to: '', meaning: 'related', why: '', lane: 0 }
  }

  override getGeometry(shape: LineShape): Geometry2d {
    const line = lineOf(this.editor, shape)
    if (!line) return new Rectangle2d({ width: 1, height: 1, isFilled: false })
    const { start, end, middle } = line
    const w = isRoomy(line) ? LABEL.w : LABEL.h
    return new Group2d({
      // the library takes hold of the whole by its first part, when that is filled
      children: [
        new Rectangle2d({
          x: middle.x - w / 2,
          y: middle.y - LABEL.h / 2,
          width: w,
          height: LABEL.h,
          isFilled: true,
        }),
        new Edge2d({ start: Vec.From(start), end: Vec.From(end) }),
      ],
    })
  }

  override canResize() {
    return false
  }

  override canBind() {
    return false
  }

  override canSnap() {
    return false
  }

  override canEdit() {
    return false
  }

  override hideResizeHandles() {
    return true
  }

  override hideRotateHandle() {
    return true
  }

  override hideSelectionBoundsFg() {
    return true
  }

  override hideSelectionBoundsBg() {
    return true
  }

  override getText({ props }: LineShape): string {
    return props.why
  }

  override component(shape: LineShape) {
    return <LineMark shape={shape} line={lineOf(this.editor, shape)} />
  }

  override toSvg(shape: LineShape) {
    const line = lineOf(this.editor, shape)
    return line ? <LinePicture shape={shape} line={line} /> : null
  }

  /** Around its word, which is shown when it is selected or pointed at; the line itself becomes thicker then. */
  override indicator(shape: LineShape) {
    const line = lineOf(this.editor, shape)
    if (!line) return null
    const { middle, length } = line
    const { h } = LABEL
    const isNamed = [this.editor.getOnlySelectedShapeId(), this.editor.getHoveredShapeId()].includes(shape.id)
    const w = isNamed || length >= LABEL.roomy ? LABEL.w : h
    return <rect x={middle.x - w / 2} y={middle.y - h / 2} width={w} height={h} rx={h / 2} />
  }
}

/** What challenges have to do with each other. */
export class RelationUtil extends LineUtil {
  static override readonly type = 'relation' as const
  static override readonly props: RecordProps<LineShape> = {
    ...ends,
    meaning: T.literalEnum(...RELATION_MEANINGS),
  }
}

/** What actors have to do with cards. */
export class ActorLinkUtil extends LineUtil {
  static override readonly type = 'actorLink' as const
  static override readonly props: RecordProps<LineShape> = { ...ends, meaning: T.literalEnum(...STAKES) }
}

/** What activities are about. */
export class AimUtil extends LineUtil {
  static override readonly type = 'aim' as const
  static override readonly props: RecordProps<LineShape> = { ...ends, meaning: T.literalEnum('about') }
}
