import { expect, test } from 'vitest'
import { createGroupCommit } from '#server/store/sqlite/group-commit.ts'
import { logRow } from './contract.ts'

function setUp() {
  const executed: string[] = []
  const settled: number[][] = []
  const db = { exec: (sql: string) => void executed.push(sql), write: () => 1, inTransaction: () => false }
  const group = createGroupCommit(db, (outcomes) => settled.push(outcomes.map(({ id }) => id)))
  return { group, settled, commits: () => executed.filter((sql) => sql === 'COMMIT').length }
}

test('[ST27] what has been added shares one forced write, which is free when there is nothing', () => {
  const { group, settled, commits } = setUp()
  group.add(1, [logRow('a', 1)])
  group.add(2, [logRow('a', 2)])
  expect(settled).toEqual([])
  group.flush()
  group.flush()
  expect(settled).toEqual([[1, 2]])
  expect(commits()).toBe(1)
})

test('[ST27] a full group does not wait', () => {
  const { group, settled } = setUp()
  for (let id = 1; id <= 512; id++) group.add(id, [logRow('a', id)])
  expect(settled).toHaveLength(1)
  expect(settled[0]).toHaveLength(512)
})
