/** What a column of a table may be of a challenge. */
export const FIELDS = ['title', 'body', 'goals', 'theme'] as const

export type Field = (typeof FIELDS)[number]

/** Which column each field is in; null when it is in none. */
export type Mapping = Readonly<Record<Field, number | null>>

/** Beginnings of words that people call these columns, in bokmål, nynorsk and English. */
const NAMES: Readonly<Record<Field, RegExp>> = {
  title: /^(?:tittel|utfordring|overskrift|problem|title|challenge|heading|hva|kva|what|lapp|navn|namn|name)/,
  body: /^(?:beskriv|skildring|forklar|utdyp|detalj|kommentar|merknad|descri|detail|comment|expla|body|text|tekst)/,
  goals: /^(?:b[æa]rekraftsm|berekraftsm|fns? m[åa]l|fn-m|sdg|m[åa]l\b|goals?\b)/,
  theme: /^(?:tema|gruppe|kategori|omr[åa]de|theme|group|categor|topic|area)/,
}

/** Guesses by the words of the first row, and says whether it looks like one of headings. */
export function guessColumns(first: readonly string[]): {
  readonly mapping: Mapping
  readonly hasHeadings: boolean
} {
  const words = first.map((cell) => cell.trim().toLowerCase())
  const mapping: Record<Field, number | null> = { title: null, body: null, goals: null, theme: null }
  for (const field of FIELDS) {
    const taken = Object.values(mapping)
    const column = words.findIndex((word, index) => NAMES[field].test(word) && !taken.includes(index))
    if (column >= 0) mapping[field] = column
  }
  const hasHeadings = FIELDS.some((field) => mapping[field] !== null)
  if (mapping.title === null) {
    const taken = Object.values(mapping)
    mapping.title = Math.max(
      words.findIndex((word, index) => word !== '' && !taken.includes(index)),
      0,
    )
  }
  return { mapping, hasHeadings }
}
