import type { FieldBefore, Opposite } from './opposite.ts'
import type { Step } from './undo-step.ts'

/**
 * As much of a step is taken back in one transaction, which goes to the server as one message: about so many bytes,
 * each struct counting a hundred. That is half of what the server takes, in structs and in bytes.
 */
const PART = 100_000

/** The parts in which a step is taken back. Most steps are one. What is said of a card comes back with it. */
export function partsOf(step: Step): readonly Step[] {
  const parts: Map<string, Opposite>[] = [new Map()]
  let weight = 0
  for (const group of groupsOf(step)) {
    const own = group.reduce((sum, [, opposite]) => sum + weightOf(opposite), 0)
    if (weight > 0 && weight + own > PART) {
      parts.push(new Map())
      weight = 0
    }
    weight += own
    for (const [record, opposite] of group) parts.at(-1)?.set(record, opposite)
  }
  return parts
}

type Entry = readonly [string, Opposite]

/** What is deleted goes in one, cards with what was said of them: it weighs nothing. */
function groupsOf(step: Step): Iterable<readonly Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of step) {
    const [record, opposite] = entry
    const card = aboutOf(opposite).find((id) => step.get(id)?.action === 'create') ?? record
    const key = opposite.action === 'delete' ? '' : card
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return groups.values()
}

/** The ids of what a record that comes back is about or ties together. */
export const aboutOf = (opposite: Opposite): readonly string[] =>
  ['card', 'from', 'to'].flatMap((key) => {
    const id = opposite.action === 'create' ? opposite.whole.values.get(key) : undefined
    return typeof id === 'string' ? [id] : []
  })

function weightOf(opposite: Opposite): number {
  if (opposite.action === 'delete') return 0
  const values =
    opposite.action === 'edit'
      ? [...opposite.fields.values()].flatMap(contentOf)
      : [...opposite.whole.values.values(), ...opposite.whole.texts.values()]
  return values.reduce<number>((sum, value) => sum + 100 + 2 * (JSON.stringify(value) ?? '').length, 100)
}

const contentOf = (field: FieldBefore): readonly unknown[] =>
  'letters' in field ? field.letters.flatMap((change) => change.map(({ put }) => put)) : [field.value]
