import { expect, type Page, test } from '@playwright/test'
import { addChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { boxOf, canvas, middleOf, type Point } from '../support/e2e/hands.ts'
import { cardOf, LAPTOP, restingBox, rowOf } from '../support/e2e/people.ts'
import { openList, startWorkshop } from '../support/e2e/seats.ts'
import { stockClient } from '../support/remote.ts'
import { startServer } from '../support/server-process.ts'

const t = nb.canvas

async function dragWith(page: Page, button: 'right' | 'middle', from: Point, by: Point) {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down({ button })
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 })
  await page.mouse.up({ button })
}

test('[C5] [N7] the right button drags the view and opens the menu by a click, the middle one drags too, and a paste lands where one points', async ({
  browser,
}) => {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  const writer = stockClient(server.url, workshop.id, workshop.owner.cookie)
  try {
    await writer.synced
    addChallenge(writer.edit, { title: 'Matsvinn', place: { x: 0, y: 0, rotation: 0, parent: null } })
    const kari = await workshop.join({ ...LAPTOP, reducedMotion: 'reduce' }, 'Kari')
    const list = await workshop.join(LAPTOP, 'Ola')
    const { page } = kari
    await page.goto(`/w/${workshop.id}?view=board`)
    await openList(list.page, workshop.id)
    await restingBox(cardOf(page, 'Matsvinn'))
    const menu = page.getByRole('menu')
    const placeOf = async () => (await boxOf(page))!

    const before = await placeOf()
    await dragWith(page, 'right', { x: 260, y: 600 }, { x: 90, y: -60 })
    await expect.poll(placeOf).toEqual({ ...before, x: before.x + 90, y: before.y - 60 })
    await expect(menu).toHaveCount(0)
    await dragWith(page, 'middle', { x: 600, y: 600 }, { x: -90, y: 60 })
    await expect.poll(async () => Math.abs((await placeOf()).x - before.x)).toBeLessThan(3)

    const { x, y } = await middleOf(page, 'Matsvinn')
    await page.mouse.click(x, y, { button: 'right' })
    await menu.getByRole('menuitem', { name: t.objects.commands.duplicate, exact: true }).waitFor()
    // nothing was pasted by the button in the middle, and nothing said of it
    await expect(page.getByText(t.notices.nothingToPaste)).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    await page.mouse.move(300, 640)
    await page.mouse.move(320, 640)
    await canvas(page).focus()
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+v')
    await expect(rowOf(list.page, 'Matsvinn')).toHaveCount(2)
    const zoom = before.w / 240
    await expect.poll(() => readBoard(writer.doc).challenges.length).toBe(2)
    const [original, copy] = readBoard(writer.doc).challenges
    const seen = {
      x: x + (copy!.place.x - original!.place.x) * zoom,
      y: y + (copy!.place.y - original!.place.y) * zoom,
    }
    expect(Math.hypot(seen.x - 320, seen.y - 640)).toBeLessThan(3)
    expect([...kari.errors, ...list.errors]).toEqual([])
  } finally {
    writer.close()
    await workshop.end()
    await server.dispose()
  }
})
