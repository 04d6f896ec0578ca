import type { documents as nb } from '../nb/documents.ts'
import { actorDocument } from './actor-document.ts'

export const documents: typeof nb = {
  titles: {
    director: ({ title }) => `To the municipal director: ${title}`,
    planners: ({ title }) => `To the planners: ${title}`,
    council: ({ title }) => `Briefing for the council: ${title}`,
    participants: ({ title }) => `What came of “${title}”`,
    report: ({ title }) => `Report: ${title}`,
    network: ({ title }) => `For the network: ${title}`,
  },
  /** In the names of files. */
  names: {
    director: 'director',
    planners: 'planners',
    council: 'council',
    participants: 'participants',
    report: 'report',
    network: 'network',
  },
  page: ({ page, of }) => `Page ${page} of ${of}`,
  actorPage: actorDocument,
  continued: 'continued',
  municipalities: ({ count }) => `${count} municipalities`,
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
  matrix: {
    caption: ({ round, x, y }) => `Places in vote R-${round}: ${x} across, ${y} up`,
    alternative: ({ x, y, points }) =>
      `Points between two scales from 1 to 5, ${x} across and ${y} up. Medians: ${points}.`,
  },
  about: { what: 'What', value: 'Value' },
  next: {
    heading: 'What happens next',
    decides: 'The receiver decides whether to start what is chosen.',
    nothing: 'Nothing has been chosen yet. Whoever runs the workshop says what happens next.',
  },
  council: {
    why: ({ goal }) => `A workshop has been held. Its aim: ${goal}`,
    each: 'Municipality by municipality',
    notDivided: 'The votes are not divided by municipality.',
    hidden:
      'Fewer than five voted from here, or the numbers could be worked out from those of others. So they are not shown.',
    noVotes: ({ cast }) => `${cast} voted from here. None of them gave votes.`,
    most: ({ cast, names }) => `${cast} voted from here. Most went to: ${names}.`,
  },
}
