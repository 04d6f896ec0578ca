import { useRef } from 'react'
import {
  getCursor,
  type TLCursorType,
  type TLSelectionForegroundProps,
  type TLSelectionHandle,
  track,
  useEditor,
  useSelectionEvents,
  useTransform,
} from 'tldraw'

/** Sizes on the screen, pixels: of a handle, and of what one can take hold of. */
const HANDLE = 10
const REACH = { fine: 14, coarse: 32 } as const

const CORNERS = [
  { handle: 'top_left', cursor: 'nwse-resize', x: 0, y: 0 },
  { handle: 'top_right', cursor: 'nesw-resize', x: 1, y: 0 },
  { handle: 'bottom_right', cursor: 'nwse-resize', x: 1, y: 1 },
  { handle: 'bottom_left', cursor: 'nesw-resize', x: 0, y: 1 },
] as const

const EDGES = [
  { handle: 'top', cursor: 'ns-resize', x: 0, y: 0 },
  { handle: 'right', cursor: 'ew-resize', x: 1, y: 0 },
  { handle: 'bottom', cursor: 'ns-resize', x: 0, y: 1 },
  { handle: 'left', cursor: 'ew-resize', x: 0, y: 0 },
] as const

/** The frame around what is selected: its outline, handles for its size and one for turning it. */
export const SelectionForeground = track(function SelectionForeground({
  bounds,
  rotation,
}: TLSelectionForegroundProps) {
  const editor = useEditor()
  const ref = useRef<SVGGElement>(null!)
  const only = editor.getOnlySelectedShape()
  const util = only && editor.getShapeUtil(only)
  const box = bounds.clone().zeroFix()
  useTransform(ref, bounds.x, bounds.y, 1, editor.getSelectionRotation())

  const isAtRest = editor.isInAny('select.idle', 'select.pointing_selection', 'select.pointing_shape')
  const showsBox = isAtRest || editor.isInAny('select.brushing', 'select.pointing_resize_handle')
  const isHidden = editor.getInstanceState().isReadonly || !isAtRest
  const canResize = !isHidden && (!util || !only || (util.canResize(only) && !util.hideResizeHandles(only)))
  const canRotate = !isHidden && canResize && (!util || !only || !util.hideRotateHandle(only))
  const hidesBox = util && only && util.hideSelectionBoundsFg(only)
  const zoom = editor.getZoomLevel()
  const reach = REACH[editor.getInstanceState().isCoarsePointer ? 'coarse' : 'fine'] / zoom
  const isSmall = Math.min(box.w, box.h) < reach * 2
  const part = { w: box.w, h: box.h, reach, rotation }
  return (
    <svg className="tl-overlays__item tl-selection__fg" aria-hidden="true">
      <g ref={ref}>
        {showsBox && !hidesBox && <rect className="tl-selection__fg__outline" width={box.w} height={box.h} />}
        {canResize && !isSmall && EDGES.map((edge) => <Edge key={edge.handle} {...edge} {...part} />)}
        {canResize &&
          CORNERS.map((corner) => <Corner key={corner.handle} {...corner} {...part} size={HANDLE / zoom} />)}
        {canRotate && <Turn x={box.w / 2} y={-24 / zoom} size={HANDLE / zoom} reach={reach} />}
      </g>
    </svg>
  )
})

interface PartProps {
  readonly handle: TLSelectionHandle
  readonly cursor: TLCursorType
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly reach: number
  readonly rotation: number
}

function Edge({ handle, cursor, x, y, w, h, reach, rotation }: PartProps) {
  const events = useSelectionEvents(handle)
  const isUpright = handle === 'left' || handle === 'right'
  return (
    <rect
      className="tl-transparent"
      x={x * w - (isUpright ? reach / 2 : 0)}
      y={y * h - (isUpright ? 0 : reach / 2)}
      width={isUpright ? reach : w}
      height={isUpright ? h : reach}
      style={{ cursor: getCursor(cursor, rotation), pointerEvents: 'all' }}
      {...events}
    />
  )
}

function Corner({
  handle,
  cursor,
  x,
  y,
  w,
  h,
  reach,
  rotation,
  size,
}: PartProps & { readonly size: number }) {
  const events = useSelectionEvents(handle)
  return (
    <g style={{ cursor: getCursor(cursor, rotation), pointerEvents: 'all' }} {...events}>
      <rect
        className="tl-transparent"
        x={x * w - reach / 2}
        y={y * h - reach / 2}
        width={reach}
        height={reach}
      />
      <rect
        className="tl-corner-handle"
        x={x * w - size / 2}
        y={y * h - size / 2}
        width={size}
        height={size}
        rx={size / 4}
      />
    </g>
  )
}

interface TurnProps {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly reach: number
}

function Turn({ x, y, size, reach }: TurnProps) {
  const events = useSelectionEvents('mobile_rotate')
  return (
    <g style={{ cursor: 'grab', pointerEvents: 'all' }} {...events}>
      <circle className="tl-transparent" cx={x} cy={y} r={reach / 2} />
      <circle className="tl-corner-handle" cx={x} cy={y} r={size / 2} />
    </g>
  )
}
