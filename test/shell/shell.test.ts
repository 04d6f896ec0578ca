import { beforeEach, describe, expect, it } from 'vitest'
import { createShell, type Shell, type ShellParts } from '#client/shell/shell.ts'
import { memoryCaches } from './memory-caches.ts'

const HOST = 'https://dugnad.example.no'

const partsOf = (version: string): ShellParts => ({
  version,
  files: [`/assets/base-${version}.js`, `/assets/list-${version}.js`, '/favicon.svg'],
})
const pageOf = (version: string) => `<script src="/assets/base-${version}.js"></script>`

/** A server with one version of the product, or none at all. */
let served: string | undefined
let asked: string[]
let more: Record<string, () => Response>
let caches: CacheStorage
let room: { room: number }

beforeEach(() => {
  served = 'one'
  asked = []
  more = {}
  room = { room: Number.POSITIVE_INFINITY }
  caches = memoryCaches(room)
})

const fetched = async (request: Request | string): Promise<Response> => {
  const path = typeof request === 'string' ? request : new URL(request.url).pathname
  asked.push(path)
  if (served === undefined) throw new TypeError('no network')
  if (more[path]) return more[path]()
  if (partsOf(served).files.includes(path)) return new Response(`part ${path}`)
  if (path.startsWith('/assets/')) return new Response('none', { status: 404 })
  return new Response(pageOf(served), { headers: { 'content-type': 'text/html; charset=utf-8' } })
}

const shellOf = (version: string, patience = 5000): Shell =>
  createShell(partsOf(version), { caches, fetch: fetched, patience })

const asking = (path: string, mode: RequestMode = 'cors', method = 'GET') => {
  const request = new Request(HOST + path, { method })
  Object.defineProperty(request, 'mode', { value: mode })
  return request
}
const visit = async (shell: Shell, path = '/w/wrk_1') =>
  (await shell.answer(asking(path, 'navigate')))?.text()
const part = async (shell: Shell, path: string) => (await shell.answer(asking(path)))?.text()

async function installed(version: string): Promise<Shell> {
  served = version
  const shell = shellOf(version)
  await shell.install()
  await shell.activate()
  return shell
}

