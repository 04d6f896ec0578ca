import { oneLine } from './blocks.ts'
import { councilBlocks } from './council.ts'
import { directorBlocks } from './director.ts'
import type { Block, Document } from './document.ts'
import { networkBlocks } from './network.ts'
import { participantBlocks } from './participants.ts'
import { footOf, type Telling } from './parts.ts'
import { plannerBlocks } from './planners.ts'

/** For whom a document is made. */
const MAKERS = {
  director: directorBlocks,
  planners: plannerBlocks,
  council: councilBlocks,
  participants: participantBlocks,
  report: plannerBlocks,
  network: networkBlocks,
} as const satisfies Record<string, (telling: Telling) => readonly Block[]>

export type Receiver = keyof typeof MAKERS

export const RECEIVERS = Object.keys(MAKERS) as readonly Receiver[]

/** What a receiver gets of the outcomes. Pure: the same outcomes give the same document for ever. */
export function documentFor(receiver: Receiver, telling: Telling): Document {
  const { outcomes, t, language } = telling
  return {
    title: oneLine(t.documents.titles[receiver]({ title: outcomes.workshop.title })),
    language,
    foot: footOf(telling),
    words: { page: t.documents.page, continued: t.documents.continued },
    wantsOnePage: receiver !== 'planners' && receiver !== 'report',
    blocks: MAKERS[receiver](telling),
  }
}
