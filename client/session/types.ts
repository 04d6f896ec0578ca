import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { BoardEdit } from '#shared/board/edit.ts'
import type { OwnUndo } from '#shared/board/undo.ts'
import type { BoardWatch } from '#shared/board/watch.ts'
import type { AtDoor, Stage } from '#shared/wire/stage.ts'

/** A value that changes over time, in the form that `useSyncExternalStore` takes. */
export interface Live<T> {
  get(): T
  subscribe(listener: () => void): () => void
}

/**
 * Whether what this person did is on the server's disk. `saved` only when the server has acknowledged all of it;
 * `offline` means sent on return; `waiting` that this seat may not send it now; `refused` carries the texts that were
 * not taken. `kept`: whether this device keeps what is unsent.
 */
export type SaveState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'offline'; readonly unsent: boolean; readonly kept: boolean }
  | { readonly kind: 'waiting'; readonly kept: boolean }
  | { readonly kind: 'refused'; readonly reason: string; readonly texts: readonly string[] }
  | { readonly kind: 'closed'; readonly code: number; readonly unsent: boolean; readonly kept: boolean }

/** One browser tab's hold on a workshop's board: the document, its projection, and the way to the server. */
export interface BoardSession {
  readonly doc: Y.Doc
  /** Writes with this session's origin: what goes through here can be undone by this person, and nothing else. */
  readonly edit: BoardEdit
  readonly watch: BoardWatch
  readonly awareness: Awareness
  readonly undo: OwnUndo
  /** Whether this person made a record, as far as this device remembers: for what to offer, not for what is right. */
  readonly isMine: (id: string) => boolean
  readonly saveState: Live<SaveState>
  /** What this person wrote and no server has acknowledged, to be copied. */
  readonly unsentTexts: () => readonly string[]
  /** Whether something is neither on the server nor on this device. */
  readonly isAtRisk: () => boolean
  /** Resolves when the board has been loaded from the server, or from this device while offline. */
  readonly ready: Promise<void>
  close(): void
}

export type StageState =
  | { readonly kind: 'connecting'; readonly stage: Stage | undefined }
  | { readonly kind: 'live'; readonly stage: Stage }
  /** F14. At the door, to be let in; the stage comes when that is done. */
  | { readonly kind: 'waiting'; readonly stage: undefined; readonly door: AtDoor }
  /** The server is out of reach; `stage` is the last that was heard. */
  | { readonly kind: 'offline'; readonly stage: Stage | undefined }
  /** Final: removed, session ended, no such workshop. `code` is a close code of `CLOSE`. */
  | { readonly kind: 'closed'; readonly code: number }

/** The server's side of the workshop, as it is pushed. */
export interface StageSession {
  readonly state: Live<StageState>
  /** Server time minus this device's, milliseconds: add it to `Date.now()` to show timers right. */
  readonly clockOffset: () => number
  /** Shows what this device remembers, as long as the server has not been heard. */
  recall(stage: Stage): void
  /** When the server was last heard, by this device's clock; 0 before. */
  readonly heardAt: () => number
  close(): void
}
