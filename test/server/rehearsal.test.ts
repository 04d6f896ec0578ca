import { afterEach, describe, expect, it, vi } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Rehearsal } from '#shared/api/rehearsal.ts'
import type { BoardReply, WorkshopSummary } from '#shared/api/replies.ts'
import { judgeRehearsal } from '#shared/domain/rehearsal.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Person } from '../support/person.ts'

let app: TestApp
afterEach(() => app.close())

/** A server that listens, with a workshop in its lobby. */
async function lobby(template?: string) {
  app = await startApp()
  await app.app.listen({ port: 0, host: '127.0.0.1' })
  const owner = app.person()
  const made = await owner.create({ title: 'Samling', name: 'Ane', ...(template && { template }) })
  return { owner, ...made }
}

const look = async (by: Person, id: string) => (await by.get<Rehearsal | null>(paths.rehearsal(id))).body

async function start(by: Person, id: string, people: number): Promise<Rehearsal> {
  const { status, body } = await by.post<Rehearsal>(paths.rehearsal(id), { people })
  expect(body).toMatchObject({ people, mayWatch: true, state: { kind: 'running' } })
  expect(status).toBe(201)
  return body
}

/** Waits until it is over, and gives how it ended. */
async function ended(by: Person, id: string): Promise<Rehearsal> {
  let seen: Rehearsal | null = null
  await vi.waitUntil(
    async () => {
      seen = await look(by, id)
      return seen?.state.kind !== 'running'
    },
    { timeout: 60_000, interval: 100 },
  )
  return seen as unknown as Rehearsal
}

describe('[F12] a rehearsal', () => {
  it('lets five in by the door; they write, vote, drop out and come back, and a sheet says how it went', async () => {
    const { owner, id } = await lobby('prioritisation-120')
    await owner.write(id, 'Få læreplasser')
    const { copy } = await start(owner, id, 5)
    const { state } = await ended(owner, id)
    if (state.kind !== 'done') throw new Error(JSON.stringify(state))
    const { sheet } = state
    expect(sheet).toMatchObject({ people: 5, joined: 5, written: 17, lost: 0, voted: 5, counted: 5 })
    expect(sheet).toMatchObject({ dropped: 3, returned: 3, reconnects: 0, errors: [] })
    expect(sheet.sync?.count).toBeGreaterThanOrEqual(15 * 4)
    expect(sheet.vote?.count).toBe(15)
    expect(sheet.phases.map(({ phase }) => phase)).toEqual(['join', 'write', 'vote', 'return', 'close'])
    expect(judgeRehearsal(sheet).findings.filter(({ level }) => level === 'stop')).toEqual([])

    const { body } = await owner.get<BoardReply>(paths.board(copy))
    expect(body.challenges).toHaveLength(18)
    expect(sheet.board.cards).toBe(18)
    expect(body.challenges.map(({ title }) => title)).toContain('Få læreplasser')
    const original = await owner.get<BoardReply>(paths.board(id))
    expect(original.body.challenges.map(({ title }) => title)).toEqual(['Få læreplasser'])
  }, 60_000)
})
