import { BaseBoxShapeUtil, HTMLContainer, type RecordProps, T, useIsEditing } from 'tldraw'
import { COLOURS } from '#shared/board/records.ts'
import { MemoPicture } from '../export/card-picture.tsx'
import { hostOf } from '../host.ts'
import { MemoField } from './memo-field.tsx'
import type { MemoShape } from './types.ts'
import './card.css'

/** A free note: paper with a text, for what is not a challenge. */
export class MemoUtil extends BaseBoxShapeUtil<MemoShape> {
  static override readonly type = 'memo' as const
  static override readonly props: RecordProps<MemoShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    text: T.string,
    colour: T.literalEnum(...COLOURS),
  }

  override getDefaultProps(): MemoShape['props'] {
    return { w: 200, h: 120, text: '', colour: 'grey' }
  }

  override canEdit(shape: MemoShape): boolean {
    const host = hostOf(this.editor)
    const record = host?.recordOf(shape.id)
    return record === '' || (host?.may('edit', 'shape', record) ?? false)
  }

  override getText({ props }: MemoShape): string {
    return props.text
  }

  override component(shape: MemoShape) {
    return <Memo shape={shape} />
  }

  override toSvg(shape: MemoShape) {
    return <MemoPicture shape={shape} />
  }

  override indicator({ props }: MemoShape) {
    return <rect width={props.w} height={props.h} rx={2} />
  }
}

function Memo({ shape }: { readonly shape: MemoShape }) {
  const isEditing = useIsEditing(shape.id)
  const { w, h, text, colour } = shape.props
  return (
    <HTMLContainer className="canvas-memo" data-colour={colour} style={{ width: w, height: h }}>
      {isEditing ? <MemoField shape={shape} /> : text}
    </HTMLContainer>
  )
}
