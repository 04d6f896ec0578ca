import type { Texts } from '../texts.ts'

export const objects: Texts['canvas']['objects'] = {
  unreadable: 'Dette kan ikkje visast i denne versjonen. Det er ikkje borte.',
  relation: {
    ask: 'Kva har lappane med kvarandre å gjere?',
    words: { related: 'Heng saman', conflicts: 'I motstrid', affects: 'Påverkar' },
    sentences: {
      related: ({ from, to }) => `${from} heng saman med ${to}.`,
      conflicts: ({ from, to }) => `${from} står i motstrid til ${to}.`,
      affects: ({ from, to }) => `${from} påverkar ${to}.`,
    },
    withWhy: ({ word, why }) => `${word} – ${why}`,
    turn: 'Snu',
    why: 'Kvifor (valfritt)',
    whyConflict: 'Kva står mot kvarandre?',
    whyPlaceholder: 'Skriv kort kvifor',
  },
}
