import { type Figure, figureKey } from '../../domain/figure.ts'
import { truncate } from '../../kernel/text.ts'
import { type FigureContext, judgeFigure } from './judge-figure.ts'
import { FIGURE_LIMITS } from './limits.ts'
import { type FigureNote, type FigureReport, type FigureRow, isFigureFault } from './row.ts'

/** What of a note's words is kept, characters. */
const QUOTED = 80

/** Judges the rows of a file, one after the other. */
export interface FigureJudge {
  take(row: FigureRow): void
  end(): { readonly figures: readonly Figure[]; readonly report: FigureReport }
}

/** Of two rows that say something of the same, the first is taken. */
export function createFigureJudge(context: FigureContext): FigureJudge {
  const figures: Figure[] = []
  const faults: FigureNote[] = []
  const remarks: FigureNote[] = []
  const rowOf = new Map<string, number>()
  let left = 0
  let refused = 0

  const note = (row: FigureRow, about: Pick<FigureNote, 'code' | 'field' | 'value' | 'other'>) => {
    const { code, field, value, other } = about
    if (faults.length + remarks.length >= FIGURE_LIMITS.notes) {
      left += 1
      // a refusal is worth more than a remark
      if (!isFigureFault(code) || remarks.pop() === undefined) return
    }
    const list = isFigureFault(code) ? faults : remarks
    list.push({
      row: row.row,
      name: nameOf(row),
      code,
      ...(field && { field }),
      ...(value !== undefined && { value: truncate(value, QUOTED) }),
      ...(other !== undefined && { other }),
    })
  }

  return {
    take(row) {
      const { figure, notes } = judgeFigure(row, context)
      for (const one of notes) note(row, one)
      const other = figure ? rowOf.get(figureKey(figure)) : undefined
      if (figure && other === undefined) {
        rowOf.set(figureKey(figure), row.row)
        figures.push(figure)
        return
      }
      refused += 1
      if (figure && other !== undefined) note(row, { code: 'twice', other })
    },
    end: () => ({
      figures,
      report: { accepted: figures.length, refused, notes: [...faults, ...remarks], left },
    }),
  }
}

const nameOf = ({ indicator = '', municipality = '', year = '' }: FigureRow): string =>
  truncate(
    [indicator, municipality, year]
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .join(', '),
    QUOTED,
  )
