import { readFileSync } from 'node:fs'
import PDFDocument from 'pdfkit'
import { fontFile } from '#server/documents/fonts.ts'
import type { Lettering } from '#shared/export/board-picture/words.ts'

/** What a font says of its letters; the library for PDF files reads them, and its types do not know it. */
interface Glyphs {
  readonly unitsPerEm: number
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): { readonly advanceWidth: number }
}

interface OpenFont {
  readonly _font: { readonly font: Glyphs }
}

/** How wide a letter is that our fonts do not have, of its size. */
const STRANGER = 1

export interface Letterings {
  /** For those who have other letters too: nothing is replaced, and lines say how long they are. */
  readonly anywhere: Lettering
  /** With our fonts alone: other letters become boxes. */
  readonly ours: Lettering
}

/** Our fonts, as pictures are measured with. They have no kerning: a text is as wide as its letters are together. */
export function openLetterings(): Letterings {
  const pdf = new PDFDocument({ autoFirstPage: false, font: fontFile('regular') })
  const open = (weight: 'regular' | 'bold') => (pdf.font(fontFile(weight)) as unknown as OpenFont)._font.font
  const fonts = { regular: open('regular'), bold: open('bold') }
  const known = { regular: new Map<string, number>(), bold: new Map<string, number>() }
  const isOurs = (letter: string): boolean => fonts.regular.hasGlyphForCodePoint(letter.codePointAt(0)!)

  function widthOf(letter: string, weight: 'regular' | 'bold'): number {
    let width = known[weight].get(letter)
    if (width === undefined) {
      const { unitsPerEm } = fonts[weight]
      const glyph = fonts[weight].glyphForCodePoint(letter.codePointAt(0)!)
      width = isOurs(letter) ? glyph.advanceWidth / unitsPerEm : STRANGER
      known[weight].set(letter, width)
    }
    return width
  }

  const measure: Lettering['widthOf'] = (text, size, isBold) => {
    let sum = 0
    for (const letter of text) sum += widthOf(letter, isBold ? 'bold' : 'regular')
    return sum * size
  }
  return {
    anywhere: { widthOf: measure, shown: (text) => text, saysLengths: true },
    ours: { widthOf: measure, shown: (text) => replaced(text, isOurs), saysLengths: false },
  }
}

/** Parts of one picture letter, such as what joins people to a family: they are no letters of their own. */
const JOINED = /[\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/u

const PLACEHOLDER = '·'

function replaced(text: string, isOurs: (letter: string) => boolean): string {
  let shown = ''
  for (const letter of text) {
    if (letter === '\n' || letter === '\t' || isOurs(letter)) shown += letter
    else if (!JOINED.test(letter)) shown += PLACEHOLDER
  }
  return shown
}

/** CSS with our fonts in it, so that a file needs none from elsewhere. */
export const fontStyles = (): string =>
  (['regular', 'bold'] as const)
    .map((weight) => {
      const data = readFileSync(fontFile(weight)).toString('base64')
      const name = `font-family:Inter;font-weight:${weight === 'bold' ? 700 : 400}`
      return `@font-face{${name};src:url(data:font/ttf;base64,${data}) format('truetype')}`
    })
    .join('')
