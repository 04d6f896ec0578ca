import { expect, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { type Guest, LAPTOP, newGuest, PHONE, sitDown } from '../support/e2e/people.ts'
import { clipped } from '../support/e2e/pseudo.ts'
import { remotePerson } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

let server: ServerProcess
let guest: Guest | undefined

test.beforeAll(async () => {
  server = await startServer()
})

test.afterEach(async () => {
  await guest?.context.close()
  guest = undefined
})

test.afterAll(() => server.dispose())

const NARROW = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true }

/** Where a person may come, by what to wait for there. `{w}` is a sample workshop, `{l}` one that has not begun. */
const SCREENS: readonly (readonly [name: string, path: string, ready: (page: Page) => Promise<unknown>])[] = [
  ['home', '/', (page) => seen(page, nb.start.home.newWorkshop)],
  ['new', '/new', (page) => page.getByRole('radio').first().waitFor()],
  ['join', '/join', (page) => page.getByLabel(nb.join.code, { exact: true }).waitFor()],
  [
    'lobby',
    '/w/{l}',
    (page) =>
      page
        .getByText(/^\d{4} \d{4}$/)
        .first()
        .waitFor(),
  ],
  ['list', '/w/{w}?view=list', (page) => page.getByLabel(nb.list.entry.label).waitFor()],
  ['report', '/w/{w}/report', (page) => seen(page, nb.outcomes.report.print)],
  ['wall', '/wall/{w}', (page) => page.getByRole('complementary', { name: nb.wall.door }).waitFor()],
  ['indicators', '/indicators', (page) => page.getByLabel(nb.indicators.search.label).waitFor()],
  [
    'privacy',
    '/privacy',
    (page) => page.getByRole('heading', { name: nb.privacy.title, exact: true }).waitFor(),
  ],
  [
    'accessibility',
    '/accessibility',
    (page) => page.getByRole('heading', { name: nb.privacy.access.title }).waitFor(),
  ],
  ['workshop indicators', '/w/{w}/indicators', (page) => seen(page, nb.catalogue.own.propose)],
  ['data status', '/w/{w}/data', (page) => seen(page, nb.data.core.lead)],
  ['mobilisation', '/w/{w}/mobilisation', (page) => seen(page, nb.actors.activities)],
  [
    'actor link',
    '/actor',
    (page) => page.getByRole('heading', { name: nb.actorPage.dead.cutTitle }).waitFor(),
  ],
  ['missing', '/nowhere', (page) => page.getByRole('heading').first().waitFor()],
]

const seen = (page: Page, text: string) => page.getByText(text).first().waitFor()

/** A browser of somebody who has a sample, and a workshop in its lobby. */
async function facilitator(browser: Parameters<typeof newGuest>[0], device: object) {
  const person = remotePerson(server.url)
  const sample = await person.post<{ id: string }>('/api/samples', { language: 'nb' })
  const lobby = await person.create({ title: 'Klar til start', template: 'challenge-mapping-60' })
  const made = await newGuest(browser, server.url, device)
  guest = made
  await sitDown(made.context, server.url, person.cookie)
  const pathOf = (path: string) => path.replace('{w}', sample.body.id).replace('{l}', lobby.id)
  return { ...made, pathOf, sample: sample.body.id, person }
}

for (const [device, options] of [
  ['laptop', LAPTOP],
  ['phone', PHONE],
  ['320 px', NARROW],
] as const) {
  test(`[A1] every screen on a ${device} has no fault that axe finds, fits its width and calls no other host`, async ({
    browser,
  }) => {
    test.setTimeout(600_000)
    const { page, pathOf, foreign, errors } = await facilitator(browser, options)
    for (const [name, path, ready] of SCREENS) {
      await page.goto(pathOf(path))
      await ready(page)
      await checkScreen(page, `${name} on a ${device}`)
      await screenshot(page, `${name}-${device}`)
    }
    expect({ foreign, errors }).toEqual({ foreign: [], errors: [] })
  })
}

test('[A7] text may be spaced as its readers need it, and nothing is cut off', async ({ browser }) => {
  const { page, pathOf } = await facilitator(browser, NARROW)
  const faults = async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - screen.width)
    return [...(wide > 0 ? [`${wide} px too wide`] : []), ...(await clipped(page))]
  }
  for (const [name, path, ready] of SCREENS) {
    await page.goto(pathOf(path))
    await ready(page)
    await page.evaluate(spaceOut)
    // parts of a page that come later are laid out anew
    await expect.poll(faults, { message: name }).toEqual([])
    await screenshot(page, `${name}-spaced`)
  }
})

/** The spacing that success criterion 1.4.12 of WCAG names. Runs in the page. */
function spaceOut(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
      'p { margin-bottom: 2em !important }',
  )
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
}

test('[A1] the canvas with its panels has no fault that axe finds, and calls no other host', async ({
  browser,
}) => {
  const { page, sample, foreign, errors } = await facilitator(browser, LAPTOP)
  await page.goto(`/w/${sample}?view=board`)
  await page.locator('.canvas-card').first().waitFor()
  for (const tab of [
    nb.workshop.panel.step,
    nb.workshop.panel.vote,
    nb.workshop.panel.outcomes,
    nb.workshop.panel.people,
  ]) {
    await page.getByRole('tab', { name: tab }).click()
    await expect(page.getByRole('tabpanel')).not.toBeEmpty()
    await checkScreen(page, `canvas, ${tab}`)
    await screenshot(page, `canvas-${tab}`)
  }
  expect({ foreign, errors }).toEqual({ foreign: [], errors: [] })
})

test('[A1] a ballot on a phone has no fault that axe finds', async ({ browser }) => {
  const { page, sample, person } = await facilitator(browser, NARROW)
  const { body } = await person.get<{ code: string }>(`/api/workshops/${sample}`)
  const voter = remotePerson(server.url)
  await voter.join(body.code, { name: 'Kari' })
  await person.open(sample)
  await page.context().clearCookies()
  await sitDown(page.context(), server.url, voter.cookie)
  await page.goto(`/w/${sample}`)
  await page.getByRole('navigation').getByRole('button', { name: nb.workshop.tabs.vote }).click()
  await page
    .getByRole('button', { name: /^Gi en stemme til/ })
    .first()
    .click()
  await expect(page.getByText(nb.voting.ballot.left({ left: 2, budget: 3 })).first()).toBeVisible()
  await screenshot(page, 'ballot')
  await checkScreen(page, 'ballot')
})
