import type { ImportedCard } from '#shared/board/import-plan.ts'
import { TEXT_LIMITS, VALUE_LIMITS } from '#shared/board/limits.ts'
import type { CellFault } from '#shared/catalogue/import/cell-fault.ts'
import { isDamaged, isFormula } from '#shared/catalogue/import/unsound.ts'
import { cleanLine, cleanText, truncate } from '#shared/kernel/text.ts'
import { FIELDS, type Mapping } from './columns.ts'
import { IMPORT_LIMITS, type Table } from './limits.ts'

/** Something about one row, by its number in the spreadsheet. */
export interface RowProblem {
  readonly row: number
  readonly code:
    | 'noTitle'
    | 'titleCut'
    | 'bodyCut'
    | 'themeCut'
    | 'noGoal'
    | 'manyGoals'
    | 'formula'
    | 'damaged'
    | CellFault
}

export interface Cards {
  readonly cards: readonly ImportedCard[]
  readonly problems: readonly RowProblem[]
  /** Rows beyond those that become cards at once. */
  readonly left: number
}

/** The rows of a table as cards, and what of them could not be taken as it stands. */
export function cardsOfTable(table: Table, mapping: Mapping, hasHeadings: boolean): Cards {
  const first = hasHeadings ? 1 : 0
  const rows = table.slice(first, first + IMPORT_LIMITS.rows)
  const problems: RowProblem[] = []
  const cards = rows.flatMap(({ number, cells, fault }): ImportedCard[] => {
    const tell = (code: RowProblem['code']) => problems.push({ row: number, code })
    const cell = (column: number | null) => (column === null ? '' : (cells[column] ?? ''))
    const title = cleanLine(cell(mapping.title))
    const refusal =
      fault === 'moreCells'
        ? fault
        : FIELDS.some((field) => isDamaged(cell(mapping[field])))
          ? 'damaged'
          : title === ''
            ? 'noTitle'
            : // `@ungdom` may be somebody, and is only text
              isFormula(title) && !title.startsWith('@')
              ? 'formula'
              : undefined
    if (refusal) {
      tell(refusal)
      return []
    }
    if (fault) tell(fault)
    const goals = goalsIn(cell(mapping.goals))
    if (goals.length === 0 && cell(mapping.goals).trim() !== '') tell('noGoal')
    if (goals.length > VALUE_LIMITS.goals) tell('manyGoals')
    const { title: short, rest } = shortened(title)
    if (rest !== '') tell('titleCut')
    const body = cleanText([rest, cell(mapping.body)].filter((text) => text !== '').join('\n'))
    if (body.length > TEXT_LIMITS.body) tell('bodyCut')
    const theme = cleanLine(cell(mapping.theme))
    if (theme.length > TEXT_LIMITS.themeName) tell('themeCut')
    return [
      {
        title: short,
        body: truncate(body, TEXT_LIMITS.body),
        goals: goals.slice(0, VALUE_LIMITS.goals),
        theme: truncate(theme, TEXT_LIMITS.themeName),
      },
    ]
  })
  return { cards, problems, left: Math.max(0, table.length - first - rows.length) }
}

/** A title that fits, cut between words; what is too long stands whole in the card's text. */
function shortened(title: string): { readonly title: string; readonly rest: string } {
  if (title.length <= TEXT_LIMITS.title) return { title, rest: '' }
  const cut = truncate(title, TEXT_LIMITS.title - 1)
  const space = cut.lastIndexOf(' ')
  return { title: `${space > TEXT_LIMITS.title / 2 ? cut.slice(0, space) : cut}…`, rest: title }
}

/** Numbers of global goals in a cell: `11`, `SDG 3, 11`, `11.6; 13.b`. */
function goalsIn(cell: string): readonly number[] {
  const numbers = (cell.match(/\d+(?:\.[\da-d]+)?/gi) ?? []).map((code) => Number.parseInt(code, 10))
  return [...new Set(numbers.filter((goal) => goal >= 1 && goal <= 17))]
}
