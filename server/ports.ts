import type { Statement } from '#server/store/store.ts'
import type { Problem } from '#shared/api/problem.ts'
import type { BoardEdit } from '#shared/board/edit.ts'
import type { Hands } from '#shared/board/own-records.ts'
import type { Board } from '#shared/board/records.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import type { Seat } from '#shared/domain/seat.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { AtDoor, Stage, TurnoutFrame } from '#shared/wire/stage.ts'
import type { CloseCode } from '#shared/wire/sync.ts'

/*
 * What the two halves of the server know of each other. `services` decide what is true and keep it in SQL;
 * `sync` carries boards and stages over sockets. Neither imports the other: app.ts puts them together.
 */

/** Given by `sync` to `services`: the boards. */
export interface Boards {
  /** `lastNumber` is the highest that a challenge was ever given. */
  read(
    workshopId: string,
  ): Promise<{ readonly board: Board; readonly version: number; readonly lastNumber: number }>
  /**
   * Writes to a board as the server does for somebody: `seat` becomes the author of what is made, and the rights
   * that the seat has now are checked as for its own edits. With null the server writes for itself, unchecked.
   * `work` runs at once on the live document, all of it as one update; when the promise resolves with ok, the
   * update is on disk. A refusal leaves the board as it was. What `also` gives is written in the same transaction,
   * provided that `work` has changed something.
   */
  write<T>(
    workshopId: string,
    seat: Seat | null,
    work: (edit: BoardEdit, board: Board) => T,
    also?: (value: T) => readonly Statement[],
  ): Promise<Result<T, Problem>>
  /** F12. All that is on a board and on disk as one Yjs update, without what was deleted from it. */
  copy(workshopId: string): Promise<Uint8Array>
  /** F10. Keeps the board as it is now as a version to go back to; gives the time that it goes by. */
  keepVersion(
    workshopId: string,
    why: { readonly reason: 'step' | 'before' | 'named'; readonly label: string | null },
  ): Promise<Result<number, Problem>>
  /** By whom what stands on a board was written. */
  hands(workshopId: string): Promise<Hands>
  /** From now on nothing more of the board is put on disk, nor loaded: its workshop is about to be erased. */
  seal(workshopId: string): void
  unseal(workshopId: string): void
  /** Who made a record, for commands that must be idempotent; undefined when no seat is known for it. */
  authorOf(workshopId: string, recordId: string): Promise<string | undefined>
}

/** Given by `sync` to `services`: the sockets. */
export interface Sockets {
  /** The workshop's state has changed: push the Stage to everyone in it (coalesced over a few milliseconds). */
  stageChanged(workshopId: string): void
  /**
   * F8. Something has changed that one seat at most, and those who run the workshop, are shown: the Stage goes to
   * them alone, to the latter within a second.
   */
  progressChanged(workshopId: string, seatId?: string): void
  /**
   * V9. Some seats have voted, and nothing else has changed: they get the Stage, the others the turnout alone, and those
   * who run the workshop theirs within a second.
   */
  turnoutChanged(workshopId: string, seats: ReadonlySet<string>): void
  /** Ends every socket of a seat, board and stage, with a close code of `CLOSE`. */
  disconnect(workshopId: string, seatId: string, code: CloseCode): void
  /** Ends every socket of a workshop, those that are just being opened too. */
  disconnectAll(workshopId: string, code: CloseCode): void
  /** Workshops in which somebody is connected now. */
  workshops(): readonly string[]
  /** Seats that are connected now. */
  connected(workshopId: string): ReadonlySet<string>
}

/** For whom a Stage is: a seat, or with `isWall` the wall that somebody of that seat has hung up (F13). */
export interface Audience {
  readonly seat: string
  readonly isWall: boolean
}

/** Given by `services` to `sync`: who somebody is and what they may do. */
export interface Access {
  /**
   * The seat that a cookie header has in a workshop; refused with noSession, notAllowed, noSuchWorkshop, or notLetIn
   * while it waits at the door. `seat`: one of several that the session has; its own when left out.
   */
  identify(
    workshopId: string,
    cookieHeader: string | undefined,
    seat?: string,
  ): Promise<Result<Seat, Problem>>
  /** The same, and those who wait at the door: for the Stage alone, which tells them no more than that. */
  identifyAtDoor(
    workshopId: string,
    cookieHeader: string | undefined,
    seat?: string,
  ): Promise<Result<Seat, Problem>>
  /** The same as `identify` by a single-use ticket. */
  redeem(workshopId: string, ticket: string): Promise<Result<Seat, Problem>>
  /**
   * What the seat may do to the board at this moment; undefined when it has been removed. Synchronous, from
   * memory: it is asked for every update. For a few seconds after a step has changed it allows what either step
   * allows, so that nobody's last words are refused because the facilitator pressed *next*.
   */
  rights(workshopId: string, seatId: string): BoardRights | undefined
  /** The newest state of the seat (name, role), from memory; undefined when it has been removed. */
  seat(workshopId: string, seatId: string): Seat | undefined
  /** F8. A seat has made something on the board. Gives whether that changes what those who run the workshop see. */
  wrote(workshopId: string, seatId: string): boolean
  /** V9. How many have voted in the rounds that are under way, from memory. */
  turnouts(workshopId: string, now: number): TurnoutFrame | undefined
  /** The Stage as this audience may see it, from memory; while its seat waits at the door, only that. */
  stage(
    workshopId: string,
    audience: Audience,
    connected: ReadonlySet<string>,
    now: number,
  ): Stage | AtDoor | undefined
}
