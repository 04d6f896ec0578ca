import { describe, expect, it } from 'vitest'
import { IMPORT_LIMITS } from '#client/features/import/limits.ts'
import { readTable } from '#client/features/import/read-table.ts'
import { type Part, workbookParts, zip } from '../support/workbook.ts'

const blob = (content: string | Uint8Array) => new Blob([content as string])

async function rowsOf(content: string | Uint8Array) {
  const result = await readTable(blob(content))
  if (!result.ok) throw new Error(result.error)
  return result.value.map(({ cells }) => cells)
}

const EXPECTED = [
  ['Utfordring', 'Tema'],
  ['Få busser på Åsen', 'Transport'],
]
const plain = 'Utfordring;Tema\r\nFå busser på Åsen;Transport\r\n'

describe('[IM1] a CSV file', () => {
  it.each([
    ['UTF-8', Buffer.from(plain)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${plain}`)],
    ['Windows-1252', Buffer.from(plain, 'latin1')],
    ['UTF-16', Buffer.from(`\ufeff${plain}`, 'utf16le')],
    ['commas', plain.replaceAll(';', ',')],
    ['tabs', plain.replaceAll(';', '\t')],
    ['line feeds alone', plain.replaceAll('\r', '')],
    ['no line break at its end', plain.trim()],
    ['a line that names the separator', `sep=;\r\n${plain}`],
    ['empty rows', `\r\n;;\r\n${plain}\r\n;\r\n\r\n`],
  ])('in %s', async (_name, content) => {
    expect(await rowsOf(content)).toEqual(EXPECTED)
  })

  it('has separators, quotes and line breaks in quoted cells', async () => {
    expect(await rowsOf('"a;b";"si ""ja""";"to\nlinjer"\n"";x;')).toEqual([
      ['a;b', 'si "ja"', 'to\nlinjer'],
      ['', 'x'],
    ])
  })

  it('has rows by the numbers that they have there', async () => {
    for (const file of ['a\n\n"b\nc"\nd', zip(workbookParts([['a'], [], ['b\nc'], ['d']]))]) {
      const result = await readTable(blob(file))
      expect(result.ok && result.value.map(({ number }) => number)).toEqual([1, 3, 4])
    }
  })

  it('may have a long line, empty columns without end, and as many rows as are read', async () => {
    expect((await rowsOf('x'.repeat(100_000)))[0]![0]).toHaveLength(IMPORT_LIMITS.cell)
    expect((await rowsOf(`a${';'.repeat(5000)}`))[0]!.length).toBeLessThanOrEqual(IMPORT_LIMITS.columns)
    expect(await rowsOf('x\n'.repeat(IMPORT_LIMITS.rowsRead))).toHaveLength(IMPORT_LIMITS.rowsRead)
  })
})

describe('[IM2] a workbook', () => {
  it('gives the rows of the first sheet that is shown', async () => {
    const rows = [
      ['Utfordring', '', 'Mål'],
      ['Få busser & <tog>', 'tekst', 11],
      [],
      ['', '', ''],
      ['To\nlinjer'],
    ]
    expect(await rowsOf(zip(workbookParts(rows)))).toEqual([
      ['Utfordring', '', 'Mål'],
      ['Få busser & <tog>', 'tekst', '11'],
      ['To\nlinjer'],
    ])
  })

  const sheet = (data: string): Buffer =>
    zip(
      workbookParts([['x']]).map((part) =>
        part.name.endsWith('sheet1.xml')
          ? { ...part, content: `<x:worksheet><x:sheetData>${data}</x:sheetData></x:worksheet>` }
          : part,
      ),
    )

  it('has cells of all kinds: inline, calculated, true or false, with pieces, errors and gaps', async () => {
    const data = `<row><c r="B1" t="inlineStr"><is><r><t>i </t></r><r><t>biter</t></r></is></c><c t="str"><f>1+1</f><v>sum</v></c>
      <c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#REF!</v></c><c r="G1"><v>&#x41;&amp;&#66;</v></c></row>`
    expect(await rowsOf(sheet(data.replaceAll('<', '<x:').replaceAll('<x:/', '</x:')))).toEqual([
      ['', 'i biter', 'sum', '', '1', '#REF!', 'A&B'],
    ])
  })

  it('may be stored without being packed', async () => {
    const parts = workbookParts([['Få busser']]).map((part): Part => ({ ...part, isStored: true }))
    expect(await rowsOf(zip(parts))).toEqual([['Få busser']])
  })

  it('has room for as many rows as are read', async () => {
    const rows = Array.from({ length: IMPORT_LIMITS.rowsRead }, (_, i) => [`Rad ${i}`])
    expect(await rowsOf(zip(workbookParts(rows)))).toHaveLength(IMPORT_LIMITS.rowsRead)
  })
})

describe('[IM3] what is no table is refused', () => {
  const without = (name: string) => zip(workbookParts([['x']]).filter((part) => part.name !== name))
  const whole = zip(workbookParts([['x']]))
  it.each([
    ['nothing', '', 'empty'],
    ['only empty rows', ';;\n\n', 'empty'],
    ['JSON', '{"rows": [1]}', 'notATable'],
    ['HTML', '  <!doctype html><table><tr><td>x</td></tr></table>', 'notATable'],
    ['an older workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'notATable'],
    ['PDF', '%PDF-1.7', 'notATable'],
    ['bytes', Buffer.from([1, 0, 2, 0, 0, 3]), 'notATable'],
    ['another ZIP file', zip([{ name: 'word/document.xml', content: '<x/>' }]), 'notATable'],
    ['a workbook without its sheet', without('xl/worksheets/sheet1.xml'), 'damaged'],
    ['a workbook without its list of parts', without('xl/_rels/workbook.xml.rels'), 'damaged'],
    ['a workbook that ends early', whole.subarray(0, -30), 'damaged'],
    [
      'a workbook whose middle is lost',
      Buffer.concat([whole.subarray(0, 300), whole.subarray(400)]),
      'damaged',
    ],
  ])('%s', async (_name, content, fault) => {
    expect(await readTable(blob(content))).toEqual({ ok: false, error: fault })
  })

  it('a workbook with a password', async () => {
    const parts = workbookParts([['x']]).map((part): Part => ({ ...part, flags: 1 }))
    expect(await readTable(blob(zip(parts)))).toEqual({ ok: false, error: 'locked' })
  })
})
