import { statusText } from '../words.ts'
import { paragraph } from './blocks.ts'
import type { Block } from './document.ts'
import { aboutInShort, agreedParts, type Telling } from './parts.ts'

/** One page for the municipal director: what to decide comes first, what it rests on last. */
export const directorBlocks = (telling: Telling): readonly Block[] => [
  ...paragraph(statusText(telling.outcomes, telling.t, telling.language), 'strong'),
  ...agreedParts(telling),
  ...aboutInShort(telling),
]
