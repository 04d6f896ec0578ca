import { plural } from '../plural.ts'

const count = (n: number) => `${n} ${plural(n, 'stemme', 'stemmer')}`

export const voting = {
  heading: 'Avstemning',
  name: ({ number }: { number: number }) => `Avstemning R-${number}`,
  trial: 'Prøverunde',
  trialHelp: 'Dette er en øvelse. Resultatet teller ikke.',
  before: 'Avstemningen åpner når fasilitator er klar.',
  closed: 'Avstemningen er slutt. Takk!',
  waitForResult: 'Resultatet kommer når fasilitator viser det.',
  turnout: ({ cast, eligible }: { cast: number; eligible: number }) => `${cast} av ${eligible} har stemt`,
  timeLeft: ({ time }: { time: string }) => `${time} igjen`,
  timeUp: 'Tiden er ute',
  announceLeft: ({ seconds }: { seconds: number }) =>
    seconds >= 60 ? 'Ett minutt igjen å stemme' : `${seconds} sekunder igjen å stemme`,
  rules: ({ budget, maxPerOption }: { budget: number; maxPerOption: number }) =>
    budget === 1
      ? 'Du har én stemme. Avstemningen er hemmelig.'
      : `Du har ${count(budget)}, og kan gi høyst ${maxPerOption} til samme utfordring. Avstemningen er hemmelig.`,
  ballot: {
    left: ({ left, budget }: { left: number; budget: number }) => `Du har ${left} av ${count(budget)} igjen`,
    usedAll: 'Du har brukt alle stemmene.',
    add: ({ title }: { title: string }) => `Gi en stemme til ${title}`,
    remove: ({ title }: { title: string }) => `Ta tilbake en stemme fra ${title}`,
    given: ({ dots }: { dots: number }) => count(dots),
    optionState: ({ dots, left }: { dots: number; left: number }) => `${count(dots)} her, ${left} igjen`,
    atMaximum: ({ maximum }: { maximum: number }) => `Høyst ${maximum} til samme utfordring`,
    showMore: 'Vis mer',
    clear: 'Fjern mine',
    cleared: 'Alle stemmene dine er fjernet.',
    finish: 'Ferdig',
    finished: 'Du har sagt fra om at du er ferdig. Du kan fortsatt endre.',
    notFinished: 'Jeg er ikke ferdig likevel',
    noneYet: 'Du har ikke stemt ennå. Er du ferdig, teller det som blankt.',
    progress: ({ cast, eligible, done }: { cast: number; eligible: number; done: number }) =>
      `${cast} av ${eligible} har stemt, ${done} ${plural(done, 'er ferdig', 'er ferdige')}`,
    options: 'Utfordringer du kan stemme på',
    saving: 'Lagrer …',
    saved: 'Lagret',
    unsaved: 'Ikke lagret – vi prøver igjen',
    offline: 'Ikke lagret – du er frakoblet',
    refused: 'Stemmene ble ikke godtatt.',
    restored: 'Vi viser det som er lagret.',
  },
  cancelled: ({ number }: { number: number }) => `Avstemning R-${number} ble avbrutt`,
  failed: 'Det gikk ikke.',
  tieRules: {
    supporters:
      'Ved like mange stemmer går den foran som flest personer har stemt på. Er det også likt, deler de plassen.',
    shared: 'Ved like mange stemmer deler de plassen.',
    revote: 'Ved like mange stemmer deler de plassen til dere har stemt på nytt mellom dem.',
    facilitator: 'Ved like mange stemmer avgjør fasilitator rekkefølgen, med en skriftlig begrunnelse.',
    lot: 'Ved like mange stemmer avgjør loddtrekning. Loddet er trukket før avstemningen åpnet, og kan kontrolleres etterpå.',
  },
}
