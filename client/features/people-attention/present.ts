import type { Awareness } from 'y-protocols/awareness'
import { liveValue } from '#client/session/live.ts'
import type { BoardSession, Live } from '#client/session/types.ts'
import { observeChanges } from '#shared/board/observe.ts'
import { fieldOf } from '#shared/board/schema.ts'
import type { Frame } from '#shared/domain/attention.ts'
import type { PresenceState, PresentUser } from '#shared/wire/presence.ts'

/** Somebody who has the workshop open, as their client and the server tell it. */
export interface Present {
  readonly client: number
  readonly user: PresentUser
  readonly cursor: { readonly x: number; readonly y: number } | null
  readonly selection: readonly string[]
  readonly view: 'board' | 'list'
  readonly typing: string | null
  readonly follows: string | null
  readonly frame: Frame | null
  readonly shows: string | null
  /** Where the laser pointer has been since the last message, x and y by turns. */
  readonly laser: readonly number[]
}

/** How many selected things of somebody are shown. */
const SELECTION_SHOWN = 100

/** What a client tells of itself. All but `user` is another client's word, so nothing of it is taken for granted. */
export function readPresent(client: number, state: unknown): Present | undefined {
  const { user, cursor, selection, view, typing, follows, frame, shows, laser } = (state ??
    {}) as PresenceState
  if (typeof user?.seat !== 'string' || typeof user.number !== 'number') return undefined
  const isPoint = Number.isFinite(cursor?.x) && Number.isFinite(cursor?.y)
  return {
    client,
    user,
    cursor: isPoint && cursor ? { x: cursor.x, y: cursor.y } : null,
    selection: Array.isArray(selection)
      ? selection.filter((id) => typeof id === 'string').slice(0, SELECTION_SHOWN)
      : [],
    view: view === 'list' ? 'list' : 'board',
    typing: textOrNull(typing),
    follows: textOrNull(follows),
    frame: isFrame(frame) ? frame : null,
    shows: textOrNull(shows),
    laser: Array.isArray(laser) && laser.length % 2 === 0 && laser.every(Number.isFinite) ? laser : [],
  }
}

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const isFrame = (frame: PresenceState['frame']): frame is Frame =>
  [frame?.x, frame?.y, frame?.w, frame?.h].every(Number.isFinite) &&
  Number(frame?.w) > 0 &&
  Number(frame?.h) > 0

/** How long somebody is said to write after their last letter, milliseconds. */
const WRITING_MS = 4000

/** Tells the others which card this person writes in, on the canvas and in the list alike. */
export function tellWriting({ doc, awareness }: Pick<BoardSession, 'doc' | 'awareness'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = (typing: string | null) => {
    const state = awareness.getLocalState() as PresenceState | null
    if (state && (state.typing ?? null) !== typing) awareness.setLocalStateField('typing', typing)
  }
  const stop = observeChanges(doc, ({ records }, isOwn) => {
    if (!isOwn) return
    const written = records.find(
      ({ kind, action, fields }) =>
        action === 'edit' && kind && fields.some((field) => fieldOf(kind, field)?.shared),
    )
    if (!written) return
    tell(written.record)
    clearTimeout(timer)
    timer = setTimeout(() => tell(null), WRITING_MS)
  })
  return () => {
    stop()
    clearTimeout(timer)
    tell(null)
  }
}

/** Who writes in which record, by its id: everybody but this client. */
export type Writers = ReadonlyMap<string, readonly PresentUser[]>

const known = new WeakMap<Awareness, Live<Writers>>()

/** The writers of a board, one list for all who show them: they change seldom, unlike cursors. */
export function writersOf(awareness: Awareness): Live<Writers> {
  const found = known.get(awareness)
  if (found) return found
  const live = liveValue<Writers>(new Map(), (a, b) => JSON.stringify([...a]) === JSON.stringify([...b]))
  awareness.on('change', () => live.set(readWriters(awareness)))
  live.set(readWriters(awareness))
  known.set(awareness, live)
  return live
}

function readWriters(awareness: Awareness): Writers {
  const writers = new Map<string, PresentUser[]>()
  for (const [client, state] of awareness.getStates()) {
    const present = client === awareness.clientID ? undefined : readPresent(client, state)
    if (!present?.typing) continue
    writers.set(present.typing, [...(writers.get(present.typing) ?? []), present.user])
  }
  return writers
}
