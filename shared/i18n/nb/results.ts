import { plural } from '../plural.ts'

const count = (n: number) => `${n} ${plural(n, 'stemme', 'stemmer')}`
const people = (n: number) => `${n} ${plural(n, 'person', 'personer')}`
const points = (n: number) => `${n} poeng`

/** What came of a round, and the files in which it can be taken along. */
export const results = {
  heading: 'Resultat',
  none: 'Ingen stemmer ennå.',
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
  shares: {
    heading: 'Flest stemmer og lik andel',
    lay: 'Lik andel gir hver som stemte like mye å velge for, så også mindre grupper får noe av det de støtter.',
    beside: 'Den står ved siden av resultatet, og endrer det ikke.',
    places: 'Hvor mange skal velges?',
    mostBy: {
      dots: 'Flest stemmer',
      rank: 'Flest poeng',
      agree: 'Flest enige',
      score: 'Høyest samlet',
    },
    equal: 'Lik andel',
    newly: ({ supporters, newly }: { supporters: number; newly: number }) =>
      newly === 0
        ? `støttes av ${people(supporters)}, og alle hadde fått noe før`
        : newly === supporters
          ? `støttes av ${people(supporters)}, og ingen av dem hadde fått noe før`
          : `støttes av ${people(supporters)}, og ${newly} av dem hadde ikke fått noe før`,
    filledUp: 'fylt opp',
    filledUpHelp: 'Fylt opp: ingen hadde nok igjen, og den med flest støttespillere ble lagt til.',
    onlyMost: 'ikke med lik andel',
    onlyHere: 'bare med lik andel',
    same: 'Begge måtene velger de samme.',
    differ: 'De to måtene velger ikke de samme.',
    tie: {
      supporters: ({ names }: { names: string }) =>
        `Like gode som ${names}; flest støttespillere gikk foran.`,
      lot: ({ names }: { names: string }) => `Like gode som ${names}; loddet avgjorde.`,
      number: ({ names }: { names: string }) => `Like gode som ${names}; laveste nummer gikk foran.`,
    },
    voters: ({ voters }: { voters: number }) =>
      `Regnet av ${voters} ${plural(voters, 'stemmeseddel', 'stemmesedler')} som støtter minst én utfordring.`,
    leftOut: ({ people: n }: { people: number }) =>
      `${people(n)} på bordark er ikke med, for arkene sier ikke hvem som støttet hva.`,
    undecided: ({ names, places }: { names: string; places: number }) =>
      `${places} ${plural(places, 'plass', 'plasser')} er ikke avgjort mellom ${names}.`,
    fewer: 'Ikke flere har noen som støtter dem.',
    none: 'Lik andel kan ikke regnes ut, for stemmesedlene er ikke tatt vare på enkeltvis. Det gjøres bare når minst fem har stemt.',
    supports: {
      dots: 'Å gi minst én stemme er å støtte.',
      rank: 'Å sette den opp i rekkefølgen er å støtte.',
      agree: 'Å være enig er å støtte.',
      score: ({ axis }: { axis: string }) => `Å gi 4 eller 5 for «${axis}» er å støtte.`,
    },
  },
  derived: {
    heading: 'Hvis de hadde vært slått sammen før avstemningen',
    merged: ({ names, into }: { names: string; into: string }) => `${names} er slått sammen til ${into}.`,
    stands: 'Resultatet over står. Dette er bare en annen måte å se de samme stemmesedlene på.',
    dots: ({ maxPerOption }: { maxPerOption: number }) =>
      `På hver seddel er stemmene lagt sammen, til høyst ${maxPerOption}.`,
    rank: 'På hver seddel teller den beste plassen.',
    noBallots: 'Hvordan det hadde gått, kan ikke sies: stemmesedlene er ikke tatt vare på enkeltvis.',
    tableSheets: 'Hvordan det hadde gått, kan ikke sies: noen av stemmene kom som tall på bordark.',
    otherMethod: 'Hvordan det hadde gått, kan ikke sies: svarene i denne metoden kan ikke legges sammen.',
  },
  groups: {
    role: 'Fordelt etter rolle',
    municipality: 'Fordelt etter kommune',
    option: 'Utfordring',
    head: ({ name, cast }: { name: string; cast: number }) => `${name} (${cast} stemte)`,
    hidden: 'skjult (færre enn 5)',
    hiddenHelp:
      'Grupper med færre enn fem stemmer er skjult. Minst to er skjult, så ingen kan regnes ut av de andre.',
    none: 'Færre enn fem stemte. Da vises bare det samlede resultatet.',
    noRole: 'Bordark',
    noMunicipality: 'Uten kommune',
    mean: ({ name, mean, n }: { name: string; mean: string; n: number }) => `${name} ${mean} (${n})`,
    meanHelp: 'Snitt, og antall svar i parentes.',
    agreeHelp: 'Enig / pass / uenig.',
    consentHelp: 'OK / kan leve med / innvending.',
  },
  otherViews: 'Andre måter å se det på',
  viewsFailed: 'Vi fikk ikke hentet dette.',
  record: {
    heading: 'Protokoll',
    intro: 'Signert protokoll med alt som trengs for å telle på nytt. Den sier ikke hvem som stemte hva.',
    download: 'Last ned protokollen',
    downloadAll: 'Alle protokollene i verkstedet',
    failed: 'Vi fikk ikke laget filen. Prøv igjen – ingenting er tapt.',
    none: 'Denne avstemningen har ingen protokoll.',
    how: 'Slik kontrollerer du den uten nett',
    steps: {
      download: 'Last ned protokollen, en JSON-fil.',
      source: 'Hent kildekoden til Dugnad til en maskin med Node.js, og kjør npm ci.',
      run: 'Kjør denne kommandoen. Den trenger verken nett eller server:',
      reads: 'Den kontrollerer form, fingeravtrykk og signatur, og teller stemmesedlene på nytt.',
      key: 'Sammenlign nøkkelen som den skriver ut, med denne serverens:',
    },
    check: 'Kontroller her i nettleseren',
  },
  receipt: {
    heading: 'Kvitteringen din',
    checking: 'Kontrollerer kvitteringen …',
    counted: 'Stemmeseddelen din er talt.',
    countedHow:
      'Nettleseren din fant kvitteringen for akkurat den stemmeseddelen i den signerte protokollen. Ingen andre kan finne den igjen.',
    notCounted: 'Kvitteringen din er ikke i protokollen.',
    notCountedHow:
      'Det som er talt, er ikke det denne enheten sist lagret, eller stemmeseddelen ble trukket. Stemte du også på en annen enhet, kan den ha kvitteringen. Si fra til fasilitator.',
    changed: 'Protokollen stemmer ikke.',
    changedHow: 'Den er endret, eller den er en annen enn den som ble signert. Si fra til fasilitator.',
    right: 'Protokollen stemmer.',
    lost: 'Denne enheten har ingen kvittering for avstemningen.',
    lostHow:
      'Kvitteringen ligger bare på enheten du stemte på. Ingen, heller ikke vi, kan finne stemmeseddelen din for deg, for koblingen er slettet. Stemte du, er den talt likevel.',
    blank: 'Du stemte ikke på noe.',
    blankHow: 'En tom stemmeseddel teller som blank bare når du har sagt fra at du er ferdig.',
    failed: 'Vi fikk ikke hentet protokollen.',
    details: 'Hva er kontrollert?',
    checks: {
      same: {
        right: 'Tallene i protokollen er de samme som vises her.',
        wrong: 'Tallene i protokollen er andre enn dem som vises her.',
        unknown: 'Tallene ble ikke sammenlignet.',
      },
      form: {
        right: 'Den har alt en protokoll skal ha, og ikke noe annet.',
        wrong: 'Dette er ikke en protokoll.',
        unknown: 'Formen ble ikke kontrollert.',
      },
      hash: {
        right: 'Fingeravtrykket passer til innholdet.',
        wrong: 'Fingeravtrykket passer ikke til innholdet: det er endret.',
        unknown: 'Fingeravtrykket ble ikke kontrollert.',
      },
      signature: {
        right: 'Signaturen er ekte.',
        wrong: 'Signaturen passer ikke.',
        unknown: 'Denne nettleseren kan ikke kontrollere signaturen.',
      },
      key: {
        right: 'Nøkkelen er denne serverens.',
        wrong: 'Nøkkelen er ikke denne serverens.',
        unknown: 'Hvem nøkkelen tilhører, ble ikke kontrollert.',
      },
      chain: {
        right: 'Den følger protokollen før.',
        wrong: 'Den følger ikke protokollen før.',
        unknown: 'Protokollen før ble ikke kontrollert.',
      },
      ballots: {
        right: 'Alle stemmesedlene er tillatt etter reglene.',
        wrong: 'Noen stemmesedler er ikke tillatt etter reglene.',
        unknown: 'Stemmesedlene er ikke oppført, så få ikke kan gjenkjennes.',
      },
      turnout: {
        right: 'Stemmesedler, deltakelse og kvitteringer stemmer overens.',
        wrong: 'Stemmesedler, deltakelse og kvitteringer stemmer ikke overens.',
        unknown: 'Deltakelsen ble ikke kontrollert.',
      },
      totals: {
        right: 'Nettleseren din talte på nytt og fikk det samme.',
        wrong: 'Nettleseren din talte på nytt og fikk noe annet.',
        unknown: 'Det kan ikke telles på nytt uten stemmesedlene.',
      },
      lot: {
        right: 'Loddet, om det var et, er det som ble lovet.',
        wrong: 'Loddet er ikke det som ble lovet.',
        unknown: 'Loddet ble ikke kontrollert.',
      },
    },
  },
  rest: ({ count: n }: { count: number }) => `Vis ${n} til`,
  repeats: ({ number }: { number: number }) => `Ny avstemning etter R-${number}`,
  repeated: ({ names }: { names: string }) => `Stemt på nytt i ${names}`,
  earlier: 'Tidligere avstemninger',
  files: {
    label: 'Rapport og filer',
    report: 'Åpne rapporten',
    download: 'Data:',
    csv: 'CSV: utfordringer',
    'rounds.csv': 'avstemninger',
    'results.csv': 'resultater',
    'links.csv': 'indikatorer',
    md: 'Markdown (tekst)',
    json: 'JSON (data)',
    documents: {
      director: 'Til kommunedirektøren:',
      planners: 'Til planleggerne:',
      council: 'Til kommunestyret:',
      participants: 'Til deltakerne:',
    },
    kinds: { docx: 'Word', pdf: 'PDF', pptx: 'PowerPoint', xlsx: 'Excel' },
    document: ({ kind, receiver }: { kind: string; receiver: string }) =>
      `${kind}, ${receiver.toLowerCase().replace(/:$/, '')}`,
    making: 'Lager filen …',
    busy: 'Serveren lager mange filer nå. Vent litt og prøv igjen.',
    failed: 'Vi fikk ikke laget filen. Prøv igjen – ingenting er tapt.',
  },
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
