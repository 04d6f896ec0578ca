import { expect, test } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { cardOf, type Guest, LAPTOP, newGuest, PHONE, rowOf, writeInList } from '../support/e2e/people.ts'
import { remotePerson } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

let server: ServerProcess
const guests: Guest[] = []

test.beforeEach(async () => {
  server = await startServer()
})

test.afterEach(async () => {
  for (const { context } of guests.splice(0)) await context.close()
  await server.dispose()
})

test('[P4] what is written while the server is away is kept on the device and reaches everyone afterwards', async ({
  browser,
}) => {
  const owner = remotePerson(server.url)
  const { id, code } = await owner.create({ title: 'Uten nett' })
  await owner.command(id, { type: 'start' })
  const seat = async (device: object, name: string) => {
    const person = remotePerson(server.url)
    await person.join(code, { name })
    const guest = await newGuest(browser, server.url, device)
    guests.push(guest)
    const [cookie = '', value = ''] = (person.cookie ?? '').split('=')
    await guest.context.addCookies([{ name: cookie, value, url: server.url }])
    return guest.page
  }
  const phone = await seat(PHONE, 'Kari')
  const laptop = await seat(LAPTOP, 'Ola')
  await phone.goto(`/w/${id}`)
  await laptop.goto(`/w/${id}?view=board`)
  await phone.getByLabel(nb.list.entry.label).waitFor()
  await writeInList(phone, ['Før strømmen gikk'])
  await expect(cardOf(laptop, 'Før strømmen gikk')).toBeVisible()

  await server.kill()
  await expect(phone.getByText(nb.common.offline.banner)).toBeVisible()
  await writeInList(phone, ['Mens strømmen var borte'])
  await expect(rowOf(phone, 'Mens strømmen var borte')).toBeVisible()
  await server.start()

  await expect(phone.getByText(nb.common.save.saved, { exact: true }).first()).toBeVisible()
  await expect(cardOf(laptop, 'Mens strømmen var borte')).toBeVisible()
  await phone.reload()
  await expect(rowOf(phone, 'Mens strømmen var borte')).toBeVisible()
  await expect(rowOf(phone, 'Før strømmen gikk')).toBeVisible()
})
