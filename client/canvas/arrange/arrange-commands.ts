import { Box, type Editor, type TLShape } from 'tldraw'
import { type Arrangement, type ArrangeOptions, arrange } from '#shared/board/arrange/arrangement.ts'
import { boundsOf, type Spots, type Thing } from '#shared/board/arrange/boxes.ts'
import { type CardGroup, gatherInThemes, groupByGoal } from '#shared/board/arrange/group.ts'
import { tidyBoard, tidyUp } from '#shared/board/arrange/tidy.ts'
import { sizeToHold } from '#shared/board/layout.ts'
import { lockedOn } from '#shared/board/locking.ts'
import type { Place, RecordKind, Size } from '#shared/board/records.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { isId } from '#shared/kernel/ids.ts'
import { placedOn } from '../binding/parents.ts'
import { kindOfType } from '../binding/to-record.ts'
import type { CanvasHost } from '../host.ts'
import { showBox } from '../navigate/go.ts'
import { isLineType } from '../shapes/types.ts'

/** What of the selection can be put in order: all that this person may move. Arrows follow what they point at. */
export function arrangeable(editor: Editor, host: CanvasHost): readonly TLShape[] {
  const locked = lockedOn(host.session.watch.current())
  return editor.getSelectedShapes().filter(({ id, type }) => {
    const kind = kindOfType(type)
    const record = host.recordOf(id)
    if (!kind || type === 'arrow' || isLineType(type) || locked.has(record)) return false
    return host.may('move', kind, record)
  })
}

/** Whether these lie together, so that they can be put at one line. */
export const liesTogether = (shapes: readonly TLShape[]): boolean =>
  shapes.every(({ parentId }) => parentId === shapes[0]?.parentId)

/** Moves what is selected to where `spotsOf` says, as one step; a theme that holds it grows to go on holding it. */
export function moveSelection(
  editor: Editor,
  host: CanvasHost,
  spotsOf: (things: readonly Thing[]) => Spots,
): number {
  return run(editor, host, () => {
    const shapes = arrangeable(editor, host)
    const board = host.session.watch.current()
    const all = placedOn(board)
    const placeOf = new Map<string, Place>(all.map(({ id, place }) => [id, place]))
    const things = shapes.map((shape) => boxInParent(editor, host, shape))
    const spots = spotsOf(things)
    const places = new Map<string, Place>()
    const sizes = new Map<string, Size>()
    for (const { id, x, y, w, h } of things) {
      const [spot, place] = [spots.get(id), placeOf.get(id)]
      if (!spot || !place) continue
      const next = { ...place, x: rounded(place.x + spot.x - x), y: rounded(place.y + spot.y - y) }
      places.set(id, next)
      const theme = board.themes.find((candidate) => candidate.id === place.parent)
      if (!theme || !host.may('move', 'theme', theme.id)) continue
      sizes.set(theme.id, sizeToHold({ ...theme, size: sizes.get(theme.id) ?? theme.size }, next, { w, h }))
    }
    return { places, sizes, themes: [] }
  })
}

/** A shape's box, counted from the corner of what it lies in. */
function boxInParent(editor: Editor, host: CanvasHost, shape: TLShape): Thing {
  const corners = editor
    .getShapeLocalTransform(shape)
    .applyToPoints(editor.getShapeGeometry(shape).bounds.corners)
  const box = boundsOf(corners.map(({ x, y }) => ({ x, y, w: 0, h: 0 })))
  return { id: host.recordOf(shape.id), ...(box ?? { x: shape.x, y: shape.y, w: 0, h: 0 }) }
}

/** Lays what is selected out in a grid. */
export const tidySelection = (editor: Editor, host: CanvasHost): number =>
  run(editor, host, (options, board) => {
    const ids = arrangeable(editor, host).map(({ id }) => host.recordOf(id))
    return tidyUp(board, { ...options, ids })
  })

/** Lays the cards that are in no theme out in a grid. */
export const tidyFreeCards = (editor: Editor, host: CanvasHost): number =>
  run(editor, host, (options, board) => tidyUp(board, options))

/** Puts everything in order by theme. */
export const tidyAll = (editor: Editor, host: CanvasHost): number =>
  run(editor, host, (options, board) => tidyBoard(board, options))

/** Lays cards out with those of most votes first: what is selected, or else all, each in its theme. */
export const sortByVotes = (editor: Editor, host: CanvasHost): number =>
  run(editor, host, (options, board) => {
    const ids = severalSelected(editor, host) ?? board.challenges.map(({ id }) => id)
    return tidyUp(board, { ...options, ids, rankOf: (id) => host.votes.get()?.get(id) ?? 0 })
  })

/** Gathers the free cards in themes by their goals; of several selected cards, only those. */
export const gatherByGoal = (editor: Editor, host: CanvasHost, nameOf: (goal: number) => string): number =>
  run(editor, host, (options, board) => {
    return groupByGoal(board, { ...options, ids: severalSelected(editor, host), nameOf, maxThemes })
  })

/** Gathers the free cards of each group in a theme; of several selected cards, only those. */
export const gatherGroups = (editor: Editor, host: CanvasHost, groups: readonly CardGroup[]): number =>
  run(editor, host, (options, board) => {
    return gatherInThemes(board, groups, { ...options, ids: severalSelected(editor, host), maxThemes })
  })

/** The cards that are selected, when they are several. */
function severalSelected(editor: Editor, host: CanvasHost): readonly string[] | undefined {
  const selected = arrangeable(editor, host).filter(({ type }) => type === 'challenge')
  return selected.length > 1 ? selected.map(({ id }) => host.recordOf(id)) : undefined
}

/**
 * Works an arrangement out and writes it as one step of undo. Gives how many things it moved; what has come out of
 * sight is brought into view.
 */
function run(
  editor: Editor,
  host: CanvasHost,
  work: (
    options: ArrangeOptions,
    board: ReturnType<CanvasHost['session']['watch']['current']>,
  ) => Arrangement,
): number {
  editor.complete()
  editor.markHistoryStoppingPoint('put in order')
  const { edit, watch, undo } = host.session
  const board = watch.current()
  const kinds = new Map<string, RecordKind>(
    [...board.challenges, ...board.themes, ...board.shapes, ...board.actors, ...board.activities].map(
      ({ id, kind }) => [id, kind],
    ),
  )
  const options: ArrangeOptions = {
    sizeOf: (id) => (isCard(id) ? shownSize(editor, host, id) : undefined),
    isFixed: (id) => !host.may('move', kinds.get(id) ?? 'shape', id),
  }
  const arrangement = work(options, board)
  arrange(edit, arrangement)
  undo.stopCapturing()
  host.flush()
  const moved = [...arrangement.places.keys(), ...arrangement.themes.map(({ id }) => id)]
  const ids = moved.map((id) => host.ids.shapeOf(id))
  const bounds = boundsOf(ids.flatMap((id) => editor.getShapePageBounds(id) ?? []))
  if (bounds && !editor.getViewportPageBounds().contains(Box.From(bounds))) showBox(editor, bounds)
  return arrangement.places.size
}

const isCard = (id: string) => isId('chl', id) || isId('acr', id) || isId('act', id)

/** A card may be shown taller than it is stored. */
function shownSize(editor: Editor, host: CanvasHost, id: string): Size | undefined {
  const shape = editor.getShape(host.ids.shapeOf(id))
  if (!shape) return undefined
  const { w, h } = editor.getShapeGeometry(shape).bounds
  return { w, h }
}

const maxThemes = WORKSHOP_LIMITS.themes

const rounded = (value: number) => Math.round(value * 100) / 100
