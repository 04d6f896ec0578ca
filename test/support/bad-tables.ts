import { type Part, workbookParts, zip } from './workbook.ts'

/** The bytes of a text in an encoding that programs of this country have saved in. */
export const ENCODINGS: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'Windows-1252': (text) => Buffer.from(text, 'latin1'),
  'UTF-16LE with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16(),
  Macintosh: (text) => mapped(text, 'æøåÆØÅé', [0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81, 0x8e]),
  'DOS 850': (text) => mapped(text, 'æøåÆØÅé', [0x91, 0x9b, 0x86, 0x92, 0x9d, 0x8f, 0x82]),
}

const mapped = (text: string, letters: string, bytes: readonly number[]) =>
  Uint8Array.from([...text], (letter) => {
    const at = letters.indexOf(letter)
    return at < 0 ? letter.charCodeAt(0) : bytes[at]!
  })

/** A workbook whose sheet has these cells as XML, in which `s="1"` is a date, `s="2"` percent and `s="3"` a format of one's own. */
export const sheetOf = (data: string, ...others: readonly Part[]): Uint8Array =>
  zip([
    ...workbookParts([['x']]).map((part) =>
      part.name.endsWith('sheet1.xml')
        ? { ...part, content: `<worksheet><sheetData>${data}</sheetData></worksheet>` }
        : part,
    ),
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-414]d\\. mmm &quot;kl&quot; yyyy;@"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    },
    ...others,
  ])