describe('the app shell', () => {
  it('[SH1] opens the page and its parts without a network', async () => {
    const shell = await installed('one')
    served = undefined
    expect(await visit(shell)).toBe(pageOf('one'))
    expect(await part(shell, '/assets/list-one.js')).toBe('part /assets/list-one.js')
    expect(await part(shell, '/favicon.svg')).toBe('part /favicon.svg')
  })

  it('[SH1] opens the page also when only a proxy answers, or nobody does in time', async () => {
    const shell = await installed('one')
    more['/w/wrk_1'] = () => new Response('Bad gateway', { status: 502 })
    expect(await visit(shell)).toBe(pageOf('one'))
    const hangs = createShell(partsOf('one'), { caches, fetch: () => new Promise(() => {}), patience: 1 })
    expect(await visit(hangs)).toBe(pageOf('one'))
  })

  it('[SH1] fails as the network does where it has nothing, and passes on what a server says', async () => {
    const shell = shellOf('one')
    more['/w/wrk_1'] = () => new Response('Bad gateway', { status: 502 })
    expect(await visit(shell)).toBe('Bad gateway')
    served = undefined
    await expect(visit(shell)).rejects.toThrow('no network')
    await expect(part(shell, '/assets/list-one.js')).rejects.toThrow('no network')
  })

  it('[SH2] gives the server’s page whenever there is one, newer or older', async () => {
    const shell = await installed('two')
    for (const version of ['three', 'one']) {
      served = version
      expect(await visit(shell)).toBe(pageOf(version))
    }
  })

  it('[SH2] opens without a network the version that was used last, if all of it is here', async () => {
    await installed('one')
    const two = await installed('two')
    served = 'one'
    await visit(two)
    served = undefined
    expect(await visit(two)).toBe(pageOf('one'))
    served = 'three'
    await visit(two)
    served = undefined
    expect(await visit(two)).toBe(pageOf('two'))
  })

  it('[SH2] knows a version by its scripts, whatever else a page of it names', async () => {
    await installed('one')
    const two = await installed('two')
    // the server has been put back to the version before
    const naming = `<link rel="modulepreload" href="/assets/list-one.js">${pageOf('one')}`
    more['/w/wrk_1'] = () => new Response(naming, { headers: { 'content-type': 'text/html' } })
    expect(await visit(two)).toBe(naming)
    more = {}
    served = undefined
    expect(await visit(two)).toBe(pageOf('one'))
  })

  it('[SH3] keeps no answer of the server’s, no board and nothing that is sent', async () => {
    const shell = await installed('one')
    const before = asked.length
    for (const path of ['/api/workshops/wrk_1', '/api/workshops/wrk_1/board', '/healthz', '/sw.js']) {
      expect(shell.answer(asking(path))).toBeUndefined()
    }
    expect(shell.answer(asking('/api/workshops/wrk_1/outcomes.csv', 'navigate'))).toBeUndefined()
    expect(shell.answer(asking('/licences/packages.md', 'navigate'))).toBeUndefined()
    expect(shell.answer(asking('/assets/list-one.js', 'cors', 'POST'))).toBeUndefined()
    expect(asked.length).toBe(before)
  })

  it('[SH4] has the parts of the version before for the pages that run with it, and no older ones', async () => {
    await installed('one')
    await installed('two')
    const three = await installed('three')
    expect(await part(three, '/assets/list-two.js')).toBe('part /assets/list-two.js')
    expect((await three.answer(asking('/assets/list-one.js')))?.status).toBe(404)
    served = 'two' // a step back
    const again = await installed('two')
    served = undefined
    expect(await visit(again)).toBe(pageOf('two'))
    expect(await part(again, '/assets/list-three.js')).toBe('part /assets/list-three.js')
  })

  it('[SH5] changes nothing when an update comes half, and goes on from there', async () => {
    const one = await installed('one')
    served = 'two'
    more['/assets/list-two.js'] = () => new Response('none', { status: 500 })
    await expect(shellOf('two').install()).rejects.toThrow('/assets/list-two.js did not come')
    served = undefined
    expect(await visit(one)).toBe(pageOf('one'))
    more = {}
    asked = []
    await installed('two')
    expect(asked).toEqual(['/assets/list-two.js', '/favicon.svg', '/'])
  })

  it('[SH5] takes no page of another version, nor of a network that asks for a password', async () => {
    served = 'two'
    more = Object.fromEntries(partsOf('one').files.map((file) => [file, () => new Response('part')]))
    await expect(shellOf('one').install()).rejects.toThrow('another version')
    const login = () => new Response('Log in', { headers: { 'content-type': 'text/html' } })
    more['/assets/list-two.js'] = login
    await expect(shellOf('two').install()).rejects.toThrow('did not come')
    const shell = await installed('three')
    more['/assets/rare-three.js'] = login
    await part(shell, '/assets/rare-three.js')
    served = undefined
    await expect(part(shell, '/assets/rare-three.js')).rejects.toThrow('no network')
  })

  it('[SH5] gives a full device its room back, and the page goes on', async () => {
    const one = await installed('one')
    room.room = 5
    served = 'two'
    await expect(shellOf('two').install()).rejects.toThrow('full')
    expect(await caches.keys()).toEqual(['dugnad-shell-one'])
    room.room = 4
    expect(await visit(one)).toBe(pageOf('two'))
    expect(await part(one, '/assets/list-two.js')).toBe('part /assets/list-two.js')
  })

  it('[SH1] keeps what a page has loaded besides, such as the canvas', async () => {
    const shell = await installed('one')
    more['/assets/canvas-one.js'] = () => new Response('canvas')
    await shell.keep(['/assets/canvas-one.js', '/api/workshops', '/assets/gone.js'])
    more['/assets/rare-one.js'] = () => new Response('rare')
    await part(shell, '/assets/rare-one.js')
    served = undefined
    expect(await part(shell, '/assets/canvas-one.js')).toBe('canvas')
    expect(await part(shell, '/assets/rare-one.js')).toBe('rare')
    await expect(part(shell, '/assets/gone.js')).rejects.toThrow('no network')
  })
})
