import { useTexts } from '#client/session/language.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { PaperHead } from './paper-head.tsx'
import { PaperTable } from './paper-table.tsx'
import { sheetRows } from './sheet-rows.ts'

interface TableSheetPaperProps {
  readonly round: StageRound
  readonly address: string
}

/** The sheet of a table: boxes for the numbers that its votes come to. */
export function TableSheetPaper({ round, address }: TableSheetPaperProps) {
  const t = useTexts()
  const words = t.paper.page
  return (
    <article className="paper-sheet">
      <PaperHead round={round} address={address} rules={words.tableHelp} />
      <p className="paper-round">{words.tableSheet}</p>
      <p className="paper-blanks">
        {words.tableName} <span className="paper-line" /> {words.tablePeople} <span className="paper-line" />
      </p>
      <PaperTable options={round.options} rows={sheetRows(round.method, t)} />
    </article>
  )
}
