import AxeBuilder from '@axe-core/playwright'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import { GOALS } from '#shared/catalogue/goals.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { cardOf, LAPTOP, rowOf, showList } from '../support/e2e/people.ts'
import { type Seated, startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { startServer } from '../support/server-process.ts'

const t = nb.indicators
const menu = nb.canvas.overview.menu

const TABLET = { viewport: { width: 1180, height: 820 }, hasTouch: true }

const BUS = 'Bussen går for sjelden'
const WASTE = 'For mye avfall i sentrum'

const CARDS = [
  { title: BUS, goals: [11, 13] },
  { title: WASTE, goals: [12] },
  { title: 'Ensomhet blant eldre', goals: [3] },
  { title: 'Tomme lokaler', goals: [11] },
  { title: 'Utenforskap blant unge', goals: [] },
  ...[1, 2, 3, 4].map((n) => ({ title: `Matsvinn i kantine ${n}`, goals: [12] })),
]

interface Room {
  readonly workshop: Workshop
  readonly kari: Seated
  readonly ola: Seated
}

/** A workshop with cards, and two people at the canvas. */
async function inRoom(
  browser: Parameters<typeof startWorkshop>[0],
  work: (room: Room) => Promise<void>,
  device: object = LAPTOP,
) {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  try {
    for (const card of CARDS) await workshop.owner.post(paths.challenges(workshop.id), card)
    const kari = await workshop.join(device, 'Kari')
    const ola = await workshop.join(LAPTOP, 'Ola')
    for (const { page } of [kari, ola]) {
      await page.goto(`/w/${workshop.id}?view=board`)
      await expect(cardOf(page, BUS)).toBeVisible()
    }
    await work({ workshop, kari, ola })
    expect([...kari.errors, ...ola.errors]).toEqual([])
    expect([...kari.foreign, ...ola.foreign]).toEqual([])
  } finally {
    await workshop.end()
    await server.dispose()
  }
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: menu.open, exact: true }).click()
  await page.getByRole('button', { name: item, exact: true }).click()
}

const panel = (page: Page) => page.getByRole('region', { name: t.panel.heading, exact: true })

