import { plural } from '../plural.ts'

const count = (n: number) => `${n} ${plural(n, 'stemme', 'stemmer')}`

/** What came of a round, and the files in which it can be taken along. */
export const results = {
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
  files: {
    label: 'Rapport og filer',
    report: 'Åpne rapporten',
    download: 'Last ned:',
    csv: 'CSV (regneark)',
    md: 'Markdown (tekst)',
    json: 'JSON (data)',
    failed: 'Vi fikk ikke laget filen. Prøv igjen – ingenting er tapt.',
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
