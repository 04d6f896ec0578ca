import type { Bars, Block, Document, Item, List } from '#shared/export/document/document.ts'
import { COLOURS, labelOf } from './look.ts'
import { countParts, sectionsOf, type Tell } from './parts-done.ts'
import { type Element, FONTS, finish, makeRoom, newSheet, type Pdf, SHEET } from './pdf-sheet.ts'
import { drawTable } from './pdf-table.ts'

const SIZE = 9.5
const HEADINGS = {
  1: { size: 12.5, before: 7 },
  2: { size: 11, before: 7 },
  3: { size: 10, before: 5 },
} as const

/** What a heading wants below it on its page, points. */
const COMPANY = 36

/** The document for reading and printing, tagged so that it can be read out: PDF/UA's ways, fonts in it. */
export async function pdfOf(document: Document, tell: Tell): Promise<Uint8Array> {
  const sections = sectionsOf(document)
  const partDone = countParts(sections.length, tell)
  const sheet = newSheet(document)
  const { pdf, root } = sheet
  say(pdf, root, 'H1', document.title, { size: 17, isBold: true, after: 6 })
  for (const blocks of sections) {
    for (const block of blocks) drawBlock(pdf, root, block)
    partDone()
  }
  const bytes = await finish(sheet, document)
  partDone()
  return bytes
}

function drawBlock(pdf: Pdf, root: Element, block: Block): void {
  switch (block.kind) {
    case 'heading': {
      const { size, before } = HEADINGS[block.level]
      if (!makeRoom(pdf, before + size + COMPANY)) pdf.y += before
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
      .text(text, SHEET.margin, pdf.y, { width: SHEET.width, lineGap: 1 })
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
  makeRoom(pdf, 2 * SIZE)
  const [item, mark, body] = [pdf.struct('LI'), pdf.struct('Lbl'), pdf.struct('LBody')]
  list.add(item)
  item.add(mark)
  item.add(body)
  const { y } = pdf
  const place = { width: SHEET.width - INDENT, lineGap: 1 }
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

const BAR = { height: 11, gap: 4, label: 0.42, value: 90 } as const

function drawBars(pdf: Pdf, root: Element, { caption, alternative, bars }: Bars): void {
  pdf.font(FONTS.regular, SIZE)
  const height = bars.length * (BAR.height + BAR.gap)
  makeRoom(pdf, height + 30)
  pdf.y += 4
  say(pdf, root, 'P', caption, { size: 9, colour: COLOURS.quiet, after: 3 })
  const top = pdf.y
  const figure = pdf.struct('Figure', {
    alt: alternative,
    bbox: [SHEET.margin, top, SHEET.margin + SHEET.width, top + height],
  })
  root.add(figure)
  const from = SHEET.margin + SHEET.width * BAR.label
  const longest = Math.max(...bars.map(({ value }) => value), 1e-9)
  figure.add((() => {
    for (const [index, { label, value, said }] of bars.entries()) {
      const y = top + index * (BAR.height + BAR.gap)
      const length = (SHEET.width * (1 - BAR.label) - BAR.value) * (value / longest)
      pdf
        .font(FONTS.regular, 9)
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
