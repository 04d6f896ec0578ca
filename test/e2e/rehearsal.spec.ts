import { expect, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, newGuest, sitDown } from '../support/e2e/people.ts'
import { remotePerson } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const t = nb.rehearsal

let server: ServerProcess

test.beforeEach(async () => {
  server = await startServer()
})

test.afterEach(() => server.dispose())

const dialog = (page: Page) => page.getByRole('dialog', { name: t.title })

/** At once narrow and light, then wide in both schemes. */
async function look(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 320, height: 900 })
  await checkScreen(page, name)
  await screenshot(page, `${name} phone`)
  await page.setViewportSize(LAPTOP.viewport)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await screenshot(page, `${name} ${colorScheme}`)
  }
}

test('[F12] one button in the lobby lets people into a copy, shows how far they are, and gives a sheet', async ({
  browser,
}) => {
  const owner = remotePerson(server.url)
  const { id } = await owner.create({ title: 'Samling', template: 'challenge-mapping-60' })
  const { context, page, foreign, errors } = await newGuest(browser, server.url, LAPTOP)
  await sitDown(context, server.url, owner.cookie)
  await page.goto(`/w/${id}`)

  await test.step('what it is stands before it is begun, and a wrong number is told', async () => {
    await expect(page.getByRole('button', { name: t.title })).toBeVisible()
    await screenshot(page, 'rehearsal lobby')
    await page.getByRole('button', { name: t.title }).click()
    await expect(dialog(page).getByText(t.untouched)).toBeVisible()
    await look(page, 'rehearsal start')
    await dialog(page).getByLabel(t.people).fill('61')
    await dialog(page).getByRole('button', { name: t.start }).click()
    await expect(dialog(page).getByLabel(t.people)).toHaveAccessibleDescription(/1 til 60.*1 til 60/)
    await dialog(page).getByLabel(t.people).fill('3')
    await dialog(page).getByRole('button', { name: t.start }).click()
  })

  await test.step('while it runs it can be watched, and the lobby says so', async () => {
    await expect(dialog(page).getByRole('button', { name: t.stop })).toBeVisible()
    await expect(dialog(page).getByRole('link', { name: t.watch })).toHaveAttribute('href', /^\/w\/wrk_/)
    await look(page, 'rehearsal running')
  })

  await test.step('the sheet comes by itself, with a verdict in words', async () => {
    const verdict = dialog(page).getByRole('heading', { level: 3 })
    await expect(verdict).toBeVisible({ timeout: 60_000 })
    await expect(verdict).toHaveText(new RegExp(Object.values(t.verdict).join('|')))
    await expect(
      dialog(page).getByRole('row', { name: new RegExp(`${t.measures.joined}.*3 av 3`) }),
    ).toBeVisible()
    await expect(
      dialog(page).getByRole('row', { name: new RegExp(`${t.measures.ballots}.*3 av 3`) }),
    ).toBeVisible()
    await look(page, 'rehearsal sheet')
  })

  await test.step('the copy is listed apart, and one tap deletes it', async () => {
    await page.goto('/')
    const copies = page.getByRole('heading', { name: nb.start.home.rehearsals })
    await expect(copies).toBeVisible()
    await expect(page.getByRole('link', { name: 'Generalprøve: Samling' })).toBeVisible()
    await screenshot(page, 'rehearsal home')
    await page.goto(`/w/${id}`)
    await page.getByRole('button', { name: t.openSheet }).click()
    await dialog(page).getByRole('button', { name: t.remove }).click()
    await expect(dialog(page)).toHaveCount(0)
    await expect(page.getByRole('button', { name: t.title })).toBeVisible()
    expect((await owner.get<unknown[]>('/api/workshops')).body).toHaveLength(1)
  })
  expect(foreign).toEqual([])
  expect(errors).toEqual([])
  await context.close()
})
