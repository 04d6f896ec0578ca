import type { BoardChange } from '#shared/board/change.ts'
import type { BoardRefusal } from '#shared/board/policy.ts'
import type { RecordKind } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import type { GateRefusal } from './gate.ts'
import type { OutboxPorts } from './outbox.ts'

export type Refusal = GateRefusal | BoardRefusal

/** Somebody who changes a board: the seat that becomes the author, with what it may do right now. */
export interface Writer {
  readonly seat: string
  readonly rights: BoardRights
}

/** What a room needs of the world. */
export interface RoomPorts extends OutboxPorts {
  /** Something of what lay on disk could not be used, and the board goes on without it. */
  damaged(what: string): void
  /** Much changes at once: `before` gives the whole board as it was at `seq`, and is to be called now. */
  large?(seq: number, before: () => Uint8Array): void
  /** A seat has changed the board; `kindBefore` tells the kind of what is deleted. */
  did?(
    seat: string,
    changes: readonly BoardChange[],
    kindBefore: (id: string) => RecordKind | undefined,
  ): void
}

/** A board as it lies on disk. */
export interface RoomStart {
  /** The whole board as one update, if there is a snapshot, and what came after it. */
  readonly state?: Uint8Array | undefined
  readonly updates?: readonly Uint8Array[]
  /** Number of the last update. */
  readonly seq: number
  readonly authors: ReadonlyMap<string, string>
  readonly clients: ReadonlyMap<number, string>
}
