import type { documents as nb } from '../nb/documents.ts'

export const documents: typeof nb = {
  titles: {
    director: ({ title }) => `To the municipal director: ${title}`,
  },
  /** In the names of files. */
  names: { director: 'director' },
  page: ({ page, of }) => `Page ${page} of ${of}`,
  continued: 'continued',
  asked: {
    heading: 'What we ask for',
    decide: 'We ask for a decision on what is chosen below: whether to start it, and with what resources.',
    nothing: 'Nothing has been chosen yet. So there is nothing to decide either.',
  },
  what: 'What is to happen',
  noSentence: 'not written',
  goals: 'Goals and indicators',
  votes: 'How the votes went',
  figure: {
    caption: ({ round, measure, shown, of }) =>
      shown === of
        ? `${measure} in vote R-${round}`
        : `${measure} in vote R-${round}, the first ${shown} of ${of}`,
    alternative: ({ measure, bars }) => `Horizontal bars. ${measure}: ${bars}.`,
  },
}
