/** E4. The tables, a file for each kind of thing: `csv` is that of the challenges. */
export const TABLE_FORMATS = [
  'csv',
  'decisions.csv',
  'themes.csv',
  'merged.csv',
  'relations.csv',
  'rounds.csv',
  'results.csv',
  'links.csv',
  'figures.csv',
  'activities.csv',
  'commitments.csv',
  'actors.csv',
  'ties.csv',
] as const

export const DATA_FORMATS = ['md', 'json', 'network.json'] as const

/** The formats of `GET /api/workshops/:id/outcomes.:format` that hold data. */
export const OUTCOME_FORMATS = [...TABLE_FORMATS, ...DATA_FORMATS] as const

export type OutcomeFormat = (typeof OUTCOME_FORMATS)[number]

/** The documents there, by who receives them. */
export const DOCUMENTS = [
  { receiver: 'director', kinds: ['docx', 'pdf', 'pptx'] },
  { receiver: 'planners', kinds: ['docx', 'xlsx'] },
  { receiver: 'council', kinds: ['docx', 'pdf', 'pptx'] },
  { receiver: 'participants', kinds: ['html', 'pdf'] },
  { receiver: 'report', kinds: ['html', 'pdf'] },
  { receiver: 'network', kinds: ['docx', 'xlsx'] },
] as const

type Kinds<D> = D extends {
  readonly receiver: infer R extends string
  readonly kinds: readonly (infer K extends string)[]
}
  ? `${R}.${K}`
  : never

/** `director.docx`: for whom, and as which kind of file. */
export type DocumentFormat = Kinds<(typeof DOCUMENTS)[number]>

export const DOCUMENT_FORMATS: readonly DocumentFormat[] = DOCUMENTS.flatMap(({ receiver, kinds }) =>
  kinds.map((kind) => `${receiver}.${kind}` as DocumentFormat),
)
