import { expect, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import { formatCode } from '#shared/domain/workshop.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { type Guest, newGuest, sitDown } from '../support/e2e/people.ts'
import { startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

const PROJECTOR = { width: 1920, height: 1080 }
const SMALLER = { width: 1280, height: 720 }

/** On the projector; on a smaller screen as large a part of it. Pixels. */
const LEGIBLE = 32

const TITLES = [
  'Ungdom faller utenfor jobb og skole etter videregående, og ingen vet hvem som skal følge dem opp i en annen kommune',
  'Matsvinn',
  'Flom i sentrum når det regner mye',
] as const

const QUESTION = 'Hvilke utfordringer skal vi løse først, sammen med næringslivet og frivilligheten?'

let server: ServerProcess
let workshop: Workshop
let lead: Guest

test.beforeEach(async ({ browser }) => {
  server = await startServer()
  workshop = await startWorkshop(browser, server, 'prioritisation-120')
  lead = await newGuest(browser, server.url, { viewport: PROJECTOR })
  await sitDown(lead.context, server.url, workshop.owner.cookie)
})

test.afterEach(async () => {
  expect({ foreign: lead.foreign, errors: lead.errors }).toEqual({ foreign: [], errors: [] })
  await lead.context.close()
  await workshop.end()
  await server.dispose()
})

/** Lets walls be told another end of the time than the server's, and counts their tones. */
async function withClock({ context }: Guest): Promise<{ endsAt: number | undefined }> {
  const clock: { endsAt: number | undefined } = { endsAt: undefined }
  await context.routeWebSocket(/as=wall/, (socket) => {
    const line = socket.connectToServer()
    line.onMessage((text) =>
      socket.send(clock.endsAt ? String(text).replace(/"endsAt":\d+/, `"endsAt":${clock.endsAt}`) : text),
    )
  })
  await context.addInitScript(() => {
    const { createOscillator } = AudioContext.prototype
    AudioContext.prototype.createOscillator = function tone() {
      const { dataset } = document.documentElement
      dataset['tones'] = String(Number(dataset['tones'] ?? 0) + 1)
      return createOscillator.call(this)
    }
  })
  return clock
}

/** The smallest text that can be seen on a page. */
const smallestText = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.wall')!, NodeFilter.SHOW_TEXT)
    const sizes: { size: number; text: string }[] = []
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement!
      const text = walker.currentNode.textContent!.trim()
      if (text === '' || !parent.checkVisibility() || parent.closest('.visually-hidden')) continue
      sizes.push({ size: Number.parseFloat(getComputedStyle(parent).fontSize), text })
    }
    return sizes.sort((a, b) => a.size - b.size)[0]
  })

/** All of it can be read from afar, on a projector and on a smaller screen, and nothing has to be scrolled. */
async function checkSheet(page: Page, name: string): Promise<void> {
  for (const viewport of [SMALLER, PROJECTOR]) {
    await page.setViewportSize(viewport)
    const least = (LEGIBLE * viewport.width) / PROJECTOR.width
    const smallest = await smallestText(page)
    expect(smallest!.size, `${name}: ${smallest!.text}`).toBeGreaterThanOrEqual(least - 0.01)
    const tooMuch = await page.evaluate(
      () => document.documentElement.scrollHeight - document.documentElement.clientHeight,
    )
    expect(`${name} at ${viewport.width}: ${tooMuch} px too high`).toBe(
      `${name} at ${viewport.width}: 0 px too high`,
    )
  }
  await screenshot(page, `wall ${name}`)
}

