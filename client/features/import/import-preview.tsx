import { useTexts } from '#client/session/language.ts'
import type { ImportedCard } from '#shared/board/import-plan.ts'
import type { RowProblem } from './cards-of-table.ts'
import { FIELDS, type Field } from './columns.ts'
import '#client/ui/table.css'

const CARDS = 5
/** What is wrong with rows: as many as are told, and as many as need no folding. */
const PROBLEMS = 500
const UNFOLDED = 10

/** The first cards as they will be. */
export function ImportPreview({ cards }: { readonly cards: readonly ImportedCard[] }) {
  const t = useTexts().insert.table
  if (cards.length === 0) return null
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="import-preview" aria-label={t.preview} tabIndex={0}>
      <table className="ds-table" data-size="sm" data-border>
        <caption>{t.preview}</caption>
        <thead>
          <tr>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                {t.fields[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cards.slice(0, CARDS).map((card, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row of a file is its number
            <tr key={index}>
              {FIELDS.map((field) => (
                <td key={field}>{shown(card, field)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const LONG = 120

function shown(card: ImportedCard, field: Field): string {
  if (field === 'goals') return card.goals.join(', ')
  return card[field].length > LONG ? `${card[field].slice(0, LONG)}…` : card[field]
}

/** What is wrong with which row, in words. */
export function RowProblems({ problems }: { readonly problems: readonly RowProblem[] }) {
  const t = useTexts().insert.table
  if (problems.length === 0) return null
  const rest = problems.length - PROBLEMS
  return (
    <details className="ds-details" open={problems.length <= UNFOLDED}>
      <summary>{t.problems({ count: new Set(problems.map(({ row }) => row)).size })}</summary>
      <div>
        <ul>
          {problems.slice(0, PROBLEMS).map(({ row, code }) => (
            <li key={`${row} ${code}`}>{t.row({ row, problem: t.problem[code] })}</li>
          ))}
        </ul>
        {rest > 0 && <p>{t.more({ count: rest })}</p>}
      </div>
    </details>
  )
}
