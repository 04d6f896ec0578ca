import { createContext, useContext } from 'react'
import { type Atom, atom, type Editor, type TLShapeId } from 'tldraw'
import type { RecordAsked } from '#client/features/actors/record-asked.ts'
import type { Insert } from '#client/features/insert/insert.ts'
import { NO_PARKING, type Parking } from '#client/features/parking/parking.ts'
import { readSetting } from '#client/session/settings.ts'
import type { BoardSession } from '#client/session/types.ts'
import { countOf } from '#shared/board/capacity.ts'
import { endsOfAim } from '#shared/board/joinings.ts'
import { closedThemes, lockedOn } from '#shared/board/locking.ts'
import type { Board, RecordKind } from '#shared/board/records.ts'
import { type Attention, NO_ATTENTION } from '#shared/domain/attention.ts'
import type { BoardRights } from '#shared/domain/rights.ts'
import type { Seat } from '#shared/domain/seat.ts'
import { isId } from '#shared/kernel/ids.ts'
import { createIdMap, type IdMap } from './binding/ids.ts'
import { type Deed, may } from './may.ts'
import type { Peer } from './presence/peers.ts'
import { type CardFits, createCardFits } from './shapes/card-fits.ts'
import { NOTHING_SAID, type SaidOf } from './shapes/said-of.ts'

/** Something to tell the person, in words of `t.canvas.notices`. */
export type CanvasNotice =
  | 'tooLarge'
  | 'boardFull'
  | 'nothingToPaste'
  | 'tooManyLines'
  | 'noRoomToPaste'
  | 'tooManyRelations'

/** A small panel beside the selection: what is said of a card, what a picture shows, or the choice of a theme or of another card. */
export interface CanvasPanel {
  readonly kind: 'talk' | 'theme' | 'connect' | 'merge' | 'describe'
  /** The records that it is about. */
  readonly cards: readonly string[]
}

/** Two cards that somebody joined, in the direction in which they did, and what to ask about; '' once asked. */
export interface JoiningAsked {
  readonly from: string
  readonly to: string
  readonly id: string
}

/** What is open over the canvas, one at a time. */
export type CanvasPart = 'help' | 'search' | 'similar' | 'coverage' | 'picture' | 'presentation'

/**
 * What the parts of one canvas share: shapes, tools and menus reach it by the editor that they get. What changes
 * while the canvas is open is an atom, so that only what shows it is drawn again.
 */
export interface CanvasHost {
  readonly session: BoardSession
  readonly me: Seat
  readonly ids: IdMap
  readonly rights: Atom<BoardRights>
  /** Whether this person made a record, as far as this device remembers. */
  readonly isMine: (id: string) => boolean
  /** The board as it has been shown last, for what follows it without writing to it. */
  readonly board: Atom<Board>
  /** Points of challenges, while they are to be seen. */
  readonly votes: Atom<ReadonlyMap<string, number> | undefined>
  /** Challenges that this seat has voted for, as far as this device knows. */
  readonly ownVotes: Atom<ReadonlySet<string>>
  /** F11. What is parked. */
  readonly parking: Atom<Parking>
  /** How well the indicators fit that each challenge is linked to. */
  readonly fits: CardFits
  /** How much is said of each card. */
  readonly said: Atom<SaidOf>
  /** How many records of the board the canvas cannot show. */
  readonly unreadable: Atom<number>
  /** Everybody else, each an atom of their own, so that a cursor that moves draws itself alone. */
  readonly peers: Atom<readonly Atom<Peer>[]>
  /** F3. Where the facilitators want everybody to look. */
  readonly attention: Atom<Attention>
  /** Whose view this canvas follows: chosen here, or led by who leads. */
  readonly following: Atom<Following | null>
  /** Whether others' pointers are shown; remembered on this device. */
  readonly showsCursors: Atom<boolean>
  /** Ids of all that is locked, by itself or by what it lies in. */
  readonly locked: Atom<ReadonlySet<string>>
  readonly notice: Atom<CanvasNotice | undefined>
  /** What somebody wants to bring in from a file, in a dialog. */
  readonly insert: Atom<Insert | undefined>
  /** The actor or activity that is open in a dialog: to be changed, tied or deleted. */
  readonly record: Atom<RecordAsked | undefined>
  /** What has just been joined here. */
  readonly asked: Atom<JoiningAsked | undefined>
  readonly part: Atom<CanvasPart | undefined>
  /** Whether single letters choose tools: a choice of this device. */
  readonly singleKeys: Atom<boolean>
  readonly panel: Atom<CanvasPanel | undefined>
  /** Where the menu of what is selected is open, pixels from the corner of the canvas. */
  readonly menu: Atom<{ readonly x: number; readonly y: number } | undefined>
  /** Whether to make so many cards of what was pasted. */
  readonly question: Atom<{ readonly count: number; readonly make: () => void } | undefined>
  /** Cards that were made here and may be thrown away when they are left without a word. */
  readonly blank: Set<string>
  /** `about`: the cards that a new line joins. What an activity is about is a part of it (`aim`). */
  may(deed: Deed, kind: RecordKind | 'aim', id?: string, about?: readonly string[]): boolean
  /** F17. Whether something is locked for this person, who may not unlock it. */
  isShut(id: string): boolean
  /** F17. Whether this person may put nothing into a theme, because it is locked. */
  isClosed(theme: string): boolean
  /** Writes what has been done on the canvas and shows what is in the records, now. Set when it is mounted. */
  flush(): void
  /** The id of the record that a shape shows; empty for one that has just been drawn. */
  recordOf(shape: TLShapeId): string
}

