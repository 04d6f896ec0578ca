import type { Matrix } from '#shared/export/document/document.ts'
import { axisTitle, COLOURS } from './look.ts'
import { along, placeLabels, SCORES } from './matrix-places.ts'
import { boxOnPage, type Element, FONTS, type Pdf, SHEET } from './pdf-sheet.ts'

/** The picture without its axes, and the room for them, points. */
const PLOT = { width: 330, height: 180, left: 36, below: 26, dot: 3 } as const
const SIZE = 8.5

/** With its axes, without its caption, points. */
export const MATRIX_HEIGHT = PLOT.height + PLOT.below

/** Points between two scales, with lines through the middle of both. */
export function drawMatrix(pdf: Pdf, root: Element, matrix: Matrix): void {
  const [left, top] = [SHEET.margin + PLOT.left, pdf.y]
  const figure = pdf.struct('Figure', {
    alt: matrix.alternative,
    bbox: boxOnPage(pdf, SHEET.margin, top, PLOT.left + PLOT.width, MATRIX_HEIGHT),
  })
  root.add(figure)
  figure.add((() => {
    const bottom = top + PLOT.height
    pdf.lineWidth(0.6).rect(left, top, PLOT.width, PLOT.height).stroke(`#${COLOURS.line}`)
    const middle = {
      x: left + along(SCORES.middle, PLOT.width),
      y: bottom - along(SCORES.middle, PLOT.height),
    }
    pdf.dash(3, { space: 2 })
    pdf.moveTo(middle.x, top).lineTo(middle.x, bottom).stroke(`#${COLOURS.line}`)
    pdf
      .moveTo(left, middle.y)
      .lineTo(left + PLOT.width, middle.y)
      .stroke(`#${COLOURS.line}`)
    pdf.undash()
    for (const { x, y } of matrix.points) {
      pdf
        .circle(left + along(x, PLOT.width), bottom - along(y, PLOT.height), PLOT.dot)
        .fill(`#${COLOURS.bar}`)
    }
    const say = (text: string, x: number, y: number, isBold = false) =>
      pdf
        .font(isBold ? FONTS.bold : FONTS.regular, SIZE)
        .fillColor(`#${COLOURS.ink}`)
        .text(text, x, y, { lineBreak: false })
    pdf.font(FONTS.bold, SIZE)
    const labels = placeLabels(matrix, PLOT, SIZE, (label) => pdf.widthOfString(label))
    for (const { point, x, y } of labels) say(point.label, left + x, top + y - SIZE / 2, true)
    for (let score = SCORES.least; score <= SCORES.most; score += 1) {
      say(String(score), left + along(score, PLOT.width) - 2, bottom + 3)
      say(String(score), left - 10, bottom - along(score, PLOT.height) - SIZE / 2)
    }
    say(axisTitle(matrix.x), left, bottom + 14)
    pdf.save()
    pdf.rotate(-90, { origin: [SHEET.margin + 8, bottom] })
    say(axisTitle(matrix.y), SHEET.margin + 8, bottom - SIZE / 2)
    pdf.restore()
  }) as () => never)
  figure.end()
  pdf.x = SHEET.margin
  pdf.y = top + MATRIX_HEIGHT + 6
}
