import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SMALL } from '#shared/wire/screens.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { tempFolder } from '../support/temp-folder.ts'

const PAGE = `<!doctype html>
<html lang="nb">
  <head>
    <title>Dugnad</title>
    <script type="module" crossorigin src="/assets/main-a1.js"></script>
  </head>
</html>`

const MANIFEST = {
  'index.html': { file: 'assets/main-a1.js' },
  'features/workshop/workshop-page.tsx': {
    file: 'assets/workshop-b2.js',
    imports: ['index.html', '_rules.js'],
    css: ['assets/workshop-c3.css'],
  },
  'features/workshop/phone-workspace.tsx': { file: 'assets/phone-d4.js', imports: ['_rules.js'] },
  '_rules.js': { file: 'assets/rules-e5.js', imports: ['features/workshop/workshop-page.tsx'] },
}

/** Every address that the client has a page for. */
const ADDRESSES = [...readFileSync('client/pages.tsx', 'utf8').matchAll(/<Route path="([^"]*)"/g)].map(
  ([, path]) => path!.replaceAll(/:(\w+)/g, '$1'),
)

let server: TestApp
let pages: string
beforeAll(async () => {
  pages = tempFolder(afterAll)
  mkdirSync(join(pages, 'assets'))
  mkdirSync(join(pages, '.vite'))
  writeFileSync(join(pages, 'index.html'), PAGE)
  writeFileSync(join(pages, 'icon.svg'), '<svg/>')
  writeFileSync(join(pages, 'sw.js'), 'keep()')
  writeFileSync(join(pages, '.vite', 'manifest.json'), JSON.stringify(MANIFEST))
  writeFileSync(join(pages, 'assets', 'main-a1.js'), 'export {}')
  writeFileSync(join(pages, 'assets', 'main-a1.js.br'), 'pressed')
  server = await startApp({ atEnd: afterAll, pages })
})
afterAll(() => server.close())

const ask = (url: string, headers = {}) =>
  server.app.inject({ url, headers: { accept: 'text/html', ...headers } })

describe('pages', () => {
  it.each(ADDRESSES)('%s is the client, checked anew each time', async (url) => {
    const reply = await ask(url)
    expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(reply.headers['cache-control']).toBe('no-cache')
    expect(reply.body).toContain('Dugnad')
  })

  it('say at once what they will ask for, each part once, and on which screens', async () => {
    const { body } = await ask('/w/wrk_1')
    const links = [...body.matchAll(/<link (.*) href="(.*)">/g)].map(([, how, href]) => [href, how])
    expect(links).toEqual([
      ['/assets/workshop-b2.js', 'rel="modulepreload" crossorigin'],
      ['/assets/workshop-c3.css', 'rel="preload" as="style" crossorigin'],
      ['/assets/rules-e5.js', 'rel="modulepreload" crossorigin'],
      ['/assets/phone-d4.js', `rel="modulepreload" crossorigin media="${SMALL}"`],
    ])
    expect((await ask('/')).body).not.toContain('modulepreload')
    // of a build that lacks the part, nothing
    expect((await ask('/join')).body).toBe(PAGE)
  })

  it('what there is not, is a page that says so for people and a problem for programs', async () => {
    const page = await ask('/w/wrk_1/no-such')
    expect([page.statusCode, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    const program = await ask('/api/no-such')
    expect([program.statusCode, program.json().code]).toEqual([404, 'notFound'])
    expect((await ask('/no-such', { accept: 'application/json' })).json().code).toBe('notFound')
  })

  it('assets are kept for ever, and come compressed', async () => {
    const reply = await ask('/assets/main-a1.js', { 'accept-encoding': 'br' })
    expect(reply.body).toBe('pressed')
    expect(reply.headers).toMatchObject({
      'content-encoding': 'br',
      'cache-control': 'public, max-age=31536000, immutable',
    })
    expect((await ask('/assets/main-a1.js')).body).toBe('export {}')
    expect((await ask('/assets/gone.js')).statusCode).toBe(404)
    expect((await ask('/icon.svg')).headers['content-type']).toContain('image/svg+xml')
  })

  it.each([
    '/../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/.vite/manifest.json',
    '/assets/%2e%2e/index.html',
  ])('do not lead out of their folder: %s', async (url) => {
    expect((await ask(url)).statusCode).toBeGreaterThanOrEqual(400)
  })

  it('[P22, P23] may load nothing from elsewhere and run nothing that is not a file of ours', async () => {
    const { headers } = await ask('/')
    const policy = String(headers['content-security-policy'])
    expect(policy.split(';')).toEqual([
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
    ])
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toBeUndefined()
  })
})

describe('what browsers keep of the client', () => {
  it('[SH2] comes from a worker that is checked anew each time', async () => {
    const reply = await ask('/sw.js')
    expect([reply.body, reply.headers['cache-control']]).toEqual(['keep()', 'no-cache'])
    expect(reply.headers['content-type']).toContain('javascript')
  })

  it('[SH6] is taken off their devices, and nothing else, where the operator wants none of it', async () => {
    const bare = await startApp({ pages, appShell: false })
    const reply = await bare.app.inject({ url: '/sw.js' })
    await bare.close()
    expect([reply.statusCode, reply.headers['cache-control']]).toEqual([200, 'no-cache'])
    expect(reply.headers['content-type']).toContain('javascript')

    const done: string[] = []
    const listeners = new Map<string, (event: object) => void>()
    let removed: Promise<unknown> | undefined
    runInNewContext(reply.body, {
      addEventListener: (type: string, listener: () => void) => listeners.set(type, listener),
      skipWaiting: () => done.push('at once'),
      caches: {
        keys: async () => ['dugnad-shell-1', 'dugnad-page', 'of somebody else'],
        delete: async (name: string) => done.push(name),
      },
      registration: { unregister: async () => done.push('unregistered') },
    })
    listeners.get('install')?.({})
    listeners.get('activate')?.({ waitUntil: (work: Promise<unknown>) => (removed = work) })
    await removed
    expect(done).toEqual(['at once', 'dugnad-shell-1', 'dugnad-page', 'unregistered'])
  })
})

describe('without a built client', () => {
  it('the server says what to do', async () => {
    const bare = await startApp()
    const reply = await bare.app.inject({ url: '/', headers: { accept: 'text/html' } })
    expect(reply.body).toContain('npm run build')
    await bare.close()
  })
})
