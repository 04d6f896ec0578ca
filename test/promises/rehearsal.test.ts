import { readdirSync, readFileSync } from 'node:fs'
import { afterEach, expect, it, vi } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Rehearsal } from '#shared/api/rehearsal.ts'
import { countIn } from '../support/count-in.ts'
import type { Person } from '../support/person.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

let server: ServerProcess | undefined
afterEach(() => server?.dispose())

const look = async (by: Person, id: string) => (await by.get<Rehearsal | null>(paths.rehearsal(id))).body

/** Processes of simulated participants whose server is this one. */
function crowdsOf(pid: number): readonly string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      const parent = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[1]
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      return Number(parent) === pid && command.includes('rehearsal-child')
    } catch {
      return false // it has just ended
    }
  })
}

const isRunning = (pid: string) => readdirSync('/proc').includes(pid)

it.runIf(process.platform === 'linux')(
  '[F12] the participants end with their server; after a restart the copy says so, and can be deleted',
  async () => {
    server = await startServer()
    const owner = remotePerson(server.url)
    const { id } = await owner.create({ title: 'Samling' })
    const { copy } = (await owner.post<Rehearsal>(paths.rehearsal(id), { people: 5 })).body
    const [crowd] = crowdsOf(server.pid())
    const isWriting = async () => {
      const state = (await look(owner, id))?.state
      return state?.kind === 'running' && state.phase === 'write'
    }
    await vi.waitUntil(isWriting, { timeout: 30_000 })
    await server.kill()
    await vi.waitUntil(() => !isRunning(crowd!), { timeout: 20_000 })
    await server.start()
    expect(await look(owner, id)).toMatchObject({ copy, mayWatch: true, state: { kind: 'interrupted' } })
    expect((await owner.get(paths.workshop(copy))).status).toBe(200)

    const again = (await owner.post<Rehearsal>(paths.rehearsal(id), { people: 2 })).body
    expect((await owner.get(paths.workshop(copy))).status).toBe(404)
    const [second] = crowdsOf(server.pid())
    expect(await server.stop()).toBe(0)
    await vi.waitUntil(() => !isRunning(second!), { timeout: 20_000 })
    await server.start()
    expect(await look(owner, id)).toMatchObject({ copy: again.copy, state: { kind: 'interrupted' } })
    expect((await owner.delete(paths.rehearsal(id))).status).toBe(204)
    expect(await look(owner, id)).toBeNull()
  },
)

it('[P24] [F12] nothing is left of a deleted copy: what was copied, who took part, what they wrote', async () => {
  server = await startServer({ LOG_LEVEL: 'info' })
  const { url, dataDir } = server
  const owner = remotePerson(url)
  const { id } = await owner.create({ title: 'kanari-tittel', name: 'kanari-eier' })
  await owner.write(id, 'kanari-kort')
  const { copy } = (await owner.post<Rehearsal>(paths.rehearsal(id), { people: 5 })).body
  await vi.waitUntil(async () => (await look(owner, id))?.state.kind !== 'running', { timeout: 60_000 })
  expect(await look(owner, id)).toMatchObject({ state: { kind: 'done', sheet: { counted: 5, lost: 0 } } })
  const ofCopy = [copy, 'Generalprøve: kanari', 'Prøvedeltaker', 'Prøvelapp', 'Prøveavstemning']
  const ofBoth = ['kanari-tittel', 'kanari-eier', 'kanari-kort']
  expect(countIn(dataDir, [...ofCopy, ...ofBoth]).every((count) => count > 0)).toBe(true)

  expect((await owner.delete(paths.rehearsal(id))).status).toBe(204)
  const left = countIn(dataDir, ofCopy)
  report('P24', { 'marks of a copy': ofCopy.length, left: left.reduce((sum, count) => sum + count, 0) })
  expect(left).toEqual(ofCopy.map(() => 0))
  expect(countIn(dataDir, ofBoth).every((count) => count > 0)).toBe(true)
  expect((await owner.delete(paths.workshop(id))).status).toBe(204)
  expect(countIn(dataDir, ofBoth)).toEqual(ofBoth.map(() => 0))
  expect(server.output()).not.toMatch(/kanari|Prøve/)
})
