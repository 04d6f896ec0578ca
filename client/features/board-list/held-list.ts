import type * as Y from 'yjs'
import type { BoardChange } from '#shared/board/change.ts'
import { observeChanges } from '#shared/board/observe.ts'
import type { Activity, Actor, Board, Challenge, Theme } from '#shared/board/records.ts'
import type { BoardWatch } from '#shared/board/watch.ts'
import { listOutlineOf, type News, NO_NEWS, newsIn, type Outline, takeIn } from './outline.ts'

/** What the list shows: what things say is always as it is now, where they stand may be held. */
export interface ListView {
  readonly board: Board
  readonly outline: Outline
  readonly news: News
  /** What others deleted while the list was held and that is still shown, as it last read. */
  readonly gone: ReadonlyMap<string, Listed>
}

export type Listed = Challenge | Theme | Actor | Activity

export interface HeldList {
  get(): ListView
  /** `isOwn`: this person did it or asked for it, so that it should show at once. */
  subscribe(listener: (isOwn: boolean) => void): () => void
  /** While held, others' changes neither move nor add nor take away anything; letting go shows them. */
  hold(isHeld: boolean): void
  /** Shows now what has been waiting; a hold goes on from there. */
  update(): void
}

/**
 * The board in the order in which one person looks at it (L5). Their own changes, undo included, show at once;
 * those of others wait while the list is held. It follows the document while somebody listens.
 */
export function holdList(doc: Y.Doc, watch: BoardWatch): HeldList {
  const listeners = new Set<(isOwn: boolean) => void>()
  let stopObserving: (() => void) | undefined
  let isHeld = false
  let view = fresh(watch.current())

  const publish = (next: ListView, isOwn = true) => {
    view = next
    for (const listener of listeners) listener(isOwn)
  }
  const onChange = (change: BoardChange, isOwn: boolean) => {
    const board = watch.current()
    if (!isHeld) return publish(fresh(board, view), isOwn)
    const current = listOutlineOf(board)
    const touched = new Set(isOwn ? change.records.map(({ record }) => record) : [])
    const outline = isOwn ? takeIn(view.outline, current, touched) : view.outline
    publish({ board, outline, news: newsIn(outline, current), gone: stillGone(view, board, outline) }, isOwn)
  }

  return {
    get: () => view,
    subscribe(listener) {
      listeners.add(listener)
      if (!stopObserving) {
        stopObserving = observeChanges(doc, onChange)
        if (view.board !== watch.current()) view = fresh(watch.current(), view)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        stopObserving?.()
        stopObserving = undefined
      }
    },
    hold(next) {
      if (isHeld === next) return
      isHeld = next
      if (!isHeld && view.news !== NO_NEWS) publish(fresh(watch.current(), view))
    },
    update: () => publish(fresh(watch.current(), view)),
  }
}

const NOTHING_GONE: ListView['gone'] = new Map()

/** The board as it is; keeps the outline object when challenges and themes are the very same. */
function fresh(board: Board, before?: ListView): ListView {
  const isSame =
    before !== undefined &&
    before.news === NO_NEWS &&
    before.board.challenges === board.challenges &&
    before.board.themes === board.themes &&
    before.board.actors === board.actors &&
    before.board.activities === board.activities
  const outline = isSame ? before.outline : listOutlineOf(board)
  return { board, outline, news: NO_NEWS, gone: NOTHING_GONE }
}

const listed = ({ challenges, themes, actors, activities }: Board): readonly Listed[] => [
  ...challenges,
  ...themes,
  ...actors,
  ...activities,
]

function stillGone(before: ListView, board: Board, outline: Outline): ListView['gone'] {
  const there = new Set<string>(listed(board).map(({ id }) => id))
  const known = new Map<string, Listed>(before.gone)
  for (const record of listed(before.board)) known.set(record.id, record)
  const gone = new Map<string, Listed>()
  for (const id of outline.flatMap((section) => [section.theme, ...section.ids])) {
    const record = id === null || there.has(id) ? undefined : known.get(id)
    if (record) gone.set(record.id, record)
  }
  return gone.size === 0 ? NOTHING_GONE : gone
}
