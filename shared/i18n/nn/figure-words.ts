import type { DataQuality } from '../../domain/figure.ts'
import type { Verdict } from '../../domain/figures/trend.ts'
import type { Texts } from '../texts.ts'

/** How a sentence of a trend ends. */
const verdict: Record<Verdict, string> = {
  good: ', og det er bra.',
  bad: ', og det er feil veg.',
  open: '.',
}

const quality: Record<DataQuality, string> = {
  measured: 'målt',
  survey: 'frå ei spørjegransking',
  higherLevel: 'henta frå fylke eller land',
  estimated: 'utrekna anslag',
  personalEstimate: 'personleg anslag',
  unknown: 'ukjend datakvalitet',
}

export const figureWords: Texts['figureWords'] = {
  heading: 'Tal',
  none: 'Det finst ikkje tal for dette.',
  nothingLinked: 'Ikkje kopla til nokon indikator enno.',
  nothingKnown: ({ title }) => `Ingen har tal for «${title}» enno.`,
  elsewhere: 'Ingen tal herifrå, berre frå andre kommunar',
  unknown: 'ingen tal',
  missing: 'manglar',
  old: 'gammalt tal',
  yes: 'ja',
  no: 'nei',
  quality,
  sourced: ({ value, year, source }) => `${value} (${year}, ${source})`,
  marked: ({ value, mark }) => `${value}, ${mark}`,
  at: ({ place, value }) => `${place}: ${value}`,
  trend: {
    up: ({ from, fromYear, to, toYear }) => `Har gått opp frå ${from} i ${fromYear} til ${to} i ${toYear}`,
    down: ({ from, fromYear, to, toYear }) => `Har gått ned frå ${from} i ${fromYear} til ${to} i ${toYear}`,
    same: ({ fromYear, to, toYear }) => `Har lege på ${to} frå ${fromYear} til ${toYear}`,
    level: ({ from, fromYear, to, toYear }) => `Om lag det same: ${from} i ${fromYear} og ${to} i ${toYear}`,
    varies: ({ from, fromYear, to, toYear }) =>
      `Har gått opp og ned: ${from} i ${fromYear} og ${to} i ${toYear}`,
  },
  verdict,
  goal: ({ value, year, source }) => `Mål for ${year}: ${value} (${source})`,
  reached: 'nådd',
  notReached: 'ikkje nådd enno',
  table: ({ title }) => `Tal for «${title}»`,
  part: ({ part }) => `Del: ${part}`,
  place: 'Kommune',
  value: 'Verdi med år, kjelde og datakvalitet',
  own: 'Kommunane i verkstaden',
  others: 'Til samanlikning',
  mine: 'kommunen din',
  more: ({ count }) => `og ${count} til`,
  years: 'Tala er frå ulike år.',
  failed: 'Tala kom ikkje fram. Vi prøver igjen.',
}
