import { useTexts } from '#client/session/language.ts'
import { challengeCode } from '#shared/export/words.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { columnsOf } from './paper-ballot.tsx'
import { PaperHead } from './paper-head.tsx'
import { sheetRows } from './sheet-rows.ts'

interface TableSheetPaperProps {
  readonly round: StageRound
  readonly address: string
}

/** The sheet of a table: boxes for the numbers that its votes come to. */
export function TableSheetPaper({ round, address }: TableSheetPaperProps) {
  const t = useTexts()
  const words = t.paper.page
  const rows = sheetRows(round.method, t)
  return (
    <article className="paper-sheet">
      <PaperHead round={round} address={address} rules={words.tableHelp} />
      <p className="paper-round">{words.tableSheet}</p>
      <p className="paper-blanks">
        {words.tableName} <span className="paper-line" /> {words.tablePeople} <span className="paper-line" />
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.option}</th>
            {columnsOf(rows).map((column) => (
              <th key={column} scope="col" className="paper-mark">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {round.options.flatMap((option) =>
            rows.map((row, i) => (
              <tr key={`${option.id} ${row.name}`}>
                <td>{i === 0 && challengeCode(option.number)}</td>
                <td>
                  {i === 0 && <span className="paper-option-title">{option.title}</span>}
                  {row.name && <span className="paper-small"> {row.name}</span>}
                </td>
                {row.columns.map((column) => (
                  <td key={column} className="paper-box" />
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </article>
  )
}