/** Opens the indicators and searches for a word; gives the first hit. */
async function findIndicator(page: Page, word: string): Promise<Locator> {
  await choose(page, menu.indicators)
  await panel(page).getByLabel(t.search.label).fill(word)
  const first = panel(page).getByRole('list', { name: t.search.results }).getByRole('listitem').first()
  await expect(first).toContainText(new RegExp(word, 'i'))
  return first
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox()
  if (!box) throw new Error('nothing is there to be seen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Takes hold of a hit and moves it over something, without letting go. */
async function dragOver(page: Page, hit: Locator, target: Locator): Promise<void> {
  const from = await middleOf(hit.locator('.strong').first())
  const to = await middleOf(target)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
  await page.mouse.move(to.x, to.y)
}

/** What axe finds wrong with a part of a page. */
async function faultsOf(page: Page, part: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).include(part).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
  return (await axe.analyze()).violations.map(({ id }) => id)
}

const linkWord = (word: 'yes' | 'partly' | 'no') => nb.list.link[word]

test('[C8] an indicator is dragged onto a card, and how well it fits is seen by everybody', async ({
  browser,
}) => {
  await inRoom(browser, async ({ kari: { page }, ola }) => {
    const hit = await findIndicator(page, 'avfall')
    const title = (await hit.locator('.strong').first().textContent()) ?? ''

    await dragOver(page, hit, cardOf(page, WASTE))
    await expect(page.locator('.indicators-ghost')).toContainText(WASTE)
    await expect(page.locator('.indicators-target')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.locator('.indicators-ghost')).toHaveCount(0)
    await page.mouse.up()
    await expect(panel(page).getByRole('group', { name: t.link.fit })).toHaveCount(0)

    await dragOver(page, hit, page.locator('.workspace-main'))
    await page.mouse.move(700, 160)
    await page.mouse.up()
    await expect(page.getByText(t.drag.missed).first()).toBeVisible()

    await dragOver(page, hit, cardOf(page, WASTE))
    await page.mouse.up()
    await expect(
      panel(page).getByText(new RegExp(`^${t.panel.connect({ name: '' })}.*${WASTE}$`)),
    ).toBeVisible()
    await panel(page).getByRole('button', { name: t.link.save }).click()
    await expect(panel(page).getByText(t.link.fitMissing)).toBeVisible()
    await panel(page).getByRole('radio', { name: t.link.fits.partly }).check()
    await panel(page).getByRole('button', { name: t.link.save }).click()
    await expect(panel(page).getByText(t.link.whyMissing)).toBeVisible()
    await expect(cardOf(ola.page, WASTE).getByRole('list', { name: nb.canvas.card.fitsLabel })).toHaveCount(0)
    await panel(page)
      .getByLabel(new RegExp(`^${t.link.why.replace('?', '\\?')}`))
      .fill('Viser ikke sentrum')
    await panel(page).getByRole('button', { name: t.link.save }).click()

    const fits = cardOf(ola.page, WASTE).getByRole('list', { name: nb.canvas.card.fitsLabel })
    await expect(fits).toHaveText(nb.canvas.card.fits.partly({ count: 1 }))
    await showList(ola.page)
    await expect(rowOf(ola.page, WASTE)).toContainText(`${linkWord('partly')}: ${title}`)
    await expect(rowOf(ola.page, WASTE)).toContainText('Viser ikke sentrum')

    await page.locator('.tl-container').focus()
    await page.keyboard.press('Control+z')
    await expect(rowOf(ola.page, WASTE)).not.toContainText(linkWord('partly'))
    await expect(cardOf(page, WASTE).getByRole('list', { name: nb.canvas.card.fitsLabel })).toHaveCount(0)
    await page.keyboard.press('Control+Shift+z')
    await expect(rowOf(ola.page, WASTE)).toContainText(linkWord('partly'))
  })
})

test('[K4] by keyboard alone as well, and canvas and list count the same', async ({ browser }) => {
  await inRoom(browser, async ({ workshop, kari: { page }, ola }) => {
    const { x, y } = await middleOf(cardOf(page, BUS))
    await page.mouse.click(x, y)
    await expect(page.locator('.canvas-selection')).toBeVisible()
    const hit = await findIndicator(page, 'avfall')
    await hit.getByRole('button', { name: t.panel.toCard }).press('Enter')
    const pick = panel(page).getByRole('button', { name: new RegExp(t.panel.selected) })
    await expect(pick).toContainText(BUS)
    await expect(panel(page).getByLabel(t.panel.search)).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(pick).toBeFocused()
    await page.keyboard.press('Enter')
    await panel(page).getByRole('radio', { name: t.link.fits.yes, exact: true }).press('Space')
    await page.keyboard.press('Enter')
    await expect(cardOf(ola.page, BUS)).toContainText(nb.canvas.card.fits.yes({ count: 1 }))
    await expect(panel(page).getByRole('heading', { name: t.panel.heading })).toBeFocused()

    await choose(page, menu.coverage)
    const strip = page.getByRole('list', { name: t.coverage.goals })
    const labels = async (of: Page) =>
      of
        .getByRole('list', { name: t.coverage.goals })
        .getByRole('button')
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')))
    const nameOf = (number: number) => nb.common.goal({ number, name: GOALS[number - 1]?.name.nb ?? '' })
    const of = (number: number, challenges: number) =>
      `${nameOf(number)}, ${t.coverage.challenges({ count: challenges })}`
    await expect(strip.getByRole('button', { name: of(12, 5) })).toBeVisible()
    await expect(
      strip.getByRole('button', { name: `${of(5, 0)}, ${t.coverage.links({ count: 0 })}` }),
    ).toBeVisible()
    const { goals = [] } =
      (
        (await workshop.owner.get(`${paths.indicators}?q=avfall&limit=1`)).body as unknown as {
          hits: { indicator: { goals: number[] } }[]
        }
      ).hits[0]?.indicator ?? {}
    const linked = goals[0] ?? 0
    await expect(strip.getByRole('button', { name: `${nameOf(linked)}, ` })).toHaveAccessibleName(
      new RegExp(t.coverage.links({ count: 1 })),
    )
    await expect(page.getByText(t.coverage.withoutGoal({ count: 1 }))).toBeVisible()
    await expect(page.getByText(t.coverage.withoutVerdict({ count: CARDS.length - 1 }))).toBeVisible()
    expect(await faultsOf(page, '.side-panel')).toEqual([])
    expect(await faultsOf(page, '.canvas-side')).toEqual([])
    await strip.getByRole('button', { name: of(3, 1) }).click()
    await expect(page.locator('.canvas-selection')).toBeVisible()

    await showList(ola.page)
    await ola.page.getByText(nb.list.coverage, { exact: true }).click()
    await expect.poll(() => labels(ola.page)).toEqual(await labels(page))
    expect(await faultsOf(ola.page, '.coverage')).toEqual([])
    const gap = ola.page.getByText(t.coverage.withoutGoal({ count: 1 }))
    await gap.click()
    await ola.page
      .getByRole('button', { name: /Utenforskap/ })
      .first()
      .click()
    await expect(rowOf(ola.page, 'Utenforskap blant unge')).toBeVisible()
    await expect(rowOf(ola.page, BUS)).toHaveCount(0)
    await ola.page.getByRole('button', { name: of(3, 1) }).click()
    await expect(rowOf(ola.page, 'Ensomhet blant eldre')).toBeVisible()
    await expect(rowOf(ola.page, 'Tomme lokaler')).toHaveCount(0)
  })
})

test('[C8] what is found beside one card can be dragged onto another; a locked board says so', async ({
  browser,
}) => {
  await inRoom(browser, async ({ workshop, kari: { page }, ola }) => {
    const { x, y } = await middleOf(cardOf(page, BUS))
    await page.mouse.click(x, y)
    await page.getByRole('button', { name: nb.canvas.objects.commands.open }).click()
    const beside = page.getByRole('region', { name: nb.workshop.card.label, exact: true })
    await beside.getByLabel(t.search.label).fill('avfall')
    const results = beside.getByRole('region', { name: t.search.results })
    const hit = results
      .getByRole('listitem')
      .filter({ hasText: /avfall/i })
      .first()
    await dragOver(page, hit, cardOf(page, WASTE))
    await page.mouse.up()
    await expect(beside.getByRole('heading', { name: WASTE })).toBeVisible()
    await beside.getByRole('radio', { name: t.link.fits.yes, exact: true }).check()
    await beside.getByRole('button', { name: t.link.save }).click()
    await expect(cardOf(ola.page, WASTE)).toContainText(nb.canvas.card.fits.yes({ count: 1 }))
    await expect(cardOf(ola.page, BUS).getByRole('list', { name: nb.canvas.card.fitsLabel })).toHaveCount(0)

    await workshop.owner.command(workshop.id, { type: 'lockBoard' })
    await choose(page, menu.indicators)
    await expect(panel(page).getByText(nb.workshop.boardLock.locked)).toBeVisible()
    await expect(panel(page).getByRole('button', { name: t.panel.toCard }).first()).toBeDisabled()
  })
})

test('[C8] a finger drags by the grip; who may not link is told why', async ({ browser }) => {
  const touch = async ({
    page,
    workshop,
    ola,
  }: {
    page: Page
    workshop: Workshop
    ola: Seated
  }): Promise<void> => {
    const hit = await findIndicator(page, 'avfall')
    const from = await middleOf(hit.locator('[data-grip]'))
    const to = await middleOf(cardOf(page, WASTE))
    const devtools = await page.context().newCDPSession(page)
    const at = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly { x: number; y: number }[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] })
    await at('touchStart', [from])
    await at('touchMove', [{ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }])
    await at('touchMove', [to])
    await expect(page.locator('.indicators-target')).toBeVisible()
    await at('touchEnd', [])
    await panel(page).getByRole('radio', { name: t.link.fits.yes, exact: true }).check()
    await panel(page).getByRole('button', { name: t.link.save }).click()
    await expect(cardOf(ola.page, WASTE)).toContainText(nb.canvas.card.fits.yes({ count: 1 }))

    await workshop.silence(ola)
    await choose(ola.page, menu.indicators)
    await expect(panel(ola.page).getByText(t.link.readOnly)).toBeVisible()
    await expect(panel(ola.page).getByRole('button', { name: t.panel.toCard }).first()).toBeDisabled()
    await expect(ola.page.locator('[data-grip]')).toHaveCount(0)
  }
  await inRoom(browser, ({ workshop, kari, ola }) => touch({ page: kari.page, workshop, ola }), TABLET)
})
