import { actorDocument } from './actor-document.ts'

/** What documents for directors, councils and others say besides what is said in every file. */
export const documents = {
  titles: {
    director: ({ title }: { title: string }) => `Til kommunedirektøren: ${title}`,
    planners: ({ title }: { title: string }) => `Til planleggerne: ${title}`,
    council: ({ title }: { title: string }) => `Orientering til kommunestyret: ${title}`,
    participants: ({ title }: { title: string }) => `Dette kom ut av «${title}»`,
    report: ({ title }: { title: string }) => `Rapport: ${title}`,
    network: ({ title }: { title: string }) => `Til nettverket: ${title}`,
  },
  /** In the names of files. */
  names: {
    director: 'kommunedirektøren',
    planners: 'planleggerne',
    council: 'kommunestyret',
    participants: 'deltakerne',
    report: 'rapport',
    network: 'nettverket',
  },
  page: ({ page, of }: { page: string; of: string }) => `Side ${page} av ${of}`,
  actorPage: actorDocument,
  continued: 'forts.',
  /** At the foot of a page, of more than can be named. */
  municipalities: ({ count }: { count: number }) => `${count} kommuner`,
  asked: {
    heading: 'Dette ber vi om',
    decide:
      'Vi ber om en beslutning om det som er valgt nedenfor: om det skal settes i gang, og med hvilke ressurser.',
    nothing: 'Ingenting er valgt ennå. Derfor er det heller ingenting å avgjøre.',
  },
  what: 'Hva som skal skje',
  noSentence: 'ikke skrevet',
  goals: 'Mål og indikatorer',
  votes: 'Slik ble det stemt',
  figure: {
    caption: ({
      round,
      measure,
      shown,
      of,
    }: {
      round: number
      measure: string
      shown: number
      of: number
    }) =>
      shown === of
        ? `${measure} i avstemning R-${round}`
        : `${measure} i avstemning R-${round}, de ${shown} øverste av ${of}`,
    alternative: ({ measure, bars }: { measure: string; bars: string }) =>
      `Liggende søyler. ${measure}: ${bars}.`,
  },
  matrix: {
    caption: ({ round, x, y }: { round: number; x: string; y: string }) =>
      `Plassering i avstemning R-${round}: ${x} bortover, ${y} oppover`,
    alternative: ({ x, y, points }: { x: string; y: string; points: string }) =>
      `Punkter mellom to skalaer fra 1 til 5, ${x} bortover og ${y} oppover. Medianer: ${points}.`,
  },
  about: { what: 'Opplysning', value: 'Verdi' },
  next: {
    heading: 'Hva skjer nå',
    decides: 'Mottakeren avgjør om det som er valgt, skal settes i gang.',
    nothing: 'Ingenting er valgt ennå. Den som leder verkstedet, sier hva som skjer videre.',
  },
  council: {
    why: ({ goal }: { goal: string }) => `Det er holdt et verksted. Målet var: ${goal}`,
    each: 'Kommune for kommune',
    notDivided: 'Stemmene er ikke delt på kommuner.',
    hidden: 'Færre enn fem stemte herfra, eller tallene kunne regnes ut av andres. Derfor vises de ikke.',
    noVotes: ({ cast }: { cast: number }) => `${cast} stemte herfra. Ingen av dem ga stemmer.`,
    most: ({ cast, names }: { cast: number; names: string }) => `${cast} stemte herfra. Mest fikk: ${names}.`,
  },
}
