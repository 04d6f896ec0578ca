import { type Browser, expect, test } from '@playwright/test'
import { addActivity, addActor, linkActor } from '#shared/board/actors.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, newGuest, PHONE, sitDown } from '../support/e2e/people.ts'
import { remotePerson, stockClient } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const t = nb.mobilisation
const own = nb.actorPage

const ACTOR = 'Frivilligsentralen'
const ACTIVITY = 'Åpne to tomme lokaler for foreninger'
const WHAT = 'Låner ut nøkkel og vert to kvelder i uka'
const TOLD = 'Den første kvelden er holdt. Tolv kom.'

/** A workshop with a facilitator, a challenge, an actor tied to it, and an activity. */
async function prepared(server: ServerProcess) {
  const owner = remotePerson(server.url)
  const { id } = await owner.create({ title: 'Liv i sentrum', municipalities: ['3403'] })
  const board = stockClient(server.url, id, owner.cookie)
  await board.synced
  const challenge = addChallenge(board.edit, { title: 'Tomme lokaler i sentrum', goals: [11] })
  const actor = addActor(board.edit, { name: ACTOR, category: 'voluntary', offers: 'Folk og tid' })
  linkActor(board.edit, { from: actor, to: challenge, stake: 'hasMeans', note: 'Dere har folk i sentrum.' })
  addActivity(board.edit, { title: ACTIVITY, challenges: [challenge], owner: 'Næringssjefen' })
  await expect.poll(board.saved).toBeGreaterThan(0)
  return { id, cookie: owner.cookie, close: board.close }
}

async function inRoom(browser: Browser, work: (here: Awaited<ReturnType<typeof room>>) => Promise<void>) {
  const server = await startServer()
  const here = await room(browser, server)
  try {
    await work(here)
    const { laptop, phone } = here
    expect([laptop.foreign, laptop.errors, phone.foreign, phone.errors]).toEqual([[], [], [], []])
  } finally {
    here.close()
    await here.laptop.context.close()
    await here.phone.context.close()
    await server.dispose()
  }
}

async function room(browser: Browser, server: ServerProcess) {
  const workshop = await prepared(server)
  const laptop = await newGuest(browser, server.url, LAPTOP)
  await sitDown(laptop.context, server.url, workshop.cookie)
  return { ...workshop, laptop, phone: await newGuest(browser, server.url, PHONE) }
}

test('[MO5] [MO6] [MO7] [MO8] an actor is asked, answers on its own page, and is told how it goes', async ({
  browser,
}) => {
  await inRoom(browser, async ({ id, laptop: { page }, phone: { page: phone } }) => {
    const dialog = page.getByRole('dialog')
    const line = page
      .getByRole('listitem')
      .filter({ hasText: WHAT })
      .filter({ has: page.getByRole('paragraph') })
    await page.goto(`/w/${id}/mobilisation`)

    await test.step('the facilitator asks', async () => {
      await page.getByRole('button', { name: t.activities.askFor({ title: ACTIVITY }) }).click()
      await dialog.getByRole('button', { name: t.ask.send, exact: true }).click()
      await expect(dialog.getByText(t.ask.chooseFirst)).toBeVisible()
      await dialog.getByLabel(t.ask.actor, { exact: true }).selectOption({ label: ACTOR })
      await dialog.getByLabel(t.ask.what).fill(WHAT)
      await dialog.getByRole('button', { name: t.ask.send, exact: true }).click()
      await expect(dialog).toBeHidden()
      await expect(line).toContainText(nb.actors.commitmentStates.offered)
    })

    const makeLink = async (button: string) => {
      await page.getByRole('button', { name: t.actors.linkOf({ name: ACTOR }) }).click()
      await dialog.getByLabel(t.link.turnTo).fill('Næringssjefen, 72 00 00 00')
      await dialog.getByRole('button', { name: button, exact: true }).click()
      const address = dialog.getByLabel(t.link.address, { exact: true })
      await expect(address).toHaveValue(/\/actor#[\w-]{16,}$/)
      return address.inputValue()
    }

    const link = await test.step('and makes the link', async () => {
      const made = await makeLink(t.link.make)
      await checkScreen(page, 'the link to an actor’s page')
      await page.keyboard.press('Escape')
      return made
    })

    await test.step('the actor says yes on a phone, and thinks better of it', async () => {
      await phone.goto(link)
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText(own.titleOf({ name: ACTOR }))
      await expect(phone.getByText('Dere har folk i sentrum.')).toBeVisible()
      const said = phone.getByRole('article').filter({ has: phone.getByRole('heading', { name: WHAT }) })
      await phone.getByRole('button', { name: own.answer.of({ action: own.answer.yes, what: WHAT }) }).click()
      await expect(said).toContainText(own.answer.states.confirmed)
      await expect(line).toContainText(nb.actors.commitmentStates.confirmed)
      await phone
        .getByRole('button', { name: own.answer.of({ action: own.answer.withdraw, what: WHAT }) })
        .click()
      await phone.getByRole('dialog').getByRole('button', { name: own.answer.withdraw, exact: true }).click()
      await expect(said).toContainText(own.answer.states.withdrawn)
      await expect(line).toContainText(nb.actors.commitmentStates.withdrawn)
    })

    await test.step('it is told how it goes, and may stop that', async () => {
      await page.getByRole('button', { name: t.status.writeFor({ title: ACTIVITY }) }).click()
      await expect(dialog).toContainText(t.status.onPage({ names: ACTOR }))
      await dialog.getByLabel(t.status.text).fill(TOLD)
      await dialog.getByRole('button', { name: t.status.send, exact: true }).click()
      await expect(dialog).toBeHidden()
      await expect(page.getByText(TOLD)).toBeVisible()
      await screenshot(page, 'mobilisation-laptop')
      await phone.reload()
      await expect(phone.getByText(TOLD)).toBeVisible()
      await screenshot(phone, 'actor-page-phone')
      await checkScreen(phone, 'an actor’s page on a phone')
      const file = phone.waitForEvent('download')
      await phone.getByRole('button', { name: own.files.html }).click()
      expect((await file).suggestedFilename()).toMatch(/\.html$/)
      await phone.getByRole('button', { name: own.wishes.stop }).click()
      await expect(phone.getByRole('button', { name: own.wishes.start })).toBeVisible()
      await expect(phone.getByText(TOLD)).toBeHidden()
      await expect(page.getByRole('row', { name: new RegExp(ACTOR) })).toContainText(t.actors.wantsNone)
    })

    await test.step('both pages are as good in the dark, and where it is narrow', async () => {
      await page.emulateMedia({ colorScheme: 'dark' })
      await checkScreen(page, 'mobilisation in the dark')
      await phone.emulateMedia({ colorScheme: 'dark' })
      await phone.setViewportSize({ width: 320, height: 640 })
      await checkScreen(phone, 'an actor’s page in the dark, 320 px wide')
    })

    await test.step('a new link ends the one before', async () => {
      const next = await makeLink(t.link.again)
      expect(next).not.toBe(link)
      await phone.reload()
      await expect(phone.getByRole('heading', { name: own.dead.title })).toBeVisible()
      await phone.goto(next)
      await expect(phone.getByRole('heading', { level: 1 })).toHaveText(own.titleOf({ name: ACTOR }))
    })
  })
})
