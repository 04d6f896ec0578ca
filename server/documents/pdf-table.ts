import type { Table } from '#shared/export/document/document.ts'
import { COLOURS } from './look.ts'
import { bottomOf, type Element, FONTS, makeRoom, type Pdf, SHEET, textWidth } from './pdf-sheet.ts'

const SIZE = 9
const PAD = { x: 5, y: 3.5 } as const

const widthsOf = (pdf: Pdf, { columns }: Table): readonly number[] => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return columns.map(({ width }) => (textWidth(pdf) * width) / whole)
}

function rowHeight(pdf: Pdf, widths: readonly number[], cells: readonly string[], isHead: boolean): number {
  const heights = cells.map((text, index) => {
    pdf.font(isHead || index === 0 ? FONTS.bold : FONTS.regular, SIZE)
    return pdf.heightOfString(text || ' ', { width: (widths[index] ?? 0) - 2 * PAD.x })
  })
  return Math.max(...heights) + 2 * PAD.y
}

/** How tall a table's head and first row are, points: it begins on no page that has less room. */
export function beginningOf(pdf: Pdf, table: Table): number {
  const titles = table.columns.map(({ title }) => title)
  const widths = widthsOf(pdf, table)
  return rowHeight(pdf, widths, titles, true) + rowHeight(pdf, widths, table.rows[0] ?? titles, false)
}

/** A table whose header row is drawn again on each page that it goes on to, and read out once. */
export function drawTable(pdf: Pdf, parent: Element, block: Table): void {
  const { columns, rows, caption } = block
  const widths = widthsOf(pdf, block)
  const titles = columns.map(({ title }) => title)
  const heightOf = (cells: readonly string[], isHead: boolean) => rowHeight(pdf, widths, cells, isHead)

  const drawFrame = (y: number, height: number, isHead: boolean) => {
    if (isHead) pdf.rect(SHEET.margin, y, textWidth(pdf), height).fill(`#${COLOURS.head}`)
    for (const edge of isHead ? [y, y + height] : [y + height]) {
      pdf
        .moveTo(SHEET.margin, edge)
        .lineTo(SHEET.margin + textWidth(pdf), edge)
        .lineWidth(0.6)
        .stroke(`#${COLOURS.line}`)
    }
  }

  /** The cells of a row at `y`, each drawn when `draw` is called. */
  const drawCells = (
    cells: readonly string[],
    isHead: boolean,
    y: number,
    mark: (index: number, draw: () => void) => void,
  ) => {
    let x: number = SHEET.margin
    for (const [index, text] of cells.entries()) {
      const [width, left] = [widths[index] ?? 0, x]
      mark(index, () =>
        pdf
          .font(isHead || index === 0 ? FONTS.bold : FONTS.regular, SIZE)
          .fillColor(`#${COLOURS.ink}`)
          .text(text || ' ', left + PAD.x, y + PAD.y, {
            width: width - 2 * PAD.x,
            align: columns[index]?.isNumber ? 'right' : 'left',
          }),
      )
      x += width
    }
    pdf.x = SHEET.margin
    pdf.y = y + heightOf(cells, isHead)
  }

  const table = pdf.struct('Table', { title: caption })
  parent.add(table)
  const tellRow = (cells: readonly string[], isHead: boolean) => {
    const { y } = pdf
    asArtifact(pdf, 'Layout', () => drawFrame(y, heightOf(cells, isHead), isHead))
    const row = pdf.struct('TR')
    table.add(row)
    drawCells(cells, isHead, y, (index, draw) => {
      const scope = isHead ? 'Column' : index === 0 ? 'Row' : undefined
      const cell = scope ? pdf.struct('TH', { scope }) : pdf.struct('TD')
      row.add(cell)
      cell.add(draw as () => never)
      cell.end()
    })
    row.end()
  }
  const repeatHead = () =>
    asArtifact(pdf, 'Pagination', () => {
      const { y } = pdf
      drawFrame(y, heightOf(titles, true), true)
      drawCells(titles, true, y, (_, draw) => draw())
    })

  makeRoom(pdf, beginningOf(pdf, block))
  tellRow(titles, true)
  for (const cells of rows) {
    if (pdf.y + heightOf(cells, false) > bottomOf(pdf)) {
      pdf.addPage()
      repeatHead()
    }
    tellRow(cells, false)
  }
  table.end()
}

/** What is drawn so is not read out. */
function asArtifact(pdf: Pdf, type: 'Layout' | 'Pagination', draw: () => void): void {
  pdf.markContent('Artifact', { type })
  draw()
  pdf.endMarkedContent()
}
