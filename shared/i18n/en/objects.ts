import type { Texts } from '../texts.ts'

export const objects: Texts['canvas']['objects'] = {
  unreadable: 'This version cannot show this. It is not lost.',
  relation: {
    ask: 'What do the cards have to do with each other?',
    words: { related: 'Related', conflicts: 'In conflict', affects: 'Affects' },
    sentences: {
      related: ({ from, to }) => `${from} is related to ${to}.`,
      conflicts: ({ from, to }) => `${from} is in conflict with ${to}.`,
      affects: ({ from, to }) => `${from} affects ${to}.`,
    },
    withWhy: ({ word, why }) => `${word} – ${why}`,
    turn: 'Turn round',
    why: 'Why (optional)',
    whyConflict: 'What is in conflict?',
    whyPlaceholder: 'Say briefly why',
  },
}
