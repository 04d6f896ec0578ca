import { NoteList } from '#client/features/import/note-list.tsx'
import { useTexts } from '#client/session/language.ts'
import { type ImportReport, isFault } from '#shared/catalogue/import/row.ts'

/** What became of rows, one by one, in words: those that were refused first. */
export function ReportRows({ report: { notes, left } }: { readonly report: ImportReport }) {
  const { report, fields } = useTexts().catalogue
  return <NoteList {...{ notes, left, fields }} words={report} isRefusal={({ code }) => isFault(code)} />
}