/** The setting that switches single letters off. */
export const SINGLE_KEYS = 'singleKeys'

export interface Following {
  readonly seat: string
  readonly isLed: boolean
}

interface HostOptions {
  readonly session: BoardSession
  readonly me: Seat
  readonly rights: BoardRights
  /** Ids of records that this person made, as far as this device remembers. */
  readonly isMine: (id: string) => boolean
}

export function createHost({ session, me, rights: given, isMine }: HostOptions): CanvasHost {
  const rights = atom('rights', given)
  const ids = createIdMap()
  const endsOf = (id: string): readonly string[] => {
    const { relations, actorLinks } = session.watch.current()
    const joining = [...relations, ...actorLinks].find((candidate) => candidate.id === id)
    return joining ? [joining.from, joining.to] : []
  }
  const isShut = lockFor(session, rights, lockedOn)
  const takesCards = (id: string) =>
    session.watch.current().themes.some((theme) => theme.id === id && theme.takesCards)
  return {
    session,
    me,
    ids,
    rights,
    isMine,
    board: atom<Board>('board', session.watch.current()),
    parking: atom<Parking>('parking', NO_PARKING),
    votes: atom<ReadonlyMap<string, number> | undefined>('votes', undefined),
    ownVotes: atom<ReadonlySet<string>>('own votes', new Set<string>()),
    fits: createCardFits(),
    said: atom<SaidOf>('said', NOTHING_SAID),
    unreadable: atom('unreadable', 0),
    peers: atom<readonly Atom<Peer>[]>('peers', []),
    insert: atom<Insert | undefined>('insert', undefined),
    record: atom<RecordAsked | undefined>('record', undefined),
    attention: atom<Attention>('attention', NO_ATTENTION),
    following: atom<Following | null>('following', null),
    showsCursors: atom('shows cursors', readSetting('cursors') !== 'off'),
    locked: atom<ReadonlySet<string>>('locked', lockedOn(session.watch.current())),
    isShut,
    isClosed: lockFor(session, rights, closedThemes),
    notice: atom<CanvasNotice | undefined>('notice', undefined),
    asked: atom<JoiningAsked | undefined>('asked', undefined),
    part: atom<CanvasPart | undefined>('part', undefined),
    singleKeys: atom('single keys', readSetting(SINGLE_KEYS) !== 'off'),
    panel: atom<CanvasPanel | undefined>('panel', undefined),
    menu: atom<{ x: number; y: number } | undefined>('menu', undefined),
    question: atom<{ count: number; make: () => void } | undefined>('question', undefined),
    blank: new Set(),
    flush: () => {},
    recordOf: (shape) => ids.recordOf(shape) ?? '',
    may: (deed, kind, id = '', about = isJoining(kind) ? endsOf(id) : []) => {
      const isAim = kind === 'aim'
      return may(
        isAim ? 'edit' : deed,
        isAim ? 'activity' : kind,
        isAim ? (endsOfAim(id)?.from ?? about.find((end) => isId('act', end)) ?? '') : id,
        rights.get(),
        isMine,
        deed === 'create' && !isAim ? countOf(session.watch.current(), kind) + 1 : 0,
        about,
        isShut,
        takesCards,
      )
    },
  }
}

const isJoining = (kind: RecordKind | 'aim') => kind === 'relation' || kind === 'actorLink'

/** What is locked is worked out once for each state of the board. */
function lockFor(
  { watch }: BoardSession,
  rights: Atom<BoardRights>,
  lockedIn: (board: Board) => ReadonlySet<string>,
): (id: string) => boolean {
  let seen: Board | undefined
  let locked: ReadonlySet<string> = new Set()
  return (id) => {
    if (rights.get().mayLock) return false
    const board = watch.current()
    if (board !== seen) locked = lockedIn(board)
    seen = board
    return locked.has(id)
  }
}

const hosts = new WeakMap<Editor, CanvasHost>()

export const setHost = (editor: Editor, host: CanvasHost): void => void hosts.set(editor, host)

/** The host of an editor; undefined in the moment before it has been mounted. */
export const hostOf = (editor: Editor): CanvasHost | undefined => hosts.get(editor)

export const HostContext = createContext<CanvasHost | undefined>(undefined)

export function useHost(): CanvasHost {
  const host = useContext(HostContext)
  if (!host) throw new Error('a part of the canvas is used outside of it')
  return host
}
