import { type Browser, expect, type Locator, test } from '@playwright/test'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { LAPTOP, restingBox } from '../support/e2e/people.ts'
import { startWorkshop } from '../support/e2e/seats.ts'
import { stockClient } from '../support/remote.ts'
import { startServer } from '../support/server-process.ts'

const THEME = { size: { w: 420, h: 360 }, colour: 'grey' } as const

const middleOf = async (thing: Locator) => {
  const box = await thing.boundingBox()
  if (!box) throw new Error('it is not in view')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

const end: (() => Promise<void>)[] = []

test.afterEach(async () => {
  for (const one of end.splice(0)) await one()
})

/** A workshop on a server of its own, and somebody in it who is at no canvas; all of it ends with the test. */
async function open(browser: Browser) {
  const server = await startServer()
  end.unshift(() => server.dispose())
  const workshop = await startWorkshop(browser, server)
  end.unshift(() => workshop.end())
  const client = stockClient(server.url, workshop.id, workshop.owner.cookie)
  end.unshift(async () => client.close())
  await client.synced
  return { workshop, client }
}

test('[B6] a card that is dragged across themes belongs to the one it is dropped on, in one step of undo', async ({
  browser,
}) => {
  const { workshop, client } = await open(browser)
  const [from, over, to] = ['Fra', 'Over', 'Til'].map((name, i) => {
    const theme = addTheme(client.edit, { name })
    client.edit.change(theme, { ...THEME, place: { x: i * 500, y: 0, rotation: 0, parent: null } })
    return theme
  })
  const id = addChallenge(client.edit, { title: 'Bilkø ved skolen', theme: from! })
  const below = addChallenge(client.edit, { title: 'Matsvinn', theme: over! })
  const card = () => readBoard(client.doc).challenges.find((one) => one.id === id)!
  const start = card().place
  const { page, errors } = await workshop.join(LAPTOP, 'Kari')
  await page.goto(`/w/${workshop.id}?view=board`)
  const shown = page.locator(`[data-record="${id}"]`)
  await page.getByRole('button', { name: nb.canvas.navigation.fit }).click()
  await expect(shown).toBeInViewport()

  const title = shown.locator('.canvas-card-title')
  // as wide as card-height.ts measures texts
  expect(await title.evaluate((node) => (node as HTMLElement).offsetWidth)).toBe(card().size.w - 28)

  await restingBox(shown)
  const hold = await middleOf(shown)
  const target = await middleOf(page.locator('.canvas-theme').filter({ hasText: 'Til' }))
  const passed = await middleOf(page.locator(`[data-record="${below}"]`))
  await page.mouse.move(hold.x, hold.y)
  await page.mouse.down()
  await page.mouse.move(passed.x, passed.y, { steps: 8 })
  await expect.poll(() => card().place.parent).toBe(null)
  // in front of everything, whole
  const drawn = await page.locator('.tl-shape').evaluateAll((shapes) =>
    shapes
      .map((shape) => ({
        record: shape.querySelector('[data-record]')?.getAttribute('data-record'),
        depth: Number(getComputedStyle(shape).zIndex),
        clip: getComputedStyle(shape).clipPath,
      }))
      .sort((a, b) => b.depth - a.depth),
  )
  expect(drawn[0]).toMatchObject({ record: id, clip: 'none' })
  await page.mouse.move(target.x, target.y, { steps: 8 })
  await page.mouse.up()
  await expect.poll(() => card().theme).toBe(to)

  await page.keyboard.press('Control+z')
  await expect.poll(() => card().place).toEqual(start)
  await page.keyboard.press('Control+Shift+z')
  await expect.poll(() => card().theme).toBe(to)
  expect(errors).toEqual([])
})

test('[C6] what others move, add and take away is seen while a hand keeps moving a card, and stays as they left it', async ({
  browser,
}) => {
  const { workshop, client } = await open(browser)
  const at = (x: number, y: number, parent: string | null = null) => ({ x, y, rotation: 0, parent })
  const id = addChallenge(client.edit, { title: 'Bilkø ved skolen', place: at(0, 0) })
  const moved = addChallenge(client.edit, { title: 'Matsvinn', place: at(0, 300) })
  const gone = addChallenge(client.edit, { title: 'Støy', place: at(300, 300) })
  const { page, errors } = await workshop.join(LAPTOP, 'Kari')
  await page.goto(`/w/${workshop.id}?view=board`)
  const shown = (record: string) => page.locator(`[data-record="${record}"]`)
  await page.getByRole('button', { name: nb.canvas.navigation.fit }).click()
  const { x, y } = (await restingBox(shown(id)))!
  const before = (await restingBox(shown(moved)))!
  const hand = { x: x + 60, y: y + 60 }
  /** Goes on moving the held card, back and forth, and looks. */
  const whileMoving = <T>(look: () => Promise<T>) =>
    expect.poll(async () => {
      hand.x += hand.x > x + 160 ? -40 : 40
      await page.mouse.move(hand.x, hand.y, { steps: 6 })
      return look()
    })
  await page.mouse.move(hand.x, hand.y)
  await page.mouse.down()
  await whileMoving(
    async () => readBoard(client.doc).challenges.find((one) => one.id === id)?.place.x,
  ).not.toBe(0)

  const theme = addTheme(client.edit, { name: 'Natur' })
  client.edit.change(theme, { ...THEME, place: at(700, 0) })
  client.edit.change(moved, { place: at(40, 80, theme) })
  const added = addChallenge(client.edit, { title: 'Nytt innspill', place: at(600, 500) })
  client.edit.remove(gone)
  await whileMoving(() => shown(added).count()).toBe(1)
  await whileMoving(() => shown(gone).count()).toBe(0)
  await whileMoving(async () => (await shown(moved).boundingBox())!.x - before.x).toBeGreaterThan(100)
  await page.mouse.up()
  const board = () => readBoard(client.doc)
  await expect.poll(() => board().challenges.find((one) => one.id === id)?.place.parent).toBe(null)
  expect(board().challenges.find((one) => one.id === moved)?.place).toEqual(at(40, 80, theme))
  expect(board().challenges.map((one) => one.title)).toEqual([
    'Bilkø ved skolen',
    'Matsvinn',
    'Nytt innspill',
  ])
  expect(errors).toEqual([])
})
