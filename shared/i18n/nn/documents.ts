import type { documents as nb } from '../nb/documents.ts'
import { actorDocument } from './actor-document.ts'

export const documents: typeof nb = {
  titles: {
    director: ({ title }) => `Til kommunedirektøren: ${title}`,
    planners: ({ title }) => `Til planleggjarane: ${title}`,
    council: ({ title }) => `Orientering til kommunestyret: ${title}`,
    participants: ({ title }) => `Dette kom ut av «${title}»`,
    report: ({ title }) => `Rapport: ${title}`,
    network: ({ title }) => `Til nettverket: ${title}`,
  },
  /** In the names of files. */
  names: {
    director: 'kommunedirektøren',
    planners: 'planleggjarane',
    council: 'kommunestyret',
    participants: 'deltakarane',
    report: 'rapport',
    network: 'nettverket',
  },
  page: ({ page, of }) => `Side ${page} av ${of}`,
  actorPage: actorDocument,
  continued: 'framh.',
  municipalities: ({ count }) => `${count} kommunar`,
  asked: {
    heading: 'Dette ber vi om',
    decide:
      'Vi ber om ei avgjerd om det som er valt nedanfor: om det skal setjast i gang, og med kva ressursar.',
    nothing: 'Ingenting er valt enno. Difor er det heller ingenting å avgjere.',
  },
  what: 'Kva som skal skje',
  noSentence: 'ikkje skrive',
  goals: 'Mål og indikatorar',
  votes: 'Slik vart det stemt',
  figure: {
    caption: ({ round, measure, shown, of }) =>
      shown === of
        ? `${measure} i avstemming R-${round}`
        : `${measure} i avstemming R-${round}, dei ${shown} øvste av ${of}`,
    alternative: ({ measure, bars }) => `Liggjande søyler. ${measure}: ${bars}.`,
  },
  matrix: {
    caption: ({ round, x, y }) => `Plassering i avstemming R-${round}: ${x} bortover, ${y} oppover`,
    alternative: ({ x, y, points }) =>
      `Punkt mellom to skalaer frå 1 til 5, ${x} bortover og ${y} oppover. Medianar: ${points}.`,
  },
  about: { what: 'Opplysning', value: 'Verdi' },
  next: {
    heading: 'Kva skjer no',
    decides: 'Mottakaren avgjer om det som er valt, skal setjast i gang.',
    nothing: 'Ingenting er valt enno. Den som leier verkstaden, seier kva som skjer vidare.',
  },
  council: {
    why: ({ goal }) => `Det er halde ein verkstad. Målet var: ${goal}`,
    each: 'Kommune for kommune',
    notDivided: 'Stemmene er ikkje delte på kommunar.',
    hidden:
      'Færre enn fem stemte herifrå, eller tala kunne reknast ut av andre sine. Difor blir dei ikkje viste.',
    noVotes: ({ cast }) => `${cast} stemte herifrå. Ingen av dei gav stemmer.`,
    most: ({ cast, names }) => `${cast} stemte herifrå. Mest fekk: ${names}.`,
  },
}
