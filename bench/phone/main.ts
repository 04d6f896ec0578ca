/**
 * `npx tsx bench/phone/main.ts`, after `npm run build`: what somebody waits for with a slow phone on a slow network, in
 * Chromium (CHROME_PATH) whose processor is slowed four times and whose network is a slow 4G. Five visits of each kind
 * (`-- --repeat 5`), each in a browser context without a cache; prints medians with the lowest and the highest.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { PHONE, rowOf, sitDown } from '../../test/support/e2e/people.ts'
import { row, spread } from '../sync/table.ts'
import { type Hall, openHall } from './hall.ts'

/** What is commonly called slow 4G: bits a second, and milliseconds for each request. CPU: times slower. */
const NETWORK = { download: 1.6e6, upload: 750e3, latency: 150 } as const
const CPU = 4

const { values } = parseArgs({ options: { repeat: { type: 'string', default: '5' } } })
if (!existsSync('dist/server/main.js')) throw new Error('npm run build comes first')

const figures = new Map<string, number[]>()
const note = (name: string, value: number) => figures.set(name, [...(figures.get(name) ?? []), value])

interface Visit {
  readonly page: Page
  readonly cdp: CDPSession
  /** Bytes of scripts that came over the network so far. */
  scripts(): number
  largest(): Promise<number>
  /** Milliseconds since the page was asked for. */
  since(): Promise<number>
}

async function visit(
  browser: Browser,
  { server }: Hall,
  cookie: string | undefined,
  work: (it: Visit) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ ...PHONE, locale: 'nb-NO', baseURL: server.url })
  if (cookie) await sitDown(context, server.url, cookie)
  await context.addInitScript({ path: fileURLToPath(new URL('page-probe.js', import.meta.url)) })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  let scripts = 0
  const kinds = new Map<string, string>()
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === 'Script') scripts += encodedDataLength
  })
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: NETWORK.latency,
    downloadThroughput: NETWORK.download / 8,
    uploadThroughput: NETWORK.upload / 8,
  })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU })
  await work({
    page,
    cdp,
    scripts: () => scripts,
    largest: () => page.evaluate('probe.largest()'),
    since: () => page.evaluate('performance.now()'),
  })
  await context.close()
}

/** Milliseconds from the tap until the page shows something else where `selector` points. */
async function echoOf({ page }: Visit, selector: string, tap: () => Promise<void>): Promise<number> {
  const echo = page.evaluate<number>(`probe.echo(${JSON.stringify(selector)}, 'pointerup')`)
  await tap()
  return echo
}

async function join(browser: Browser, hall: Hall): Promise<void> {
  await visit(browser, hall, undefined, async (it) => {
    await it.page.goto(`/j/${hall.code}`)
    await it.page.getByRole('button', { name: nb.join.now }).waitFor()
    note('join: can join', await it.since())
    await it.page.waitForLoadState('networkidle')
    note('join: LCP', await it.largest())
  })
}

async function write(browser: Browser, hall: Hall): Promise<void> {
  await visit(browser, hall, await hall.newcomer('Kari'), async (it) => {
    await it.page.goto(`/w/${hall.id}`)
    await rowOf(it.page, 'Utfordring nummer 1').first().waitFor()
    note('write: synced', await it.since())
    await it.page.waitForLoadState('networkidle')
    note('write: LCP', await it.largest())
    note('write: scripts, kB', it.scripts() / 1000)
  })
}

async function vote(browser: Browser, hall: Hall): Promise<void> {
  const words = nb.voting.ballot
  await visit(browser, hall, await hall.newcomer('Liv'), async (it) => {
    await it.page.goto(`/w/${hall.id}`)
    await it.page.getByRole('button', { name: nb.workshop.tabs.vote, exact: true }).tap()
    const add = it.page.getByRole('button', {
      name: words.add({ title: 'Utfordring nummer 1' }),
      exact: true,
    })
    await add.waitFor()
    note('vote: can vote', await it.since())
    await it.page.waitForLoadState('networkidle')
    note('vote: LCP', await it.largest())
    note('vote: scripts, kB', it.scripts() / 1000)
    note('vote: tap to echo', await echoOf(it, '.ballot-dots', () => add.tap()))
  })
}

const executablePath = process.env['CHROME_PATH']
const hall = await openHall()
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  for (let i = 0; i < Number(values.repeat); i++) {
    await join(browser, hall)
    await write(browser, hall)
    await hall.openVote()
    await vote(browser, hall)
    await hall.closeVote()
  }
} finally {
  await browser.close()
  await hall.server.dispose()
}
console.log(row(['figure, ms', 'median (lowest–highest)']))
console.log(row(['---', '---:']))
for (const [name, all] of figures) console.log(row([name, spread(all)]))
