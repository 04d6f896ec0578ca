import { plural } from '../plural.ts'
import { resultProof } from './result-proof.ts'
import { resultViews } from './result-views.ts'

const count = (n: number) => `${n} ${plural(n, 'stemme', 'stemmer')}`
const people = (n: number) => `${n} ${plural(n, 'person', 'personer')}`
const points = (n: number) => `${n} poeng`

/** What came of a round, and the files in which it can be taken along. */
export const results = {
  heading: 'Resultat',
  noVotes: 'Ingen ga stemmer i denne avstemningen.',
  noAnswers: 'Ingen svarte i denne avstemningen.',
  place: ({ place }: { place: number }) => `${place}. plass`,
  shared: ({ place }: { place: number }) => `Delt ${place}. plass`,
  fewScores: 'For få svar',
  votes: ({ points: n }: { points: number }) => count(n),
  points: ({ points: n }: { points: number }) => points(n),
  net: ({ points: n }: { points: string }) => `${n} samlet`,
  weighted: ({ points: n }: { points: string }) => `${n} veid`,
  supporters: ({ supporters }: { supporters: number }) => `fra ${people(supporters)}`,
  supportersOnBallots: ({ supporters }: { supporters: number }) =>
    `${people(supporters)} med egen stemmeseddel, resten på bordark`,
  rankedBy: ({ supporters }: { supporters: number }) => `satt opp av ${people(supporters)}`,
  agreement: ({ agree, pass, disagree }: { agree: number; pass: number; disagree: number }) =>
    `${agree} enig, ${pass} pass, ${disagree} uenig`,
  consent: {
    passed: 'Går gjennom',
    stopped: 'Går ikke gjennom',
    unanswered: 'Ingen svarte',
    counts: ({ ok, live, objections }: { ok: number; live: number; objections: number }) =>
      `${ok} OK, ${live} kan leve med, ${objections} ${plural(objections, 'innvending', 'innvendinger')}`,
    reasons: 'Begrunnelser, uten navn og i tilfeldig rekkefølge',
    withoutReason: ({ count: n }: { count: number }) =>
      `${n} ${plural(n, 'innvending', 'innvendinger')} uten begrunnelse`,
  },
  score: {
    product: ({ value }: { value: string }) => `${value} samlet`,
    mean: ({ value }: { value: string }) => `${value} i snitt`,
    axis: ({ name, mean, median }: { name: string; mean: string; median: string }) =>
      `${name}: snitt ${mean}, median ${median}`,
    answers: ({ n }: { n: number }) => `(${n} svar)`,
    noAnswer: ({ name }: { name: string }) => `${name}: ingen svar`,
    distribution: ({ counts }: { counts: string }) => `Fordeling fra 1 til 5: ${counts}`,
    order: {
      mean: 'Rekkefølgen følger snittet.',
      product: 'Rekkefølgen følger snittet av de to, ganget sammen.',
      reversed: 'Rekkefølgen følger snittet av de to, ganget sammen. Lett teller som høyt.',
      reversedMean: 'Rekkefølgen følger snittet. Lett kommer først.',
    },
    few: 'De som har færre enn tre svar på én av skalaene, står sist.',
  },
  matrix: {
    heading: 'Matrise',
    label: ({ x, y }: { x: string; y: string }) => `Matrise: ${x} bortover, ${y} oppover`,
    points: 'Utfordringene i matrisen. Bla med piltastene.',
    option: ({ name, x, y }: { name: string; x: string; y: string }) => `${name}. ${y}. ${x}.`,
    spread: ({ axis, median, q1, q3 }: { axis: string; median: string; q1: string; q3: string }) =>
      `${axis}: median ${median}, midterste halvdel ${q1}–${q3}`,
    few: 'Få svar',
    pick: 'Velg et nummer for å se hvilken utfordring det er.',
    median: 'Median',
    bars: 'Midterste halvdel av svarene',
    lines: 'Midten av skalaen (3)',
    fewMark: 'Færre enn tre svar',
    together: 'Flere på samme sted',
    unplaced: ({ names }: { names: string }) =>
      `Ikke plassert, for ingen svarte på én av skalaene: ${names}.`,
    crowded: ({ count: n }: { count: number }) =>
      `${n} ${plural(n, 'nummer', 'numre')} får ikke plass her, og står i tabellen.`,
    corner: ({ y, x }: { y: string; x: string }) => `${y.slice(0, 1).toUpperCase()}${y.slice(1)}, ${x}`,
    ends: {
      importance: { low: 'mindre viktig', high: 'viktig' },
      influence: { low: 'lite å påvirke', high: 'mulig å påvirke' },
      effect: { low: 'liten effekt', high: 'stor effekt' },
      difficulty: { low: 'lett', high: 'vanskelig' },
    },
    enlarge: 'Vis stort',
  },
  table: {
    caption: 'Tallene som tabell',
    axis: 'Skala',
    title: 'Utfordring',
    median: 'Median',
    middle: 'Midterste halvdel',
    mean: 'Snitt',
    n: 'Svar',
    unknown: 'Vet ikke',
    distribution: 'Antall 1–5',
  },
  yours: ({ dots }: { dots: number }) => `Du ga ${count(dots)}`,
  yourAnswer: ({ answer }: { answer: string }) => `Ditt svar: ${answer}`,
  yourVotes: ({ chosen }: { chosen: number }) => `Din stemme gikk til ${chosen} av disse`,
  yourAnswers: ({ answered }: { answered: number }) => `Du svarte på ${answered} av disse`,
  onlyHere: 'Bare denne enheten vet hva du stemte.',
  methods: {
    dots: ({ budget, maxPerOption }: { budget: number; maxPerOption: number }) =>
      `${count(budget)} til hver, høyst ${maxPerOption} på samme utfordring. Hemmelig.`,
    rank: ({ places }: { places: number }) =>
      `Hver satte de ${places} viktigste i rekkefølge. Førsteplass gir ${points(places)}, neste ett mindre. Hemmelig.`,
    rankOne: 'Hver valgte den viktigste. Hemmelig.',
    agree: 'Enig, pass eller uenig til hver. Rekkefølgen følger enige minus uenige. Hemmelig.',
    consent: 'Samtykke: går gjennom når noen har svart og ingen har innvendinger. Hemmelig.',
    score: ({ axes }: { axes: string }) => `Poeng fra 1 til 5 for ${axes}. Hemmelig.`,
  },
  facts: {
    heading: 'Slik ble det avgjort',
    method: 'Metode',
    electorate: 'Hvem kunne stemme',
    turnout: 'Deltakelse',
    sources: 'Hvor stemmene kom fra',
    weighting: 'Hva telte likt',
    tieRule: 'Ved likhet',
    lot: 'Loddet',
    margin: 'Hvor sikkert det er',
    repeats: 'Avstemninger som hører sammen',
    everybody: 'Alle i verkstedet, også fasilitatorene. Observatører stemte ikke.',
    byRole: 'Alle i verkstedet unntatt fasilitator og observatører.',
    onlyGroups: ({ names }: { names: string }) => `Bare disse gruppene: ${names}.`,
    onlyMunicipalities: ({ names }: { names: string }) => `Bare disse kommunene: ${names}.`,
    noLateJoiners: 'De som kom etter åpningen, stemte ikke.',
    screen: ({ people: n }: { people: number }) => `${n} på skjerm`,
    paperBallot: ({ people: n }: { people: number }) => `${n} på stemmesedler av papir`,
    paperTable: ({ people: n }: { people: number }) => `${n} på bordark`,
    noSupporters: 'Bordark sier ikke hvem som støttet hva. De er ikke med i antall personer.',
    person: 'Hver person telte likt.',
    municipality: 'Hver kommune telte likt: stemmene i hver kommune er delt på antall stemmesedler der.',
    fallback:
      'Hver kommune skulle telle likt, men ikke alle hadde fem stemmesedler. Derfor telte hver person likt.',
    commitment: 'Fingeravtrykk, vist da avstemningen åpnet:',
    seed: 'Frøet, vist da den ble avsluttet:',
    lotHelp:
      'Frøet har dette fingeravtrykket (SHA-256). Rekkefølgen er SHA-256 av frøet og utfordringens id.',
    evaluation: 'Spørsmålet gjaldt selve verkstedet.',
    trial: 'Prøverunde: resultatet teller ikke.',
    period: ({ from, to }: { from: string; to: string }) => `Åpnet ${from}, avsluttet ${to}.`,
    when: 'Tid',
  },
  turnout: ({ cast, eligible, share }: { cast: number; eligible: number; share: string }) =>
    `${cast} av ${eligible} stemte (${share})`,
  blank: ({ blank }: { blank: number }) => `${blank} stemte blankt`,
  withdrawn: ({ withdrawn }: { withdrawn: number }) =>
    `${withdrawn} ${plural(withdrawn, 'stemmeseddel', 'stemmesedler')} trukket`,
  ties: {
    votes: ({ options }: { options: number }) => `${counted(options)} utfordringer har like mange stemmer.`,
    points: ({ options }: { options: number }) => `${counted(options)} utfordringer har like mange poeng.`,
    alike: ({ options }: { options: number }) => `${counted(options)} utfordringer står likt.`,
    which: ({ names }: { names: string }) => `${names}.`,
    eachVotes: ({ names, points: n }: { names: string; points: number }) => `${names} (${count(n)} hver).`,
    eachPoints: ({ names, points: n }: { names: string; points: number }) => `${names} (${points(n)} hver).`,
    supporters: ({ order }: { order: string }) => `Flest personer går foran: ${order}.`,
    partly: 'Flest personer går foran. De som også er like der, deler plassen.',
    shared: 'De deler plassen.',
    revote: 'De deler plassen til dere har stemt på nytt mellom dem.',
    waiting: 'De deler plassen til fasilitator har avgjort rekkefølgen.',
    facilitator: ({ order, reason }: { order: string; reason: string }) =>
      `Fasilitator avgjorde: ${order}. Begrunnelse: «${reason}»`,
    lot: ({ order }: { order: string }) => `Loddet avgjorde: ${order}.`,
  },
  settle: {
    heading: ({ names }: { names: string }) => `Avgjør rekkefølgen mellom ${names}`,
    help: 'Det kan gjøres én gang. Rekkefølgen og begrunnelsen blir med i protokollen, og alle ser dem.',
    order: 'Rekkefølgen',
    moved: ({ title, place }: { title: string; place: number }) => `${title} er nå nummer ${place}.`,
    reason: 'Hvorfor denne rekkefølgen?',
    reasonMissing: 'Skriv hvorfor.',
    submit: 'Avgjør rekkefølgen',
    submitting: 'Avgjør …',
  },
  margin: ({ votes, top }: { votes: number; top: number }) =>
    `Minst ${count(votes)} må flyttes for å endre topp ${top}.`,
  marginTie: ({ top }: { top: number }) => `Det er likt ved grensen for topp ${top}.`,
  otherViews: 'Andre måter å se det på',
  viewsFailed: 'Vi fikk ikke hentet dette.',
  rest: ({ count: n }: { count: number }) => `Vis ${n} til`,
  repeats: ({ number }: { number: number }) => `Ny avstemning etter R-${number}`,
  repeated: ({ names }: { names: string }) => `Stemt på nytt i ${names}`,
  earlier: 'Tidligere avstemninger',
  ...resultViews,
  ...resultProof,
}

const counted = (n: number): string => COUNT_WORDS[n] ?? `${n}`

const COUNT_WORDS: readonly (string | undefined)[] = [
  'Ingen',
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
