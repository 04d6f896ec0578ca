import { describe, expect, it } from 'vitest'
import { readDocument } from '#shared/catalogue/import/document.ts'
import { judgeRows } from '#shared/catalogue/import/judge-rows.ts'
import { documentOf, type FieldMapping, guessMapping } from '#shared/catalogue/import/table.ts'

const table = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, index) => ({ number: index + 1, cells }))

function taken(rows: ReturnType<typeof table>, mapping: FieldMapping, hasHeadings = true) {
  const read = readDocument(documentOf(rows, mapping, hasHeadings))
  if (!read.ok) throw new Error(read.error.fault)
  const judged = judgeRows(read.value.rows, 'own', () => false)
  if (!judged.ok) throw new Error(judged.error.fault)
  return judged.value
}

describe('[CA13] the columns of a table', () => {
  it.each([
    ['Kode;Tittel;Enhet;Bærekraftsmål;Delmål;Område;Kilde', 'code titleNb unit goals targets areas source'],
    ['Kode;Namn;Eining;Berekraftsmål;Utviklingsområde;Kjelde', 'code titleNb unit goals areas source'],
    ['Code;Title;Unit;Goals;Targets;Area;Source', 'code titleEn unit goals targets areas source'],
    [
      'ID;Indikator;Title (English);Kvalitet;Nivå;Frekvens',
      'code titleNb titleEn qualityClass level periodicity',
    ],
    ['Indikator;Bunnlinje;Resultatkjede;SSB-tabell', 'titleNb bottomLines chainStep ssbTable'],
  ])('%s are guessed', (headings, fields) => {
    const { mapping, hasHeadings } = guessMapping(headings.split(';'))
    expect(mapping).toEqual(Object.fromEntries(fields.split(' ').map((field, column) => [field, column])))
    expect(hasHeadings).toBe(true)
  })

  it('without headings, the first with a word is the title', () => {
    expect(guessMapping(['', 'Trivsel i nabolaget', '42'])).toEqual({
      mapping: { titleNb: 1 },
      hasHeadings: false,
    })
  })

  it('become indicators by the rules of every file, with the rows that the spreadsheet has', () => {
    const rows = table(
      ['Kode', 'Tittel', 'Title', 'Mål', 'Delmål', 'Område', 'Enhet'],
      ['A-1', 'Støy', 'Noise', 'SDG 3, 11', '11.6; 3.9', 'Bebyggelse', '%'],
      ['A-2', 'Feil', '', '99', '', '', ''],
      ['A-1', 'Igjen', '', '', '', '', ''],
      ['A-3', '', '', '', '', '', ''],
    )
    const { rows: accepted, report } = taken(rows, guessMapping(rows[0]!.cells).mapping)
    expect(accepted.map(({ indicator }) => indicator)).toMatchObject([
      {
        code: 'A-1',
        title: { nb: 'Støy', nn: 'Støy', en: 'Noise' },
        goals: [3, 11],
        targets: ['11.6', '3.9'],
        developmentAreas: ['Built_environment'],
      },
    ])
    expect(report.notes.map(({ row, code, other }) => [row, code, other])).toEqual([
      [3, 'unknown', undefined],
      [4, 'twice', 2],
      [5, 'noTitle', undefined],
    ])
  })

  it('without codes are known by their titles', () => {
    const { rows, report } = taken(table(['Gangvei'], ['Sykkelvei'], ['Gangvei']), { titleNb: 0 }, false)
    expect(rows.map(({ indicator }) => indicator.code)).toEqual(['Gangvei', 'Sykkelvei'])
    expect(report.notes).toMatchObject([{ row: 3, code: 'twice', other: 1 }])
  })

  it('half of a file gives the rows that are whole in it', () => {
    const { report } = taken(table(['Kode', 'Tittel', 'Mål'], ['A', 'Hel', '3'], ['B']), {
      code: 0,
      titleNb: 1,
      goals: 2,
    })
    expect(report).toMatchObject({ accepted: 1, refused: 1, notes: [{ row: 3, code: 'noTitle' }] })
  })

  it('as hostile names stay cells', () => {
    expect(() => taken(table(['x', '__proto__']), { code: 0, titleNb: 1 }, false)).not.toThrow()
  })
})
