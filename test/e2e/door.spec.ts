import { fileURLToPath } from 'node:url'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { type Guest, joinByCode, LAPTOP, newGuest, PHONE, sitDown } from '../support/e2e/people.ts'
import type { Person } from '../support/person.ts'
import { remotePerson } from '../support/remote.ts'
import { remoteStage } from '../support/remote-stage.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const FAST_CLOCK = fileURLToPath(new URL('../support/fast-clock.mjs', import.meta.url))

let server: ServerProcess
const guests: Guest[] = []

test.beforeAll(async () => {
  server = await startServer({ NODE_OPTIONS: `--import ${FAST_CLOCK}` })
})
test.afterEach(async () => {
  for (const { context } of guests.splice(0)) await context.close()
})
test.afterAll(() => server.dispose())

async function open(browser: Browser, device: object, who?: Person): Promise<Page> {
  const guest = await newGuest(browser, server.url, device)
  if (who) await sitDown(guest.context, server.url, who.cookie)
  guests.push(guest)
  return guest.page
}

const { door, workshop: words, join } = nb
const DARK_PHONE = { ...PHONE, colorScheme: 'dark' }

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

async function seen(page: Page, name: string): Promise<void> {
  await checkScreen(page, name)
  await screenshot(page, `door ${name}`)
}

test('[F14] [V7] people are let in one by one, come back by their code, and not past a locked door', async ({
  browser,
}) => {
  const facilitator = remotePerson(server.url)
  const { id, code } = await facilitator.create({ title: 'Prioritering i Asker' })
  const lobby = await open(browser, LAPTOP, facilitator)
  await lobby.goto(`/w/${id}`)
  await expect(lobby.getByText(words.lobby.nobody)).toBeVisible()
  await lobby.getByText(door.rules.title, { exact: true }).click()
  await lobby.getByLabel(door.rules.asksFirst).check()

  const phone = await open(browser, PHONE)
  await joinByCode(phone, code, 'Liv')
  await expect(phone.getByRole('heading', { name: door.waiting.title })).toBeVisible()
  await seen(phone, 'at the door')
  await expect(lobby.getByText(door.waiting.count({ count: 1 }))).toBeVisible()
  await seen(lobby, 'lobby with somebody waiting')
  await button(lobby, door.waiting.letInLabel({ name: 'Liv' })).click()
  await expect(phone.getByRole('heading', { name: words.wait.title })).toBeVisible()
  await expect(lobby.getByText(words.lobby.here({ count: 2 }))).toBeVisible()

  await button(phone, door.returning.show).click()
  const returnCode = await phone.getByText(/^\w{4} \w{4} \w{4} \w{4}$/).textContent()
  await seen(phone, 'wait room with the return code')
  const tablet = await open(browser, DARK_PHONE)
  await tablet.goto(`/join#return=${returnCode?.replaceAll(' ', '')}`)
  await expect(tablet.getByLabel(door.returning.field)).toHaveValue(returnCode ?? '')
  expect(new URL(tablet.url()).hash).toBe('')
  await seen(tablet, 'back by a return code')
  await button(tablet, door.returning.submit).click()
  await expect(tablet.getByText(/Liv/)).toBeVisible()
  await expect(lobby.getByText(words.lobby.here({ count: 2 }))).toBeVisible()

  await button(lobby, door.rules.lock).click()
  await expect(lobby.getByText(door.rules.locked)).toBeVisible()
  const late = await open(browser, DARK_PHONE)
  await late.goto(`/j/${code}`)
  await expect(late.getByText(nb.problems.doorLocked)).toBeVisible()
  await seen(late, 'before a locked door')
  await late.goto('/j/12')
  await expect(late.getByText(join.badCode).first()).toBeVisible()
  await late.goto('/j/00000000')
  await expect(late.getByText(nb.problems.noSuchCode)).toBeVisible()
})

