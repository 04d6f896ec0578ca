import { plural } from '../plural.ts'

const people = (n: number) => `${n} ${plural(n, 'person', 'personer')}`

/** Other ways of looking at a result: equal shares, merges since, and who voted how. */
export const resultViews = {
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
}
