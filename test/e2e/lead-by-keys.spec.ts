import { expect, type Locator, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { keys } from '../support/e2e/keys.ts'
import { cardOf, LAPTOP, newGuest, rowOf } from '../support/e2e/people.ts'
import { remotePerson } from '../support/remote.ts'
import { remoteStage } from '../support/remote-stage.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/* All that a facilitator does, from a template to the end, by keys alone. A participant votes over HTTP. */

let server: ServerProcess

test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.dispose())

test.use({ actionTimeout: 20_000 })

/** What the focus is on, once it is on something again. */
const expectFocus = (page: Page) => expect(page.locator(':focus')).toHaveCount(1)

test('[P25] [L7] a facilitator leads a workshop from its template to its end by keys alone', async ({
  browser,
}) => {
  const { page, context, errors, foreign } = await newGuest(browser, server.url, LAPTOP)
  const { press, write, pick, reach } = keys(page)
  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog')
  const { create } = nb.start
  const { end, header, lobby, steps } = nb.workshop
  const { run } = nb.setup
  const { edit } = nb.outcomes
  const { ending } = nb.facilitation
  let done = 0
  const step = async (name: string, work: () => Promise<void>) => {
    await test.step(name, work)
    await expectFocus(page)
    done += 1
  }

  await page.goto('/')
  await step('a new workshop from a template', async () => {
    await press(page.getByRole('link', { name: nb.start.home.newWorkshop }))
    await pick(page.getByRole('radio', { name: /Prioriteringssamling/ }))
    await write(page.getByLabel(create.workshopTitle), 'Asker velger')
    await press(button(create.submit))
    await page.waitForURL(/\/w\/wrk_/)
  })
  const voter = remotePerson(server.url)
  await step('from the lobby into the room', async () => {
    const code = (await page.getByText(/^\d{4} \d{4}$/).textContent()) ?? ''
    await voter.join(code.replace(' ', ''), { name: 'Kari' })
    await press(button(lobby.start))
    await reach(page.locator('.tl-container'))
  })
  await step('onto the canvas, and out of it by Escape', async () => {
    await page.keyboard.press('n')
    await page.keyboard.press('Enter')
    await page.getByLabel(nb.canvas.card.title).waitFor()
    await page.keyboard.type('Farlig skolevei')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Escape')
    await expect(cardOf(page, 'Farlig skolevei')).toBeVisible()
    await expect(page.locator('.canvas-toolbar').locator(':focus')).toHaveCount(1)
  })
  await step('into the list, and writes', async () => {
    await press(button(header.list))
    const entry = page.getByLabel(nb.list.entry.label)
    for (const title of ['Matsvinn', 'Frafall i skolen']) {
      await write(entry, title)
      await page.keyboard.press('Enter')
      await expect(rowOf(page, title)).toBeVisible()
      await expect(entry).toHaveValue('')
    }
  })
  const agenda = page.getByRole('region', { name: steps.label }).getByRole('button').first()
  const goTo = async (title: string) => {
    await press(agenda)
    await press(button(steps.goTo({ title }), dialog))
    await expect(dialog).toHaveCount(0)
    await expect(agenda).toBeFocused()
  }
  await step('to the next step, and to one further on', async () => {
    const before = (await agenda.textContent()) ?? ''
    await press(page.locator('.next-step'))
    await expect(agenda).not.toHaveText(before)
    await goTo('Avstemning: tre stemmer hver')
  })
  const panel = page.getByRole('complementary', { name: nb.workshop.panel.label })
  await step('opens a vote, closes it and shows it', async () => {
    await press(panel.locator('summary', { hasText: nb.setup.more }))
    await pick(panel.getByRole('radio', { name: nb.setup.showLater }))
    await press(button(nb.setup.start, panel))
    await expect(panel.getByText(run.open)).toBeVisible()
    const id = new URL(page.url()).pathname.split('/')[2] ?? ''
    const round = (await remoteStage(server.url, id, voter)).rounds.find(({ state }) => state === 'open')
    await voter.vote(id, round?.id ?? '', { [round?.options[0]?.id ?? '']: 1 }, false)
    await press(button(run.close, panel))
    await press(button(run.keepOpen, dialog))
    await expect(button(run.close, panel)).toBeFocused()
    await press(button(run.close, panel))
    await press(button(run.close, dialog))
    await expect(dialog).toHaveCount(0)
    await button(run.show, panel).waitFor()
    await expectFocus(page)
    await press(button(run.show, panel))
    await expect(panel.getByText(run.notShown)).toHaveCount(0)
  })
  await step('chooses, parks the rest and agrees', async () => {
    await goTo('Velg hva vi begynner med')
    await press(button(edit.chooseName({ title: 'Matsvinn' })))
    await expect(panel.getByLabel(edit.sentence)).toBeFocused()
    await page.keyboard.type('Vi veier maten.')
    await press(button(edit.parkRest({ count: 2 })))
    await write(dialog.getByLabel(edit.reason), 'Ikke nå')
    await press(button(edit.park, dialog))
    await expectFocus(page)
    await expect(panel.getByText(edit.saved, { exact: true })).toBeVisible()
    await press(button(nb.outcomes.agree.button, panel))
    await press(button(nb.outcomes.agree.confirm, dialog))
    await expect(panel.getByText(/^Vedtatt .*V-1/)).toBeVisible()
  })
  await step('takes a file along', async () => {
    const download = page.waitForEvent('download')
    await press(panel.getByRole('link', { name: nb.results.files.md, exact: true }))
    expect((await download).suggestedFilename()).toMatch(/\.md$/)
  })
  await step('ends it', async () => {
    const menu = button(header.menu)
    await press(menu)
    await press(button(end.action))
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await expect(menu).toBeFocused()
    await press(menu)
    await press(button(end.action))
    await write(dialog.getByLabel(ending.receiver), 'Formannskapet')
    await reach(dialog.getByLabel(ending.unsettled, { exact: true }))
    await page.keyboard.press('Space')
    await write(dialog.getByLabel(ending.reason), 'Møteplanen er ikke klar')
    await press(dialog.getByRole('button', { name: new RegExp(`^(${ending.anyway}|${end.confirm})$`) }))
    await expect(page.getByText(end.banner)).toBeVisible()
    await expect(menu).toBeFocused()
  })
  expect({ errors, foreign }).toEqual({ errors: [], foreign: [] })
  report('P25', { facilitator: done })
  await context.close()
})
