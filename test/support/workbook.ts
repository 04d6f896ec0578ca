import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a ZIP file. `claims` is the size that the directory says it has unpacked. */
export interface Part {
  readonly name: string
  readonly content: string | Uint8Array
  readonly isStored?: boolean
  readonly claims?: number
  readonly flags?: number
}

/** A ZIP file of parts, made by hand so that each of them can be spoilt. */
export function zip(parts: readonly Part[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, isStored = false, claims, flags = 0 } of parts) {
    const bytes = Buffer.from(content as string)
    const packed = isStored ? bytes : deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(flags, 2)
    common.writeUInt16LE(isStored ? 0 : 8, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(claims ?? bytes.length, 18)
    common.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, nameBytes, packed])
    const entry = Buffer.alloc(46)
    entry.write('PK\x01\x02')
    entry.writeUInt16LE(20, 4)
    common.copy(entry, 6)
    entry.writeUInt32LE(at, 42)
    directory.push(Buffer.concat([entry, nameBytes]))
    files.push(local)
    at += local.length
  }
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...files, ...directory, end])
}

export const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const WORKBOOK = `<?xml version="1.0"?><workbook xmlns:r="${TYPES}"><sheets><sheet name="Hemmelig" sheetId="1" state="hidden" r:id="rId9"/><sheet name="Ark1" sheetId="2" r:id="rId1"/></sheets></workbook>`

export const RELATIONS = `<?xml version="1.0"?><Relationships><Relationship Id="rId1" Type="${TYPES}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`

/** The parts of a workbook whose one sheet has these rows; texts are shared as spreadsheet programs do. */
export function workbookParts(rows: readonly (readonly (string | number)[])[], after = ''): Part[] {
  const strings: string[] = []
  const cell = (value: string | number, row: number, column: number) => {
    const reference = `${String.fromCharCode(65 + column)}${row + 1}`
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
    if (value === '') return ''
    strings.push(value)
    return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`
  }
  const data = rows.map(
    (row, y) => `<row r="${y + 1}">${row.map((value, x) => cell(value, y, x)).join('')}</row>`,
  )
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'xl/workbook.xml', content: WORKBOOK },
    { name: 'xl/_rels/workbook.xml.rels', content: RELATIONS },
    { name: 'xl/sharedStrings.xml', content: `<sst>${shared.join('')}</sst>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet><sheetData>${data.join('')}</sheetData>${after}</worksheet>`,
    },
  ]
}
