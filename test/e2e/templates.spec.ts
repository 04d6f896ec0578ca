import { type Browser, expect, type Page, test } from '@playwright/test'
import { BOARD_PLANS } from '#shared/catalogue/boards/index.ts'
import { AGENDA_TEMPLATES } from '#shared/catalogue/templates.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { cardOf, createWorkshop, enterStep, joinByCode, newGuest, PHONE } from '../support/e2e/people.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/*
 * What somebody finds who starts from each of the templates. With SHOTS=<folder>, pictures of the boards and lists are
 * put there, to be looked at.
 */

const LAPTOP = { viewport: { width: 1360, height: 800 } }
const SHOTS = process.env['SHOTS']

let server: ServerProcess

test.beforeAll(async () => {
  server = await startServer()
})

test.afterAll(() => server.dispose())

const themeNamed = (page: Page, name: string) =>
  page.locator('.canvas-theme').filter({ has: page.getByText(name, { exact: true }) })

async function shoot(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return
  await page.waitForTimeout(1200)
  await page.screenshot({ path: `${SHOTS}/${name}.png` })
}

async function guests(browser: Browser) {
  const owner = await newGuest(browser, server.url, LAPTOP)
  const kari = await newGuest(browser, server.url, LAPTOP)
  return { owner, kari }
}

/** Starts the workshop, and waits until it has. */
async function start(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: nb.workshop.lobby.start, exact: true })
  await button.first().click()
  await expect(button).toHaveCount(0)
}

for (const template of AGENDA_TEMPLATES) {
  test(`[TB3] a newcomer starts ${template.id}, and others put cards into its areas and leave them where they are`, async ({
    browser,
  }) => {
    const { owner, kari } = await guests(browser)
    const { id, code } = await createWorkshop(
      owner.page,
      template.name.nb.replace(/[()]/g, '.'),
      'Flere unge fullfører videregående',
    )
    await start(owner.page)
    await owner.page.goto(`/w/${id}?view=board`)
    const area = BOARD_PLANS.get(template.id)!.parts.flatMap((part) =>
      part.kind === 'area' ? [part] : [],
    )[0]!
    await expect(themeNamed(owner.page, area.name.nb)).toBeVisible()
    await shoot(owner.page, `${template.id}-board`)
    const step = template.steps.find(({ rights }) => rights.mayWrite)!
    await enterStep(owner.page, step.title.nb)

    await joinByCode(kari.page, code, 'Kari')
    await kari.page.goto(`/w/${id}?view=board`)
    const theme = themeNamed(kari.page, area.name.nb)
    await expect(theme).toBeVisible()
    const before = (await theme.boundingBox())!
    const name = { x: before.x + 30, y: before.y + 6 }
    await kari.page.mouse.move(name.x, name.y)
    await kari.page.mouse.down()
    await kari.page.mouse.move(name.x + 60, name.y + 90, { steps: 4 })
    await kari.page.mouse.up()
    expect(await theme.boundingBox()).toEqual(before)
    await kari.page.keyboard.press('Escape')

    await kari.page.mouse.dblclick(before.x + before.width / 2, before.y + before.height * 0.6)
    await kari.page.getByLabel(nb.canvas.card.title).pressSequentially('Mangler læreplasser')
    await kari.page.keyboard.press('Escape')
    await expect(cardOf(owner.page, 'Mangler læreplasser')).toBeVisible()
    await kari.page.goto(`/w/${id}?view=list`)
    const section = kari.page.getByRole('region', { name: area.name.nb, exact: true })
    await expect(section.getByRole('heading', { name: 'Mangler læreplasser' })).toBeVisible()
    await expect(section.getByText(nb.cards.lock.takesCards)).toBeVisible()

    if (SHOTS !== undefined) {
      await kari.page.setViewportSize(PHONE.viewport)
      await shoot(kari.page, `${template.id}-list`)
    }
    expect([...owner.errors, ...owner.foreign, ...kari.errors, ...kari.foreign]).toEqual([])
    await owner.context.close()
    await kari.context.close()
  })
}

test('[TB4] three hints teach a board, one after the other, and stay closed where they were closed', async ({
  browser,
}) => {
  const { owner, kari } = await guests(browser)
  const { page } = owner
  const { code, id } = await createWorkshop(page, 'Kartlegg utfordringer', 'Hva haster?')
  await start(page)
  await page.goto(`/w/${id}?view=board`)
  const hints = page.getByRole('complementary', { name: nb.hints.label })
  await expect(hints).toContainText(nb.hints.board.write)
  await shoot(page, 'hint-board')
  await page.goto(`/w/${id}?view=list`)
  await expect(hints).toContainText(nb.hints.list.write)
  await page.getByLabel(nb.list.entry.label).fill('Mangler læreplasser')
  await page.getByLabel(nb.list.entry.label).press('Enter')
  await expect(hints).toContainText(nb.hints.list.group)
  await page.getByLabel(nb.list.actions.move).selectOption({ label: 'Gruppe 1' })
  await expect(hints).toContainText(nb.hints.list.invite)
  await joinByCode(kari.page, code, 'Kari')
  await expect(hints).toHaveCount(0)

  await kari.page.getByRole('complementary', { name: nb.hints.label }).waitFor({ state: 'detached' })
  const other = await createWorkshop(page, 'Digital prioritering', 'Hva nå?')
  await page.goto(`/w/${other.id}?view=list`)
  await hints.getByRole('button', { name: nb.hints.close }).press('Enter')
  await expect(hints).toHaveCount(0)
  await page.reload()
  await page.getByLabel(nb.list.entry.label).waitFor()
  await expect(hints).toHaveCount(0)
  expect([...owner.errors, ...kari.errors]).toEqual([])
  await owner.context.close()
  await kari.context.close()
})
