import { IMPORT_LIMITS, type Table, type TableRow, Unreadable } from './limits.ts'
import { attribute, xmlPieces } from './xml.ts'
import { type Archive, openArchive } from './zip.ts'

const WORKBOOK = 'xl/workbook.xml'

/** The first sheet of a workbook that is not hidden, as it was last calculated. Formulas are not looked at. */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const archive = openArchive(bytes)
  if (!archive.has(WORKBOOK)) throw new Unreadable('notATable')
  const text = textReader(archive)
  const targets = targetsIn(await text('xl/_rels/workbook.xml.rels'))
  const sheet = targets.get(firstSheet(await text(WORKBOOK)))
  if (!sheet) throw new Unreadable('damaged')
  const strings = archive.has('xl/sharedStrings.xml') ? stringsIn(await text('xl/sharedStrings.xml')) : []
  return rowsIn(await text(sheet), strings)
}

const textReader = (archive: Archive) => async (name: string) =>
  new TextDecoder().decode(await archive.read(name))

/** The name by which the workbook refers to its first sheet that is shown. */
function firstSheet(xml: string): string {
  for (const piece of xmlPieces(xml)) {
    if (piece.kind !== 'open' || piece.name !== 'sheet') continue
    if ((attribute(piece.attributes, 'state') ?? 'visible') !== 'visible') continue
    const id = / [\w]+:id\s*=/.test(piece.attributes)
      ? attribute(piece.attributes.replace(/\ssheetId\s*=/, ' x='), 'id')
      : undefined
    if (id) return id
  }
  throw new Unreadable('empty')
}

/** The parts that a workbook names, within the file. */
function targetsIn(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const piece of xmlPieces(xml)) {
    if (piece.kind !== 'open' || piece.name !== 'Relationship') continue
    if (attribute(piece.attributes, 'TargetMode') === 'External') continue
    const target = attribute(piece.attributes, 'Target') ?? ''
    targets.set(
      attribute(piece.attributes, 'Id') ?? '',
      target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    )
  }
  return targets
}

/** The texts that cells share. How a word is said, which Japanese workbooks add, is no part of it. */
function stringsIn(xml: string): readonly string[] {
  const strings: string[] = []
  let text = ''
  let isText = false
  let spoken = 0
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') {
      if (isText && spoken === 0 && text.length < IMPORT_LIMITS.cell) text += piece.text
      continue
    }
    const isOpen = piece.kind === 'open'
    if (piece.name === 't') isText = isOpen
    else if (piece.name === 'rPh') spoken += isOpen ? 1 : -1
    else if (piece.name === 'si' && isOpen) text = ''
    else if (piece.name === 'si') strings.push(text)
  }
  return strings
}

function rowsIn(xml: string, strings: readonly string[]): Table {
  const rows: TableRow[] = []
  let row: string[] = []
  let number = 0
  let column = -1
  let type = ''
  let value = ''
  let isValue = false
  for (const piece of xmlPieces(xml)) {
    if (piece.kind === 'text') {
      if (isValue && value.length < IMPORT_LIMITS.cell) value += piece.text
      continue
    }
    const isOpen = piece.kind === 'open'
    switch (piece.name) {
      case 'row':
        if (isOpen) number = Number(attribute(piece.attributes, 'r') ?? number + 1)
        else if (row.some((cell) => cell.trim() !== '')) rows.push({ number, cells: row })
        row = []
        column = -1
        if (rows.length >= IMPORT_LIMITS.rowsRead) return rows
        break
      case 'c':
        if (isOpen) {
          column = columnOf(attribute(piece.attributes, 'r')) ?? column + 1
          type = attribute(piece.attributes, 't') ?? 'n'
          value = ''
        } else if (column < IMPORT_LIMITS.columns) {
          while (row.length < column) row.push('')
          row[column] = shown(type, value, strings).slice(0, IMPORT_LIMITS.cell)
        }
        break
      case 'v':
      case 't':
        isValue = isOpen
        break
      case 'sheetData':
        if (!isOpen) return rows
    }
  }
  return rows
}

/** `C12` is in the third column, number 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  if (!letters) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function shown(type: string, value: string, strings: readonly string[]): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'e') return ''
  return type === 'b' ? (value === '1' ? '1' : '0') : value
}
