import { setTimeout as delay } from 'node:timers/promises'
import { expect, type Page, test } from '@playwright/test'
import { PRESENCE_RATE } from '#shared/wire/presence.ts'
import { MESSAGE } from '#shared/wire/sync.ts'
import { cardOf, LAPTOP } from '../support/e2e/people.ts'
import { startWorkshop } from '../support/e2e/seats.ts'
import { report } from '../support/report.ts'
import { startServer } from '../support/server-process.ts'

/** Moves the mouse over the canvas, and gives for how many seconds it took. */
async function moveAbout(page: Page, ms: number): Promise<number> {
  const began = Date.now()
  for (let i = 0; Date.now() - began < ms; i++) await page.mouse.move(300 + (i % 300), 300 + (i % 97))
  return (Date.now() - began) / 1000
}

/** Makes the page believe that its tab is in the background, or not. */
const hide = (page: Page, isHidden: boolean) =>
  page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    Object.defineProperty(document, 'visibilityState', {
      value: hidden ? 'hidden' : 'visible',
      configurable: true,
    })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)

test('[S11] a pointer is told to others at most twelve times a second, and not while the page is out of sight', async ({
  browser,
}) => {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  try {
    await workshop.owner.write(workshop.id, 'Et kort')
    const { page } = await workshop.join(LAPTOP, 'Kari')
    let told = 0
    page.on('websocket', (socket) => {
      if (!socket.url().includes('/sync/')) return
      socket.on('framesent', ({ payload }) => {
        if (typeof payload !== 'string' && payload[0] === MESSAGE.awareness) told += 1
      })
    })
    const during = async (work: () => Promise<unknown>) => {
      const before = told
      await work()
      return told - before
    }
    await page.goto(`/w/${workshop.id}?view=board`)
    await expect(cardOf(page, 'Et kort')).toBeVisible()
    await page.mouse.move(400, 400)
    await delay(500)

    let seconds = 0
    const moving = await during(async () => {
      seconds = await moveAbout(page, 2000)
      await delay(200) // the last place is told a little later
    })
    expect(moving).toBeGreaterThan(5)
    expect(moving).toBeLessThanOrEqual(Math.ceil((seconds + 0.2) * PRESENCE_RATE) + 1)

    const idle = await during(() => delay(2000))
    expect(idle).toBe(0)

    const farewell = await during(async () => {
      await hide(page, true)
      await delay(500)
    })
    expect(farewell).toBe(1)
    const hidden = await during(() => moveAbout(page, 2000))
    expect(hidden).toBe(0)

    const back = await during(async () => {
      await hide(page, false)
      await moveAbout(page, 500)
      await delay(200)
    })
    expect(back).toBeGreaterThan(0)
    report('presence', { seconds, moving, idle, hidden })
  } finally {
    await workshop.end()
    await server.dispose()
  }
})
