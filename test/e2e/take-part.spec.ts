import { type Browser, expect, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'
import type { Texts } from '#shared/i18n/texts.ts'
import type { Language } from '#shared/kernel/language.ts'
import { checkScreen } from '../support/e2e/check-screen.ts'
import { type Hands, keys } from '../support/e2e/keys.ts'
import { LAPTOP, PHONE, rowOf } from '../support/e2e/people.ts'
import { startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/*
 * All that a participant does, from the code to the receipt, by keys alone and by taps alone, in each language. Other
 * seats are played over HTTP.
 */

const TEXTS: Readonly<Record<Language, Texts>> = { nb, nn, en }
const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }

let server: ServerProcess
let workshop: Workshop

test.setTimeout(90_000)

test.beforeAll(async () => {
  server = await startServer()
})
test.beforeEach(async ({ browser }) => {
  workshop = await startWorkshop(browser, server, 'prioritisation-120')
  await workshop.owner.write(workshop.id, 'Farlig skolevei')
})
test.afterEach(() => workshop.end())
test.afterAll(() => server.dispose())

/** Taps alone, on what is large enough for a thumb and lies under nothing else. */
const taps = (page: Page): Hands => ({
  async press(target) {
    const box = await target.boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(44)
    await target.tap()
  },
  async write(field, text) {
    await field.tap()
    await page.keyboard.type(text)
  },
})

for (const [by, hands, device] of [
  ['by keys alone', keys, LAPTOP],
  ['by taps on a phone', taps, PHONE],
] as const) {
  for (const language of ['nb', 'nn', 'en'] as const) {
    test(`[P25] [A2] a participant comes, writes, votes and gets a receipt ${by} (${language})`, async ({
      browser,
    }) => {
      const { page, errors, foreign } = await arrive(browser, device, language)
      const steps = await takePart(page, hands(page), TEXTS[language])
      expect(await page.locator('html').getAttribute('lang')).toBe(language)
      expect({ errors, foreign }).toEqual({ errors: [], foreign: [] })
      report('P25', { steps })
      await page.context().close()
    })
  }
}

async function arrive(browser: Browser, device: object, language: Language) {
  const context = await browser.newContext({ ...device, locale: LOCALES[language], baseURL: server.url })
  const page = await context.newPage()
  const errors: string[] = []
  const foreign: string[] = []
  page.on('pageerror', ({ message }) => errors.push(message))
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(server.url).origin) foreign.push(request.url())
  })
  await page.goto('/join')
  return { page, errors, foreign }
}

/** The whole way; gives how many things were done on it. */
async function takePart(page: Page, { press, write }: Hands, t: Texts): Promise<number> {
  const { owner, id } = workshop
  let steps = 0
  const step = async (work: () => Promise<unknown>) => {
    await work()
    steps += 1
  }
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  await step(() => write(page.getByLabel(t.join.code, { exact: true }), workshop.code))
  await step(() => press(button(t.join.next)))
  await step(() => write(page.getByLabel(new RegExp(`^${t.join.name}`)), 'Kari'))
  await step(() => press(button(t.join.now)))
  await page.waitForURL(/\/w\/wrk_/)

  const { width } = page.viewportSize()!
  if (width > 600) await step(() => press(button(t.workshop.header.list)))
  await workshop.enterStep('writePrivate')
  await expect(page.getByText(t.alone.privacy)).toBeVisible()
  await step(() => write(page.getByLabel(t.list.entry.label), 'For mye avfall'))
  await step(() => press(button(t.list.entry.send)))
  await expect(page.getByText(t.list.entry.sent)).toBeVisible()
  await owner.post(paths.reveal(id))
  await expect(rowOf(page, 'For mye avfall').last()).toBeVisible()

  await workshop.enterStep('vote')
  const round = await owner.open(id, { question: 'Hva haster mest?' })
  const waste = button(t.voting.ballot.add({ title: 'For mye avfall' }))
  await step(() => press(waste))
  await step(() => press(waste))
  await step(() => press(button(t.voting.ballot.add({ title: 'Farlig skolevei' }))))
  await expect(page.getByText(t.voting.ballot.usedAll, { exact: true })).toBeVisible()
  await step(() => press(button(t.voting.ballot.remove({ title: 'Farlig skolevei' }))))
  await step(() => press(button(t.voting.ballot.finish)))
  await expect(page.getByText(t.voting.ballot.finished)).toBeVisible()

  await owner.post(paths.closeRound(id, round.id))
  await owner.post(paths.showRound(id, round.id))
  await expect(page.getByText(t.results.receipt.counted)).toBeVisible()
  await checkScreen(page, 'the result')
  return steps
}
