/** What to do next on a board that has hardly been begun, on the canvas and in the list. */
export const hints = {
  label: 'Tips',
  count: ({ at, of }: { at: number; of: number }) => `${at} av ${of}`,
  close: 'Lukk tips',
  board: {
    write: 'Dobbeltklikk på tavla og skriv den første utfordringen.',
    group: 'Dra lappen inn i et område, så hører den til det temaet.',
    invite: 'Få med de andre: Inviter viser kode, QR og lenke.',
  },
  list: {
    write: 'Skriv den første utfordringen i feltet, og send den inn.',
    group: 'Velg tema under utfordringen, eller lag et nytt tema.',
    invite: 'Få med de andre: Inviter viser kode, QR og lenke.',
  },
}
