import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test'
import { cpuOf } from '../sync/measure.ts'

/** The window of everything that is measured here, pixels. */
export const WINDOW = { width: 1360, height: 800 } as const

export interface Chromium {
  readonly browser: Browser
  /** Processor time of all of its processes, seconds. */
  cpu(): number
  close(): Promise<void>
}

/** The machine's Chromium in a process of its own, without a screen: everything is drawn by the processor. */
export async function launch(): Promise<Chromium> {
  const executablePath = process.env['CHROME_PATH']
  const server = await chromium.launchServer({
    ...(executablePath && { executablePath }),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  })
  const browser = await chromium.connect(server.wsEndpoint())
  return {
    browser,
    cpu: () => cpuOf(server.process().pid ?? 0),
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Camera extends Point {
  readonly z: number
}

export interface Box extends Point {
  readonly w: number
  readonly h: number
}

/** A card that can be taken hold of: a point in the middle of it, pixels, and the id of its element. */
export interface Grip extends Point {
  readonly id: string
}

/** Milliseconds between frames, and how long each task over 50 ms was. */
export interface Recording {
  readonly frames: readonly number[]
  readonly blocked: readonly number[]
}

/** A page that is measured, and what its probe (in-page.js) can be asked. */
export interface Probed {
  readonly page: Page
  readonly cdp: CDPSession
  ask<T>(what: string): Promise<T>
  /** What the browser counts of the page: seconds, bytes, numbers of things. */
  metrics(): Promise<Readonly<Record<string, number>>>
}

const PROBE = fileURLToPath(new URL('in-page.js', import.meta.url))

export async function openPage(context: BrowserContext): Promise<Probed> {
  await context.addInitScript({ path: PROBE })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  return {
    page,
    cdp,
    ask: <T>(what: string) => page.evaluate<T>(`bench.${what}`),
    async metrics() {
      const { metrics } = await cdp.send('Performance.getMetrics')
      return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
    },
  }
}
