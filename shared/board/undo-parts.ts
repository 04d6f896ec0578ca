import * as Y from 'yjs'
import type { YRecord } from './document.ts'

type Step = Y.UndoManager['undoStack'][number]

/**
 * As much of a step is taken back in one transaction, which goes to the server as one message: about so many bytes,
 * each struct counting a hundred. That is half of what the server takes, in structs and in bytes.
 */
const PART = 100_000

/**
 * The parts in which a step is taken back, each a step of its own. Most steps are one. What is said of a card comes
 * back with it: the server lets it because of the card.
 */
export function partsOf(doc: Y.Doc, step: Step, records: Y.Map<YRecord>): readonly Step[] {
  const back = weigh(doc, step, records)
  if (totalOf(back) <= PART) return [step]
  const partOf = new Map<string, number>()
  let count = 0
  let weight = 0
  for (const [card, group] of groupsOf(back)) {
    const own = totalOf(group)
    if (weight > 0 && weight + own > PART) {
      count += 1
      weight = 0
    }
    weight += own
    for (const { record } of [{ record: card }, ...group]) partOf.set(record, count)
  }
  return Array.from({ length: count + 1 }, (_, part) => {
    const within = (record: string | undefined) => (partOf.get(record ?? '') ?? 0) === part
    return Object.assign(Object.create(Object.getPrototypeOf(step)) as Step, {
      meta: new Map(),
      insertions: setOf(doc, step.insertions, records, within),
      deletions: setOf(doc, step.deletions, records, within),
    })
  })
}

/** Makes the steps on a stack from `depth` on into one. `metaOf` gives what is noted of several. */
export function joinSteps(
  stack: Step[],
  depth: number,
  join: (steps: readonly Step[]) => Map<unknown, unknown>,
): void {
  const steps = stack.slice(depth)
  const [first] = steps
  if (!first || steps.length < 2) return
  first.meta = join(steps)
  first.insertions = Y.mergeDeleteSets(steps.map(({ insertions }) => insertions))
  first.deletions = Y.mergeDeleteSets(steps.map(({ deletions }) => deletions))
  stack.splice(depth + 1)
}

interface Returning {
  readonly record: string
  readonly weight: number
  readonly about: readonly string[]
}

/** What comes back, by record. */
function weigh(doc: Y.Doc, step: Step, records: Y.Map<YRecord>): readonly Returning[] {
  const found = new Map<string, { weight: number; about: string[] }>()
  doc.transact((transaction) =>
    Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
      if (!(struct instanceof Y.Item) || Y.isDeleted(step.insertions, struct.id)) return
      const [record, field = ''] = placeOf(struct, records)
      if (record === undefined) return
      const own = found.get(record) ?? { weight: 0, about: [] }
      found.set(record, own)
      own.weight += 100 + bytesOf(struct.content)
      const value = ['card', 'from', 'to'].includes(field) ? struct.content.getContent().at(-1) : undefined
      if (typeof value === 'string') own.about.push(value)
    }),
  )
  return [...found].map(([record, own]) => ({ record, ...own }))
}

function groupsOf(back: readonly Returning[]): ReadonlyMap<string, readonly Returning[]> {
  const returning = new Set(back.map(({ record }) => record))
  const groups = new Map<string, Returning[]>()
  for (const one of back) {
    const card = one.about.find((id) => returning.has(id)) ?? one.record
    groups.set(card, [...(groups.get(card) ?? []), one])
  }
  return groups
}

const totalOf = (back: readonly Returning[]) => back.reduce((sum, { weight }) => sum + weight, 0)

function bytesOf(content: Y.Item['content']): number {
  if (content instanceof Y.ContentString) return 2 * content.str.length
  return content instanceof Y.ContentAny ? 2 * JSON.stringify(content.arr).length : 0
}

/** What of a set belongs to records that `isWanted`. */
export function setOf(
  doc: Y.Doc,
  set: Step['insertions'],
  records: Y.Map<YRecord>,
  isWanted: (record: string | undefined, field: string | undefined) => boolean,
): Step['insertions'] {
  const rest = Y.createDeleteSet()
  doc.transact((transaction) =>
    Y.iterateDeletedStructs(transaction, set, (struct) => {
      const [record, field] = struct instanceof Y.Item ? placeOf(struct, records) : []
      if (!isWanted(record, field)) return
      const { client, clock } = struct.id
      const ranges = rest.clients.get(client) ?? []
      rest.clients.set(client, ranges)
      ranges.push({ clock, len: struct.length })
    }),
  )
  return rest
}

/** The record that an item belongs to, and the key of it. */
export function placeOf(item: Y.Item, records: Y.Map<YRecord>): readonly [string?, string?] {
  const path: string[] = []
  let at: Y.Item | null = item
  while (at) {
    const parent = at.parent as Y.AbstractType<unknown> | null
    // what stands in a text has no key of its own: that of the text is next
    if (at.parentSub !== null) path.unshift(at.parentSub)
    if (parent === (records as Y.AbstractType<unknown>)) return path as [string?, string?]
    at = parent?._item ?? null
  }
  return []
}
