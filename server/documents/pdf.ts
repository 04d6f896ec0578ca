import type { Bars, Block, Document, Item, List } from '#shared/export/document/document.ts'
import { COLOURS, labelOf } from './look.ts'
import { countParts, sectionsOf, type Tell } from './parts-done.ts'
import { drawMatrix, MATRIX_HEIGHT } from './pdf-matrix.ts'
import {
  bottomOf,
  boxOnPage,
  type Element,
  FONTS,
  finish,
  makeRoom,
  newSheet,
  type Pdf,
  pagesOf,
  SHEET,
  type Sheet,
  textWidth,
} from './pdf-sheet.ts'
import { beginningOf, drawTable } from './pdf-table.ts'

const SIZE = 9.5
const HEADINGS = {
  1: { size: 12.5, before: 7 },
  2: { size: 11, before: 7 },
  3: { size: 10, before: 5 },
} as const

/** What a heading wants below it on its page, points: less would look lost. */
const COMPANY = 36

/** What a figure's caption takes, points. */
const CAPTION = 30

/** The tallest that is kept together is a heading with a figure; points. */
const NEAR_END = 300

/** Items up to this height are not torn apart, points. */
const WHOLE_ITEM = 90

/** In which scales a document may be drawn that wants one page. Below the last, two pages are easier to read than one. */
const SCALES = [1, 0.95, 0.9, 0.86] as const

/** A document of more characters is never tried: no scale makes one page of it. */
const MOST_OF_A_PAGE = 9_000

/** The document for reading and printing, tagged so that it can be read out: PDF/UA's ways, fonts in it. */
export async function pdfOf(document: Document, tell: Tell): Promise<Uint8Array> {
  const sections = sectionsOf(document)
  const partDone = countParts(sections.length, tell)
  const sheet = drawn(document, scaleOf(document), partDone)
  const bytes = await finish(sheet, document)
  partDone()
  return bytes
}

/** The largest scale in which a document that wants one page gets it; 1 for others, and where none is small enough. */
export const scaleOf = (document: Document): number =>
  document.wantsOnePage && JSON.stringify(document.blocks).length < MOST_OF_A_PAGE
    ? (SCALES.find((scale) => pagesOf(drawn(document, scale).pdf) === 1) ?? 1)
    : 1

function drawn(document: Document, scale: number, partDone = () => {}): Sheet {
  const sheet = newSheet(document, scale)
  const { pdf, root } = sheet
  say(pdf, root, 'H1', document.title, { size: 17, isBold: true, after: 6 })
  for (const blocks of sectionsOf(document)) {
    for (const [index, block] of blocks.entries()) drawBlock(pdf, root, block, blocks.slice(index + 1))
    partDone()
  }
  return sheet
}

function drawBlock(pdf: Pdf, root: Element, block: Block, following: readonly Block[]): void {
  switch (block.kind) {
    case 'heading': {
      const { size, before } = HEADINGS[block.level]
      const wanted = isNearEnd(pdf) ? before + size + companyOf(pdf, following) : 0
      if (!makeRoom(pdf, wanted)) pdf.y += before
      say(pdf, root, `H${block.level + 1}`, block.text, { size, isBold: true, after: 4 })
      break
    }
    case 'paragraph':
      say(pdf, root, 'P', block.text, {
        isBold: block.tone === 'strong',
        ...(block.tone === 'quiet' && { colour: COLOURS.quiet, size: 8.5 }),
      })
      break
    case 'list':
      drawList(pdf, root, block)
      break
    case 'table':
      drawTable(pdf, root, block)
      pdf.y += 6
      break
    case 'bars':
      drawBars(pdf, root, block)
      break
    case 'matrix':
      makeRoom(pdf, MATRIX_HEIGHT + CAPTION)
      pdf.y += 4
      say(pdf, root, 'P', block.caption, { size: 9, colour: COLOURS.quiet, after: 3 })
      drawMatrix(pdf, root, block)
  }
}

/** Measuring takes as long as drawing: nothing is measured where there is room for all that stays together. */
const isNearEnd = (pdf: Pdf): boolean => bottomOf(pdf) - pdf.y < NEAR_END

/** What has to stand on the page of a heading: smaller headings below it, and the beginning of what follows them. */
function companyOf(pdf: Pdf, [next, ...rest]: readonly Block[]): number {
  switch (next?.kind) {
    case 'heading': {
      const { size, before } = HEADINGS[next.level]
      return before + size + 6 + companyOf(pdf, rest)
    }
    case 'bars':
      return barsHeight(next)
    case 'matrix':
      return MATRIX_HEIGHT + CAPTION
    case 'table':
      return beginningOf(pdf, next)
    case 'paragraph':
      // a paragraph that only leads to a figure or a table goes with it
      return rest[0]?.kind === 'bars' ? COMPANY + barsHeight(rest[0]) : COMPANY
    default:
      return COMPANY
  }
}

interface Look {
  readonly size?: number
  readonly isBold?: boolean
  readonly colour?: string
  /** Room below, points. */
  readonly after?: number
}

