import type { DataQuality, FigureKind } from '../../domain/figure.ts'

const keyOf = (text: string): string => text.trim().toLowerCase().normalize('NFC').replace(/\s+/g, ' ')

/** A word of a file as one of ours, or undefined when it is none. */
const readingOf = <T extends string>(words: Readonly<Record<T, readonly string[]>>) => {
  const byKey = new Map(
    (Object.keys(words) as T[]).flatMap((code) =>
      [code, ...words[code]].map((name) => [keyOf(name), code] as const),
    ),
  )
  return (text: string): T | undefined => byKey.get(keyOf(text))
}

export const readDataQuality = readingOf<DataQuality>({
  measured: ['målt', 'registrert', 'register', 'fra register', 'frå register', 'actual', 'measured data'],
  survey: ['spørreundersøkelse', 'spørjeundersøking', 'undersøkelse', 'undersøking', 'from survey'],
  higherLevel: [
    ...['fra høyere nivå', 'frå høgare nivå', 'høyere nivå', 'høgare nivå'],
    ...['from higher level', 'higher level', 'fylkestall', 'fylkestal', 'nasjonale tall', 'nasjonale tal'],
  ],
  estimated: ['anslått', 'estimert', 'beregnet', 'berekna', 'anslag', 'estimat', 'estimate'],
  personalEstimate: [
    ...['eget anslag', 'eige anslag', 'personlig anslag', 'personleg anslag'],
    ...['personal estimate', 'skjønn', 'own estimate'],
  ],
  unknown: ['ukjent', 'ikke oppgitt', 'ikkje oppgitt', 'not known'],
})

export const readFigureKind = readingOf<FigureKind>({
  value: ['verdi', 'tall', 'tal', 'faktisk', 'resultat', 'actual', 'v'],
  goal: ['mål', 'måltall', 'måltal', 'ambisjon', 'target', 'goals', 'm'],
})

/** How files say that a figure was looked for and is missing: in words, and as Statistics Norway does by signs. */
const MISSING = new Set([
  ...[':', '.', '..', '...'],
  ...['mangler', 'manglar', 'mangler data', 'manglar data', 'missing', 'ikke tall', 'ingen data'],
  ...['n/a', 'na', 'n.a.', 'ikke tilgjengelig', 'ikkje tilgjengeleg', 'not available', 'no data'],
])

export const isMissing = (text: string): boolean => MISSING.has(keyOf(text))

/** What is answered by yes or no is 1 or 0. */
const ANSWERS: ReadonlyMap<string, number> = new Map([
  ['ja', 1],
  ['yes', 1],
  ['nei', 0],
  ['no', 0],
])

export const readAnswer = (text: string): number | undefined => ANSWERS.get(keyOf(text))
