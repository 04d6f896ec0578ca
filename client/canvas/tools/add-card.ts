import type { Editor, TLGeoShape, TLParentId, TLShape, TLShapeId, VecLike } from 'tldraw'
import { addActivity, addActor } from '#shared/board/actors.ts'
import type { Box } from '#shared/board/box.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { CARD_SIZE } from '#shared/board/limits.ts'
import { ACTOR_CATEGORIES, type ActorCategory, type Place } from '#shared/board/records.ts'
import { isId } from '#shared/kernel/ids.ts'
import { type CardType, isCardType } from '../binding/to-record.ts'
import { type CanvasHost, hostOf } from '../host.ts'
import type { ActorProps, ThemeShape } from '../shapes/types.ts'
import { freeBeside, freePlaces } from './free-place.ts'

/** The theme that lies under a point of the page, the front one of several. */
export function themeAt(editor: Editor, point: VecLike): ThemeShape | undefined {
  return editor
    .getCurrentPageShapesSorted()
    .filter((shape) => shape.type === 'frame')
    .findLast((shape) => editor.getShapePageBounds(shape)?.containsPoint(point)) as ThemeShape | undefined
}

/** Makes an empty card with its middle at a point of the page, in the theme that lies there, and opens it. */
export function addCardAt(
  editor: Editor,
  host: CanvasHost,
  point: VecLike,
  kind: CardType = 'challenge',
): void {
  const corner = { x: point.x - CARD_SIZE.w / 2, y: point.y - CARD_SIZE.h / 2 }
  addCard(editor, host, kind, corner, themeAt(editor, point))
}

/** Makes an empty card at a free place in the part of the board that is in view, and opens it. */
export function addCardInView(editor: Editor, host: CanvasHost, kind: CardType = 'challenge'): void {
  const view = editor.getViewportPageBounds()
  const columns = Math.max(1, Math.floor(view.w / (CARD_SIZE.w + 24)))
  const [place] = freePlaces(areasOn(editor), CARD_SIZE, 1, { x: view.x + 32, y: view.y + 32 }, columns)
  if (place) addCard(editor, host, kind, place, undefined)
}

/** Makes an empty card of its kind beside another, in the same theme, and opens it. */
export function addCardBeside(editor: Editor, host: CanvasHost, id: TLShapeId): void {
  const bounds = editor.getShapePageBounds(id)
  const beside = editor.getShape(id)
  if (!bounds || !beside) return
  const taken = areasOn(editor, beside.parentId)
  const corner = freeBeside(taken, {
    x: bounds.x,
    y: bounds.y,
    w: CARD_SIZE.w,
    h: Math.max(bounds.h, CARD_SIZE.h),
  })
  const middle = { x: corner.x + CARD_SIZE.w / 2, y: corner.y + CARD_SIZE.h / 2 }
  const kind = isCardType(beside.type) ? beside.type : 'challenge'
  addCard(editor, host, kind, corner, themeAt(editor, middle), beside)
}

/** Whether something is a locked outline, in which cards may lie: part of a prepared board. */
export function isField(editor: Editor, shape: TLShape): boolean {
  if (shape.type !== 'geo' || (shape as TLGeoShape).props.fill !== 'none') return false
  const host = hostOf(editor)
  return host?.locked.get().has(host.recordOf(shape.id)) ?? false
}

/** Whether a card, an object or a relation is where the pointer is, on the board or over it. */
export function isOnSomething(editor: Editor): boolean {
  const hit = editor.getShapeAtPoint(editor.inputs.currentPagePoint, {
    hitInside: true,
    margin: 0,
    filter: (shape) => shape.type !== 'frame' && !isField(editor, shape),
  })
  const hovered = editor.getHoveredShape()
  return hit !== undefined || (hovered !== undefined && !isField(editor, hovered))
}

/** Where something lies on the page; but for the theme `inside`, which has room in it. */
export const areasOn = (editor: Editor, inside?: TLParentId): readonly Box[] =>
  editor.getCurrentPageShapes().flatMap((shape) => {
    const bounds =
      shape.id === inside || isField(editor, shape) ? undefined : editor.getShapePageBounds(shape)
    return bounds ? [{ x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h }] : []
  })

function addCard(
  editor: Editor,
  host: CanvasHost,
  kind: CardType,
  corner: VecLike,
  under: ThemeShape | undefined,
  beside?: TLShape,
): void {
  // on top of a locked theme it lies on the open board
  const theme = under && host.isClosed(host.recordOf(under.id)) ? undefined : under

  if (!host.may('create', kind)) {
    if (host.rights.get().mayWrite) host.notice.set('boardFull')
    return
  }
  editor.complete()
  const { x, y } = theme ? editor.getPointInShapeSpace(theme, corner) : corner
  const holder = theme && host.recordOf(theme.id)
  const parent = holder !== undefined && isId('clu', holder) ? holder : null
  editor.markHistoryStoppingPoint('new card')
  const place = { x: Math.round(x), y: Math.round(y), rotation: 0, parent }
  const record = addBlank(host, kind, place, { theme, beside })
  host.blank.add(record)
  host.flush()
  editCard(editor, host.ids.shapeOf(record))
}

function addBlank(
  { session: { edit, watch } }: CanvasHost,
  kind: CardType,
  place: Place,
  { theme, beside }: { readonly theme: ThemeShape | undefined; readonly beside: TLShape | undefined },
): string {
  const board = watch.current()
  switch (kind) {
    case 'actor':
      return addActor(edit, { name: '', category: categoryOf(beside), place }, board)
    case 'activity':
      return addActivity(edit, { title: '', challenges: [], place }, board)
    case 'challenge':
      return addChallenge(edit, { title: '', place, ...(theme && { colour: theme.props.colour }) }, board)
  }
}

/** Who writes one actor after the other writes those of a kind together. */
const categoryOf = (beside: TLShape | undefined): ActorCategory =>
  (beside?.props as Partial<ActorProps> | undefined)?.category ?? ACTOR_CATEGORIES[0]

/** Opens a card, or anything with a text, for writing. */
export function editCard(editor: Editor, id: TLShapeId): void {
  const shape = editor.getShape(id)
  if (!shape || !editor.getShapeUtil(shape).canEdit(shape)) return
  editor.setCurrentTool('select')
  editor.select(id)
  editor.setEditingShape(id)
  editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
  editor.zoomToSelectionIfOffscreen(48, { animation: { duration: 200 } })
}
