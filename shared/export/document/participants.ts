import { dateText } from '../formats.ts'
import { parts, statusText } from '../words.ts'
import { heading, list, paragraph } from './blocks.ts'
import type { Block, Item } from './document.ts'
import { doingPart } from './mobilisation-parts.ts'
import { aboutInShort, chosenPart, parkedPart, type Telling, votesPart } from './parts.ts'

/** A sheet for those who took part: result, method, next step. */
export const participantBlocks = (telling: Telling): readonly Block[] => [
  ...paragraph(statusText(telling.outcomes, telling.t, telling.language), 'strong'),
  ...chosenPart(telling),
  ...votesPart(telling),
  ...nextPart(telling),
  ...doingPart(telling),
  ...parkedPart(telling),
  ...aboutInShort(telling),
]

/** Who decides when, if that is settled. */
function nextPart({ outcomes, t, language }: Telling): readonly Block[] {
  const { next } = t.documents
  const { receiver, decisionDate } = outcomes.ending ?? outcomes.workshop
  const { facts } = t.files
  const items: readonly Item[] = [
    { label: facts.receiver, text: receiver || t.files.notSettled },
    {
      label: facts.decisionDate,
      text: decisionDate === null ? t.files.notSettled : dateText(decisionDate, language),
    },
  ]
  return [
    heading(1, next.heading),
    ...paragraph(parts(outcomes).chosen.length === 0 ? next.nothing : next.decides),
    ...list(items),
  ]
}
