import PDFDocument from 'pdfkit'
import type { Document } from '#shared/export/document/document.ts'
import { fontFile } from './fonts.ts'
import { COLOURS, LANGUAGE_TAGS, MAKER } from './look.ts'

/** Margins, and the width of A4, in points. */
export const SHEET = { margin: 42, foot: 8 } as const
const A4_WIDTH = 595.28

export type Pdf = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement

/** By their paths: under a name of its own, the library opens the file again each time that it is chosen. */
export const FONTS = { regular: fontFile('regular'), bold: fontFile('bold') } as const

export interface Sheet {
  readonly pdf: Pdf
  /** The element that holds the whole document. */
  readonly root: Element
}

/** ISO 14289; the types of the library know archives alone. */
const UNIVERSAL_ACCESS: object = { subset: 'PDF/UA' }

/**
 * An empty tagged document with our fonts; its pages are kept until the end, when their number is known. With a `scale`
 * under 1, everything is drawn so much smaller, and a page holds more.
 */
export function newSheet({ title, language, foot }: Document, scale = 1): Sheet {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: {
      top: SHEET.margin,
      left: SHEET.margin,
      right: SHEET.margin,
      bottom: SHEET.margin + SHEET.foot,
    },
    pdfVersion: '1.7',
    ...UNIVERSAL_ACCESS,
    tagged: true,
    lang: LANGUAGE_TAGS[language],
    displayTitle: true,
    bufferPages: true,
    autoFirstPage: false,
    font: FONTS.regular,
    info: { Title: title, Subject: foot, Creator: MAKER, Producer: MAKER },
  })
  pdf.on('pageAdded', () => {
    pdf.scale(scale)
    pdf.page.width /= scale
    pdf.page.height /= scale
  })
  pdf.addPage()
  const root = pdf.struct('Document')
  pdf.addStructure(root)
  return { pdf, root }
}

/** The width of text, points. */
export const textWidth = (pdf: Pdf): number => pdf.page.width - 2 * SHEET.margin

/** A place on the page as tags tell it: they know nothing of the scale that it is drawn in. */
export function boxOnPage(pdf: Pdf, left: number, top: number, width: number, height: number) {
  const scale = A4_WIDTH / pdf.page.width
  const x = (at: number) => scale * at
  const y = (at: number) => pdf.page.height - scale * (pdf.page.height - at)
  return [x(left), y(top), x(left + width), y(top + height)] as [number, number, number, number]
}

export const pagesOf = (pdf: Pdf): number => pdf.bufferedPageRange().count

/** How far down a page reaches, points from its top. */
export const bottomOf = (pdf: Pdf): number => pdf.page.height - pdf.page.margins.bottom

/** Goes to a new page where less than `height` points are left, unless that would be no more. */
export function makeRoom(pdf: Pdf, height: number): boolean {
  if (pdf.y + height <= bottomOf(pdf) || pdf.y <= pdf.page.margins.top) return false
  pdf.addPage()
  return true
}

/** Foot and number of each page, and the end of the file. They are no part of the text that is read out. */
export function finish({ pdf, root }: Sheet, { foot, words }: Document): Promise<Uint8Array> {
  const { start, count } = pdf.bufferedPageRange()
  for (let index = start; index < start + count; index += 1) {
    pdf.switchToPage(index)
    const { margins } = pdf.page
    const bottom = margins.bottom
    margins.bottom = 0 // else the foot would begin a new page
    const page = words.page({ page: String(index + 1), of: String(count) }).replaceAll(' ', '\u00a0')
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] })
    pdf
      .font(FONTS.regular, 7.5)
      .fillColor(`#${COLOURS.quiet}`)
      .text(`${foot} · ${page}`, SHEET.margin, pdf.page.height - SHEET.margin + 4, {
        width: textWidth(pdf),
        height: 24,
        ellipsis: true,
      })
    pdf.endMarkedContent()
    margins.bottom = bottom
  }
  root.end()
  return bytesOf(pdf)
}

function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  return new Promise((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('error', reject)
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    pdf.end()
  })
}
