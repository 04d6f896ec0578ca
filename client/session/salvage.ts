import * as Y from 'yjs'
import { newBoardDoc } from '#shared/board/document.ts'

/*
 * What a damaged store still holds. An update that throws half-way leaves a document that cannot be used, so rows are
 * tried on a document of their own before they come near the board.
 */

export interface Readable {
  readonly base: readonly Uint8Array[]
  readonly own: readonly Uint8Array[]
  /** Something that only this device had could not be read. */
  readonly hasLostOwn: boolean
  /** The texts that can be made out in it. */
  readonly lostTexts: readonly string[]
}

/** How often a document is built anew after a bad row. What the server has too is not worth more than a few. */
const PATIENCE = { base: 3, own: 20 } as const

/** The rows that can be applied, one after the other, without harm. Takes anything, never throws. */
export function readable(base: readonly unknown[], own: readonly unknown[]): Readable {
  const goodBase = goodOf(base.filter(isUpdate), [], PATIENCE.base)
  const goodOwn = goodOf(withoutGaps(own.filter(isUpdate)), goodBase, PATIENCE.own)
  const kept = new Set<unknown>(goodOwn)
  const lost = own.filter((row) => !kept.has(row))
  return {
    base: goodBase,
    own: goodOwn,
    hasLostOwn: lost.length > 0,
    lostTexts: lost.flatMap((row) => (row instanceof Uint8Array ? textsInUpdate(row) : [])),
  }
}

function isUpdate(row: unknown): row is Uint8Array {
  if (!(row instanceof Uint8Array)) return false
  try {
    Y.decodeUpdate(row)
    return true
  } catch {
    return false
  }
}

/** What came after a lost row of the same client can never be put on the board: nobody has what it follows. */
function withoutGaps(rows: readonly Uint8Array[]): readonly Uint8Array[] {
  const ends = new Map<number, number>()
  return rows.filter((row) => {
    const { from, to } = Y.parseUpdateMeta(row)
    for (const [client, clock] of from) if (clock > (ends.get(client) ?? clock)) return false
    for (const [client, clock] of to) ends.set(client, Math.max(clock, ends.get(client) ?? 0))
    return true
  })
}

function goodOf(
  rows: readonly Uint8Array[],
  before: readonly Uint8Array[],
  patience: number,
): readonly Uint8Array[] {
  const good: Uint8Array[] = []
  let left = patience
  let scratch = docOf(before)
  for (const row of rows) {
    if (left === 0) break
    if (canApply(scratch, row)) {
      good.push(row)
      continue
    }
    left -= 1
    scratch = docOf([...before, ...good])
  }
  return withoutGaps(good)
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = newBoardDoc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  return doc
}

function canApply(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    Y.applyUpdate(doc, update)
    // what was applied must also be able to be sent
    Y.encodeStateVector(doc)
    return true
  } catch {
    return false
  }
}

/** What was typed, as far as it can be made out in an update by itself. */
export function textsInUpdate(update: Uint8Array): readonly string[] {
  try {
    return textsInStructs(Y.decodeUpdate(update).structs)
  } catch {
    return []
  }
}

/** What was typed in updates that wait for others which never came. */
export function textsWaiting(doc: Y.Doc): readonly string[] {
  const waiting = doc.store.pendingStructs?.update
  try {
    return waiting ? textsInStructs(Y.decodeUpdateV2(waiting).structs) : []
  } catch {
    return []
  }
}

type Structs = ReturnType<typeof Y.decodeUpdate>['structs']

/** Letters that were typed one after the other are one text. */
function textsInStructs(structs: Structs): readonly string[] {
  const texts: string[] = []
  const endsAt = new Map<string, number>()
  const nameOf = (client: number, clock: number) => `${client} ${clock}`
  for (const { id, origin, content, length } of structs.filter((struct) => struct instanceof Y.Item)) {
    if (!(content instanceof Y.ContentString)) continue
    const before = origin ? endsAt.get(nameOf(origin.client, origin.clock)) : undefined
    const at = before ?? texts.length
    texts[at] = (texts[at] ?? '') + content.str
    endsAt.set(nameOf(id.client, id.clock + length - 1), at)
  }
  return texts.filter((text) => text.trim() !== '')
}
