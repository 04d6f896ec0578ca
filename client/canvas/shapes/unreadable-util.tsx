import { BaseBoxShapeUtil, HTMLContainer, type RecordProps, T } from 'tldraw'
import { useTexts } from '#client/session/language.ts'
import { UnreadablePicture } from '../export/card-picture.tsx'
import type { UnreadableShape } from './types.ts'
import './unreadable.css'

/**
 * A grey box in the place of something that this version cannot read. The record behind it is kept as it is: the box
 * can be moved and deleted, and nothing else.
 */
export class UnreadableUtil extends BaseBoxShapeUtil<UnreadableShape> {
  static override readonly type = 'unreadable' as const
  static override readonly props: RecordProps<UnreadableShape> = { w: T.positiveNumber, h: T.positiveNumber }

  override getDefaultProps(): UnreadableShape['props'] {
    return { w: 220, h: 120 }
  }

  override canResize() {
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

  override component(shape: UnreadableShape) {
    return <Unreadable shape={shape} />
  }

  override toSvg(shape: UnreadableShape) {
    return <UnreadablePicture shape={shape} />
  }

  override indicator({ props }: UnreadableShape) {
    return <rect width={props.w} height={props.h} rx={4} />
  }
}

function Unreadable({ shape }: { readonly shape: UnreadableShape }) {
  const t = useTexts().canvas.objects
  const { w, h } = shape.props
  return (
    <HTMLContainer className="canvas-unreadable" style={{ width: w, height: h }}>
      {t.unreadable}
    </HTMLContainer>
  )
}
