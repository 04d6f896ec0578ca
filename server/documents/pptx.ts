import PptxGen from 'pptxgenjs'
import type { Document } from '#shared/export/document/document.ts'
import { COLOURS, LANGUAGE_TAGS, labelOf, MAKER } from './look.ts'
import { countParts, type Tell } from './parts-done.ts'
import { drawMatrix } from './pptx-matrix.ts'
import { mended } from './pptx-mended.ts'
import { FIRST, type Piece, type Slide, slidesOf, WIDE } from './pptx-slides.ts'

const FONT = 'Arial'
const MASTER = 'Dugnad'
const FIRST_MASTER = 'Dugnad first'

/** The document as slides: a title of its own on each, real lists and tables, charts that can be edited. */
export async function pptxOf(document: Document, tell: Tell): Promise<Uint8Array> {
  const slides = slidesOf(document)
  const partDone = countParts(slides.length, tell)
  const pptx = new PptxGen()
  pptx.layout = 'LAYOUT_WIDE'
  pptx.title = document.title
  pptx.subject = document.foot
  pptx.author = MAKER
  pptx.company = MAKER
  pptx.theme = { headFontFace: FONT, bodyFontFace: FONT }
  defineMaster(pptx, document, false)
  defineMaster(pptx, document, true)
  const lang = LANGUAGE_TAGS[document.language]
  for (const [index, slide] of slides.entries()) {
    drawSlide(pptx, slide, lang, index === 0)
    partDone()
  }
  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array
  const whole = await mended(bytes, lang)
  partDone()
  return whole
}

function defineMaster(pptx: PptxGen, { foot }: Document, isFirst: boolean): void {
  pptx.defineSlideMaster({
    title: isFirst ? FIRST_MASTER : MASTER,
    background: { color: 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: WIDE.left,
            y: isFirst ? FIRST.title : 0.4,
            w: WIDE.width,
            h: isFirst ? FIRST.titleHeight : 0.8,
            fontFace: FONT,
            fontSize: isFirst ? 36 : 28,
            bold: true,
            color: COLOURS.ink,
            align: 'left',
            valign: isFirst ? 'bottom' : 'middle',
            margin: 0,
          },
          text: '',
        },
      },
      {
        text: {
          text: foot,
          options: {
            x: WIDE.left,
            y: 7.02,
            w: WIDE.width - 0.8,
            h: 0.3,
            fontFace: FONT,
            fontSize: 10,
            color: COLOURS.quiet,
            margin: 0,
          },
        },
      },
    ],
    slideNumber: { x: 12.4, y: 7.02, w: 0.5, h: 0.3, fontFace: FONT, fontSize: 10, color: COLOURS.quiet },
  })
}

function drawSlide(pptx: PptxGen, { title, pieces }: Slide, lang: string, isFirst: boolean): void {
  const slide = pptx.addSlide({ masterName: isFirst ? FIRST_MASTER : MASTER })
  slide.addText([{ text: title, options: { lang } }], { placeholder: 'title' })
  for (const piece of pieces) drawPiece(pptx, slide, piece, lang)
}

function drawPiece(
  pptx: PptxGen,
  slide: PptxGen.Slide,
  { y, height, size, block }: Piece,
  lang: string,
): void {
  const place = { x: WIDE.left, y, w: WIDE.width, h: height }
  const text = {
    ...place,
    fontFace: FONT,
    fontSize: size,
    color: COLOURS.ink,
    valign: 'top' as const,
    margin: 0,
  }
  switch (block.kind) {
    case 'heading':
      slide.addText([{ text: block.text, options: { lang, bold: true } }], text)
      break
    case 'paragraph':
      slide.addText([{ text: block.text, options: { lang, bold: block.tone === 'strong' } }], text)
      break
    case 'list':
      slide.addText(
        block.items.flatMap(({ label, text: said }) => {
          const bullet = { lang, bullet: block.isOrdered ? { type: 'number' as const } : true }
          return label === undefined
            ? [{ text: said, options: { ...bullet, breakLine: true } }]
            : [
                {
                  text: labelOf(label, said),
                  options: { ...bullet, bold: true, breakLine: said === '' },
                },
                ...(said === '' ? [] : [{ text: said, options: { lang, breakLine: true } }]),
              ]
        }),
        { ...text, paraSpaceAfter: 5 },
      )
      break
    case 'table': {
      const whole = block.columns.reduce((sum, { width }) => sum + width, 0)
      const cell = (said: string, isHead: boolean, isFirst: boolean) => ({
        text: said,
        options: {
          lang,
          bold: isHead || isFirst,
          ...(isHead && { fill: { color: COLOURS.head } }),
          border: [
            { type: 'solid' as const, pt: 0.75, color: COLOURS.line },
            { type: 'none' as const },
            { type: 'solid' as const, pt: 0.75, color: COLOURS.line },
            { type: 'none' as const },
          ] as [PptxGen.BorderProps, PptxGen.BorderProps, PptxGen.BorderProps, PptxGen.BorderProps],
        },
      })
      slide.addTable(
        [
          block.columns.map(({ title }) => cell(title, true, false)),
          ...block.rows.map((cells) => cells.map((said, index) => cell(said, false, index === 0))),
        ],
        {
          x: WIDE.left,
          y,
          w: WIDE.width,
          colW: block.columns.map(({ width }) => (WIDE.width * width) / whole),
          fontFace: FONT,
          fontSize: size,
          color: COLOURS.ink,
          valign: 'top',
          objectName: block.caption,
        },
      )
      break
    }
    case 'matrix':
      drawMatrix(pptx, slide, block, place, lang)
      break
    case 'bars':
      slide.addText([{ text: block.caption, options: { lang } }], {
        ...text,
        h: 0.35,
        color: COLOURS.quiet,
      })
      slide.addChart(
        pptx.ChartType.bar,
        [
          {
            name: block.caption,
            labels: block.bars.map(({ label }) => label),
            values: block.bars.map(({ value }) => value),
          },
        ],
        {
          ...place,
          y: y + 0.35,
          h: height - 0.35,
          barDir: 'bar',
          barGapWidthPct: 40,
          // the first on top; the types of the library know one of the two
          catAxisOrientation: 'maxMin' as 'minMax',
          catAxisLabelFontFace: FONT,
          catAxisLabelFontSize: 14,
          catAxisLabelColor: COLOURS.ink,
          chartColors: [COLOURS.bar],
          showValue: true,
          dataLabelFontFace: FONT,
          dataLabelFontSize: 14,
          dataLabelColor: COLOURS.ink,
          dataLabelFormatCode: 'General',
          valAxisHidden: true,
          valAxisMinVal: 0,
          valGridLine: { style: 'none' },
          altText: block.alternative,
          objectName: block.caption,
        },
      )
  }
}
