import type { Texts } from '../texts.ts'

/** What to do next on a board that has hardly been begun, on the canvas and in the list. */
export const hints: Texts['hints'] = {
  label: 'Tips',
  count: ({ at, of }) => `${at} av ${of}`,
  close: 'Lukk tips',
  board: {
    write: 'Dobbeltklikk på tavla og skriv den første utfordringa.',
    group: 'Dra lappen inn i eit område, så høyrer han til det temaet.',
    invite: 'Få med dei andre: Inviter viser kode, QR og lenkje.',
  },
  list: {
    write: 'Skriv den første utfordringa i feltet, og send ho inn.',
    group: 'Vel tema under utfordringa, eller lag eit nytt tema.',
    invite: 'Få med dei andre: Inviter viser kode, QR og lenkje.',
  },
}
