import type { Matrix } from '#shared/export/document/document.ts'
import { axisTitle } from './look.ts'
import { along, placeLabels, SCORES } from './matrix-places.ts'

const PLOT = { width: 460, height: 300, left: 46, below: 52, dot: 7, size: 18 } as const

/** Width of a bold letter, in parts of the size of letters: pages have the fonts of whoever reads them. */
const LETTER = 0.62

/** The matrix as a drawing within the page. Its words are made `safe`; whoever does not see it hears its alternative. */
export function matrixSvg(matrix: Matrix, safe: (text: string) => string): string {
  const { left, width, height, below, dot, size } = PLOT
  const at = (x: number, y: number) => `x="${(left + x).toFixed(1)}" y="${y.toFixed(1)}"`
  const text = (words: string, x: number, y: number, more = '') =>
    `<text ${at(x, y)}${more}>${safe(words)}</text>`
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `<path class="middle" d="M${(left + x1).toFixed(1)} ${y1.toFixed(1)}L${(left + x2).toFixed(1)} ${y2.toFixed(1)}"/>`
  const middle = {
    x: along(SCORES.middle, width),
    y: height - along(SCORES.middle, height),
  }
  const scores = [1, 2, 3, 4, 5].flatMap((score) => [
    text(String(score), along(score, width), height + size + 3, ' text-anchor="middle"'),
    text(String(score), -8, height - along(score, height) + size / 3, ' text-anchor="end"'),
  ])
  const dots = matrix.points.map(
    ({ x, y }) =>
      `<circle class="dot" cx="${(left + along(x, width)).toFixed(1)}" cy="${(height - along(y, height)).toFixed(1)}" r="${dot}"/>`,
  )
  const labels = placeLabels(matrix, PLOT, size, (label) => label.length * size * LETTER).map(
    ({ point, x, y }) => text(point.label, x, y + size / 3, ' font-weight="600"'),
  )
  return [
    `<svg class="matrix" role="img" aria-label="${safe(matrix.alternative)}" viewBox="0 0 ${left + width + 1} ${height + below}" font-size="${size}">`,
    `<rect class="frame" x="${left}" y="1" width="${width}" height="${height - 1}"/>`,
    line(middle.x, 1, middle.x, height),
    line(0, middle.y, width, middle.y),
    ...dots,
    ...labels,
    ...scores,
    text(axisTitle(matrix.x), 0, height + below - 6),
    `<text transform="translate(12 ${height}) rotate(-90)">${safe(axisTitle(matrix.y))}</text>`,
    '</svg>',
  ].join('\n')
}
