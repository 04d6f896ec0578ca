/** What documents for directors, councils and others say besides what is said in every file. */
export const documents = {
  titles: {
    director: ({ title }: { title: string }) => `Til kommunedirektøren: ${title}`,
  },
  /** In the names of files. */
  names: { director: 'kommunedirektøren' },
  page: ({ page, of }: { page: string; of: string }) => `Side ${page} av ${of}`,
  continued: 'forts.',
  asked: {
    heading: 'Dette ber vi om',
    decide:
      'Vi ber om en beslutning om det som er valgt nedenfor: om det skal settes i gang, og med hvilke ressurser.',
    nothing: 'Ingenting er valgt ennå. Derfor er det heller ingenting å avgjøre.',
  },
  what: 'Hva som skal skje',
  noSentence: 'ikke skrevet',
  goals: 'Mål og indikatorer',
  votes: 'Slik ble det stemt',
  figure: {
    caption: ({
      round,
      measure,
      shown,
      of,
    }: {
      round: number
      measure: string
      shown: number
      of: number
    }) =>
      shown === of
        ? `${measure} i avstemning R-${round}`
        : `${measure} i avstemning R-${round}, de ${shown} øverste av ${of}`,
    alternative: ({ measure, bars }: { measure: string; bars: string }) =>
      `Liggende søyler. ${measure}: ${bars}.`,
  },
}
