import type { Editor, TLBinding, TLBindingId, TLShape, TLShapeId } from 'tldraw'
import type { Aim, Joining } from '#shared/board/joinings.ts'
import type { Binding, Board } from '#shared/board/records.ts'
import type { IdMap } from './ids.ts'
import type { Placed } from './parents.ts'

/**
 * What the two directions of the binding know together. The truth is in the board's records; the editor's store is
 * a view of them, and this says how far the view has followed.
 */
export interface View {
  readonly editor: Editor
  readonly ids: IdMap
  /** The records that have been shown, as they were then. */
  readonly shown: Map<string, Placed | Binding | Joining>
  /** What the store was given for them: a later difference is something that somebody did here. */
  readonly shapes: Map<TLShapeId, TLShape>
  readonly bindings: Map<TLBindingId, TLBinding>
  /** Records that the canvas cannot read: kept in the document, shown as a box without content or not at all. */
  readonly unreadable: Set<string>
  /** What lines were last made of, so that they are made again only when that changes. */
  lines: LineSources | undefined
  /** What activities were last seen to be about: the same as long as that is. */
  aims: readonly Aim[]
  /** True while records are being shown: what the store does then is not something that somebody did. */
  isShowing: boolean
  /** What the library changed by itself in answer to records being shown. */
  readonly reacted: Set<TLShapeId | TLBindingId>
}

interface LineSources extends Pick<Board, 'relations' | 'actorLinks' | 'merged'> {
  readonly aims: readonly Aim[]
  /** The z-index that they are in front of. */
  readonly above: string
}

export const createView = (editor: Editor, ids: IdMap): View => ({
  editor,
  ids,
  shown: new Map(),
  shapes: new Map(),
  bindings: new Map(),
  unreadable: new Set(),
  lines: undefined,
  aims: [],
  isShowing: false,
  reacted: new Set(),
})
