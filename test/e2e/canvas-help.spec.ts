import { expect, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen } from '../support/e2e/check-screen.ts'
import { cardOf, LAPTOP, restingBox } from '../support/e2e/people.ts'
import { openList, startWorkshop } from '../support/e2e/seats.ts'
import { startServer } from '../support/server-process.ts'

/*
 * Actors and activities at the canvas, and what others see of them in the list.
 */

const t = nb.canvas
const CALM = { ...LAPTOP, reducedMotion: 'reduce' }

async function middleOf(page: Page, title: string) {
  const box = await restingBox(cardOf(page, title))
  if (!box) throw new Error(`${title} is not to be seen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function drawArrow(page: Page, from: string, to: string) {
  const [start, end] = [await middleOf(page, from), await middleOf(page, to)]
  await page.keyboard.press('a')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 })
  await page.mouse.move(end.x, end.y, { steps: 5 })
  await page.mouse.up()
}

async function layCard(page: Page, tool: string, at: { x: number; y: number }, name: string) {
  const tools = page.getByRole('group', { name: t.tools.label, exact: true })
  await tools.getByRole('button', { name: t.tools.more, exact: true }).click()
  await tools.getByRole('button', { name: tool, exact: true }).click()
  await page.mouse.click(at.x, at.y)
  await expect(page.locator('.canvas-card-field')).toBeFocused()
  await page.keyboard.insertText(name)
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png` })
}

test('[C13] [MO1] [MO2] [MO3] actors and activities are drawn on the canvas, tied by arrows, and the list of another says so', async ({
  browser,
}) => {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  try {
    await workshop.owner.write(workshop.id, 'Tomme lokaler')
    const { page: canvas } = await workshop.join(CALM, 'Kari')
    const { page: list } = await workshop.join(CALM, 'Ola')
    await openList(list, workshop.id)
    await canvas.goto(`/w/${workshop.id}?view=board`)
    await expect(cardOf(canvas, 'Tomme lokaler')).toBeVisible()
    const card = await middleOf(canvas, 'Tomme lokaler')

    await layCard(canvas, nb.actors.actor, { x: card.x - 330, y: card.y - 120 }, 'Frivilligsentralen')
    await canvas.getByLabel(nb.actors.fields.category).selectOption('voluntary')
    await canvas.keyboard.press('Enter')
    await expect(cardOf(canvas, 'Frivilligsentralen')).toContainText('Aktør · Frivillighet')
    await expect(cardOf(canvas, 'Frivilligsentralen')).toContainText(nb.actors.states.suggested)
    await layCard(canvas, nb.actors.activity, { x: card.x + 330, y: card.y + 30 }, 'Åpne lokalene')
    await canvas.keyboard.press('Escape')
    await canvas.keyboard.press('Escape')

    const label = (word: string) => canvas.locator(`.canvas-relation-label[title^="${word}"]`)
    await drawArrow(canvas, 'Frivilligsentralen', 'Tomme lokaler')
    const choice = canvas.getByRole('group', { name: t.objects.relation.askStake })
    await expect(choice.getByRole('button', { name: nb.actors.stakes.both })).toBeFocused()
    await choice.getByRole('button', { name: nb.actors.stakes.hasMeans }).press('Enter')
    await choice.getByRole('textbox').fill('Har hus i sentrum')
    await canvas.keyboard.press('Escape')
    await canvas.keyboard.press('Escape')
    await expect(label(nb.actors.stakes.hasMeans)).toHaveAttribute('title', /Har hus i sentrum/)
    await drawArrow(canvas, 'Åpne lokalene', 'Tomme lokaler')
    await expect(label(t.objects.relation.about)).toBeVisible()
    await canvas.keyboard.press('Escape')
    await shot(canvas, 'canvas-help')
    await checkScreen(canvas, 'a board with actors and activities')

    await expect(list.locator('main')).toContainText('Frivilligsentralen')
    await expect(list.locator('main')).toContainText('Åpne lokalene')
    await shot(list, 'canvas-help-list')

    const line = await restingBox(label(t.objects.relation.about))
    await canvas.mouse.click(line!.x + line!.width / 2, line!.y + line!.height / 2)
    await canvas.keyboard.press('Delete')
    await expect(label(t.objects.relation.about)).toHaveCount(0)
    await expect(cardOf(canvas, 'Åpne lokalene')).toBeVisible()
  } finally {
    await workshop.end()
    await server.dispose()
  }
})
