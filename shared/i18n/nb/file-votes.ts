import { plural } from '../plural.ts'

const people = (n: number) => `${n} ${plural(n, 'person', 'personer')}`
const votes = (n: number) => `${n} ${plural(n, 'stemme', 'stemmer')}`

/** How report and files tell of rounds of any method. */
export const fileVotes = {
  kinds: {
    dots: 'Prikkstemming',
    score: 'Poeng fra 1 til 5',
    rank: 'Rangering',
    consent: 'Samtykke',
    agree: 'Enig eller uenig',
  },
  methods: {
    dots: ({ budget, maxPerOption }: { budget: number; maxPerOption: number }) =>
      `Prikkstemming: ${votes(budget)} til hver, høyst ${maxPerOption} på samme utfordring. Hemmelig.`,
    score: ({ axes }: { axes: string }) => `Poeng fra 1 til 5 for ${axes}. Hemmelig.`,
    rank: ({ places }: { places: number }) =>
      places === 1
        ? 'Hver valgte den viktigste. Hemmelig.'
        : `Rangering: hver satte de ${places} viktigste i rekkefølge. Førsteplass gir ${places} poeng, neste ett mindre. Hemmelig.`,
    consent: 'Samtykke: går gjennom når noen har svart og ingen har innvendinger. Hemmelig.',
    agree: 'Enig, pass eller uenig til hver. Rekkefølgen følger enige minus uenige. Hemmelig.',
  },
  scoreOrder: {
    mean: 'Rekkefølgen følger snittet.',
    product: 'Rekkefølgen følger snittet av de to, ganget sammen.',
    reversed: 'Rekkefølgen følger snittet av de to, ganget sammen. Lett teller som høyt.',
    reversedMean: 'Rekkefølgen følger snittet. Lett kommer først.',
    few: 'De som har færre enn tre svar på én av skalaene, står sist.',
  },
  axes: {
    importance: 'Viktig',
    influence: 'Mulig å påvirke',
    effect: 'Effekt',
    difficulty: 'Vanskelig',
  },
  evaluation: 'Spørsmålet gjaldt selve verkstedet, og rangerer ikke utfordringene.',
  onlyGroups: ({ names }: { names: string }) => `Bare disse gruppene: ${names}.`,
  onlyMunicipalities: ({ names }: { names: string }) => `Bare disse kommunene: ${names}.`,
  noLateJoiners: 'De som kom etter åpningen, stemte ikke.',
  atOpening: ({ count }: { count: number }) => `${people(count)} kunne stemme da den åpnet.`,
  sources: {
    screen: (n: number) => `${n} på skjerm`,
    paperBallot: (n: number) => `${n} på stemmesedler av papir`,
    paperTable: (n: number) => `${n} på bordark`,
    noSupporters: 'Bordark sier ikke hvem som støttet hva. De er ikke med i antall personer.',
  },
  weighting: {
    person: 'Hver person telte likt.',
    municipality: 'Hver kommune telte likt: stemmene i hver kommune er delt på antall stemmesedler der.',
    fallback:
      'Hver kommune skulle telle likt, men ikke alle hadde fem stemmesedler. Derfor telte hver person likt.',
  },
  tied: {
    names: ({ names }: { names: string }) => `${names} kom likt ut.`,
    /** Of more than can be named. */
    many: ({ count }: { count: number }) => `${count} utfordringer kom likt ut.`,
    supporters: 'Flest personer går foran.',
    partly: 'Flest personer går foran. De som også er like der, deler plassen.',
    shared: 'De deler plassen.',
    revote: 'De deler plassen til det er stemt på nytt mellom dem.',
    facilitator: ({ reason }: { reason: string }) => `Fasilitator avgjorde rekkefølgen: «${reason}»`,
    waits: 'Fasilitator har ikke avgjort rekkefølgen. De deler plassen.',
    lot: 'Loddet avgjorde rekkefølgen.',
  },
  lot: ({ seed, commitment }: { seed: string; commitment: string }) =>
    `Loddets frø: ${seed}. Fingeravtrykk (SHA-256), vist da avstemningen åpnet: ${commitment}.`,
  margin: ({ votes: n, top }: { votes: number; top: number }) =>
    `Minst ${votes(n)} må flyttes for å endre topp ${top}.`,
  marginTie: ({ top }: { top: number }) => `Det er likt ved grensen for topp ${top}.`,
  record: ({ sha256 }: { sha256: string }) => `Signert protokoll, SHA-256: ${sha256}`,
  points: 'Poeng',
  net: 'Enige minus uenige',
  weighted: 'Veid',
  agree: 'Enig',
  pass: 'Pass',
  disagree: 'Uenig',
  order: 'Samlet',
  mean: 'Snitt',
  ok: 'OK',
  live: 'Kan leve med',
  objections: 'Innvendinger',
  outcome: 'Utfall',
  passed: 'Går gjennom',
  stopped: 'Går ikke gjennom',
  unanswered: 'Ingen svarte',
  fewScores: 'for få svar',
  axis: ({ mean, median, q1, q3, n }: Record<'mean' | 'median' | 'q1' | 'q3', string> & { n: number }) =>
    `Snitt ${mean}, median ${median} (${q1}–${q3}), ${n} svar`,
  noAnswers: 'Ingen svar',
  unknown: (n: number) => `${n} vet ikke`,
  spread: 'I parentes står den midterste halvdelen av svarene.',
  reasons: ({ name }: { name: string }) => `Innvendinger mot ${name}, uten navn:`,
  rankVotes: ({ points, supporters }: { points: number; supporters: number }) =>
    `${points} poeng fra ${people(supporters)}`,
  withTables: ({ points, supporters, onTables }: { points: string; supporters: number; onTables: number }) =>
    `${points}, ${people(supporters)} med egen stemmeseddel og ${onTables} på bordark`,
  votes: ({ points }: { points: number }) => votes(points),
  pointsAlone: ({ points }: { points: number }) => `${points} poeng`,
  agreeVotes: ({ agree, pass, disagree }: { agree: number; pass: number; disagree: number }) =>
    `${agree} enig, ${pass} pass, ${disagree} uenig`,
  axisMean: ({ axis, mean }: { axis: string; mean: string }) => `${axis} ${mean}`,
  consentIn: ({
    round,
    ok,
    live,
    objections,
  }: {
    round: number
    ok: number
    live: number
    objections: number
  }) =>
    `samtykke i avstemning R-${round}: ${ok} OK, ${live} kan leve med, ${objections} ${plural(objections, 'innvending', 'innvendinger')}`,
  breakdown: {
    role: 'Etter rolle',
    municipality: 'Etter kommune',
    group: 'Gruppe',
    cast: 'Stemte',
    hidden: 'skjult (færre enn 5)',
    help: 'Skjult når en gruppe har færre enn fem stemmesedler, eller kunne regnes ut av de andre.',
    others: 'Uten kommune eller på bordark',
    table: ({ number }: { number: number }) => `Resultat av avstemning R-${number} delt på grupper`,
  },
  roleNames: {
    facilitator: 'Fasilitatorer',
    cofacilitator: 'Medfasilitatorer',
    participant: 'Deltakere',
    librarian: 'Indikatoransvarlige',
    actor: 'Aktører',
    observer: 'Observatører',
  },
  shares: {
    heading: 'Flest stemmer og lik andel',
    help: ({ top, voters }: { top: number; voters: number }) =>
      `Flest stemmer kan gi alle ${top} plassene til samme gruppe. Med lik andel betaler hver av ${voters} velgere for det de støtter, slik at flere grupper får noe.`,
    most: ({ names }: { names: string }) => `Flest stemmer: ${names}`,
    highest: ({ names }: { names: string }) => `Høyest samlet: ${names}`,
    equal: ({ names }: { names: string }) => `Lik andel: ${names}`,
    heard: ({ name, supporters, heard }: { name: string; supporters: number; heard: number }) =>
      `${name} (${supporters} støtter, ${heard} hadde ingen fra før)`,
    filledUp: ({ names }: { names: string }) => `Fylt opp etter flest personer: ${names}.`,
    leftOut: (n: number) => `${people(n)} på bordark er ikke med, for ingen vet hvem som støtter hva.`,
  },
  derived: {
    heading: 'Slik det ville vært etter sammenslåing',
    merged: ({ into, from }: { into: string; from: string }) => `${from} er slått sammen til ${into}.`,
    help: 'Resultatet over står. Dette er de samme stemmesedlene, regnet som om lappene var én.',
    table: ({ number }: { number: number }) => `Avstemning R-${number} etter sammenslåing`,
    noBallots: 'Det er for få stemmesedler til å vise dette.',
    tableSheets: 'Det kan ikke regnes ut, for noen stemte på bordark.',
    otherMethod: 'Svar i denne avstemningen kan ikke legges sammen.',
  },
  uncounted: {
    heading: 'Avstemninger som ikke teller',
    trial: 'Prøverunde. Resultatet teller ikke.',
    cancelled: ({ reason }: { reason: string }) => `Avlyst, uten resultat. Begrunnelse: ${reason}`,
  },
}