test('[F19] [F6] [F7] groups, a co-facilitator who takes over, and somebody who is removed', async ({
  browser,
}) => {
  const [facilitator, kari, ...others] = Array.from({ length: 8 }, () => remotePerson(server.url))
  const { id, code } = await facilitator!.create({ title: 'Prioritering i Asker' })
  const seat = await kari!.join(code, { name: 'Kari' })
  for (const [i, other] of others.entries()) await other.join(code, { name: `Deltaker ${i + 1}` })
  await facilitator!.patch(`/api/workshops/${id}/seats/${seat.id}`, { role: 'cofacilitator' })
  await facilitator!.command(id, { type: 'start' })

  const owner = await open(browser, LAPTOP, facilitator)
  await owner.goto(`/w/${id}`)
  const page = await open(browser, LAPTOP, kari)
  await page.goto(`/w/${id}`)
  await page.getByRole('tab', { name: words.panel.people }).click()
  await page.getByText(door.groups.title, { exact: true }).click()
  await page.getByLabel(door.groups.number).fill('2')
  await button(page, door.groups.deal).click()
  await expect(page.getByText(door.groups.size({ count: 3 }))).toHaveCount(2)
  const name = page.getByLabel(door.groups.nameLabel({ number: 1 }))
  await name.fill('Ungdom')
  await name.press('Enter')
  await expect(page.getByLabel(door.groups.of({ name: 'Deltaker 1' }))).toContainText('Ungdom')
  await page.getByLabel(door.paper.of({ name: 'Deltaker 2' })).check()
  await seen(page, 'people with groups')

  const phone = await open(browser, DARK_PHONE, others[0])
  await phone.goto(`/w/${id}`)
  await button(phone, words.tabs.more).click()
  await expect(phone.getByText(/^Du er i /)).toBeVisible()
  await seen(phone, 'people on a phone')
  await button(page, words.people.removeLabel({ name: 'Deltaker 1' })).click()
  await page.getByRole('dialog').getByRole('button', { name: words.people.remove }).click()
  await expect(phone.getByRole('heading', { name: words.closed.removedTitle })).toBeVisible()

  await expect(button(page, door.charge.takeOver)).toBeHidden()
  await owner.close()
  await button(page, door.charge.takeOver).click()
  await expect(page.getByText(door.charge.you)).toBeVisible()
  await seen(page, 'acting owner')
  const back = await open(browser, LAPTOP, facilitator)
  await back.goto(`/w/${id}`)
  await expect(back.getByText(door.charge.acting({ name: 'Kari' }))).toBeVisible()
  await button(back, door.charge.takeBack).click()
  await expect(page.getByText(door.charge.you)).toBeHidden()
})

test('[V7] a phone votes for its owner and for somebody beside it', async ({ browser }) => {
  const [facilitator, liv] = [remotePerson(server.url), remotePerson(server.url)]
  const { id, code } = await facilitator.create({ title: 'Prioritering i Asker' })
  await facilitator.command(id, { type: 'start' })
  await liv.join(code, { name: 'Liv' })
  await facilitator.write(id, 'Matsvinn')
  await facilitator.open(id)
  const phone = await open(browser, PHONE, liv)
  await phone.goto(`/w/${id}`)
  await button(phone, words.tabs.vote).click()
  await phone.getByText(door.voteFor.add, { exact: true }).click()
  await phone.getByLabel(door.voteFor.name).fill('Besta')
  await button(phone, door.voteFor.submit).click()
  await expect(phone.getByText(door.voteFor.now({ name: 'Besta' }))).toBeVisible()
  await seen(phone, 'voting for another')
  const done = phone.getByRole('button', { name: 'Ferdig' })
  await done.click()
  await expect
    .poll(async () => (await remoteStage(server.url, id, facilitator)).rounds[0]?.turnout)
    .toMatchObject({
      eligible: 2,
      done: 1,
    })
  await phone.getByLabel(door.voteFor.label).selectOption({ label: door.voteFor.me })
  await done.click()
  await expect
    .poll(async () => (await remoteStage(server.url, id, facilitator)).rounds[0]?.turnout)
    .toMatchObject({
      eligible: 2,
      done: 2,
    })
})
