import { Parser, type Quad } from 'n3'
import { CATALOGUE_LIMITS } from '#shared/catalogue/import/limits.ts'
import type { FileFault, RawRow, RawSet, RowField } from '#shared/catalogue/import/row.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

const SKOS = 'http://www.w3.org/2004/02/skos/core#'
const LABEL = `${SKOS}prefLabel`
const DEFINITION = `${SKOS}definition`
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const INDICATOR = 'http://metadata.un.org/sdg/ontology#Indicator'

/** Dublin Core under each of its addresses; KS's files have one of their own, without `terms` or `elements`. */
const DUBLIN_CORE = /^http:\/\/purl\.org\/dc\/(?:terms\/|elements\/1\.1\/)?([a-zA-Z]+)$/

/** KS's own properties, by whichever address of its taxonomy. */
const TAXONOMY = /(?:sdg-taxonomi|\/taxonomi?y?)[^#]*#([a-zA-Z]+)$/

const FIELDS: Readonly<Record<string, RowField>> = {
  'http://metadata.un.org/sdg/ontology#hasGoal': 'goals',
  'http://metadata.un.org/sdg/ontology#isIndicatorOf': 'targets',
  'http://www.w3.org/ns/dqv#hasQualityMeasurement': 'qualityClass',
  [`${SKOS}notation`]: 'code',
}

const DUBLIN_CORE_FIELDS: Readonly<Record<string, RowField>> = {
  accrualPeriodicity: 'periodicity',
  coverage: 'level',
  source: 'source',
  subject: 'areas',
  type: 'unit',
}

const TAXONOMY_FIELDS: Readonly<Record<string, RowField>> = {
  hasEvaluation: 'chainStep',
  hasImpact: 'bottomLines',
}

/** What is said of one thing of the file. */
interface Subject {
  readonly types: Set<string>
  readonly values: Partial<Record<RowField, string[]>>
  readonly labels: Partial<Record<RowField, string[]>>
  licence?: string
}

/** The characters that are handed to the parser at a time: the triples are counted in between. */
const PIECE = 64_000

class Ended extends Error {
  readonly fault: FileFault['fault']

  constructor(fault: FileFault['fault']) {
    super(fault)
    this.fault = fault
  }
}

/**
 * Reads a set of indicators in the SKOS form that KS publishes: concepts of the type `sdgo:Indicator`, or all concepts
 * of a file that has none. Terms stand there by their addresses, which are compared and never fetched. Blocks while it
 * reads: for a worker.
 */
export function readTurtle(text: string): Result<RawSet, FileFault> {
  const subjects = new Map<string, Subject>()
  let triples = 0
  const take = (quad: Quad) => {
    triples += 1
    if (triples > CATALOGUE_LIMITS.triples) throw new Ended('tooMany')
    if (quad.object.termType === 'Literal' && quad.object.value.length > CATALOGUE_LIMITS.literal) {
      throw new Ended('tooLarge')
    }
    if (quad.subject.termType !== 'NamedNode') return
    const { value } = quad.subject
    let subject = subjects.get(value)
    if (!subject) {
      subject = { types: new Set(), values: {}, labels: {} }
      subjects.set(value, subject)
    }
    note(subject, quad)
  }
  try {
    parse(text, take)
  } catch (error) {
    if (error instanceof Ended) return fail({ fault: error.fault })
    const line = (error as { context?: { line?: number } }).context?.line
    return fail({ fault: 'syntax', ...(line !== undefined && { line }) })
  }
  return setOf(subjects)
}

/** Hands the text to the parser in pieces, so that what a triple throws ends it at once. */
function parse(text: string, take: (quad: Quad) => void): void {
  const listeners = new Map<string, (piece?: string) => void>()
  const input = { on: (event: string, listener: (piece?: string) => void) => listeners.set(event, listener) }
  new Parser({ format: 'text/turtle' }).parse(input as unknown as string, (error, quad) => {
    if (error) throw error
    if (quad) take(quad)
  })
  for (let at = 0; at < text.length; at += PIECE) listeners.get('data')?.(text.slice(at, at + PIECE))
  listeners.get('end')?.()
}

function note(subject: Subject, { predicate, object }: Quad): void {
  const { value } = object
  const term = DUBLIN_CORE.exec(predicate.value)?.[1]
  if (predicate.value === TYPE) subject.types.add(value)
  if (term === 'license' || term === 'rights') subject.licence = value
  const field = fieldOf(predicate.value, term, object)
  if (!field) return
  const into = predicate.value === LABEL ? subject.labels : subject.values
  const list = into[field]
  if (!list) into[field] = [value]
  else if (list.length <= CATALOGUE_LIMITS.values) list.push(value)
}

/** The field that a property fills; some do so only with texts, and `type` is a unit only then. */
function fieldOf(property: string, term: string | undefined, object: Quad['object']): RowField | undefined {
  const own = FIELDS[property] ?? TAXONOMY_FIELDS[TAXONOMY.exec(property)?.[1] ?? '']
  if (own) return own
  if (object.termType !== 'Literal') return term === 'type' ? undefined : DUBLIN_CORE_FIELDS[term ?? '']
  const language = languageOf(object.language)
  if (term === 'title' || property === LABEL) return LANGUAGE_FIELDS.title[language]
  if (term === 'description' || property === DEFINITION) return LANGUAGE_FIELDS.help[language]
  return DUBLIN_CORE_FIELDS[term ?? '']
}

const LANGUAGE_FIELDS = {
  title: { nb: 'titleNb', nn: 'titleNn', en: 'titleEn' },
  help: { nb: 'helpNb', nn: 'helpNn', en: 'helpEn' },
} as const

const languageOf = (tag: string): 'nb' | 'nn' | 'en' => {
  const primary = tag.toLowerCase().split('-')[0]
  return primary === 'nn' || primary === 'en' ? primary : 'nb'
}

function setOf(subjects: ReadonlyMap<string, Subject>): Result<RawSet, FileFault> {
  const ofType = (type: string) => [...subjects].filter(([, { types }]) => types.has(type))
  const indicators = ofType(INDICATOR)
  const concepts = indicators.length > 0 ? indicators : ofType(`${SKOS}Concept`)
  if (concepts.length === 0) return fail({ fault: 'noIndicators' })
  const schemes = ofType(`${SKOS}ConceptScheme`)
  const [scheme] = schemes
  const name = scheme && titleOf(scheme[1])
  return ok({
    rows: concepts.map(
      ([uri, subject], index): RawRow => ({
        row: index + 1,
        values: { ...titled(subject), uri: [uri] },
      }),
    ),
    // a file of several sets is called what its reader calls it
    ...(schemes.length === 1 && scheme && { source: scheme[0] }),
    ...(schemes.length === 1 && name !== undefined && { name: name.trim() }),
    ...(scheme?.[1].licence !== undefined && { licence: scheme[1].licence }),
  })
}

/** A label stands for the title where there is none. */
const titled = ({ values, labels }: Subject): Subject['values'] =>
  values.titleNb || values.titleNn || values.titleEn ? values : { ...values, ...labels }

const titleOf = (subject: Subject): string | undefined => {
  const { titleNb, titleNn, titleEn } = titled(subject)
  return (titleNb ?? titleNn ?? titleEn)?.[0]
}
