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
  watching: 'Avstemningen pågår. Du ser på, og stemmer ikke.',
  turnout: ({ cast, eligible }: { cast: number; eligible: number }) => `${cast} av ${eligible} har stemt`,
  done: ({ done }: { done: number }) => `${done} ${plural(done, 'er ferdig', 'er ferdige')}`,
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
    tooLate: 'Avstemningen ble avsluttet, og det siste du trykket, rakk kanskje ikke fram.',
    countedAsSaved: 'Dette vet vi er lagret:',
    countedNothing: 'Vi vet ikke om noen av stemmene dine ble lagret.',
    refused: 'Stemmene ble ikke godtatt.',
    restored: 'Vi viser det som er lagret.',
  },
  run: {
    open: 'Avstemningen er åpen',
    hidden: 'Ingen ser stemmer per utfordring før avstemningen er slutt, heller ikke du.',
    close: 'Avslutt',
    closing: 'Avslutter …',
    allDone: 'Alle er ferdige. Du kan avslutte.',
    closeTitle: 'Avslutte avstemningen?',
    closeBody: ({ waiting }: { waiting: number }) =>
      `${waiting} ${plural(waiting, 'er ikke ferdig', 'er ikke ferdige')} ennå. Det som er lagret, teller. Avstemningen kan ikke åpnes igjen.`,
    keepOpen: 'La den stå åpen',
    cancel: 'Avbryt runden',
    cancelTitle: 'Avbryte runden?',
    cancelBody: 'Runden får ikke noe resultat, og stemmene slettes.',
    cancelled: ({ number }: { number: number }) => `Avstemning R-${number} ble avbrutt`,
    newRound: 'Ny avstemning',
    show: 'Vis for alle',
    showing: 'Viser …',
    notShown: 'Bare fasilitatorer ser resultatet nå.',
    again: 'Stem på nytt',
    failed: 'Det gikk ikke.',
  },
  result: {
    heading: 'Resultat',
    none: 'Ingen stemmer ennå.',
    noVotes: 'Ingen ga stemmer i denne avstemningen.',
    place: ({ place }: { place: number }) => `${place}. plass`,
    shared: ({ place }: { place: number }) => `Delt ${place}. plass`,
    points: ({ points }: { points: number }) => count(points),
    supporters: ({ supporters }: { supporters: number }) =>
      `fra ${supporters} ${plural(supporters, 'person', 'personer')}`,
    yours: ({ dots }: { dots: number }) => `Du ga ${count(dots)}`,
    yourVotes: ({ chosen }: { chosen: number }) => `Din stemme gikk til ${chosen} av disse`,
    onlyHere: 'Bare denne enheten vet hva du stemte.',
    method: ({ budget, maxPerOption }: { budget: number; maxPerOption: number }) =>
      `${count(budget)} til hver, høyst ${maxPerOption} på samme utfordring. Hemmelig.`,
    turnout: ({ cast, eligible, share }: { cast: number; eligible: number; share: string }) =>
      `${cast} av ${eligible} stemte (${share})`,
    blank: ({ blank }: { blank: number }) => `${blank} stemte blankt`,
    withdrawn: ({ withdrawn }: { withdrawn: number }) =>
      `${withdrawn} ${plural(withdrawn, 'stemmeseddel', 'stemmesedler')} trukket`,
    equal: ({ options }: { options: number }) =>
      `${COUNT_WORDS[options] ?? `${options}`} utfordringer har like mange stemmer.`,
    equalWhich: ({ names, points }: { names: string; points: number }) => `${names} (${count(points)} hver)`,
    settled: 'Flest personer går foran.',
    sharedPlace: 'De deler plassen.',
    partly: 'Flest personer går foran. De som også er like der, deler plassen.',
    margin: ({ votes, top }: { votes: number; top: number }) =>
      `Minst ${count(votes)} må flyttes for å endre topp ${top}.`,
    marginTie: ({ top }: { top: number }) => `Det er likt ved grensen for topp ${top}.`,
    rest: ({ count: n }: { count: number }) => `Vis ${n} til`,
    repeats: ({ number }: { number: number }) => `Ny avstemning etter R-${number}`,
    earlier: 'Tidligere avstemninger',
  },
  files: {
    label: 'Rapport og filer',
    report: 'Åpne rapporten',
    download: 'Last ned:',
    csv: 'CSV (regneark)',
    md: 'Markdown (tekst)',
    json: 'JSON (data)',
    failed: 'Vi fikk ikke laget filen. Prøv igjen – ingenting er tapt.',
  },
  tieRules: {
    supporters:
      'Ved like mange stemmer går den foran som flest personer har stemt på. Er det også likt, deler de plassen.',
    shared: 'Ved like mange stemmer deler de plassen.',
    revote: 'Ved like mange stemmer deler de plassen til dere har stemt på nytt mellom dem.',
    facilitator: 'Ved like mange stemmer avgjør fasilitator rekkefølgen, med en skriftlig begrunnelse.',
    lot: 'Ved like mange stemmer avgjør loddtrekning. Loddet er trukket før avstemningen åpnet, og kan kontrolleres etterpå.',
  },
}

const COUNT_WORDS = [
  '',
  'Én',
  'To',
  'Tre',
  'Fire',
  'Fem',
  'Seks',
  'Sju',
  'Åtte',
  'Ni',
  'Ti',
  'Elleve',
  'Tolv',
]
