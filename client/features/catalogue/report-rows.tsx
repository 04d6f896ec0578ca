import { useTexts } from '#client/session/language.ts'
import { type ImportReport, isFault, type RowNote } from '#shared/catalogue/import/row.ts'

/** What became of rows, one by one, in words: those that were refused first. */
export function ReportRows({ report }: { readonly report: ImportReport }) {
  const t = useTexts().catalogue.report
  if (report.notes.length === 0) return <p className="muted">{t.none}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="catalogue-notes" aria-label={t.heading} tabIndex={0}>
      <ul>
        {report.notes.map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes
          <li key={index}>
            <NoteInWords note={note} />
          </li>
        ))}
      </ul>
      {report.left > 0 && <p>{t.left({ count: report.left })}</p>}
    </section>
  )
}

function NoteInWords({ note }: { readonly note: RowNote }) {
  const { report: t, fields } = useTexts().catalogue
  const { row, name, code, field, value, other } = note
  return (
    <>
      <strong>{isFault(code) ? t.refused : t.remark}</strong> · {t.row({ row, name })}:{' '}
      {field !== undefined && `${fields[field]} `}
      {value !== undefined && value !== '' && <q>{value}</q>} {t.codes[code]}
      {other !== undefined && ` (${t.other({ row: other })})`}
    </>
  )
}
