import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createCalls } from '#server/store/sqlite/calls.ts'
import type { Request } from '#server/store/sqlite/messages.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const sent: number[][] = []
  const calls = createCalls((requests: readonly Request[]) => sent.push(requests.map(({ id }) => id)), 5)
  const write = () => void calls.call({ kind: 'write', statements: [] }).catch(() => undefined)
  const read = () => void calls.call({ kind: 'read', sql: 'SELECT 1', params: [] }).catch(() => undefined)
  return { sent, write, read, calls }
}

test('[ST27] after a pause a write goes at once, with those of the same turn', () => {
  const { sent, write } = setUp()
  write()
  write()
  vi.advanceTimersByTime(0)
  expect(sent).toEqual([[1, 2]])
})

test('[ST27] under load, groups of writes go the window apart', () => {
  const { sent, write } = setUp()
  write()
  vi.advanceTimersByTime(1)
  write()
  vi.advanceTimersByTime(2)
  write()
  expect(sent).toEqual([[1]])
  vi.advanceTimersByTime(2)
  expect(sent).toEqual([[1], [2, 3]])
})

test('[ST6] a read goes at once, behind the writes that were called before it', () => {
  const { sent, write, read } = setUp()
  write()
  vi.advanceTimersByTime(1)
  write()
  read()
  vi.advanceTimersByTime(0)
  expect(sent).toEqual([[1], [2, 3]])
})

test('[ST13] after the end nothing is sent, and what waited is refused', async () => {
  const { sent, calls } = setUp()
  const waiting = calls.call({ kind: 'write', statements: [] })
  calls.end()
  await expect(waiting).rejects.toMatchObject({ code: 'closed' })
  vi.advanceTimersByTime(10)
  expect(sent).toEqual([])
})
