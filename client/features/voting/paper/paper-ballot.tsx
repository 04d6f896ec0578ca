import { useTexts } from '#client/session/language.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import { challengeCode } from '#shared/export/words.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { PaperHead } from './paper-head.tsx'
import { type SheetRow, sheetRows } from './sheet-rows.ts'

interface PaperProps {
  readonly round: StageRound
  readonly address: string
}

/** One ballot on paper: circles to cross, or a line for a place. */
export function PaperBallot({ round, address }: PaperProps) {
  const t = useTexts()
  const words = t.paper.page
  const { method } = round
  const rows = sheetRows(method, t)
  return (
    <article className="paper-sheet">
      <PaperHead round={round} address={address} rules={rulesOf(method, t)} />
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
                  <td key={column} className="paper-mark">
                    <Mark method={method} />
                  </td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </article>
  )
}

/** The same for all rows. */
export const columnsOf = (rows: readonly SheetRow[]): readonly string[] => rows[0]?.columns ?? []

function Mark({ method }: { readonly method: Method }) {
  if (method.kind === 'rank') return <span className="paper-line" />
  const circles = method.kind === 'dots' ? method.maxPerOption : 1
  return Array.from({ length: circles }, (_, i) => i + 1).map((n) => (
    <span key={n} className="paper-circle" />
  ))
}

/** How one votes, in the words of the screen's ballot. */
export function rulesOf(method: Method, t: Texts): string {
  switch (method.kind) {
    case 'dots':
      return t.voting.rules(method)
    case 'rank':
      return t.methods.rank.rules(method)
    case 'score':
    case 'consent':
    case 'agree':
      return t.methods[method.kind].rules
  }
}
