import { type Browser, expect, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { cardOf, LAPTOP, rowOf } from '../support/e2e/people.ts'
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
  const box = await cardOf(page, title).boundingBox()
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

const chooseTool = (page: Page, name: string) =>
  page.getByRole('group', { name: t.tools.label }).getByRole('button', { name }).click()

test('[C1] an arrow between two cards is a relation: chosen once, in the list, gone with the arrow', async ({
  browser,
}) => {
  const { canvas, list } = await canvasAndList(browser, ['Tomme lokaler', 'Lite folkeliv', 'Parkering'])
  await drag(canvas, await middleOf(canvas, 'Parkering'), { x: 800, y: 560 })
  await chooseTool(canvas, t.tools.arrow)
  await drag(canvas, await middleOf(canvas, 'Tomme lokaler'), await middleOf(canvas, 'Parkering'))

  const label = canvas.locator('.canvas-relation-label')
  await expect(label).toHaveText(t.objects.relation.words.related)
  await expect(canvas.getByRole('button', { name: t.objects.relation.words.related })).toBeFocused()
  await expect(rowOf(list, 'Lite folkeliv')).toBeVisible()
})
