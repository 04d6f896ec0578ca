import type { BoardChange, RecordChange } from '#shared/board/change.ts'
import { MOVE_FIELDS } from '#shared/board/policy.ts'
import type { RecordKind } from '#shared/board/records.ts'
import type { Deed } from '../store/repositories/deeds.ts'

/** What is gathered is told after so long, milliseconds. */
const GATHER_MS = 5000

/** Writing in what one has just made is part of making it, milliseconds. */
const MAKING_MS = 120_000

/** As many records of one deed are told apart. */
const RECORDS = 2000

export interface Deeds {
  /** Somebody did this. `kindBefore`: the kind of what is deleted. */
  did(seat: string, changes: readonly BoardChange[], kindBefore: (id: string) => RecordKind | undefined): void
  /** Tells what has been gathered. */
  flush(): Promise<void>
}

/**
 * Gathers who does what on a board, without what they write: one entry for each person and kind of doing within a
 * few seconds. Who says something about a card is not named: the board does not name them either.
 */
export function createDeeds(now: () => number, tell: (deeds: readonly Deed[]) => Promise<void>): Deeds {
  let gathered = new Map<string, { seat: string | null; kind: string; at: number; ids: Set<string> }>()
  const made = new Map<string, { readonly seat: string; readonly at: number }>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const note = (seat: string, kind: string, id: string) => {
    const who = kind === 'remarked' ? null : seat
    const key = `${who} ${kind}`
    const entry = gathered.get(key) ?? { seat: who, kind, at: now(), ids: new Set() }
    gathered.set(key, entry)
    if (entry.ids.size < RECORDS) entry.ids.add(id)
  }
  const isMaking = (seat: string, id: string) => {
    const begun = made.get(id)
    return begun !== undefined && begun.seat === seat && now() - begun.at < MAKING_MS
  }
  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    const entries = [...gathered.values()]
    gathered = new Map()
    if (entries.length === 0) return
    await tell(
      entries.map(({ seat, kind, at, ids }) => {
        const count = kind === 'deleted' ? [...ids].filter(isCounted).length : ids.size
        return { at, seat, kind, count, records: kind === 'deleted' ? [...ids] : [] }
      }),
    )
  }
  return {
    did(seat, changes, kindBefore) {
      for (const { records } of changes) {
        for (const change of records) {
          const kind = deedOf(change, kindBefore(change.record))
          if (kind === undefined) continue
          if (change.action === 'create') {
            made.set(change.record, { seat, at: now() })
            if (made.size > RECORDS) made.delete(made.keys().next().value as string)
          }
          if ((kind === 'edited' || kind === 'moved') && isMaking(seat, change.record)) continue
          note(seat, kind, change.record)
        }
      }
      if (gathered.size === 0) return
      timer ??= setTimeout(() => void flush(), GATHER_MS)
      timer.unref()
    },
    flush,
  }
}

/** Links and remarks go with their card: they are brought back with it, and not counted. */
const isCounted = (id: string) => /^(chl|clu|acr|act|shp|img)_/.test(id)

const MAKING: Readonly<Record<RecordKind, string | undefined>> = {
  challenge: 'wrote',
  actor: 'wrote',
  actorLink: 'linked',
  activity: 'wrote',
  theme: 'themed',
  link: 'linked',
  relation: 'linked',
  comment: 'remarked',
  reaction: 'remarked',
  shape: 'drew',
  image: 'drew',
  binding: undefined,
}

/** F8. Whether something is made that a step asks people for: a card, or a link of one. */
export const makesSomething = (changes: readonly BoardChange[]): boolean =>
  changes.some(({ records }) =>
    records.some((change) => {
      const kind = change.action === 'create' ? deedOf(change, undefined) : undefined
      return kind === 'wrote' || kind === 'linked'
    }),
  )

/** What somebody did to a record, as a key of the texts; undefined for what goes without saying. */
function deedOf({ action, kind, fields }: RecordChange, before: RecordKind | undefined): string | undefined {
  if (action === 'delete') return before === undefined ? undefined : 'deleted'
  if (!kind) return undefined
  if (action === 'create') return MAKING[kind]
  if (kind === 'comment' || kind === 'reaction') return 'remarked'
  if (kind === 'binding' || (kind === 'theme' && fields.every((field) => field === 'size'))) return undefined
  if (fields.includes('mergedInto')) return 'merged'
  if (fields.some((field) => field === 'locked' || field === 'stamps')) return 'locked'
  if (fields.length > 0 && fields.every((field) => MOVE_FIELDS.has(field))) return 'moved'
  return MAKING[kind] === 'linked' ? 'linked' : 'edited'
}