test('[F13] the wall follows the workshop, shows what all may see, and never what is voted', async () => {
  const { owner, id } = workshop
  const { page } = lead
  const { t, voting, results } = { t: nb.wall, voting: nb.voting, results: nb.results }
  const clock = await withClock(lead)
  const { code } = (await owner.get<{ code: string }>(paths.workshop(id))).body
  const cards: { id: string; number: number }[] = []
  for (const title of TITLES) cards.push(await owner.write(id, title))

  const wall = await test.step('it is opened from the menu, with the way in and the clock', async () => {
    await page.goto(`/w/${id}?view=list`)
    await page.getByRole('button', { name: nb.workshop.header.menu, exact: true }).click()
    const opening = page.waitForEvent('popup')
    await page.getByRole('link', { name: nb.workshop.header.wall }).click()
    const opened = await opening
    await opened.getByText(nb.workshop.lobby.here({ count: 1 })).waitFor() // the page that opened it, not itself
    return opened
  })
  const way = wall.getByRole('complementary', { name: t.door })
  const main = wall.getByRole('main')

  await test.step('a step to write or sort in has what is on the board', async () => {
    await workshop.enterStep('group')
    await expect(main.getByRole('listitem')).toHaveCount(3)
    await expect(main.getByRole('listitem').first()).toHaveText(TITLES[2])
    await owner.write(id, 'Nyskrevet')
    await expect(main.getByRole('listitem').first()).toHaveText('Nyskrevet')
    await checkSheet(wall, 'group')
    await checkScreen(wall, 'wall in a step')
  })

  await test.step('a vote shows how many have voted, and nothing else', async () => {
    await workshop.enterStep('vote')
    await expect(main).toContainText(voting.before)
    const voter = await workshop.join({}, 'Kari')
    const round = await owner.open(id, { question: QUESTION, hidden: true })
    await voter.person.vote(id, round.id, { [cards[0]!.id]: 2, [cards[1]!.id]: 1 })
    await expect(main).toContainText(t.turnout({ cast: 1, eligible: 1 }))
    await expect(main).toContainText(QUESTION)
    await expect(main).not.toContainText(TITLES[0])
    await checkSheet(wall, 'vote')
    await owner.post(paths.closeRound(id, round.id))
    await expect(main).toContainText(voting.waitForResult)
    await expect(main).not.toContainText(TITLES[0])
    await owner.post(paths.showRound(id, round.id))
    await expect(main.getByRole('list').first().getByRole('listitem').first()).toContainText('2 stemmer')
    await expect(main).toContainText(results.heading)
    await checkSheet(wall, 'result')
    await wall.emulateMedia({ colorScheme: 'dark' })
    await checkScreen(wall, 'wall with a result, dark')
    await wall.emulateMedia({ colorScheme: 'light' })
  })

  await test.step('what is chosen and parked', async () => {
    await workshop.enterStep('choose')
    await expect(main).toContainText(results.heading) // to choose by
    const chosen = { kind: 'chosen', sentence: 'Halvert innen 2027.', owner: 'Innkjøp' }
    await owner.put(paths.decisions(id), {
      decisions: [
        { ...chosen, subject: cards[0]!.id },
        { ...chosen, subject: cards[1]!.id },
        { kind: 'parked', subject: cards[2]!.id, reason: 'Venter på fylket', reviewDate: null },
      ],
    })
    await expect(main).toContainText(t.parked)
    await expect(main).toContainText('Halvert innen 2027.')
    await checkSheet(wall, 'choose')
  })

  await test.step('it says when it has lost the server, and comes back', async () => {
    const code = way.getByText(/^\d{4} \d{4}$/)
    await server.stop()
    await expect(wall.getByText(/^Mister nettet – tallene er fra \d\d:\d\d$/)).toBeVisible()
    await expect(code).toBeVisible()
    await checkSheet(wall, 'lost')
    await server.start()
    await expect(wall.getByText(/^Mister nettet/)).toHaveCount(0)
  })

  await test.step('it sounds at the end of the time when it has been asked to, there', async () => {
    const sound = wall.getByRole('button', { name: t.sound })
    await sound.click()
    await expect(sound).toHaveAttribute('aria-pressed', 'true')
    await sound.click()
    await runDown()
    await expect(wall.locator('html')).not.toHaveAttribute('data-tones')
    await sound.click()
    await runDown()
    await expect(wall.locator('html')).toHaveAttribute('data-tones', '2')
    clock.endsAt = undefined
    await screenshot(wall, 'wall time is up')
  })

  /** The time of the step is up in two seconds. */
  async function runDown() {
    clock.endsAt = Date.now() + 2000
    await owner.command(id, { type: 'extendTimer', minutes: 1 })
    await expect(way.getByRole('timer')).not.toContainText(t.over)
    await expect(way.getByRole('timer')).toContainText(t.over)
  }

  await test.step('it ends with the address of the report', async () => {
    await expect(way).toContainText(formatCode(code))
    await owner.command(id, { type: 'end' })
    await expect(main).toContainText(t.thanks)
    await expect(main).toContainText(`/w/${id}/report`)
    await expect(wall.getByText(formatCode(code))).toHaveCount(0)
    await checkSheet(wall, 'end')
    await checkScreen(wall, 'wall after the end')
  })
})

test('[F13] the wall is a way in before the start, and refused to who has none', async ({ browser }) => {
  const { page } = lead
  const { id, code } = await workshop.owner.create({ title: 'Prioritering', template: 'prioritisation-120' })
  await page.addInitScript(() => {
    navigator.wakeLock.request = async (kind) => {
      document.documentElement.dataset['awake'] = kind
      throw new Error('the battery is low')
    }
  })
  await page.goto(`/wall/${id}`)
  await expect(page.getByText(formatCode(code)).first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-awake', 'screen')
  await expect(page.getByText(nb.workshop.lobby.nobody)).toBeVisible()
  await checkSheet(page, 'lobby')
  await checkScreen(page, 'wall in the lobby')
  await page.getByRole('button', { name: nb.wall.fullScreen }).click()
  await page.getByRole('button', { name: nb.wall.leaveFullScreen }).click()
  await expect(page.getByRole('button', { name: nb.wall.fullScreen })).toBeVisible()
  await page.setViewportSize({ width: 320, height: 640 })
  await checkScreen(page, 'wall on a phone')
  const stranger = await newGuest(browser, server.url, {})
  await stranger.page.goto(`/wall/${id}`)
  await expect(stranger.page.getByRole('heading', { name: nb.workshop.closed.noSeatTitle })).toBeVisible()
  await stranger.context.close()
})
