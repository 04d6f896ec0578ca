/** The formats of `GET /api/workshops/:id/outcomes.:format` that hold data. */
export const OUTCOME_FORMATS = ['csv', 'rounds.csv', 'results.csv', 'links.csv', 'md', 'json'] as const

/** The documents there, by who receives them. */
export const DOCUMENTS = [
  { receiver: 'director', kinds: ['docx', 'pdf', 'pptx'] },
  { receiver: 'planners', kinds: ['docx', 'xlsx'] },
  { receiver: 'council', kinds: ['docx', 'pdf', 'pptx'] },
  { receiver: 'participants', kinds: ['pdf'] },
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
