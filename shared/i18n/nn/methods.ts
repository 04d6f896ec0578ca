import type { methods as nb } from '../nb/methods.ts'

export const methods: typeof nb = {
  answered: ({ answered, of }) => `Du har svart på ${answered} av ${of}`,
  answeredAll: 'Du har svart på alt.',
  takeBack: 'Fjern svaret',
  takeBackOf: ({ title }) => `Fjern svaret på ${title}`,
  noAnswer: 'ikkje svart på',
  late: {
    tooLate: 'Avstemminga vart avslutta, og det siste du trykte, rakk kanskje ikkje fram.',
    countedAsSaved: 'Dette veit vi er lagra:',
    countedNothing: 'Vi veit ikkje om nokon av stemmene dine vart lagra.',
  },
  score: {
    rules: 'Gi kvar utfordring 1–5, eller svar «Veit ikkje». Du kan hoppe over. Avstemminga er hemmeleg.',
    unknown: 'Veit ikkje',
    axes: {
      importance: {
        name: 'Viktig',
        question: 'Kor viktig er dette?',
        scores: ['ikkje viktig', 'litt viktig', 'ganske viktig', 'viktig', 'svært viktig'],
      },
      influence: {
        name: 'Mogleg å påverke',
        question: 'Kor mykje kan vi påverke det?',
        scores: ['ikkje i det heile', 'lite', 'ein del', 'mykje', 'svært mykje'],
      },
      effect: {
        name: 'Effekt',
        question: 'Kor stor effekt har det?',
        scores: ['ingen', 'liten', 'middels', 'stor', 'svært stor'],
      },
      difficulty: {
        name: 'Vanskeleg',
        question: 'Kor vanskeleg er det?',
        scores: ['svært lett', 'lett', 'middels', 'vanskeleg', 'svært vanskeleg'],
      },
    },
  },
  rank: {
    rules: ({ places }) =>
      places === 1
        ? 'Vel den viktigaste. Avstemminga er hemmeleg.'
        : `Vel dei ${places} viktigaste, og set dei i rekkjefølgje. Avstemminga er hemmeleg.`,
    left: ({ left, places }) => `Du har ${left} av ${places} ${places === 1 ? 'plass' : 'plassar'} att`,
    full: 'Du har brukt alle plassane.',
    own: 'Di rekkjefølgje',
    none: 'Ingen er valde enno. Vel blant utfordringane under.',
    place: ({ place }) => `${place}. plass`,
    choose: 'Vel',
    add: ({ title }) => `Vel ${title}`,
    addAs: ({ title, place }) => `Vel ${title} på ${place}. plass`,
    remove: 'Fjern',
    removeOf: ({ title }) => `Fjern ${title}`,
    up: ({ title }) => `Flytt ${title} opp`,
    down: ({ title }) => `Flytt ${title} ned`,
    placed: ({ title, place }) => `${title} er på ${place}. plass.`,
    removed: ({ title }) => `${title} er fjerna.`,
  },
  consent: {
    rules:
      'Sei om du er med på framlegget, kan leve med det, eller har ei innvending. Avstemminga er hemmeleg.',
    question: ({ title }) => `Kva seier du til ${title}?`,
    answers: { ok: 'OK', live: 'Kan leve med', objection: 'Innvending' },
    reason: 'Kvifor?',
    reasonHelp: 'Blir vist utan namn når avstemminga er slutt. Skriv ikkje kven du er.',
  },
  agree: {
    rules: 'Sei om du er einig eller ueinig, eller stå over med «Pass». Avstemminga er hemmeleg.',
    question: ({ title }) => `Er du einig i ${title}?`,
    answers: { agree: 'Einig', pass: 'Pass', disagree: 'Ueinig' },
  },
}
