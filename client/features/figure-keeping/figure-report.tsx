import { NoteList } from '#client/features/import/note-list.tsx'
import { useTexts } from '#client/session/language.ts'
import { isFigureFault, type FigureReport as Report } from '#shared/catalogue/figures/row.ts'

/** What became of the rows of a file, one by one: those that were refused first. */
export function FigureReport({ report: { notes, left } }: { readonly report: Report }) {
  const { report, hand } = useTexts().figureKeeping
  return (
    <NoteList
      {...{ notes, left }}
      fields={hand.fields}
      words={report}
      isRefusal={({ code }) => isFigureFault(code)}
    />
  )
}
