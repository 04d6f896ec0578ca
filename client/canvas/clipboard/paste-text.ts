import { generateNKeysBetween } from 'fractional-indexing'
import type { Editor } from 'tldraw'
import type { NewRecord } from '#shared/board/edit.ts'
import { CARD_SIZE, GRID } from '#shared/board/limits.ts'
import { orderAtEnd, zInFront } from '#shared/board/order.ts'
import type { Place } from '#shared/board/records.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { isId, newId } from '#shared/kernel/ids.ts'
import type { CanvasHost, CanvasNotice } from '../host.ts'
import { showNew } from '../navigate/go.ts'
import { heightOfText } from '../shapes/card-height.ts'
import type { ThemeShape } from '../shapes/types.ts'
import { areasOn } from '../tools/add-card.ts'
import { freeBlock, freePlaces } from '../tools/free-place.ts'
import { cardsOfText, type PastedCard } from './lines.ts'

/** For more cards than this, one is asked first: somebody may have pasted the wrong thing. */
const ASK_FROM = 50

/**
 * Makes cards of a pasted text, one of each line: all of them or, when there are too many, none, and says so.
 */
export function pasteText(editor: Editor, host: CanvasHost, text: string): void {
  const cards = cardsOfText(text)
  const refusal = cards ? refusalOf(host, cards.length) : 'tooManyLines'
  host.notice.set(refusal)
  if (!cards || refusal || !host.may('create', 'challenge')) return
  const make = () => makeCards(editor, host, cards)
  if (cards.length > ASK_FROM) host.question.set({ count: cards.length, make })
  else make()
}

/** Why nothing is made of so many lines. */
function refusalOf(host: CanvasHost, count: number): CanvasNotice | undefined {
  if (count === 0) return 'nothingToPaste'
  const { challenges, merged } = host.session.watch.current()
  const room = WORKSHOP_LIMITS.challenges - challenges.length - merged.length
  return count > room && host.rights.get().mayWrite ? 'noRoomToPaste' : undefined
}

/**
 * Lays cards in the theme that is selected, else as a tidy block in a free part of what is in view or below it. One
 * transaction, and one step of undo.
 */
function makeCards(editor: Editor, host: CanvasHost, cards: readonly PastedCard[]): void {
  editor.markHistoryStoppingPoint('paste')
  const size = { w: CARD_SIZE.w, h: Math.max(CARD_SIZE.h, ...cards.map((card) => heightOf(editor, card))) }
  const selected = editor.getOnlySelectedShape()
  const theme = selected?.type === 'frame' ? (selected as ThemeShape) : undefined
  const places = theme
    ? placesInTheme(editor, host, theme, size, cards.length)
    : placesInView(editor, size, cards.length)

  const { edit, watch } = host.session
  const board = watch.current()
  const order = orderAtEnd(board.challenges)
  const depths = generateNKeysBetween(zInFront(board), null, cards.length)
  const made = cards.map((card, index): NewRecord => {
    const place = places[index] ?? { x: 0, y: 0, rotation: 0, parent: null }
    return {
      kind: 'challenge',
      id: newId('chl'),
      ...card,
      goals: [],
      targets: [],
      colour: theme?.props.colour ?? 'yellow',
      size: { w: size.w, h: heightOf(editor, card) },
      place,
      z: depths[index] ?? 'a1',
      order: order + index,
    }
  })
  edit.batch(() => {
    for (const record of made) edit.create(record)
    if (theme) growTheme(host, theme, places, size)
  })
  host.flush()
  editor.setCurrentTool('select')
  editor.setSelectedShapes(made.map(({ id }) => host.ids.shapeOf(id)).filter((id) => editor.getShape(id)))
  showNew(editor)
}

const heightOf = (editor: Editor, card: { readonly title: string; readonly body: string }) =>
  Math.max(CARD_SIZE.h, Math.ceil(heightOfText(editor, { ...card, w: CARD_SIZE.w, goals: [] })))

function placesInView(editor: Editor, size: { w: number; h: number }, count: number): readonly Place[] {
  const view = editor.getViewportPageBounds()
  const fitting = Math.max(1, Math.floor((view.w - 64) / (size.w + GRID.gap)))
  // many are nearly square, so that they can be seen at once
  const columns = Math.min(count, Math.max(fitting, Math.ceil(Math.sqrt(count))))
  const from = { x: Math.round(view.x + 48), y: Math.round(view.y + 72) }
  return freeBlock(areasOn(editor), size, count, from, columns).map((point) => ({
    ...point,
    rotation: 0,
    parent: null,
  }))
}

function placesInTheme(
  editor: Editor,
  host: CanvasHost,
  theme: ThemeShape,
  size: { w: number; h: number },
  count: number,
): readonly Place[] {
  const record = host.recordOf(theme.id)
  if (!isId('clu', record)) return []
  const taken = editor.getSortedChildIdsForParent(theme.id).flatMap((id) => {
    const shape = editor.getShape(id)
    if (!shape) return []
    const { w, h } = editor.getShapeGeometry(shape).bounds
    return [{ x: shape.x, y: shape.y, w, h }]
  })
  const columns = Math.max(1, Math.floor((theme.props.w - GRID.gap) / (size.w + GRID.gap)))
  return freePlaces(taken, size, count, { x: GRID.gap, y: GRID.themeHeader }, columns).map((point) => ({
    ...point,
    rotation: 0,
    parent: record,
  }))
}

function growTheme(
  host: CanvasHost,
  { id, props }: ThemeShape,
  places: readonly Place[],
  size: { w: number; h: number },
): void {
  const record = host.recordOf(id)
  const h = Math.max(props.h, ...places.map(({ y }) => y + size.h + GRID.gap))
  if (h > props.h && host.may('move', 'theme', record))
    host.session.edit.change(record, { size: { w: props.w, h } })
}
