import { BaseBoxShapeUtil, HTMLContainer, type RecordProps, T } from 'tldraw'
import { BoardImage } from '#client/features/images/board-image.tsx'
import { isImageHash } from '#shared/domain/image.ts'
import { imagePicture } from '../export/image-picture.tsx'
import type { ImageShape } from './types.ts'
import './image.css'

const hash = T.string.check((value) => {
  if (!isImageHash(value)) throw new Error('not the hash of a picture')
})

/** A picture. Its bytes come from the server by their hash: a shape can hold no address. */
export class ImageUtil extends BaseBoxShapeUtil<ImageShape> {
  static override readonly type = 'image' as const
  static override readonly props: RecordProps<ImageShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    hash,
    alt: T.string,
  }

  override getDefaultProps(): ImageShape['props'] {
    return { w: 240, h: 160, hash: '0'.repeat(64), alt: '' }
  }

  override isAspectRatioLocked() {
    return true
  }

  override canEdit() {
    return false
  }

  override getText({ props }: ImageShape): string {
    return props.alt
  }

  override component({ props }: ImageShape) {
    return (
      <HTMLContainer className="canvas-image" style={{ width: props.w, height: props.h }}>
        <BoardImage className="canvas-image-picture" hash={props.hash} alt={props.alt} />
      </HTMLContainer>
    )
  }

  override toSvg(shape: ImageShape) {
    return imagePicture(this.editor, shape)
  }

  override indicator({ props }: ImageShape) {
    return <rect width={props.w} height={props.h} rx={2} />
  }
}
