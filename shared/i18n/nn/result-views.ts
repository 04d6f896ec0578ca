import type { resultViews as nb } from '../nb/result-views.ts'
import { plural } from '../plural.ts'

const people = (n: number) => `${n} ${plural(n, 'person', 'personar')}`

export const resultViews: typeof nb = {
  shares: {
    heading: 'Flest stemmer og lik del',
    lay: 'Lik del gir kvar som stemte like mykje å velje for, så mindre grupper òg får noko av det dei støttar.',
    beside: 'Han står ved sida av resultatet, og endrar det ikkje.',
    places: 'Kor mange skal veljast?',
    mostBy: {
      dots: 'Flest stemmer',
      rank: 'Flest poeng',
      agree: 'Flest einige',
      score: 'Høgast samla',
    },
    equal: 'Lik del',
    newly: ({ supporters, newly }) =>
      newly === 0
        ? `støtta av ${people(supporters)}, og alle hadde fått noko før`
        : newly === supporters
          ? `støtta av ${people(supporters)}, og ingen av dei hadde fått noko før`
          : `støtta av ${people(supporters)}, og ${newly} av dei hadde ikkje fått noko før`,
    filledUp: 'fylt opp',
    filledUpHelp: 'Fylt opp: ingen hadde nok att, og den med flest støttespelarar vart lagd til.',
    onlyMost: 'ikkje med lik del',
    onlyHere: 'berre med lik del',
    same: 'Begge måtane vel dei same.',
    differ: 'Dei to måtane vel ikkje dei same.',
    tie: {
      supporters: ({ names }) => `Like gode som ${names}; flest støttespelarar gjekk føre.`,
      lot: ({ names }) => `Like gode som ${names}; loddet avgjorde.`,
      number: ({ names }) => `Like gode som ${names}; lågaste nummer gjekk føre.`,
    },
    voters: ({ voters }) =>
      `Rekna av ${voters} ${plural(voters, 'stemmesetel', 'stemmesetlar')} som støttar minst éi utfordring.`,
    leftOut: ({ people: n }) =>
      `${people(n)} på bordark er ikkje med, for arka seier ikkje kven som støtta kva.`,
    undecided: ({ names, places }) =>
      `${places} ${plural(places, 'plass', 'plassar')} er ikkje avgjort mellom ${names}.`,
    fewer: 'Ikkje fleire har nokon som støttar dei.',
    none: 'Lik del kan ikkje reknast ut, for stemmesetlane er ikkje tekne vare på enkeltvis. Det blir gjort berre når minst fem har stemt.',
    supports: {
      dots: 'Å gi minst éi stemme er å støtte.',
      rank: 'Å setje ho opp i rekkjefølgja er å støtte.',
      agree: 'Å vere einig er å støtte.',
      score: ({ axis }) => `Å gi 4 eller 5 for «${axis}» er å støtte.`,
    },
  },
  derived: {
    heading: 'Om dei hadde vore slått saman før avstemminga',
    merged: ({ names, into }) => `${names} er slått saman til ${into}.`,
    stands: 'Resultatet over står. Dette er berre ein annan måte å sjå dei same stemmesetlane på.',
    dots: ({ maxPerOption }) => `På kvar setel er stemmene lagde saman, til høgst ${maxPerOption}.`,
    rank: 'På kvar setel tel den beste plassen.',
    noBallots: 'Korleis det hadde gått, kan ingen seie: stemmesetlane er ikkje tekne vare på enkeltvis.',
    tableSheets: 'Korleis det hadde gått, kan ingen seie: nokre av stemmene kom som tal på bordark.',
    otherMethod: 'Korleis det hadde gått, kan ingen seie: svara i denne metoden kan ikkje leggjast saman.',
  },
  groups: {
    role: 'Fordelt etter rolle',
    municipality: 'Fordelt etter kommune',
    option: 'Utfordring',
    head: ({ name, cast }) => `${name} (${cast} stemte)`,
    hidden: 'skjult (færre enn 5)',
    hiddenHelp:
      'Grupper med færre enn fem stemmer er skjulte. Minst to er skjulte, så ingen kan reknast ut av dei andre.',
    none: 'Færre enn fem stemte. Då blir berre det samla resultatet vist.',
    noRole: 'Bordark',
    noMunicipality: 'Utan kommune',
    mean: ({ name, mean, n }) => `${name} ${mean} (${n})`,
    meanHelp: 'Snitt, og talet på svar i parentes.',
    agreeHelp: 'Einig / pass / ueinig.',
    consentHelp: 'OK / kan leve med / innvending.',
  },
}
