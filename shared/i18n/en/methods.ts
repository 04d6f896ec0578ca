import type { methods as nb } from '../nb/methods.ts'
import { ordinal } from '../ordinal.ts'

export const methods: typeof nb = {
  answered: ({ answered, of }) => `You have answered ${answered} of ${of}`,
  answeredAll: 'You have answered everything.',
  takeBack: 'Remove the answer',
  takeBackOf: ({ title }) => `Remove the answer on ${title}`,
  noAnswer: 'not answered',
  late: {
    tooLate: 'Voting has closed, and your last tap may not have arrived.',
    countedAsSaved: 'This we know is saved:',
    countedNothing: 'We do not know whether any of your votes were saved.',
  },
  score: {
    rules: 'Give each challenge 1–5, or answer “Don’t know”. You may skip some. The ballot is secret.',
    unknown: 'Don’t know',
    axes: {
      importance: {
        name: 'Important',
        question: 'How important is this?',
        scores: ['not important', 'slightly important', 'fairly important', 'important', 'very important'],
      },
      influence: {
        name: 'Can be influenced',
        question: 'How much can we influence it?',
        scores: ['not at all', 'a little', 'somewhat', 'much', 'very much'],
      },
      effect: {
        name: 'Effect',
        question: 'How large is its effect?',
        scores: ['none', 'small', 'medium', 'large', 'very large'],
      },
      difficulty: {
        name: 'Difficult',
        question: 'How difficult is it?',
        scores: ['very easy', 'easy', 'medium', 'difficult', 'very difficult'],
      },
    },
  },
  rank: {
    rules: ({ places }) =>
      places === 1
        ? 'Choose the most important one. The ballot is secret.'
        : `Choose the ${places} most important ones, and put them in order. The ballot is secret.`,
    left: ({ left, places }) => `You have ${left} of ${places} ${places === 1 ? 'place' : 'places'} left`,
    full: 'You have used all the places.',
    own: 'Your order',
    none: 'None is chosen yet. Choose among the challenges below.',
    place: ({ place }) => `${ordinal(place)} place`,
    choose: 'Choose',
    add: ({ title }) => `Choose ${title}`,
    addAs: ({ title, place }) => `Choose ${title} for ${ordinal(place)} place`,
    remove: 'Remove',
    removeOf: ({ title }) => `Remove ${title}`,
    up: ({ title }) => `Move ${title} up`,
    down: ({ title }) => `Move ${title} down`,
    placed: ({ title, place }) => `${title} is in ${ordinal(place)} place.`,
    removed: ({ title }) => `${title} is removed.`,
  },
  consent: {
    rules: 'Say whether you are fine with the proposal, can live with it, or object. The ballot is secret.',
    question: ({ title }) => `What do you say to ${title}?`,
    answers: { ok: 'OK', live: 'Can live with it', objection: 'Objection' },
    reason: 'Why?',
    reasonHelp: 'Shown without a name when voting has closed. Do not write who you are.',
  },
  agree: {
    rules: 'Say whether you agree or disagree, or pass. The ballot is secret.',
    question: ({ title }) => `Do you agree with ${title}?`,
    answers: { agree: 'Agree', pass: 'Pass', disagree: 'Disagree' },
  },
}
