import { describe, expect, it } from 'vitest'
import { cardsOfTable } from '#client/features/import/cards-of-table.ts'
import { guessColumns } from '#client/features/import/columns.ts'
import { IMPORT_LIMITS } from '#client/features/import/limits.ts'
import { readTable } from '#client/features/import/read-table.ts'
import { xmlPieces } from '#client/features/import/xml.ts'
import { readTurtle } from '#server/catalogue/turtle.ts'
import { isFigureFault } from '#shared/catalogue/figures/row.ts'
import { figureRows, guessFigureMapping } from '#shared/catalogue/figures/table.ts'
import { readDocument } from '#shared/catalogue/import/document.ts'
import { judgeRows } from '#shared/catalogue/import/judge-rows.ts'
import { documentOf, guessMapping } from '#shared/catalogue/import/table.ts'
import { ENCODINGS } from '../support/bad-tables.ts'
import { skosFile, skosIndicator } from '../support/catalogue/skos.ts'
import { judgeAll } from '../support/figures/rows.ts'
import { type Random, seededRandom } from '../support/random.ts'
import { workbookParts, zip } from '../support/workbook.ts'

const SEED = Number(process.env['SEED'] ?? 7)
const FILES = Number(process.env['MANGLED'] ?? 400)

const ROWS = [
  ['Indikator', 'Kommune', 'År', 'Verdi', 'Enhet', 'Kilde'],
  ['EC: ICT: ICT: 1C', 'Bærum', '2023', '97,5', '%', 'SSB "tabell" 12345'],
  ['no-001', '3203', '2022', '1 234', 'antall', 'Åsen; og flere'],
  ['Støy', 'Ås', '2021', 'mangler', '', ''],
]

