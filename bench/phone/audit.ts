/**
 * `npx tsx bench/phone/audit.ts`, after `npm run build`: Lighthouse over the phone's pages for joining, writing and voting,
 * on the built server, in Chromium (CHROME_PATH). Prints its scores of 100, and what it finds fault with.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { freePort } from '../../test/support/server-process.ts'
import { row } from '../sync/table.ts'
import { openHall } from './hall.ts'

const AUDITOR = fileURLToPath(new URL('../auditor', import.meta.url))
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const

if (!existsSync(join(AUDITOR, 'node_modules'))) {
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: AUDITOR, stdio: 'inherit' })
  if (status !== 0) throw new Error('the auditor could not be installed')
}
if (!existsSync('dist/server/main.js')) throw new Error('npm run build comes first')

interface Audit {
  readonly title: string
  readonly score: number | null
  readonly scoreDisplayMode: string
  readonly displayValue?: string
}

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }
    >
  >
  readonly audits: Readonly<Record<string, Audit>>
}

type Lighthouse = (url: string, flags: object) => Promise<{ readonly lhr: Report } | undefined>

const { default: lighthouse } = (await import(join(AUDITOR, 'node_modules/lighthouse/core/index.js'))) as {
  readonly default: Lighthouse
}

const executablePath = process.env['CHROME_PATH']
const hall = await openHall()
const profile = mkdtempSync(join(tmpdir(), 'dugnad-audit-'))
const port = await freePort()
const context = await chromium.launchPersistentContext(profile, {
  ...(executablePath && { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', `--remote-debugging-port=${port}`],
})
const found: string[] = []

/** Lighthouse's own phone: a slow 4G and a slow processor, both reckoned from what was observed. */
async function audit(name: string, path: string): Promise<void> {
  const result = await lighthouse(hall.server.url + path, {
    port,
    onlyCategories: [...CATEGORIES],
    // somebody who has joined stays joined
    disableStorageReset: true,
    logLevel: 'error',
  })
  if (!result) throw new Error(`no report on ${name}`)
  const { categories, audits } = result.lhr
  const scores = CATEGORIES.map((category) => Math.round((categories[category]?.score ?? 0) * 100))
  console.log(row([name, ...scores.map(String), audits['largest-contentful-paint']?.displayValue ?? '']))
  for (const category of CATEGORIES) {
    for (const { id, weight } of categories[category]?.auditRefs ?? []) {
      const { title, score, displayValue = '' } = audits[id]!
      if (weight > 0 && score !== null && score < 0.9)
        found.push(`${name}, ${category}: ${title} ${displayValue}`)
    }
  }
}

try {
  console.log(row(['page', ...CATEGORIES, 'LCP']))
  console.log(row(['---', ...CATEGORIES.map(() => '---:'), '---:']))
  await audit('join', `/j/${hall.code}`)
  const [name = '', value = ''] = (await hall.newcomer('Kari')).split('=')
  await context.addCookies([{ name, value, url: hall.server.url }])
  await audit('write', `/w/${hall.id}`)
  await hall.openVote()
  await audit('vote', `/w/${hall.id}`)
  for (const line of found) console.log(`- ${line}`)
} finally {
  await context.close()
  rmSync(profile, { recursive: true, force: true })
  await hall.server.dispose()
}
