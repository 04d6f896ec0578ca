import type { voting as nb } from '../nb/voting.ts'
import { plural } from '../plural.ts'

const count = (n: number) => `${n} ${plural(n, 'vote', 'votes')}`

export const voting: typeof nb = {
  heading: 'Vote',
  name: ({ number }) => `Vote R-${number}`,
  trial: 'Trial round',
  trialHelp: 'This is for practice. The result does not count.',
  before: 'Voting opens when the facilitator is ready.',
  closed: 'Voting has closed. Thank you!',
  waitForResult: 'The result comes when the facilitator shows it.',
  turnout: ({ cast, eligible }) => `${cast} of ${eligible} have voted`,
  timeLeft: ({ time }) => `${time} left`,
  timeUp: 'Time is up',
  announceLeft: ({ seconds }) =>
    seconds >= 60 ? 'One minute left to vote' : `${seconds} seconds left to vote`,
  rules: ({ budget, maxPerOption }) =>
    budget === 1
      ? 'You have one vote. The ballot is secret.'
      : `You have ${count(budget)}, and can give at most ${maxPerOption} to one challenge. The ballot is secret.`,
  ballot: {
    left: ({ left, budget }) => `You have ${left} of ${count(budget)} left`,
    usedAll: 'You have used all your votes.',
    add: ({ title }) => `Give a vote to ${title}`,
    remove: ({ title }) => `Take back a vote from ${title}`,
    given: ({ dots }) => count(dots),
    optionState: ({ dots, left }) => `${count(dots)} here, ${left} left`,
    atMaximum: ({ maximum }) => `At most ${maximum} to one challenge`,
    showMore: 'Show more',
    clear: 'Clear mine',
    cleared: 'All your votes have been removed.',
    finish: 'Done',
    finished: 'You have said that you are done. You can still change your votes.',
    notFinished: 'I am not done after all',
    noneYet: 'You have not voted yet. If you are done, that counts as blank.',
    progress: ({ cast, eligible, done }) =>
      `${cast} of ${eligible} have voted, ${done} ${plural(done, 'is', 'are')} done`,
    options: 'Challenges you can vote for',
    saving: 'Saving …',
    saved: 'Saved',
    unsaved: 'Not saved – trying again',
    offline: 'Not saved – you are offline',
    refused: 'Your votes were not accepted.',
    restored: 'We show what is saved.',
  },
  cancelled: ({ number }) => `Vote R-${number} was cancelled`,
  failed: 'That did not work.',
  tieRules: {
    supporters:
      'With equally many votes, the one that more people voted for goes first. If that is equal too, they share the place.',
    shared: 'With equally many votes, they share the place.',
    revote: 'With equally many votes, they share the place until you have voted again between them.',
    facilitator: 'With equally many votes, the facilitator decides the order and writes down why.',
    lot: 'With equally many votes, a lot decides. It was drawn before the vote opened, and can be checked afterwards.',
  },
}
