import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Method, Person } from '../support/person.ts'
import { rawConnection, upgradeRequest } from '../support/raw-socket.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const UNSAFE = ['post', 'put', 'patch', 'delete'] as const

let server: ServerProcess
let owner: Person
let workshop: string

beforeAll(async () => {
  server = await startServer()
  owner = remotePerson(server.url)
  workshop = (await owner.create()).id
  await owner.write(workshop, 'Matsvinn')
})
afterAll(() => server.dispose())

const foreignOrigins = () => [
  'https://evil.example',
  'null',
  'file://',
  `${server.url}.evil.example`,
  `http://127.0.0.1:${server.port + 1}`,
  `http://127.0.0.1`,
  `http://localhost:${server.port}`,
  `http://evil@127.0.0.1:${server.port}`,
  `ws://127.0.0.1:${server.port}`,
  `${server.url}/`,
  `${server.url} https://evil.example`,
]

/** Every route that changes something, as the server itself describes them. */
async function unsafeRoutes(): Promise<readonly { readonly method: Method; readonly path: string }[]> {
  const { body } = await owner.get<{ paths: Record<string, Record<string, unknown>> }>('/api/openapi.json')
  return Object.entries(body.paths).flatMap(([path, methods]) =>
    UNSAFE.filter((method) => method in methods).map((method) => ({
      method: method.toUpperCase() as Method,
      path: path.replace('{id}', workshop).replaceAll(/\{\w+\}/g, 'sea_00000000000000000000'),
    })),
  )
}

const everything = async () =>
  (await Promise.all([paths.workshops, paths.workshop(workshop), paths.board(workshop)].map(owner.get))).map(
    ({ status, body }) => [status, body],
  )

describe('another site', () => {
  it('[P18] may use no method of any route that changes something', async () => {
    const before = await everything()
    const routes = await unsafeRoutes()
    const answers = []
    for (const origin of foreignOrigins()) {
      for (const { method, path } of routes) {
        const reply = await owner.request<{ code: string }>(method, path, {}, { origin })
        answers.push([method, path, origin, reply.status, reply.body.code])
      }
    }
    const accepted = answers.filter(([, , , status, code]) => status !== 403 || code !== 'wrongOrigin')
    report('P18', { routes: routes.length, requests: answers.length, accepted: accepted.length })
    expect(routes.length).toBeGreaterThan(15)
    expect(accepted).toEqual([])
    expect(await everything()).toEqual(before)
  })

  it('[P18] may open neither socket with a participant’s cookie', async () => {
    const lines = foreignOrigins().map((origin) => [`Origin: ${origin}`])
    lines.push([`Origin: ${server.url}`, 'Origin: https://evil.example'])
    lines.push(['Origin: https://evil.example', `Origin: ${server.url}`])
    lines.push(['ORIGIN: https://evil.example', 'X-Forwarded-Host: evil.example'])
    const answers = []
    for (const door of [paths.sync, paths.stage]) {
      for (const headers of lines) {
        const host = `Host: 127.0.0.1:${server.port}`
        const socket = await rawConnection(server.port)
        const cookie = `Cookie: ${owner.cookie}`
        socket.write(upgradeRequest(door(workshop), [cookie, ...headers]).replace('Host: 127.0.0.1', host))
        answers.push([headers, await socket.ended, socket.frames.length])
        socket.destroy()
      }
    }
    const accepted = answers.filter(([, , frames]) => frames !== 0)
    report('P18', { upgrades: answers.length, accepted: accepted.length })
    expect(accepted).toEqual([])
  })

  it('[P18] is told from the own pages, whose requests are heard', async () => {
    for (const { method, path } of await unsafeRoutes()) {
      const elsewhere = path.replace(workshop, 'wrk_00000000000000000000')
      const reply = await owner.request<{ code: string }>(method, elsewhere, {}, { origin: server.url })
      expect([method, path, reply.body.code]).not.toEqual([method, path, 'wrongOrigin'])
    }
    for (const door of [paths.sync, paths.stage]) {
      const socket = await rawConnection(server.port)
      const request = upgradeRequest(door(workshop), [`Cookie: ${owner.cookie}`, `Origin: ${server.url}`])
      socket.write(request.replace('Host: 127.0.0.1', `Host: 127.0.0.1:${server.port}`))
      await expect.poll(() => socket.frames.length).toBeGreaterThan(0)
      socket.destroy()
    }
  })
})
