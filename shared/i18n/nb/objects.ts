/** Texts of what lies on the canvas and of what is done with it: relations, commands, what is said of cards. */
export const objects = {
  unreadable: 'Dette kan ikke vises i denne versjonen. Det er ikke borte.',
  relation: {
    ask: 'Hva har lappene med hverandre å gjøre?',
    words: { related: 'Henger sammen', conflicts: 'I motstrid', affects: 'Påvirker' },
    sentences: {
      related: ({ from, to }: { from: string; to: string }) => `${from} henger sammen med ${to}.`,
      conflicts: ({ from, to }: { from: string; to: string }) => `${from} står i motstrid til ${to}.`,
      affects: ({ from, to }: { from: string; to: string }) => `${from} påvirker ${to}.`,
    },
    withWhy: ({ word, why }: { word: string; why: string }) => `${word} – ${why}`,
    turn: 'Snu',
    why: 'Hvorfor (valgfritt)',
    whyConflict: 'Hva står mot hverandre?',
    whyPlaceholder: 'Skriv kort hvorfor',
  },
}
