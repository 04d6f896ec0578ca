import { type Filter, matchesText } from './filter.ts'
import type { Listed } from './held-list.ts'

/** Whether the words that are looked for are in what an actor or an activity says. */
export function isRecordFound(record: Listed, { text, goal, cards }: Filter): boolean {
  if (goal !== null || cards !== undefined) return false
  if (record.kind === 'actor') {
    return matchesText(`${record.name} ${record.offers} ${record.needs}`, text)
  }
  if (record.kind !== 'activity') return false
  return matchesText(`${record.title} ${record.who} ${record.where} ${record.owner}`, text)
}
