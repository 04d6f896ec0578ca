/** One thing about one row of a file. */
interface Note {
  readonly row: number
  readonly name: string
  readonly code: string
  readonly field?: string
  readonly value?: string
  readonly other?: number
}

interface NoteListProps<N extends Note> {
  readonly notes: readonly N[]
  /** Notes that were counted and not kept. */
  readonly left: number
  readonly isRefusal: (note: N) => boolean
  readonly words: {
    readonly heading: string
    readonly none: string
    readonly refused: string
    readonly remark: string
    readonly row: (row: { row: number; name: string }) => string
    readonly other: (row: { row: number }) => string
    readonly left: (left: { count: number }) => string
    readonly codes: Readonly<Record<N['code'], string>>
  }
  readonly fields: Readonly<Record<NonNullable<N['field']>, string>>
}

/** What became of rows, one by one, in words. */
export function NoteList<N extends Note>({ notes, left, isRefusal, words: t, fields }: NoteListProps<N>) {
  if (notes.length === 0) return <p className="muted">{t.none}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="catalogue-notes" aria-label={t.heading} tabIndex={0}>
      <ul>
        {notes.map((note, index) => {
          const { row, name, value, other } = note
          const field: NonNullable<N['field']> | undefined = note.field
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes
            <li key={index}>
              <strong>{isRefusal(note) ? t.refused : t.remark}</strong> · {t.row({ row, name })}:{' '}
              {field !== undefined && `${fields[field]} `}
              {value !== undefined && value !== '' && <q>{value}</q>} {t.codes[note.code as N['code']]}
              {other !== undefined && ` (${t.other({ row: other })})`}
            </li>
          )
        })}
      </ul>
      {left > 0 && <p>{t.left({ count: left })}</p>}
    </section>
  )
}
