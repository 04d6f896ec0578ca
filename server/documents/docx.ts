import {
  AlignmentType,
  BorderStyle,
  Document as DocxDocument,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block, Document, Item, List, Table as TableBlock } from '#shared/export/document/document.ts'
import { chartOf, FONT, scatterOf } from './docx-figures.ts'
import { mended } from './docx-mended.ts'
import { COLOURS, LANGUAGE_TAGS, labelOf, MAKER } from './look.ts'
import { countParts, sectionsOf, type Tell } from './parts-done.ts'

/** A4 with margins, in twips (twentieths of a point). */
const PAGE = { width: 11_906, height: 16_838, margin: 850, bottom: 1_050, footer: 400 } as const

const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin

const HEADINGS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

/** Shorter paragraphs are not torn apart by the end of a page; letters. */
const SHORT = 600

const BULLETS = 'bullets'
const NUMBERS = 'numbers'

/** The document for word processors: real headings, lists and tables, with alternative text for figures. */
export async function docxOf(document: Document, tell: Tell): Promise<Uint8Array> {
  // word processors break pages themselves: what fits a page of a PDF file fits theirs
  const scale = document.wantsOnePage ? (await import('./pdf.ts')).scaleOf(document) : 1
  let lists = 0
  const sections = sectionsOf(document)
  const partDone = countParts(sections.length, tell)
  const children = sections.flatMap((blocks) => {
    const made = blocks.flatMap((block) => {
      if (block.kind === 'list') lists += 1
      return blockOf(block, lists)
    })
    partDone()
    return made
  })
  const file = new DocxDocument({
    title: document.title,
    description: document.foot,
    creator: MAKER,
    lastModifiedBy: MAKER,
    styles: stylesOf(LANGUAGE_TAGS[document.language], scale),
    numbering: { config: numbering() },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              top: PAGE.margin,
              bottom: PAGE.bottom,
              left: PAGE.margin,
              right: PAGE.margin,
              footer: PAGE.footer,
            },
          },
        },
        footers: { default: footer(document) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(document.title)] }),
          ...children,
        ],
      },
    ],
  })
  const bytes = await mended(await Packer.toBuffer(file), LANGUAGE_TAGS[document.language])
  partDone()
  return bytes
}

function blockOf(block: Block, lists: number): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          keepNext: true,
          children: [new TextRun(block.text)],
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          keepLines: block.text.length < SHORT,
          children: runs(block.text, {
            bold: block.tone === 'strong',
            ...(block.tone === 'quiet' && { color: COLOURS.quiet }),
          }),
        }),
      ]
    case 'list':
      return block.items.map((item) => itemOf(block, item, lists))
    case 'table':
      // a table that follows another directly would become one with it
      return [tableOf(block), new Paragraph({ spacing: { after: 0 }, children: [] })]
    case 'bars':
      return [captionOf(block.caption), chartOf(block)]
    case 'matrix':
      return [captionOf(block.caption), scatterOf(block)]
  }
}

const itemOf = (block: List, { label, text }: Item, instance: number): Paragraph =>
  new Paragraph({
    numbering: { reference: block.isOrdered ? NUMBERS : BULLETS, level: 0, instance },
    spacing: { after: 40 },
    keepLines: true,
    children: [
      ...(label === undefined ? [] : [new TextRun({ text: labelOf(label, text), bold: true })]),
      ...runs(text),
    ],
  })

/** Lines of one paragraph. */
const runs = (text: string, look: { bold?: boolean; color?: string } = {}): ParagraphChild[] =>
  text.split('\n').map((line, index) => new TextRun({ text: line, ...look, ...(index > 0 && { break: 1 }) }))

const captionOf = (text: string): Paragraph =>
  new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(text)] })

function tableOf({ columns, rows }: TableBlock): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / whole))
  const cell = (text: string, index: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.TOP,
      ...(isHead && { shading: { fill: COLOURS.head } }),
      children: [
        new Paragraph({
          spacing: { after: 0 },
          keepNext: isHead,
          alignment: columns[index]?.isNumber ? AlignmentType.END : AlignmentType.START,
          children: runs(text, { bold: isHead || index === 0 }),
        }),
      ],
    })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, firstColumn: true, noHBand: true, noVBand: true },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    borders: bordersOf(),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, index, true)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({ cantSplit: true, children: cells.map((text, index) => cell(text, index, false)) }),
      ),
    ],
  })
}

function bordersOf() {
  const line = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none }
}

const footer = ({ foot, words }: Document): Footer => {
  const [before = '', between = '', after = ''] = words.page({ page: '\u0000', of: '\u0000' }).split('\u0000')
  return new Footer({
    children: [
      new Paragraph({
        style: 'Foot',
        children: [
          new TextRun(`${foot} · `),
          new TextRun({
            children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
          }),
        ],
      }),
    ],
  })
}

const numbering = () =>
  [
    { reference: BULLETS, format: LevelFormat.BULLET, text: '•' },
    { reference: NUMBERS, format: LevelFormat.DECIMAL, text: '%1.' },
  ].map(({ reference, format, text }) => ({
    reference,
    levels: [
      {
        level: 0,
        format,
        text,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 340, hanging: 340 } } },
      },
    ],
  }))

/** Sizes of letters are in half points, as whole numbers. */
function stylesOf(language: string, scale: number) {
  const sized = (size: number) => Math.round(size * scale)
  const head = (size: number, before: number) => ({
    run: { size: sized(size), bold: true, color: COLOURS.ink, font: FONT },
    paragraph: { spacing: { before: sized(before), after: sized(80) }, keepNext: true },
  })
  return {
    default: {
      document: {
        run: { font: FONT, size: sized(20), color: COLOURS.ink, language: { value: language } },
        paragraph: { spacing: { after: sized(100) } },
      },
      title: head(34, 0),
      heading1: head(24, 160),
      heading2: head(21, 140),
      heading3: head(19, 100),
    },
    paragraphStyles: [
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: sized(18), italics: true, color: COLOURS.quiet },
        paragraph: { spacing: { before: 80, after: 40 } },
      },
      { id: 'Foot', name: 'footer', basedOn: 'Normal', run: { size: 15, color: COLOURS.quiet } },
    ],
  }
}
