import { statusText } from '../words.ts'
import { paragraph } from './blocks.ts'
import type { Block } from './document.ts'
import {
  aboutInShort,
  askedPart,
  chosenPart,
  goalsPart,
  parkedPart,
  type Telling,
  votesPart,
} from './parts.ts'

/** One page for the municipal director: what to decide comes first, what it rests on last. */
export const directorBlocks = (telling: Telling): readonly Block[] => [
  ...paragraph(statusText(telling.outcomes, telling.t, telling.language), 'strong'),
  ...askedPart(telling),
  ...chosenPart(telling),
  ...goalsPart(telling),
  ...votesPart(telling),
  ...parkedPart(telling),
  ...aboutInShort(telling),
]
