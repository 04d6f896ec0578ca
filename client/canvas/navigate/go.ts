import type { Editor, TLShapeId } from 'tldraw'
import { boundsOf } from '#shared/board/arrange/boxes.ts'
import type { Box } from '#shared/board/box.ts'
import { startViewOf } from '#shared/board/start-view.ts'
import { placedOn } from '../binding/parents.ts'
import type { CanvasHost } from '../host.ts'
import { type Camera, cameraFor, type Edges } from './camera.ts'

/** How near and how far one can be. */
export const ZOOM = { min: 0.05, max: 8 } as const

/** As fast as one can follow; people who want less motion get none (see the editor's user). */
const MOTION = { animation: { duration: 240 } } as const

/** From this width on, pixels, the tools stand apart (see canvas.css). */
const WIDE = 900

const EDGES = {
  wide: { top: 76, right: 32, bottom: 92, left: 32 },
  narrow: { top: 132, right: 16, bottom: 84, left: 16 },
} as const satisfies Readonly<Record<string, Edges>>

interface ShowOptions {
  /** The zoom that is not gone beyond. */
  readonly nearest?: number
  readonly isSudden?: boolean
  /** Room that a panel takes at the left, pixels, where there is room for it beside the board. */
  readonly left?: number
  /** What lies over the edges, when it is something else than the tools. */
  readonly edges?: Edges
}

/** Shows all of a box, clear of the tools: at most at `nearest`, by default its true size. */
export function showBox(
  editor: Editor,
  box: Box,
  { nearest = 1, isSudden = false, left = 0, edges: given }: ShowOptions = {},
): void {
  const screen = editor.getViewportScreenBounds()
  const isWide = screen.w >= WIDE
  const usual = isWide ? EDGES.wide : EDGES.narrow
  const edges = given ?? { ...usual, left: usual.left + (isWide ? left : 0) }
  moveTo(editor, cameraFor(box, screen, edges, { min: ZOOM.min, max: nearest }), isSudden)
}

/** Before an editor has been shown once, it cannot move. */
function moveTo(editor: Editor, camera: Camera, isSudden: boolean): void {
  editor.stopCameraAnimation()
  editor.setCamera(camera, isSudden ? { immediate: true } : MOTION)
}

export function showAll(editor: Editor, isSudden = false): void {
  const bounds = editor.getCurrentPageBounds()
  if (bounds) showBox(editor, bounds, { isSudden })
}

/** Shows what facilitators have chosen to be seen first, or all of the board. */
export function showStart(editor: Editor, host: CanvasHost, isSudden = false): void {
  const view = startViewOf(host.session.doc)
  if (view) showBox(editor, view, { nearest: ZOOM.max, edges: NO_EDGES, isSudden })
  else showAll(editor, isSudden)
}

/** A view that has been chosen has the tools over it already. */
const NO_EDGES: Edges = { top: 0, right: 0, bottom: 0, left: 0 }

export function showSelection(editor: Editor): void {
  const bounds = editor.getSelectionPageBounds()
  if (bounds) showBox(editor, bounds, { nearest: Math.max(1, editor.getZoomLevel()) })
}

/** Shows what has just come and is selected, when some of it is out of view. */
export function showNew(editor: Editor): void {
  const bounds = editor.getSelectionPageBounds()
  if (bounds && !editor.getViewportPageBounds().contains(bounds)) showBox(editor, bounds)
}

/** Shows the shapes of these records; false when none of them is on the canvas. */
export function showRecords(
  editor: Editor,
  host: CanvasHost,
  records: readonly string[],
  options: ShowOptions = {},
): boolean {
  const ids = shapesOf(editor, host, records)
  const bounds = boundsOf(ids.flatMap((id) => editor.getShapePageBounds(id) ?? []))
  if (bounds) showBox(editor, bounds, options)
  return bounds !== undefined
}

/** The shapes on the canvas that show these records. */
export const shapesOf = (
  editor: Editor,
  host: CanvasHost,
  records: readonly string[],
): readonly TLShapeId[] =>
  records.map((id) => host.ids.shapeOf(id)).filter((id) => editor.getShape(id) !== undefined)

/** Shows all that this person made; false when there is nothing. */
export function showMine(editor: Editor, host: CanvasHost): boolean {
  const mine = placedOn(host.session.watch.current()).filter(({ id }) => host.session.isMine(id))
  return showRecords(
    editor,
    host,
    mine.map(({ id }) => id),
  )
}

export const showTrueSize = (editor: Editor): void => void editor.resetZoom(undefined, MOTION)

export const zoomBy = (editor: Editor, direction: 'in' | 'out'): void =>
  void (direction === 'in' ? editor.zoomIn(undefined, MOTION) : editor.zoomOut(undefined, MOTION))

/** Moves the view by parts of its width and height. */
export function pan(editor: Editor, x: number, y: number): void {
  const view = editor.getViewportPageBounds()
  editor.centerOnPoint({ x: view.center.x + view.w * x, y: view.center.y + view.h * y }, MOTION)
}
