import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Created } from '#shared/api/replies.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { dial } from '../support/dial.ts'
import { tempFolder } from '../support/temp-folder.ts'

const MAIN = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url))

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

/** The server as it is started in earnest: its first line, or all that it said when it gave up. */
async function start(env: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let complaints = ''
  child.stderr.on('data', (data) => {
    complaints += data
  })
  const exit = once(child, 'close').then(([code]) => code as number | null)
  const line = once(createInterface(child.stdout), 'line').then(([first]) => String(first))
  const first = await Promise.race([line, exit.then(() => '')])
  return { child, exit, url: first.match(/http:\S+/)?.[0] ?? '', complaints: () => complaints }
}

describe('the built server as a process', () => {
  it('says where it is, and stops when it is asked to, with goodbye to everybody', async () => {
    const server = await start({ DATA_DIR: tempFolder() })
    expect(server.url).toMatch(/^http:\/\/localhost:\d+$/)
    const reply = await fetch(`${server.url}${paths.workshops}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"title":"Verksted"}',
    })
    const { id } = (await reply.json()) as Created
    const socket = dial(server.url, paths.sync(id), reply.headers.getSetCookie()[0]!.split(';')[0]!)
    await once(socket, 'message')
    const closed = once(socket, 'close')
    server.child.kill('SIGTERM')
    expect((await closed)[0]).toBe(CLOSE.restarting)
    expect(await server.exit).toBe(0)
    expect(server.complaints()).toBe('')
  })

  it('sends pages that say what they will ask for, all of which there is', async () => {
    const server = await start({ DATA_DIR: tempFolder() })
    for (const path of ['/join', '/j/12345678', '/w/wrk_1']) {
      const page = await (await fetch(server.url + path)).text()
      const hrefs = [...page.matchAll(/rel="modulepreload".* href="([^"]*)"/g)].map(([, href]) => href!)
      expect(hrefs.length).toBeGreaterThan(1)
      for (const href of hrefs) expect((await fetch(server.url + href)).status).toBe(200)
    }
  })

  it('says what to do when its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as { port: number }
    const server = await start({ DATA_DIR: tempFolder(), PORT: String(port) })
    expect(await server.exit).toBe(1)
    expect(server.complaints()).toBe(
      `Port ${port} is in use by another program. Stop that, or set PORT to another number.\n`,
    )
    other.close()
  })

  it('[P3] says what to do when another server has its data', async () => {
    const folder = tempFolder()
    await start({ DATA_DIR: folder })
    const second = await start({ DATA_DIR: folder })
    expect(await second.exit).toBe(1)
    expect(second.complaints()).toContain('Another Dugnad server is using the data folder')
  })

  it('says what to do when a setting cannot be used', async () => {
    const server = await start({ PORT: 'eighty', LOG_LEVEL: 'loud' })
    expect(await server.exit).toBe(1)
    expect(server.complaints().trim().split('\n')).toEqual([
      expect.stringMatching(/^PORT cannot be used\. Set PORT to /),
      expect.stringMatching(/^LOG_LEVEL cannot be used\. Set LOG_LEVEL to /),
    ])
  })
})
