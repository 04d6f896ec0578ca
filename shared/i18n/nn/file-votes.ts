import type { fileVotes as nb } from '../nb/file-votes.ts'
import { plural } from '../plural.ts'

const people = (n: number) => `${n} ${plural(n, 'person', 'personar')}`
const votes = (n: number) => `${n} ${plural(n, 'stemme', 'stemmer')}`

export const fileVotes: typeof nb = {
  kinds: {
    dots: 'Prikkavstemming',
    score: 'Poeng frå 1 til 5',
    rank: 'Rangering',
    consent: 'Samtykke',
    agree: 'Einig eller ueinig',
  },
  methods: {
    dots: ({ budget, maxPerOption }) =>
      `Prikkavstemming: ${votes(budget)} til kvar, høgst ${maxPerOption} på same utfordring. Hemmeleg.`,
    score: ({ axes }) => `Poeng frå 1 til 5 for ${axes}. Hemmeleg.`,
    rank: ({ places }) =>
      places === 1
        ? 'Kvar valde den viktigaste. Hemmeleg.'
        : `Rangering: kvar sette dei ${places} viktigaste i rekkjefølgje. Førsteplass gir ${places} poeng, neste eitt mindre. Hemmeleg.`,
    consent: 'Samtykke: går gjennom når nokon har svart og ingen har innvendingar. Hemmeleg.',
    agree: 'Einig, pass eller ueinig til kvar. Rekkjefølgja følgjer einige minus ueinige. Hemmeleg.',
  },
  scoreOrder: {
    mean: 'Rekkjefølgja følgjer snittet.',
    product: 'Rekkjefølgja følgjer snittet av dei to, gonga saman.',
    reversed: 'Rekkjefølgja følgjer snittet av dei to, gonga saman. Lett tel som høgt.',
    reversedMean: 'Rekkjefølgja følgjer snittet. Lett kjem først.',
    few: 'Dei som har færre enn tre svar på ein av skalaene, står sist.',
  },
  axes: {
    importance: 'Viktig',
    influence: 'Mogleg å påverke',
    effect: 'Effekt',
    difficulty: 'Vanskeleg',
  },
  evaluation: 'Spørsmålet gjaldt sjølve verkstaden, og rangerer ikkje utfordringane.',
  onlyGroups: ({ names }) => `Berre desse gruppene: ${names}.`,
  onlyMunicipalities: ({ names }) => `Berre desse kommunane: ${names}.`,
  noLateJoiners: 'Dei som kom etter opninga, stemte ikkje.',
  atOpening: ({ count }) => `${people(count)} kunne stemme då ho opna.`,
  sources: {
    screen: (n) => `${n} på skjerm`,
    paperBallot: (n) => `${n} på stemmesetlar av papir`,
    paperTable: (n) => `${n} på bordark`,
    noSupporters: 'Bordark seier ikkje kven som støtta kva. Dei er ikkje med i talet på personar.',
  },
  weighting: {
    person: 'Kvar person talde likt.',
    municipality: 'Kvar kommune talde likt: stemmene i kvar kommune er delte på talet på stemmesetlar der.',
    fallback:
      'Kvar kommune skulle telje likt, men ikkje alle hadde fem stemmesetlar. Difor talde kvar person likt.',
  },
  tied: {
    names: ({ names }) => `${names} kom likt ut.`,
    many: ({ count }) => `${count} utfordringar kom likt ut.`,
    supporters: 'Flest personar går føre.',
    partly: 'Flest personar går føre. Dei som òg er like der, deler plassen.',
    shared: 'Dei deler plassen.',
    revote: 'Dei deler plassen til det er stemt på nytt mellom dei.',
    facilitator: ({ reason }) => `Fasilitator avgjorde rekkjefølgja: «${reason}»`,
    waits: 'Fasilitator har ikkje avgjort rekkjefølgja. Dei deler plassen.',
    lot: 'Loddet avgjorde rekkjefølgja.',
  },
  lot: ({ seed, commitment }) =>
    `Frøet til loddet: ${seed}. Fingeravtrykk (SHA-256), vist då avstemminga opna: ${commitment}.`,
  margin: ({ votes: n, top }) => `Minst ${votes(n)} må flyttast for å endre topp ${top}.`,
  marginTie: ({ top }) => `Det er likt ved grensa for topp ${top}.`,
  record: ({ sha256 }) => `Signert protokoll, SHA-256: ${sha256}`,
  points: 'Poeng',
  net: 'Einige minus ueinige',
  weighted: 'Vege',
  agree: 'Einig',
  pass: 'Pass',
  disagree: 'Ueinig',
  order: 'Samla',
  mean: 'Snitt',
  ok: 'OK',
  live: 'Kan leve med',
  objections: 'Innvendingar',
  outcome: 'Utfall',
  passed: 'Går gjennom',
  stopped: 'Går ikkje gjennom',
  unanswered: 'Ingen svara',
  fewScores: 'for få svar',
  axis: ({ mean, median, q1, q3, n }) => `Snitt ${mean}, median ${median} (${q1}–${q3}), ${n} svar`,
  noAnswers: 'Ingen svar',
  unknown: (n) => `${n} veit ikkje`,
  spread: 'I parentes står den midtarste halvdelen av svara.',
  reasons: ({ name }) => `Innvendingar mot ${name}, utan namn:`,
  rankVotes: ({ points, supporters }) => `${points} poeng frå ${people(supporters)}`,
  withTables: ({ points, supporters, onTables }) =>
    `${points}, ${people(supporters)} med eigen stemmesetel og ${onTables} på bordark`,
  votes: ({ points }) => votes(points),
  pointsAlone: ({ points }) => `${points} poeng`,
  agreeVotes: ({ agree, pass, disagree }) => `${agree} einig, ${pass} pass, ${disagree} ueinig`,
  axisMean: ({ axis, mean }) => `${axis} ${mean}`,
  consentIn: ({ round, ok, live, objections }) =>
    `samtykke i avstemming R-${round}: ${ok} OK, ${live} kan leve med, ${objections} ${plural(objections, 'innvending', 'innvendingar')}`,
  breakdown: {
    role: 'Etter rolle',
    municipality: 'Etter kommune',
    group: 'Gruppe',
    cast: 'Stemte',
    hidden: 'skjult (færre enn 5)',
    help: 'Skjult når ei gruppe har færre enn fem stemmesetlar, eller kunne reknast ut av dei andre.',
    others: 'Utan kommune eller på bordark',
    table: ({ number }) => `Resultat av avstemming R-${number} delt på grupper`,
  },
  roleNames: {
    facilitator: 'Fasilitatorar',
    cofacilitator: 'Medfasilitatorar',
    participant: 'Deltakarar',
    librarian: 'Indikatoransvarlege',
    actor: 'Aktørar',
    observer: 'Observatørar',
  },
  shares: {
    heading: 'Flest stemmer og lik del',
    help: ({ top, voters }) =>
      `Flest stemmer kan gi alle ${top} plassane til same gruppe. Med lik del betaler kvar av ${voters} veljarar for det dei støttar, slik at fleire grupper får noko.`,
    most: ({ names }) => `Flest stemmer: ${names}`,
    highest: ({ names }) => `Høgst samla: ${names}`,
    equal: ({ names }) => `Lik del: ${names}`,
    heard: ({ name, supporters, heard }) => `${name} (${supporters} støttar, ${heard} hadde ingen frå før)`,
    filledUp: ({ names }) => `Fylt opp etter flest personar: ${names}.`,
    leftOut: (n) => `${people(n)} på bordark er ikkje med, for ingen veit kven som støttar kva.`,
  },
  derived: {
    heading: 'Slik det ville vore etter samanslåing',
    merged: ({ into, from }) => `${from} er slått saman til ${into}.`,
    help: 'Resultatet over står. Dette er dei same stemmesetlane, rekna som om lappane var éin.',
    table: ({ number }) => `Avstemming R-${number} etter samanslåing`,
    noBallots: 'Det er for få stemmesetlar til å vise dette.',
    tableSheets: 'Det kan ikkje reknast ut, for nokon stemte på bordark.',
    otherMethod: 'Svar i denne avstemminga kan ikkje leggjast saman.',
  },
  uncounted: {
    heading: 'Avstemmingar som ikkje tel',
    trial: 'Prøverunde. Resultatet tel ikkje.',
    cancelled: ({ reason }) => `Avlyst, utan resultat. Grunngiving: ${reason}`,
  },
}
