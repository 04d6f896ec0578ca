import { formatsIn } from './cell-formats.ts'
import { IMPORT_LIMITS, type Table, Unreadable } from './limits.ts'
import { rowsOfSheet } from './sheet-rows.ts'
import { attribute, xmlPieces } from './xml.ts'
import { type Archive, openArchive } from './zip.ts'

const WORKBOOK = 'xl/workbook.xml'
const STRINGS = 'xl/sharedStrings.xml'
const STYLES = 'xl/styles.xml'

/** The first sheet of a workbook that is not hidden, as it was last calculated. */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  const archive = openArchive(bytes)
  if (!archive.has(WORKBOOK)) throw new Unreadable('notATable')
  const text = textReader(archive)
  const targets = targetsIn(await text('xl/_rels/workbook.xml.rels'))
  const workbook = await text(WORKBOOK)
  const sheet = targets.get(firstSheet(workbook))
  if (!sheet) throw new Unreadable('damaged')
  const strings = archive.has(STRINGS) ? stringsIn(await text(STRINGS)) : []
  const formats = archive.has(STYLES) ? formatsIn(await text(STYLES)) : []
  const is1904 = countsFrom1904(workbook)
  return rowsOfSheet(await text(sheet), { strings, formats, is1904 })
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

/** Whether the workbook is from a program that counted days from 1904. */
function countsFrom1904(xml: string): boolean {
  for (const piece of xmlPieces(xml)) {
    if (piece.kind !== 'open' || piece.name !== 'workbookPr') continue
    return /^(?:1|true)$/.test(attribute(piece.attributes, 'date1904') ?? '')
  }
  return false
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
