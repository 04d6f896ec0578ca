import * as Y from 'yjs'
import { recordsOf, type YRecord } from './document.ts'
import { readBoard } from './read.ts'

/** By whom what stands on a board was written, as the server knows it. */
export interface Hands {
  /** The seat that writes under a client id; undefined for the server's own. */
  readonly seatOf: (client: number) => string | undefined
  readonly authorOf: (record: string) => string | undefined
}

export interface OwnRecords {
  /** What nobody else has worked on. */
  readonly alone: readonly string[]
  /** What others have said something of, put something in, or changed. */
  readonly shared: readonly string[]
}

const NONE: ReadonlySet<string> = new Set()

/** Ids of the records that a seat has made. Others' changes of the fields in `ignored` are not counted as work on them. */
export function ownRecords(
  doc: Y.Doc,
  seat: string,
  hands: Hands,
  ignored: ReadonlySet<string> = NONE,
): OwnRecords {
  const board = readBoard(doc)
  const isOthers = (id: string) => hands.authorOf(id) !== seat
  const remarked = new Set<string>(
    [
      ...board.links.map(({ id, from }) => [id, from] as const),
      ...[...board.relations, ...board.actorLinks].flatMap(({ id, from, to }) => [
        [id, from] as const,
        [id, to] as const,
      ]),
      ...[...board.comments, ...board.reactions].map(({ id, card }) => [id, card] as const),
    ].flatMap(([id, card]) => (isOthers(id) ? [card] : [])),
  )
  const wroteIn = ({ id }: Y.Item) => {
    const by = hands.seatOf(id.client)
    return by !== undefined && by !== seat
  }
  const alone: string[] = []
  const shared: string[] = []
  for (const [id, stored] of recordsOf(doc).entries()) {
    if (hands.authorOf(id) !== seat) continue
    const isUsed = remarked.has(id) || itemsOf(stored, ignored).some(wroteIn)
    ;(isUsed ? shared : alone).push(id)
  }
  return { alone, shared }
}

/** The letters of a text that are there. */
export const lettersOf = (text: Y.Text): readonly Y.Item[] => {
  const letters: Y.Item[] = []
  for (let at = text._start; at; at = at.right) if (!at.deleted) letters.push(at)
  return letters
}

const itemsOf = (record: YRecord, ignored: ReadonlySet<string>): readonly Y.Item[] =>
  [...record._map].flatMap(([field, item]) => {
    const value = item.content instanceof Y.ContentType ? item.content.type : undefined
    if (ignored.has(field)) return []
    return value instanceof Y.Text ? [item, ...lettersOf(value)] : [item]
  })
