import type { ReactNode } from 'react'
import { useTexts } from '#client/session/language.ts'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import { challengeCode } from '#shared/export/words.ts'
import type { SheetRow } from './sheet-rows.ts'

interface PaperTableProps {
  readonly options: readonly RoundOption[]
  /** The lines of each option; all have the same columns. */
  readonly rows: readonly SheetRow[]
  /** What is printed where somebody is to write; without it, an empty box. */
  readonly children?: ReactNode
}

/** V16. The options of a round with room for what is to be written about each. */
export function PaperTable({ options, rows, children }: PaperTableProps) {
  const words = useTexts().paper.page
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.number}</th>
          <th scope="col">{words.option}</th>
          {rows[0]?.columns.map((column) => (
            <th key={column} scope="col" className="paper-mark">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {options.flatMap((option) =>
          rows.map((row, i) => (
            <tr key={`${option.id} ${row.name}`}>
              <td>{i === 0 && challengeCode(option.number)}</td>
              <td>
                {i === 0 && <span className="paper-option-title">{option.title}</span>}
                {row.name && <span className="paper-small"> {row.name}</span>}
              </td>
              {row.columns.map((column) => (
                <td key={column} className={children ? 'paper-mark' : 'paper-box'}>
                  {children}
                </td>
              ))}
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
