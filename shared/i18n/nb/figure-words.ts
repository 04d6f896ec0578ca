import type { DataQuality } from '../../domain/figure.ts'
import type { Verdict } from '../../domain/figures/trend.ts'

interface Change {
  from: string
  fromYear: number
  to: string
  toYear: number
}

/** How a sentence of a trend ends. */
const verdict: Record<Verdict, string> = {
  good: ', og det er bra.',
  bad: ', og det er feil vei.',
  open: '.',
}

const quality: Record<DataQuality, string> = {
  measured: 'målt',
  survey: 'fra en spørreundersøkelse',
  higherLevel: 'hentet fra fylke eller land',
  estimated: 'beregnet anslag',
  personalEstimate: 'personlig anslag',
  unknown: 'ukjent datakvalitet',
}

/** What is said of an indicator's figures, on cards and in files. */
export const figureWords = {
  heading: 'Tall',
  none: 'Det finnes ikke tall for dette.',
  nothingLinked: 'Ikke koblet til noen indikator ennå.',
  nothingKnown: ({ title }: { title: string }) => `Ingen har tall for «${title}» ennå.`,
  /** Only the comparison group has some. */
  elsewhere: 'Ingen tall herfra, bare fra andre kommuner',
  unknown: 'ingen tall',
  missing: 'mangler',
  old: 'gammelt tall',
  yes: 'ja',
  no: 'nei',
  quality,
  /** A value with its year and source, never without. */
  sourced: ({ value, year, source }: { value: string; year: number; source: string }) =>
    `${value} (${year}, ${source})`,
  marked: ({ value, mark }: { value: string; mark: string }) => `${value}, ${mark}`,
  at: ({ place, value }: { place: string; value: string }) => `${place}: ${value}`,
  trend: {
    up: ({ from, fromYear, to, toYear }: Change) =>
      `Har gått opp fra ${from} i ${fromYear} til ${to} i ${toYear}`,
    down: ({ from, fromYear, to, toYear }: Change) =>
      `Har gått ned fra ${from} i ${fromYear} til ${to} i ${toYear}`,
    same: ({ fromYear, to, toYear }: Omit<Change, 'from'>) =>
      `Har ligget på ${to} fra ${fromYear} til ${toYear}`,
    level: ({ from, fromYear, to, toYear }: Change) =>
      `Omtrent det samme: ${from} i ${fromYear} og ${to} i ${toYear}`,
    varies: ({ from, fromYear, to, toYear }: Change) =>
      `Har gått opp og ned: ${from} i ${fromYear} og ${to} i ${toYear}`,
  },
  verdict,
  goal: ({ value, year, source }: { value: string; year: number; source: string }) =>
    `Mål for ${year}: ${value} (${source})`,
  reached: 'nådd',
  notReached: 'ikke nådd ennå',
  table: ({ title }: { title: string }) => `Tall for «${title}»`,
  part: ({ part }: { part: string }) => `Del: ${part}`,
  place: 'Kommune',
  value: 'Verdi med år, kilde og datakvalitet',
  own: 'Kommunene i verkstedet',
  others: 'Til sammenligning',
  mine: 'din kommune',
  more: ({ count }: { count: number }) => `og ${count} til`,
  years: 'Tallene er fra ulike år.',
  failed: 'Tallene kom ikke fram. Vi prøver igjen.',
}
