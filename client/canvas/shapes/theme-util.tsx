import {
  BaseBoxShapeUtil,
  type Geometry2d,
  Group2d,
  type RecordProps,
  Rectangle2d,
  resizeBox,
  T,
  type TLResizeInfo,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { GRID, THEME_SIZE } from '#shared/board/limits.ts'
import { COLOURS } from '#shared/board/records.ts'
import { ThemePicture } from '../export/card-picture.tsx'
import { hostOf } from '../host.ts'
import { ThemeFrame } from './theme-frame.tsx'
import type { ThemeShape } from './types.ts'

/**
 * A theme on the canvas: a frame with its name inside. Cards that are dropped in it belong to it and move with
 * it; it is taken hold of by its name or its edge, so that one can draw a selection inside of it.
 */
export class ThemeUtil extends BaseBoxShapeUtil<ThemeShape> {
  static override readonly type = 'frame' as const
  static override readonly props: RecordProps<ThemeShape> = {
    w: T.positiveNumber,
    h: T.positiveNumber,
    name: T.string,
    colour: T.literalEnum(...COLOURS),
  }

  override getDefaultProps(): ThemeShape['props'] {
    return { ...THEME_SIZE, name: '', colour: 'grey' }
  }

  override getGeometry({ props }: ThemeShape): Geometry2d {
    return new Group2d({
      children: [
        new Rectangle2d({ width: props.w, height: props.h, isFilled: false }),
        new Rectangle2d({ width: props.w, height: HEADING, isFilled: true, isLabel: true }),
      ],
    })
  }

  override canEdit(shape: ThemeShape): boolean {
    return this.#may('edit', shape)
  }

  override canResize(shape: ThemeShape): boolean {
    return this.#may('move', shape)
  }

  override hideResizeHandles(shape: ThemeShape): boolean {
    return !this.#may('move', shape)
  }

  override hideRotateHandle(): boolean {
    return true
  }

  override canResizeChildren(): boolean {
    return false
  }

  override canReceiveNewChildrenOfType(): boolean {
    return true
  }

  override getText({ props }: ThemeShape): string {
    return props.name
  }

  override getAriaDescriptor({ props }: ThemeShape): string {
    return props.name
  }

  #may(deed: 'edit' | 'move' | 'grow', shape: ThemeShape): boolean {
    const host = hostOf(this.editor)
    return host?.may(deed, 'theme', host.recordOf(shape.id)) ?? false
  }

  override onResize(shape: ThemeShape, info: TLResizeInfo<ThemeShape>) {
    return resizeBox(shape, info, { minWidth: 200, minHeight: 140 })
  }

  override onDragShapesIn(theme: ThemeShape, dragged: TLShape[]): void {
    this.#takeOut(dragged.filter((shape) => shape.parentId !== theme.id))
  }

  override onDragShapesOut(theme: ThemeShape, dragged: TLShape[]): void {
    this.#takeOut(dragged.filter((shape) => shape.parentId === theme.id))
  }

  /**
   * Puts what is dragged away from its theme on the open board, in front of everything, until it is dropped: each theme
   * that it passes would give it another depth and another place in the record.
   */
  #takeOut(shapes: readonly TLShape[]): void {
    const leaving = shapes.filter(
      ({ parentId }) => this.editor.getShape(parentId as TLShapeId)?.type === 'frame',
    )
    if (leaving.length > 0) this.editor.reparentShapes(leaving, this.editor.getCurrentPageId())
  }

  override onDropShapesOver(theme: ThemeShape, dropped: TLShape[]): void {
    const current = dropped.flatMap(({ id }) => this.editor.getShape(id) ?? [])
    const entering = current.filter(({ parentId, type }) => parentId !== theme.id && type !== 'frame')
    if (entering.some(({ id }) => this.editor.hasAncestor(theme, id))) return
    if (entering.length > 0) this.editor.reparentShapes(entering, theme.id)
    this.#growFor(theme, dropped)
  }

  /** Makes room to the right and down for what has been dropped, which would be cut off at the edge. */
  #growFor(theme: ThemeShape, dropped: readonly TLShape[]): void {
    let { w, h } = theme.props
    for (const { id } of dropped) {
      const shape = this.editor.getShape(id)
      if (shape?.parentId !== theme.id || !this.#may('grow', theme)) continue
      const { maxX, maxY } = this.editor.getShapeGeometry(shape).bounds
      w = Math.max(w, shape.x + maxX + GRID.gap / 2)
      h = Math.max(h, shape.y + maxY + GRID.gap / 2)
    }
    if (w > theme.props.w || h > theme.props.h) {
      this.editor.updateShape<ThemeShape>({ id: theme.id, type: 'frame', props: { w, h } })
    }
  }

  override component(shape: ThemeShape) {
    return <ThemeFrame shape={shape} />
  }

  override toSvg(shape: ThemeShape) {
    return <ThemePicture editor={this.editor} shape={shape} />
  }

  override indicator({ props }: ThemeShape) {
    return <rect width={props.w} height={props.h} rx={10} />
  }
}

/** How tall the strip with the name is, canvas units. */
const HEADING = 48
