import { expect, test } from '@playwright/test'
import { AGENDA_TEMPLATES } from '#shared/catalogue/templates.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { screenshot } from '../support/e2e/check-screen.ts'
import { newGuest, sitDown } from '../support/e2e/people.ts'
import { clipped, pseudo, speakPseudo, unspoken } from '../support/e2e/pseudo.ts'
import { remotePerson } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const NARROW = { viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true }

/** The catalogue's texts are data. */
const CATALOGUE = textsIn(AGENDA_TEMPLATES)

let server: ServerProcess
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.dispose())

test('[T5] every text of the main screens may be 40 % longer and comes from shared/i18n', async ({
  browser,
}) => {
  const owner = remotePerson(server.url)
  // what people write has no letters here, so that all letters are the product's
  const { id, code } = await owner.create({ title: '2030', name: '1' })
  const { page, context, errors } = await newGuest(browser, server.url, NARROW)
  await speakPseudo(context)
  const faults: Record<string, readonly string[]> = {}
  const look = async (name: string) => {
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    const found = [
      ...(wide > 0 ? [`${wide} px too wide`] : []),
      ...(await unspoken(page, CATALOGUE)),
      ...(await clipped(page)),
    ]
    if (found.length > 0) faults[name] = found
    await screenshot(page, `pseudo-${name}`)
  }
  const show = async (ready: string, name: string) => {
    await page.getByText(pseudo(ready)).first().waitFor()
    await look(name)
  }
  const open = async (path: string, ready: string, name = path) => {
    await page.goto(path)
    await show(ready, name)
  }

  await open('/', nb.start.home.newWorkshop, 'home')
  await open('/new', nb.start.create.submit, 'new')
  await open('/join', nb.join.title, 'join')
  await open(`/j/${code}`, nb.join.now, 'name')
  await open('/privacy', nb.privacy.mine.none, 'privacy')
  await open('/accessibility', nb.privacy.access.lead, 'accessibility')

  await open('/actor', nb.actorPage.dead.incomplete, 'a link that is cut off')

  await sitDown(context, server.url, owner.cookie)
  await open(`/w/${id}`, nb.workshop.lobby.start, 'lobby')
  await owner.command(id, { type: 'start' })
  await owner.write(id, '17')
  await owner.open(id, { question: '1?' })
  await open(`/w/${id}/mobilisation`, nb.mobilisation.activities.empty, 'mobilisation')
  await open(`/w/${id}?view=list`, nb.list.entry.send, 'list')
  await page.locator('[data-part="more"]').first().click()
  await look('list with the actions of a card')
  const tab = (name: 'vote' | 'outcomes' | 'more') =>
    page.getByRole('navigation').getByRole('button', { name: pseudo(nb.workshop.tabs[name]) })
  await tab('vote').click()
  await show(nb.setup.run.none, 'vote')
  await tab('outcomes').click()
  await show(nb.outcomes.heading, 'outcomes')
  await tab('more').click()
  await show(nb.common.roles.facilitator, 'more')
  await open(`/w/${id}/report`, nb.outcomes.report.print, 'report')
  await page.setViewportSize({ width: 1360, height: 820 })
  await open(`/w/${id}?view=board`, nb.canvas.tools.card, 'canvas')
  expect({ faults, errors }).toEqual({ faults: {}, errors: [] })

  // what is looked for is found where it is
  await page.evaluate(() => {
    document.body.innerHTML =
      '<div style="width: 2000px"><button style="width: 2rem; padding: 0; white-space: nowrap">Fast tekst</button></div>'
  })
  await look('a page with faults')
  expect(faults['a page with faults']).toEqual([
    '640 px too wide',
    'Fast tekst',
    'Fast tekst sticks out of its button',
  ])
  await context.close()
})

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
