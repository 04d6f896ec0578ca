import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createGroupCommit } from '#server/store/sqlite/group-commit.ts'
import { logRow } from './contract.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const executed: string[] = []
  const settled: number[][] = []
  const db = { exec: (sql: string) => void executed.push(sql), write: () => 1, inTransaction: () => false }
  const group = createGroupCommit(db, 3, (outcomes) => settled.push(outcomes.map(({ id }) => id)))
  return { group, settled, commits: () => executed.filter((sql) => sql === 'COMMIT').length }
}

test('[ST27] writes within the window share one forced write', () => {
  const { group, settled, commits } = setUp()
  group.add(1, [logRow('a', 1)])
  vi.advanceTimersByTime(2)
  group.add(2, [logRow('a', 2)])
  expect(settled).toEqual([])
  vi.advanceTimersByTime(1)
  expect(settled).toEqual([[1, 2]])
  group.add(3, [logRow('a', 3)])
  vi.advanceTimersByTime(3)
  expect(settled).toEqual([[1, 2], [3]])
  expect(commits()).toBe(2)
})

test('[ST27] a flush does not wait for the window, and is free when there is nothing to commit', () => {
  const { group, settled, commits } = setUp()
  group.add(1, [logRow('a', 1)])
  group.flush()
  group.flush()
  vi.runAllTimers()
  expect(settled).toEqual([[1]])
  expect(commits()).toBe(1)
})

test('[ST27] a full group does not wait for the window', () => {
  const { group, settled } = setUp()
  for (let id = 1; id <= 512; id++) group.add(id, [logRow('a', id)])
  expect(settled).toHaveLength(1)
  expect(settled[0]).toHaveLength(512)
})
