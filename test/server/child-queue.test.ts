import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createChildQueue } from '#server/child-queue.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** Says which process it is and, asked for it, how far it is; then works until it is ended. */
const ENDLESS = `
process.once('message', (steps) => {
  for (let done = 0; done < steps; done += 1) process.send({ step: { done, of: process.pid } })
  for (;;) {}
})
`

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

describe('work in a process of its own', () => {
  const file = join(tempFolder(afterAll), 'endless.cjs')
  writeFileSync(file, ENDLESS)
  const queueOf = (patienceMs: number) =>
    createChildQueue<number, never>({ entry: { file, execArgv: [] }, patienceMs, memoryMb: 64 })

  it('[E12] says how far it is although it never pauses, and ends with its process when it is given up', async () => {
    const leaving = new AbortController()
    const heard: number[] = []
    const pids = new Set<number>()
    const work = queueOf(60_000).run(3, leaving.signal, ({ done, of }) => {
      heard.push(done)
      pids.add(of)
    })
    await vi.waitUntil(() => heard.length === 3, { timeout: 20_000 })
    const [pid] = [...pids] as [number]
    expect([heard, isAlive(pid)]).toEqual([[0, 1, 2], true])
    leaving.abort()
    expect(await work).toEqual({ ok: false, error: 'cancelled' })
    await vi.waitUntil(() => !isAlive(pid), { timeout: 20_000 })
  })

  it('ends with its process when it takes too long, and does not begin once it is stopped', async () => {
    const queue = queueOf(1)
    expect(await queue.run(0)).toEqual({ ok: false, error: 'tooSlow' })
    queue.stop()
    expect(await queue.run(0)).toEqual({ ok: false, error: 'cancelled' })
  })
})
