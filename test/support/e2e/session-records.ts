import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { SignedRecord } from '#shared/domain/voting/record.ts'
import type { OptionResult } from '#shared/domain/voting/result.ts'
import { runScript } from '../command.ts'
import { EXPECTED, pointsOf } from './session-plan.ts'

/**
 * V17. The records of the session of agenda.spec.ts, looked at, and checked by the command without the server: all are
 * right, and with one byte changed something is wrong. Gives the record of the vote with paper.
 */
export async function checkRecords(folder: string, records: readonly string[]): Promise<SignedRecord> {
  const fileOf = (n: number) => join(folder, `R-${n}.json`)
  for (const [n, text] of records.entries()) writeFileSync(fileOf(n + 1), text)
  expect(records).toHaveLength(4)
  const text = records[1]!
  const record = JSON.parse(text) as SignedRecord
  expect(pointsOf(record.totals as OptionResult[])).toEqual(EXPECTED)
  expect(record).toMatchObject({ eligible: { opening: 20, close: 31 }, cast: 30, blank: 1 })
  expect(record.sources).toEqual({ screen: 20, paperBallot: 4, paperTable: 6 })
  expect(record.receipts).toHaveLength(20)

  const right = await runScript('verify-round', folder)
  expect([right.code, right.said.trim().split('\n').at(-1)]).toEqual([0, 'Nothing is wrong.'])
  writeFileSync(fileOf(2), text.replace('"cast":30', '"cast":31'))
  const wrong = await runScript('verify-round', folder)
  expect([wrong.code, wrong.said.trim().split('\n').at(-1)]).toEqual([1, 'Something is wrong.'])
  return record
}