/** A text of its own, tagged as `tag`. */
function say(pdf: Pdf, parent: Element, tag: string, text: string, look: Look = {}): void {
  const { size = SIZE, isBold = false, colour = COLOURS.ink, after = 5 } = look
  const element = pdf.struct(tag)
  parent.add(element)
  element.add((() => {
    pdf
      .font(isBold ? FONTS.bold : FONTS.regular, size)
      .fillColor(`#${colour}`)
      .text(text, SHEET.margin, pdf.y, { width: textWidth(pdf), lineGap: 1 })
  }) as () => never)
  element.end()
  pdf.y += after
}

const INDENT = 14

function drawList(pdf: Pdf, root: Element, { items, isOrdered }: List): void {
  const element = pdf.struct('L')
  root.add(element)
  for (const [index, item] of items.entries()) {
    drawItem(pdf, element, item, isOrdered ? `${index + 1}.` : '•')
  }
  element.end()
  pdf.y += 3
}

function drawItem(pdf: Pdf, list: Element, { label, text }: Item, bullet: string): void {
  if (isNearEnd(pdf)) makeRoom(pdf, Math.min(itemHeight(pdf, { label, text }), WHOLE_ITEM))
  const [item, mark, body] = [pdf.struct('LI'), pdf.struct('Lbl'), pdf.struct('LBody')]
  list.add(item)
  item.add(mark)
  item.add(body)
  const { y } = pdf
  const place = { width: textWidth(pdf) - INDENT, lineGap: 1 }
  mark.add((() => {
    pdf
      .font(FONTS.regular, SIZE)
      .fillColor(`#${COLOURS.ink}`)
      .text(bullet, SHEET.margin, y, { width: INDENT, lineBreak: false })
  }) as () => never)
  body.add((() => {
    if (label !== undefined) {
      pdf
        .font(FONTS.bold, SIZE)
        .text(labelOf(label, text), SHEET.margin + INDENT, y, { ...place, continued: text !== '' })
    }
    if (text === '') return
    pdf.font(FONTS.regular, SIZE)
    if (label === undefined) pdf.text(text, SHEET.margin + INDENT, y, place)
    else pdf.text(text, place)
  }) as () => never)
  for (const part of [mark, body, item]) part.end()
  pdf.y += 2
}

/** A little more than it is drawn: its label is bold. */
function itemHeight(pdf: Pdf, { label, text }: Item): number {
  pdf.font(FONTS.bold, SIZE)
  const said = label === undefined ? text : `${labelOf(label, text)}${text}`
  return pdf.heightOfString(said, { width: textWidth(pdf) - INDENT, lineGap: 1 })
}

const BAR = { height: 11, gap: 4, label: { least: 0.3, most: 0.62 }, value: 70, size: 9 } as const

/** With its caption, points. */
const barsHeight = ({ bars }: Bars): number => bars.length * (BAR.height + BAR.gap) + CAPTION

/** Where bars begin: behind the longest label, within reason. */
function labelWidth(pdf: Pdf, bars: Bars['bars']): number {
  pdf.font(FONTS.regular, BAR.size)
  const longest = Math.max(...bars.map(({ label }) => pdf.widthOfString(label))) + 10
  return Math.min(textWidth(pdf) * BAR.label.most, Math.max(textWidth(pdf) * BAR.label.least, longest))
}

function drawBars(pdf: Pdf, root: Element, block: Bars): void {
  const { caption, alternative, bars } = block
  const height = bars.length * (BAR.height + BAR.gap)
  makeRoom(pdf, barsHeight(block))
  pdf.y += 4
  say(pdf, root, 'P', caption, { size: 9, colour: COLOURS.quiet, after: 3 })
  const top = pdf.y
  const figure = pdf.struct('Figure', {
    alt: alternative,
    bbox: boxOnPage(pdf, SHEET.margin, top, textWidth(pdf), height),
  })
  root.add(figure)
  const labels = labelWidth(pdf, bars)
  const from = SHEET.margin + labels
  const longest = Math.max(...bars.map(({ value }) => value), 1e-9)
  figure.add((() => {
    for (const [index, { label, value, said }] of bars.entries()) {
      const y = top + index * (BAR.height + BAR.gap)
      const length = (textWidth(pdf) - labels - BAR.value) * (value / longest)
      pdf
        .font(FONTS.regular, BAR.size)
        .fillColor(`#${COLOURS.ink}`)
        .text(label, SHEET.margin, y, {
          width: from - SHEET.margin - 8,
          height: 10,
          ellipsis: true,
          lineBreak: true,
        })
      pdf.rect(from, y, Math.max(length, 0.75), BAR.height).fill(`#${COLOURS.bar}`)
      pdf
        .fillColor(`#${COLOURS.ink}`)
        .text(said, from + length + 5, y, { width: BAR.value, lineBreak: false })
    }
  }) as () => never)
  figure.end()
  pdf.x = SHEET.margin
  pdf.y = top + height + 4
}