const CSV = ROWS.map((row) =>
  row.map((cell) => (/[";]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';'),
).join('\r\n')

/** Bytes that mean something to one of the readers. */
const SIGNS = [...Buffer.from('\0\t\n\r ";,<>&=@#[]{}()\'/\\:.%-+0'), 0x80, 0xc3, 0xef, 0xfe, 0xff]

/** Cuts, turns, doubles, moves or spoils bytes, as bad cables, programs and people do. */
function mangled(bytes: Uint8Array, random: Random): Uint8Array {
  const at = () => random.int(0, Math.max(0, bytes.length - 1))
  const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number]
  switch (random.int(0, 6)) {
    case 0:
      return bytes.subarray(0, from)
    case 1:
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    case 2:
      return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
    case 3:
      return bytes.map((byte, place) => (place === from ? byte ^ (1 << random.int(0, 7)) : byte))
    case 4:
      return bytes.map((byte, place) => (place >= from && place < from + 3 ? random.pick(SIGNS)! : byte))
    case 5:
      return Buffer.concat([
        bytes.subarray(0, from),
        Uint8Array.from({ length: random.int(1, 40) }, () => random.pick(SIGNS)!),
        bytes.subarray(from),
      ])
    default:
      return random.pick(Object.values(ENCODINGS))!(
        Buffer.from(bytes).toString(random.pick(['utf8', 'latin1'] as const)),
      )
  }
}

const several = (bytes: Uint8Array, random: Random): Uint8Array =>
  Array.from({ length: random.int(1, 3) }).reduce<Uint8Array>((last) => mangled(last, random), bytes)

/** A workbook that is spoilt from without, or in one of its parts. */
function spoiltWorkbook(random: Random): Uint8Array {
  const parts = workbookParts(ROWS)
  if (random.int(0, 3) === 0) return several(zip(parts), random)
  const spoilt = random.int(0, parts.length - 1)
  return zip(
    parts.map((part, at) =>
      at === spoilt ? { ...part, content: several(Buffer.from(part.content as string), random) } : part,
    ),
  )
}

/** Reads a table, and puts it to all that judge tables. */
async function judge(bytes: Uint8Array): Promise<'refused' | 'read'> {
  const read = await readTable(new Blob([bytes as Uint8Array<ArrayBuffer>]))
  if (!read.ok) return 'refused'
  const table = read.value
  expect(table.length).toBeLessThanOrEqual(IMPORT_LIMITS.rowsRead)
  for (const { number, cells } of table) {
    expect(Number.isSafeInteger(number) && number > 0, String(number)).toBe(true)
    expect(cells.length).toBeLessThanOrEqual(IMPORT_LIMITS.columns)
  }
  const first = table[0]!.cells
  const figures = guessFigureMapping(first)
  const rows = figureRows(table, figures.mapping, figures.hasHeadings)
  const { report } = judgeAll(rows)
  expect(report.accepted + report.refused).toBe(rows.length)
  const told = new Set(report.notes.filter(({ code }) => isFigureFault(code)).map(({ row }) => row))
  expect(told.size > 0).toBe(report.refused > 0)
  const indicators = guessMapping(first)
  const document = readDocument(documentOf(table, indicators.mapping, indicators.hasHeadings))
  if (document.ok) judgeDocument(document.value.rows)
  const cards = guessColumns(first)
  const made = cardsOfTable(table, cards.mapping, cards.hasHeadings)
  for (const { title } of made.cards) expect(title).toMatch(/^[^\ufffd]+$/u)
  return 'read'
}

function judgeDocument(rows: Parameters<typeof judgeRows>[0]): void {
  const judged = judgeRows(rows, 'own', () => false)
  if (judged.ok) expect(judged.value.report.accepted + judged.value.report.refused).toBe(rows.length)
}

describe(`[BI5] files with spoilt bytes (seed ${SEED}, ${FILES} of each kind)`, () => {
  const kinds = {
    csv: (random: Random) => several(random.pick(Object.values(ENCODINGS))!(CSV), random),
    xlsx: spoiltWorkbook,
  }
  it.each(Object.keys(kinds) as (keyof typeof kinds)[])(
    '%s: every row is taken or told of, or the file is refused',
    async (kind) => {
      const random = seededRandom(SEED)
      const outcomes = { read: 0, refused: 0 }
      for (let i = 0; i < FILES; i++) outcomes[await judge(kinds[kind](random))] += 1
      expect(outcomes.read).toBeGreaterThan(FILES / 10)
      expect(outcomes.refused).toBeGreaterThan(0)
    },
  )

  const TEXTS = {
    json: [
      documentOf(
        ROWS.map((cells, at) => ({ number: at + 1, cells })),
        { titleNb: 0, code: 2, unit: 4 },
        true,
      ),
      readDocument,
    ],
    turtle: [skosFile([skosIndicator(1), skosIndicator(2)]), readTurtle],
  } as const
  it.each(Object.keys(TEXTS) as (keyof typeof TEXTS)[])(
    '%s: every indicator is taken or told of, or the file is refused',
    (kind) => {
      const random = seededRandom(SEED)
      const [text, reader] = TEXTS[kind]
      let refused = 0
      for (let i = 0; i < FILES; i++) {
        const read = reader(Buffer.from(several(Buffer.from(text), random)).toString())
        if (read.ok) judgeDocument(read.value.rows)
        else refused += 1
      }
      expect(refused).toBeGreaterThan(0)
      expect(refused).toBeLessThan(FILES)
    },
  )

  it('XML is taken apart in no more pieces than it has signs', () => {
    const random = seededRandom(SEED)
    const sheet = workbookParts(ROWS).at(-1)!.content as string
    for (let i = 0; i < FILES; i++) {
      const text = Buffer.from(several(Buffer.from(sheet), random)).toString()
      let pieces = 0
      try {
        for (const _ of xmlPieces(text)) pieces += 1
      } catch (error) {
        expect(error).toMatchObject({ fault: 'damaged' })
      }
      expect(pieces).toBeLessThanOrEqual(text.length)
    }
  })
})
