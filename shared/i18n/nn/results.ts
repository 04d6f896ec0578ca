import type { results as nb } from '../nb/results.ts'
import { plural } from '../plural.ts'

const count = (n: number) => `${n} ${plural(n, 'stemme', 'stemmer')}`

/** What came of a round, and the files in which it can be taken along. */
export const results: typeof nb = {
  heading: 'Resultat',
  none: 'Ingen stemmer enno.',
  noVotes: 'Ingen gav stemmer i denne avstemminga.',
  place: ({ place }) => `${place}. plass`,
  shared: ({ place }) => `Delt ${place}. plass`,
  points: ({ points }) => count(points),
  supporters: ({ supporters }) => `frå ${supporters} ${plural(supporters, 'person', 'personar')}`,
  yours: ({ dots }) => `Du gav ${count(dots)}`,
  yourVotes: ({ chosen }) => `Stemma di gjekk til ${chosen} av desse`,
  onlyHere: 'Berre denne eininga veit kva du stemte.',
  method: ({ budget, maxPerOption }) =>
    `${count(budget)} til kvar, høgst ${maxPerOption} på same utfordring. Hemmeleg.`,
  turnout: ({ cast, eligible, share }) => `${cast} av ${eligible} stemte (${share})`,
  blank: ({ blank }) => `${blank} stemte blankt`,
  withdrawn: ({ withdrawn }) => `${withdrawn} ${plural(withdrawn, 'stemmesetel', 'stemmesetlar')} trekt`,
  equal: ({ options }) => `${COUNT_WORDS[options] ?? `${options}`} utfordringar har like mange stemmer.`,
  equalWhich: ({ names, points }) => `${names} (${count(points)} kvar)`,
  settled: 'Flest personar går føre.',
  sharedPlace: 'Dei deler plassen.',
  partly: 'Flest personar går føre. Dei som er like der òg, deler plassen.',
  margin: ({ votes, top }) => `Minst ${count(votes)} må flyttast for å endre topp ${top}.`,
  marginTie: ({ top }) => `Det er likt ved grensa for topp ${top}.`,
  rest: ({ count: n }) => `Vis ${n} til`,
  repeats: ({ number }) => `Ny avstemming etter R-${number}`,
  earlier: 'Tidlegare avstemmingar',
  files: {
    label: 'Rapport og filer',
    report: 'Opne rapporten',
    download: 'Last ned:',
    csv: 'CSV (rekneark)',
    md: 'Markdown (tekst)',
    json: 'JSON (data)',
    failed: 'Vi fekk ikkje laga fila. Prøv igjen – ingenting er tapt.',
  },
}

const COUNT_WORDS = [
  '',
  'Éi',
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
