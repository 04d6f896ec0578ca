import { RELATIONS, WORKBOOK, workbookParts, zip } from './workbook.ts'

/** A file that somebody might hand to the import. */
export interface HostileFile {
  readonly name: string
  readonly make: () => Uint8Array
}

const MB = 1_000_000

/** A workbook with one part in place of its own. */
const withPart = (name: string, content: string | Uint8Array, claims?: number) =>
  zip(
    workbookParts([['x']]).map((part) =>
      part.name === name ? { name, content, ...(claims !== undefined && { claims }) } : part,
    ),
  )

const withSheet = (content: string) => withPart('xl/worksheets/sheet1.xml', content)

const withFile = (name: string) => zip([...workbookParts([['x']]), { name, content: 'x' }])

const ENTITIES = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
  '',
)

const patched = (bytes: Buffer, at: number, value: number) => {
  bytes.writeUInt32LE(value, at)
  return bytes
}

/** Files that are refused, each for what its name says. */
export const REFUSED_FILES: readonly HostileFile[] = [
  { name: 'zip bomb', make: () => withPart('xl/worksheets/sheet1.xml', Buffer.alloc(200 * MB)) },
  {
    name: 'zip bomb that claims to be small',
    make: () => withPart('xl/sharedStrings.xml', Buffer.alloc(200 * MB), 100),
  },
  {
    name: 'more parts than a workbook has',
    make: () => zip(Array.from({ length: 60_000 }, (_, i) => ({ name: `p${i}`, content: '' }))),
  },
  {
    name: 'a million merged cells',
    make: () =>
      withSheet(
        `<worksheet><sheetData/><mergeCells>${'<mergeCell ref="A1:B2"/>'.repeat(1e6)}</mergeCells></worksheet>`,
      ),
  },
  {
    name: 'entity of another file',
    make: () =>
      withSheet(
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="str"><v>&x;</v></c></row></sheetData></worksheet>',
      ),
  },
  {
    name: 'a billion laughs',
    make: () => withSheet(`<!DOCTYPE w [<!ENTITY l0 "lol">${ENTITIES}]><worksheet>&l12;</worksheet>`),
  },
  {
    name: 'entities in the workbook',
    make: () =>
      withPart(
        'xl/workbook.xml',
        WORKBOOK.replace('<workbook', '<!DOCTYPE w SYSTEM "http://localhost/x.dtd"><workbook'),
      ),
  },
  { name: 'absolute path', make: () => withFile('/etc/passwd') },
  { name: 'path out of the folder', make: () => withFile('xl/../../../etc/passwd') },
  { name: 'path with a drive', make: () => withFile('C:/windows/system32/x') },
  { name: 'path of backslashes', make: () => withFile('..\\..\\x') },
  { name: 'two parts of one name', make: () => withFile('xl/workbook.xml') },
  {
    name: 'a sheet elsewhere',
    make: () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        RELATIONS.replace('worksheets/sheet1.xml', 'file:///etc/passwd'),
      ),
  },
  {
    name: 'a sheet on the network',
    make: () =>
      withPart(
        'xl/_rels/workbook.xml.rels',
        RELATIONS.replace(' Target=', ' TargetMode="External" Target=').replace(
          'worksheets',
          'http://localhost',
        ),
      ),
  },
  {
    name: 'a directory beyond the file',
    make: () => {
      const file = zip(workbookParts([['x']]))
      return patched(file, file.length - 6, 0xfffffff0)
    },
  },
  {
    name: 'a part that is packed in no known way',
    make: () => {
      const file = zip(workbookParts([['x']]))
      const at = file.lastIndexOf('PK\x01\x02')
      file.writeUInt16LE(99, at + 10)
      return file
    },
  },
  {
    name: 'packed bytes that are none',
    make: () => {
      const file = zip(workbookParts([['x']]))
      file.fill(0xff, file.indexOf('sheet1.xml') + 10, file.indexOf('sheet1.xml') + 40)
      return file
    },
  },
  {
    name: 'a tag that never ends',
    make: () => withSheet(`<worksheet><sheetData><row ${'a="b" '.repeat(1e5)}`),
  },
  { name: 'a hundred megabytes of JSON', make: () => Buffer.alloc(100 * MB, '{"a":1},') },
  { name: 'a hundred megabytes of CSV', make: () => Buffer.alloc(100 * MB, 'a;b;c\n') },
  { name: 'noise', make: () => Uint8Array.from({ length: 4 * MB }, (_, i) => (i * 2654435761) >>> 24) },
  {
    name: 'noise that says it is a workbook',
    make: () =>
      Uint8Array.from({ length: 4 * MB }, (_, i) =>
        i < 4 ? [0x50, 0x4b, 3, 4][i]! : (i * 2654435761) >>> 24,
      ),
  },
  {
    name: 'cells in the farthest corner',
    make: () =>
      withSheet(
        '<worksheet><sheetData><row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c><c r="A1048576" t="str"><v>y</v></c></row></sheetData></worksheet>',
      ),
  },
  {
    name: 'a hundred and fifty thousand cells in a row',
    make: () =>
      withSheet(
        `<worksheet><sheetData><row>${'<c t="str"><v>x</v></c>'.repeat(150_000)}</row></sheetData></worksheet>`,
      ),
  },
  {
    name: 'a hundred and fifty thousand rows',
    make: () =>
      withSheet(
        `<worksheet><sheetData>${'<row><c t="str"><v>x</v></c></row>'.repeat(150_000)}</sheetData></worksheet>`,
      ),
  },
  {
    name: 'an attribute without end',
    make: () =>
      withSheet(`<worksheet><sheetData><row ${'a'.repeat(5.9 * MB)}></row></sheetData></worksheet>`),
  },
  {
    name: 'half a million openings of tags',
    make: () => withPart('xl/workbook.xml', `<workbook>${'<'.repeat(5.9 * MB)}</workbook>`),
  },
  {
    name: 'a text that a quarter of a million cells share',
    make: () =>
      zip(
        workbookParts([['x'.repeat(2000)]]).map((part) =>
          part.name.endsWith('sheet1.xml')
            ? {
                ...part,
                content: `<worksheet><sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(2500)}</sheetData></worksheet>`,
              }
            : part,
        ),
      ),
  },
  { name: 'a million rows of text', make: () => Buffer.alloc(4 * MB, 'a;b\n') },
]

/** Files that are read, as far as the limits go. */
export const BOUNDED_FILES: readonly HostileFile[] = [
  {
    name: 'tags in tags',
    make: () =>
      withSheet(
        `<worksheet>${'<a>'.repeat(1e6)}<sheetData><row><c t="str"><v>x</v></c></row></sheetData></worksheet>`,
      ),
  },
  { name: 'a cell of four million letters', make: () => Buffer.alloc(4 * MB, 'x') },
  {
    name: 'four million separators',
    make: () => Buffer.concat([Buffer.from('x'), Buffer.alloc(4 * MB, ';')]),
  },
  {
    name: 'quotes that are never closed',
    make: () => Buffer.concat([Buffer.from('x;"'), Buffer.alloc(4 * MB, '""')]),
  },
  { name: 'a formula that runs a program', make: () => Buffer.from("=cmd|'/c calc'!A1;x\n@SUM(1);y") },
]
