import { describe, expect, it } from 'vitest'
import { asMapping, draftOf } from '#client/features/statbank/mapping-draft.ts'
import { readDataset } from '#shared/domain/statbank/json-stat.ts'
import type { StatbankMapping } from '#shared/domain/statbank/mapping.ts'
import { formOf } from '#shared/domain/statbank/table.ts'
import { asJsonStat, ENERGY, type FakeTable, WASTE } from '../support/statbank/tables.ts'

function form(table: FakeTable) {
  const read = readDataset(asJsonStat(table))
  const made = read.ok ? formOf(table.id, read.value, []) : read
  if (!made.ok) throw new Error(made.error)
  return made.value
}

const power: StatbankMapping = {
  table: '10314',
  contents: 'Kraft',
  region: 'Region',
  others: { Forbruk: '02', Pris: null },
  comparisons: ['0'],
}

describe('a choice that is being made', () => {
  it('[SB3] begins with nothing, but where there is one thing to choose', () => {
    expect(draftOf(form(WASTE), undefined)).toEqual({ contents: undefined, others: {}, comparisons: [] })
    expect(draftOf(form(ENERGY), undefined)).toEqual({
      contents: 'Kraft',
      others: { Forbruk: undefined, Pris: undefined },
      comparisons: [],
    })
    expect(asMapping(form(WASTE), draftOf(form(WASTE), undefined))).toBeUndefined()
    expect(asMapping(form(ENERGY), draftOf(form(ENERGY), undefined))).toBeUndefined()
  })

  it('[SB3] begins with what was chosen before, as far as the table still has it', () => {
    expect(asMapping(form(ENERGY), draftOf(form(ENERGY), power))).toEqual(power)
    const gone = { ...power, others: { Forbruk: '99', Pris: null }, comparisons: ['0', '46'] }
    expect(draftOf(form(ENERGY), gone)).toMatchObject({
      others: { Forbruk: undefined, Pris: null },
      comparisons: ['0'],
    })
  })

  it('[SB3] begins anew with another table', () => {
    expect(draftOf(form(WASTE), { ...power, contents: 'KOSandel0000' }).contents).toBeUndefined()
  })
})
