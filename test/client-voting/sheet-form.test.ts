import { describe, expect, it } from 'vitest'
import { readSheet, type SheetForm } from '#client/features/voting/paper/sheet-form.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import { openRound, testId } from '../support/rounds.ts'

const [A, B] = [testId('chl', 1), testId('chl', 2)]

const round = (method: Method = { kind: 'dots', budget: 3, maxPerOption: 2 }) => ({
  ...openRound(2, { state: 'counting' }),
  method,
})

const form = (values: SheetForm['values'], changes: Partial<SheetForm> = {}): SheetForm => ({
  label: ' Bord 1 ',
  people: '4',
  municipality: '',
  values,
  ...changes,
})

/** What is wrong with a form, of which something is. */
function faults(read: ReturnType<typeof readSheet>) {
  if (read.ok) throw new Error('Nothing is wrong')
  return read.error
}

describe('[V16] the sheet of a table', () => {
  it('is sent with whole numbers, and without what is zero or empty', () => {
    expect(readSheet(round(), form({ [A]: ['8'], [B]: ['0'] }))).toEqual({
      ok: true,
      value: { kind: 'table', label: 'Bord 1', municipality: null, people: 4, values: { [A]: [8] } },
    })
    const score = round({ kind: 'score', axes: ['importance', 'influence'] })
    const read = readSheet(score, form({ [B]: ['1', '', '3', '', '', '', '', '', '', '', '2', '2'] }))
    expect(read.ok && read.value.values).toEqual({ [B]: [1, 0, 3, 0, 0, 0, 0, 0, 0, 0, 2, 2] })
  })

  it('says which option has what so few people cannot have given', () => {
    expect(faults(readSheet(round(), form({ [A]: ['9'], [B]: ['1'] }))).options).toEqual(
      new Map([[A, 'tooMany']]),
    )
    const agree = round({ kind: 'agree' })
    expect(faults(readSheet(agree, form({ [A]: ['2', '1', '1'], [B]: ['3', '1', '1'] }))).options).toEqual(
      new Map([[B, 'tooMany']]),
    )
    for (const typed of ['x', '-1', '1.5', '1e3']) {
      expect(faults(readSheet(round(), form({ [B]: [typed] }))).options).toEqual(
        new Map([[B, 'numberWrong']]),
      )
    }
  })

  it('tells too many dots in all apart from too many on one option', () => {
    const read = faults(readSheet(round(), form({ [A]: ['7'], [B]: ['6'] })))
    expect(read.options.size).toBe(0)
    expect(read.overBudget).toEqual({ total: 13, most: 12 })
  })

  it('wants a name and people', () => {
    for (const people of ['', '0', '301', 'fire']) {
      expect(faults(readSheet(round(), form({}, { people, label: ' ' })))).toMatchObject({
        isLabelMissing: true,
        isPeopleWrong: true,
      })
    }
  })
})
