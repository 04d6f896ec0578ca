import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { cardOf, LAPTOP, restingBox, rowOf } from '../support/e2e/people.ts'
import { openList, type Seated, startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const t = nb.canvas

let server: ServerProcess
let workshop: Workshop

test.beforeAll(async () => {
  server = await startServer()
})

test.afterEach(() => workshop.end())

test.afterAll(() => server.dispose())

/** One person at the canvas and one at the list of a board with these challenges. */
async function canvasAndList(browser: Browser, titles: readonly string[]) {
  workshop = await startWorkshop(browser, server)
  for (const title of titles) await workshop.owner.write(workshop.id, title)
  const kari = await workshop.join(LAPTOP, 'Kari')
  const ola = await workshop.join(LAPTOP, 'Ola')
  await openCanvas(kari, titles)
  await openList(ola.page, workshop.id)
  return { canvas: kari.page, list: ola.page }
}

async function openCanvas({ page }: Seated, titles: readonly string[]): Promise<void> {
  await page.goto(`/w/${workshop.id}?view=board`)
  for (const title of titles) await expect(cardOf(page, title)).toBeVisible()
}

async function middleOf(page: Page, title: string) {
  const box = await restingBox(cardOf(page, title))
  if (!box) throw new Error(`${title} is not to be seen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 })
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
}

/** For looking at what was built: a picture for each name where `SHOTS` says. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

const chooseTool = (page: Page, name: string) =>
  page.getByRole('group', { name: t.tools.label }).getByRole('button', { name }).click()

const label = (page: Page) => page.locator('.canvas-relation-label')

/** Where a card lies in the list of the other person: its theme by the heading above it. */
const themeInList = (page: Page, theme: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: theme }) })

/** Others' changes do not move the list while somebody's focus is in it. */
const leaveFocus = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).blur())

test('[C1] an arrow between two cards is a relation: asked once what it means, goes with its cards, and with the arrow', async ({
  browser,
}) => {
  const { canvas, list } = await canvasAndList(browser, ['Tomme lokaler', 'Lite folkeliv', 'Parkering'])
  const words = t.objects.relation.words
  await drag(canvas, await middleOf(canvas, 'Parkering'), { x: 700, y: 640 })
  await chooseTool(canvas, t.tools.arrow)
  await drag(canvas, await middleOf(canvas, 'Tomme lokaler'), await middleOf(canvas, 'Parkering'))
  await expect(label(canvas)).toHaveText(words.related)
  await expect(canvas.getByRole('button', { name: words.related })).toBeFocused()

  await canvas.keyboard.press('Tab')
  await canvas.keyboard.press('Enter')
  await expect(label(canvas)).toHaveText(words.conflicts)
  await expect(canvas.getByLabel(t.objects.relation.whyConflict)).toBeFocused()
  await canvas.keyboard.type('Begge vil ha torget')
  await canvas.keyboard.press('Enter')
  await shot(canvas, 'relation')
  const relations = () =>
    workshop.owner.get<{ relations?: { meaning: string; why: string }[] }>(paths.board(workshop.id))
  await expect
    .poll(async () => (await relations()).body.relations)
    .toMatchObject([{ meaning: 'conflicts', why: 'Begge vil ha torget' }])
  await expect(rowOf(list, 'Tomme lokaler')).toContainText('Begge vil ha torget')

  const before = await label(canvas).boundingBox()
  await drag(canvas, await middleOf(canvas, 'Parkering'), { x: 240, y: 660 })
  await expect.poll(async () => (await label(canvas).boundingBox())?.x).not.toBe(before?.x)

  await canvas.keyboard.press('Escape')
  const middle = await label(canvas).boundingBox()
  await canvas.mouse.click((middle?.x ?? 0) + 14, (middle?.y ?? 0) + 14)
  await canvas.keyboard.press('Delete')
  await expect(label(canvas)).toHaveCount(0)
  await expect.poll(async () => (await relations()).body.relations).toEqual([])
  await canvas.keyboard.press('Control+z')
  await expect(label(canvas)).toHaveCount(1)
})

test('[C3] a card is written after the other with Tab, and nothing empty stays behind', async ({
  browser,
}) => {
  const { canvas, list } = await canvasAndList(browser, ['Først'])
  // and typed at once: no letter of it may press a tool
  await canvas.mouse.dblclick(300, 640)
  for (const title of ['Andre', 'Tredje', 'Fjerde']) {
    await canvas.keyboard.type(title)
    await canvas.keyboard.press('Tab')
  }
  await canvas.keyboard.press('Shift+Tab')
  for (const title of ['Andre', 'Tredje', 'Fjerde']) await expect(rowOf(list, title)).toBeVisible()
  await expect(canvas.locator('.canvas-card')).toHaveCount(4)
  const [second, third] = [await middleOf(canvas, 'Andre'), await middleOf(canvas, 'Tredje')]
  expect(third.y).toBeCloseTo(second.y, 0)
  expect(third.x).toBeGreaterThan(second.x)
  await shot(canvas, 'sticky')
})

/** Pastes a text on the canvas, as the browser would. */
const paste = (page: Page, text: string) =>
  page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/plain', words)
    const canvas = document.querySelector<HTMLElement>('.tl-container')
    canvas?.focus()
    canvas?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  }, text)

const lines = (count: number) => Array.from({ length: count }, (_, i) => `Linje ${i + 1}`).join('\n')

test('[C4] a pasted list becomes cards in a tidy block; many are asked for, too many are refused whole', async ({
  browser,
}) => {
  const { canvas, list } = await canvasAndList(browser, ['Tomme lokaler'])
  const cards = canvas.locator('.canvas-card')
  await paste(canvas, lines(10_000))
  await expect(canvas.getByText(t.notices.tooManyLines)).toBeVisible({ timeout: 2000 })
  await expect(cards).toHaveCount(1)

  await paste(canvas, lines(20))
  await expect(cards).toHaveCount(21)
  await shot(canvas, 'pasted')
  await expect(rowOf(list, 'Linje 20')).toBeVisible()
  await canvas.keyboard.press('Control+z')
  await expect(cards).toHaveCount(1)

  await paste(canvas, lines(80))
  const question = canvas.getByRole('dialog', { name: t.objects.pasteMany.ask({ count: 80 }) })
  await question.getByRole('button', { name: t.objects.pasteMany.no }).click()
  await expect(cards).toHaveCount(1)
  await paste(canvas, lines(80))
  await question.getByRole('button', { name: t.objects.pasteMany.yes({ count: 80 }) }).click()
  await expect(rowOf(list, 'Linje 80')).toBeVisible()
  await canvas.keyboard.press('Control+z')
  await expect(cards).toHaveCount(1)
})

test('[C5] the menu offers what the bar does, by the right button and by keys, and both do it', async ({
  browser,
}) => {
  const { canvas, list } = await canvasAndList(browser, ['Tomme lokaler', 'Lite folkeliv'])
  const menu = canvas.getByRole('menu', { name: t.objects.menu.label })
  const { x, y } = await middleOf(canvas, 'Tomme lokaler')
  await canvas.mouse.click(x, y, { button: 'right' })
  await shot(canvas, 'menu')
  await menu.getByRole('menuitem', { name: t.objects.commands.duplicate }).click()
  await expect(cardOf(canvas, 'Tomme lokaler')).toHaveCount(2)
  await canvas.keyboard.press('Control+z')
  await expect(cardOf(canvas, 'Tomme lokaler')).toHaveCount(1)

  await list.getByRole('button', { name: nb.listTools.newTheme.open }).click()
  await list.getByLabel(nb.listTools.newTheme.label).fill('Sentrum')
  await list.keyboard.press('Enter')
  await expect(canvas.getByText('Sentrum')).toBeVisible()
  await leaveFocus(list)

  await canvas.mouse.click(x, y)
  await canvas.keyboard.press('Shift+F10')
  await expect(menu.getByRole('menuitemradio').first()).toBeFocused()
  const theme = menu.getByRole('menuitem', { name: t.objects.commands.theme })
  for (let i = 0; i < 20 && !(await theme.evaluate((item) => item === document.activeElement)); i++)
    await canvas.keyboard.press('ArrowDown')
  await canvas.keyboard.press('Enter')
  const panel = canvas.getByRole('dialog', { name: t.objects.panel.theme({ count: 1 }) })
  await expect(
    panel.getByRole('button', { name: t.objects.panel.current({ name: t.objects.panel.noTheme }) }),
  ).toBeFocused()
  await canvas.keyboard.press('Tab')
  await shot(canvas, 'theme-panel')
  await canvas.keyboard.press('Enter')
  await expect(themeInList(list, 'Sentrum').getByRole('heading', { name: /Tomme lokaler/ })).toBeVisible()
  await expect(panel).toHaveCount(0)

  await canvas.keyboard.press('r')
  await canvas.getByRole('button', { name: /Lite folkeliv/ }).click()
  await expect(label(canvas)).toHaveCount(1)
  await shot(canvas, 'connected')
  await canvas.keyboard.press('Escape')

  await canvas.keyboard.press('Control+a')
  await expect(canvas.getByRole('group', { name: t.selection.label })).toBeVisible()
  await shot(canvas, 'all')
})

test('[C7] comments, reactions and stamps: counted on the card, opened by a click and by a key, and in the list', async ({
  browser,
}) => {
  const { canvas, list } = await canvasAndList(browser, ['Tomme lokaler', 'Lite folkeliv'])
  const panel = canvas.getByRole('dialog', { name: t.objects.panel.talk({ name: 'U-1 Tomme lokaler' }) })
  const { x, y } = await middleOf(canvas, 'Tomme lokaler')
  await canvas.mouse.click(x, y)
  await canvas.keyboard.press('c')
  await expect(panel.getByRole('button', { name: nb.cards.mark.agree })).toBeFocused()
  await canvas.keyboard.press('Enter')
  await panel.getByRole('textbox', { name: nb.cards.talk.label }).fill('Hvem eier bygget?')
  await panel.getByRole('button', { name: nb.cards.talk.send }).click()
  await shot(canvas, 'talk')
  await canvas.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)

  const badge = cardOf(canvas, 'Tomme lokaler').locator('.canvas-badges')
  await expect(badge).toHaveText('11')
  await expect(rowOf(list, 'Tomme lokaler')).toContainText(nb.cards.comments({ count: 1, open: 1 }))
  await shot(canvas, 'badges')
  await badge.click()
  await expect(panel).toBeVisible()
  await panel.getByRole('button', { name: nb.cards.talk.resolve }).click()
  await expect(rowOf(list, 'Tomme lokaler')).toContainText(nb.cards.comments({ count: 1, open: 0 }))
  await canvas.keyboard.press('Escape')

  await canvas.keyboard.press('Control+a')
  await canvas.keyboard.press('Shift+F10')
  await canvas.getByRole('menuitem', { name: t.objects.commands.merge }).click()
  await expect(canvas.getByLabel(t.card.title)).toBeFocused()
  await canvas.keyboard.press('Control+a')
  await canvas.keyboard.type('Dødt sentrum')
  await canvas.keyboard.press('Enter')
  await expect(rowOf(list, 'Dødt sentrum')).toContainText(nb.cards.merge.from({ names: 'U-1 og U-2' }))
  await expect(canvas.locator('.canvas-card')).toHaveCount(1)
  await shot(canvas, 'merged')
  await canvas.keyboard.press('Shift+F10')
  await canvas.getByRole('menuitem', { name: t.objects.commands.apart }).click()
  await expect(rowOf(list, 'Lite folkeliv')).toBeVisible()
  await expect(canvas.locator('.canvas-card')).toHaveCount(2)
})

test('[B6] a card that is dropped in a theme gets it, and loses it when it is dragged out', async ({
  browser,
}) => {
  const { canvas, list } = await canvasAndList(browser, ['Tomme lokaler'])
  await list.getByRole('button', { name: nb.listTools.newTheme.open }).click()
  await list.getByLabel(nb.listTools.newTheme.label).fill('Sentrum')
  await list.keyboard.press('Enter')
  const theme = canvas.locator('.canvas-theme')
  await expect(theme).toContainText('Sentrum')
  await leaveFocus(list)
  await canvas.getByRole('button', { name: t.navigation.fit }).click()
  const box = await restingBox(theme)
  const inside = { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
  const outside = await middleOf(canvas, 'Tomme lokaler')
  await drag(canvas, outside, inside)
  const inTheme = themeInList(list, 'Sentrum').getByRole('heading', { name: /Tomme lokaler/ })
  await expect(inTheme).toBeVisible()
  await drag(canvas, await middleOf(canvas, 'Tomme lokaler'), outside)
  await expect(inTheme).toHaveCount(0)
  await expect(rowOf(list, 'Tomme lokaler')).toBeVisible()

  // two clicks in a theme that is selected write a card in it, and not over its name
  await canvas.mouse.click((box?.x ?? 0) + 30, (box?.y ?? 0) + 16)
  await canvas.mouse.dblclick(inside.x, inside.y)
  await canvas.keyboard.type('Lite folkeliv')
  await canvas.keyboard.press('Escape')
  await expect(themeInList(list, 'Sentrum').getByRole('heading', { name: /Lite folkeliv/ })).toBeVisible()
})

test('[A1] what opens over the canvas has no fault that axe finds', async ({ browser }) => {
  const { canvas } = await canvasAndList(browser, ['Tomme lokaler', 'Lite folkeliv'])
  const faults: string[] = []
  const check = async (name: string) => {
    const { violations } = await new AxeBuilder({ page: canvas })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze()
    faults.push(
      ...violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target).join()}`),
    )
  }
  const { x, y } = await middleOf(canvas, 'Tomme lokaler')
  await canvas.mouse.click(x, y)
  await canvas.keyboard.press('Shift+F10')
  await canvas.getByRole('menu').waitFor()
  await check('bar and menu')
  await canvas.keyboard.press('Escape')
  await canvas.keyboard.press('r')
  await canvas.getByRole('dialog').waitFor()
  await check('choice of a card')
  await canvas.keyboard.press('Enter')
  await canvas.getByRole('group', { name: t.objects.relation.ask }).waitFor()
  await check('meaning of a relation')
  await canvas.keyboard.press('Escape')
  await canvas.mouse.click(x, y)
  await canvas.keyboard.press('c')
  await canvas.getByRole('dialog').waitFor()
  await check('what is said')
  expect(faults).toEqual([])
})
