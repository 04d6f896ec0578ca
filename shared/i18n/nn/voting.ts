import type { voting as nb } from '../nb/voting.ts'
import { plural } from '../plural.ts'

const count = (n: number) => `${n} ${plural(n, 'stemme', 'stemmer')}`

export const voting: typeof nb = {
  heading: 'Avstemming',
  name: ({ number }) => `Avstemming R-${number}`,
  trial: 'Prøverunde',
  trialHelp: 'Dette er ei øving. Resultatet tel ikkje.',
  before: 'Avstemminga opnar når fasilitator er klar.',
  closed: 'Avstemminga er slutt. Takk!',
  waitForResult: 'Resultatet kjem når fasilitator viser det.',
  turnout: ({ cast, eligible }) => `${cast} av ${eligible} har stemt`,
  timeLeft: ({ time }) => `${time} att`,
  timeUp: 'Tida er ute',
  announceLeft: ({ seconds }) =>
    seconds >= 60 ? 'Eitt minutt att å stemme' : `${seconds} sekund att å stemme`,
  rules: ({ budget, maxPerOption }) =>
    budget === 1
      ? 'Du har éi stemme. Avstemminga er hemmeleg.'
      : `Du har ${count(budget)}, og kan gi høgst ${maxPerOption} til same utfordring. Avstemminga er hemmeleg.`,
  ballot: {
    left: ({ left, budget }) => `Du har ${left} av ${count(budget)} att`,
    usedAll: 'Du har brukt alle stemmene.',
    add: ({ title }) => `Gi ei stemme til ${title}`,
    remove: ({ title }) => `Ta tilbake ei stemme frå ${title}`,
    given: ({ dots }) => count(dots),
    optionState: ({ dots, left }) => `${count(dots)} her, ${left} att`,
    atMaximum: ({ maximum }) => `Høgst ${maximum} til same utfordring`,
    showMore: 'Vis meir',
    clear: 'Fjern mine',
    cleared: 'Alle stemmene dine er fjerna.',
    finish: 'Ferdig',
    finished: 'Du har sagt frå om at du er ferdig. Du kan framleis endre.',
    notFinished: 'Eg er ikkje ferdig likevel',
    noneYet: 'Du har ikkje stemt enno. Er du ferdig, tel det som blankt.',
    progress: ({ cast, eligible, done }) =>
      `${cast} av ${eligible} har stemt, ${done} ${plural(done, 'er ferdig', 'er ferdige')}`,
    options: 'Utfordringar du kan stemme på',
    saving: 'Lagrar …',
    saved: 'Lagra',
    unsaved: 'Ikkje lagra – vi prøver igjen',
    offline: 'Ikkje lagra – du er fråkopla',
    refused: 'Stemmene vart ikkje godtekne.',
    restored: 'Vi viser det som er lagra.',
  },
  cancelled: ({ number }) => `Avstemming R-${number} vart avbroten`,
  failed: 'Det gjekk ikkje.',
  tieRules: {
    supporters:
      'Ved like mange stemmer går den føre som flest personar har stemt på. Er det òg likt, deler dei plassen.',
    shared: 'Ved like mange stemmer deler dei plassen.',
    revote: 'Ved like mange stemmer deler dei plassen til de har stemt på nytt mellom dei.',
    facilitator: 'Ved like mange stemmer avgjer fasilitator rekkjefølgja, med ei skriftleg grunngiving.',
    lot: 'Ved like mange stemmer avgjer loddtrekning. Loddet er trekt før avstemminga opna, og kan kontrollerast etterpå.',
  },
}
