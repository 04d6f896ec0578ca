import { DEVELOPMENT_AREAS } from '#shared/catalogue/development-areas.ts'
import { TARGETS } from '#shared/catalogue/targets.ts'

/** What a generated indicator says, where it says something else than the others. */
export interface SkosIndicator {
  readonly id: string
  readonly title: string
  readonly goals: readonly (string | number)[]
  readonly targets: readonly string[]
  readonly areas: readonly string[]
  readonly unit: string
  readonly step: string
  readonly quality: string
  readonly period: string
}

const PREFIXES = `@prefix dct: <http://purl.org/dc/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix dqv: <http://www.w3.org/ns/dqv#> .
@prefix my: <https://metadata.ks.no/sdg-taxonomi/#> .
@prefix sdgo: <http://metadata.un.org/sdg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix uneskos: <http://purl.org/umu/uneskos#> .
@prefix xkos: <http://rdf-vocabulary.ddialliance.org/xkos#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`

/** Where the generated sets say that they are. Nothing is there. */
export const SKOS_SCHEME = 'https://indikatorer.example/sett/Prøvesett'

const TERMS = 'https://data.norge.no/vocabulary/indicator'

const WORDS = [
  'Avfall',
  'Skolevei',
  'Støy',
  'Sykkel',
  'Bolig',
  'Frivillighet',
  'Strøm',
  'Lærling',
  'Myr',
  'Buss',
]
const ABOUT = ['i sentrum', 'per innbygger', 'blant unge', 'i distriktene', 'etter kommune', 'siste år']

const STEPS = ['1-Input', '2-Process', '3-Output', '4-Outcome', '5-Impact']

/** The n-th indicator, always the same, with a title of its own. */
export function skosIndicator(n: number): SkosIndicator {
  const target = TARGETS[n % TARGETS.length]!
  return {
    id: String(n),
    title: `${WORDS[n % WORDS.length]} ${ABOUT[n % ABOUT.length]} nr. ${n}`,
    goals: [target.goal],
    targets: [target.code],
    areas: [DEVELOPMENT_AREAS[n % DEVELOPMENT_AREAS.length]!.code],
    unit: 'Prosentandel',
    step: STEPS[n % STEPS.length]!,
    quality: `Class_${1 + (n % 3)}`,
    period: '12',
  }
}

/** Indicators in the form of the published sets: one concept each, and the scheme that holds them. */
export function skosFile(
  indicators: readonly SkosIndicator[],
  { scheme = SKOS_SCHEME, name = 'Prøvesett' } = {},
): string {
  const refs = (start: string, values: readonly (string | number)[]) =>
    values.map((value) => `<${start}${value}>`).join(',\n        ')
  const field = (name: string, objects: string) => (objects === '' ? '' : `    ${name} ${objects} ;\n`)
  const concept = (one: SkosIndicator) => `
<${scheme}#${one.id}> a sdgo:Indicator,
        skos:Concept ;
${field('sdgo:hasGoal', refs('http://metadata.un.org/sdg/', one.goals))}${field(
  'sdgo:isIndicatorOf',
  refs('http://metadata.un.org/sdg/', one.targets),
)}    dct:identifier <${scheme}#${one.id}> ;
    dcterms:accrualPeriodicity "${one.period}" ;
    dcterms:source "https://www.ssb.no/statbank/table/09594/tableViewLayout1/" ;
${field('dcterms:subject', refs(`${TERMS}/developmentsector/`, one.areas))}    dcterms:type "${one.unit}" ;
    dct:title "${one.title} "@no ;
    xkos:depth 1 ;
    skos:inScheme <${scheme}> ;
    dqv:hasQualityMeasurement <${TERMS}/quality/${one.quality}> ;
    my:hasEvaluation <${TERMS}/Evaluation/${one.step}> ;
    my:hasImpact <${TERMS}/triplebottomline/People>,
        <${TERMS}/triplebottomline/Planet> .
`
  return `${PREFIXES}${indicators.map(concept).join('')}
<${scheme}> a skos:ConceptScheme ;
    dct:identifier <${scheme}> ;
    dct:modified "2026-10-01"^^xsd:date ;
    dct:title "${name}"@no ;
${field(
  'uneskos:contains',
  refs(
    `${scheme}#`,
    indicators.map(({ id }) => id),
  ),
)}    xkos:numberOfLevels 1 .
`
}

/** The first `count` indicators as a file. */
export const skosSet = (count: number): string =>
  skosFile(Array.from({ length: count }, (_, n) => skosIndicator(n + 1)))
