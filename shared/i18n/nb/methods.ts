/** Ballots of the methods besides dots. */
export const methods = {
  answered: ({ answered, of }: { answered: number; of: number }) => `Du har svart på ${answered} av ${of}`,
  answeredAll: 'Du har svart på alt.',
  takeBack: 'Fjern svaret',
  takeBackOf: ({ title }: { title: string }) => `Fjern svaret på ${title}`,
  noAnswer: 'ikke besvart',
  late: {
    tooLate: 'Avstemningen ble avsluttet, og det siste du trykket, rakk kanskje ikke fram.',
    countedAsSaved: 'Dette vet vi er lagret:',
    countedNothing: 'Vi vet ikke om noen av stemmene dine ble lagret.',
  },
  score: {
    rules: 'Gi hver utfordring 1–5, eller svar «Vet ikke». Du kan hoppe over. Avstemningen er hemmelig.',
    unknown: 'Vet ikke',
    axes: {
      importance: {
        name: 'Viktig',
        question: 'Hvor viktig er dette?',
        scores: ['ikke viktig', 'litt viktig', 'ganske viktig', 'viktig', 'svært viktig'],
      },
      influence: {
        name: 'Mulig å påvirke',
        question: 'Hvor mye kan vi påvirke det?',
        scores: ['ikke i det hele tatt', 'lite', 'en del', 'mye', 'svært mye'],
      },
      effect: {
        name: 'Effekt',
        question: 'Hvor stor effekt har det?',
        scores: ['ingen', 'liten', 'middels', 'stor', 'svært stor'],
      },
      difficulty: {
        name: 'Vanskelig',
        question: 'Hvor vanskelig er det?',
        scores: ['svært lett', 'lett', 'middels', 'vanskelig', 'svært vanskelig'],
      },
    },
  },
  rank: {
    rules: ({ places }: { places: number }) =>
      places === 1
        ? 'Velg den viktigste. Avstemningen er hemmelig.'
        : `Velg de ${places} viktigste, og sett dem i rekkefølge. Avstemningen er hemmelig.`,
    left: ({ left, places }: { left: number; places: number }) =>
      `Du har ${left} av ${places} ${places === 1 ? 'plass' : 'plasser'} igjen`,
    full: 'Du har brukt alle plassene.',
    own: 'Din rekkefølge',
    none: 'Ingen er valgt ennå. Velg blant utfordringene under.',
    place: ({ place }: { place: number }) => `${place}. plass`,
    choose: 'Velg',
    add: ({ title }: { title: string }) => `Velg ${title}`,
    addAs: ({ title, place }: { title: string; place: number }) => `Velg ${title} på ${place}. plass`,
    remove: 'Fjern',
    removeOf: ({ title }: { title: string }) => `Fjern ${title}`,
    up: ({ title }: { title: string }) => `Flytt ${title} opp`,
    down: ({ title }: { title: string }) => `Flytt ${title} ned`,
    placed: ({ title, place }: { title: string; place: number }) => `${title} er på ${place}. plass.`,
    removed: ({ title }: { title: string }) => `${title} er fjernet.`,
  },
  consent: {
    rules:
      'Si om du er med på forslaget, kan leve med det, eller har en innvending. Avstemningen er hemmelig.',
    question: ({ title }: { title: string }) => `Hva sier du til ${title}?`,
    answers: { ok: 'OK', live: 'Kan leve med', objection: 'Innvending' },
    reason: 'Hvorfor?',
    reasonHelp: 'Vises uten navn når avstemningen er slutt. Skriv ikke hvem du er.',
  },
  agree: {
    rules: 'Si om du er enig eller uenig, eller stå over med «Pass». Avstemningen er hemmelig.',
    question: ({ title }: { title: string }) => `Er du enig i ${title}?`,
    answers: { agree: 'Enig', pass: 'Pass', disagree: 'Uenig' },
  },
}
