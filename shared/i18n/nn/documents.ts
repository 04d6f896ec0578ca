import type { documents as nb } from '../nb/documents.ts'

export const documents: typeof nb = {
  titles: {
    director: ({ title }) => `Til kommunedirektøren: ${title}`,
  },
  /** In the names of files. */
  names: { director: 'kommunedirektøren' },
  page: ({ page, of }) => `Side ${page} av ${of}`,
  continued: 'framh.',
  asked: {
    heading: 'Dette ber vi om',
    decide:
      'Vi ber om ei avgjerd om det som er valt nedanfor: om det skal setjast i gang, og med kva ressursar.',
    nothing: 'Ingenting er valt enno. Difor er det heller ingenting å avgjere.',
  },
  what: 'Kva som skal skje',
  noSentence: 'ikkje skrive',
  goals: 'Mål og indikatorar',
  votes: 'Slik vart det stemt',
  figure: {
    caption: ({ round, measure, shown, of }) =>
      shown === of
        ? `${measure} i avstemming R-${round}`
        : `${measure} i avstemming R-${round}, dei ${shown} øvste av ${of}`,
    alternative: ({ measure, bars }) => `Liggjande søyler. ${measure}: ${bars}.`,
  },
}
