import type { Browser } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import { sitDown } from '../../test/support/e2e/people.ts'
import type { ServerProcess } from '../../test/support/server-process.ts'
import type { Site } from './bare-site.ts'
import { type Box, type Camera, openPage, type Probed, WINDOW } from './browser.ts'
import { groupsOf } from './scene.ts'
import type { Seeded } from './seed.ts'

/** What both canvases show, measured once on ours: where the canvas lies in the window, and the two views. */
export interface Views {
  readonly box: Box
  readonly fit: Camera
  readonly near: Camera
}

/** A board in a new browser profile: nothing of it is kept from before. */
export interface OpenBoard extends Probed {
  /** From the start of loading to the first picture with all cards in it, milliseconds. */
  readonly painted: number
  look(view: 'fit' | 'near'): Promise<void>
}

const context = (browser: Browser) => browser.newContext({ viewport: WINDOW, locale: 'nb-NO' })

/** Our board as somebody with a seat opens it. */
export async function openOurs(
  browser: Browser,
  server: ServerProcess,
  { workshop }: Seeded,
  cookie: string | undefined,
  cards: number,
): Promise<OpenBoard> {
  const own = await context(browser)
  await sitDown(own, server.url, cookie)
  const probed = await openPage(own)
  await probed.page.goto(`${server.url}/w/${workshop}?view=board`)
  const painted = await probed.ask<number>(`painted(${cards + groupsOf(cards)})`)
  const t = nb.canvas.navigation
  return {
    ...probed,
    painted,
    async look(view) {
      if (view === 'fit') await probed.page.getByRole('button', { name: t.fit }).click()
      else await probed.page.locator('.canvas-percent').click()
      await rest(probed)
    },
  }
}

/** The bare library in the same place and with the same views. */
export async function openBare(
  browser: Browser,
  site: Site,
  { box, ...cameras }: Views,
  cards: number,
): Promise<OpenBoard> {
  const probed = await openPage(await context(browser))
  await probed.page.goto(`${site.url}/?cards=${cards}&box=${box.x},${box.y},${box.w},${box.h}`)
  const painted = await probed.ask<number>(`painted(${cards})`)
  return {
    ...probed,
    painted,
    async look(view) {
      await probed.page.evaluate(`editor.setCamera(${JSON.stringify(cameras[view])}, { immediate: true })`)
      await rest(probed)
    },
  }
}

/**
 * Waits until the view has come to rest. A busy machine draws a large board less often than twice a second: a view that
 * has not set off yet looks as if it rested, so that pictures are counted as well.
 */
async function rest({ page, ask }: Probed): Promise<void> {
  for (let before = ''; ; ) {
    await page.waitForTimeout(500)
    await ask('drawn(3)')
    const now = JSON.stringify(await ask('camera()'))
    if (now === before) return
    before = now
  }
}

/** Opens our board once to see where it shows what. */
export async function scout(board: OpenBoard): Promise<Views> {
  const box = await board.ask<Box>('box()')
  await board.look('fit')
  const fit = await board.ask<Camera>('camera()')
  await board.look('near')
  return { box, fit, near: await board.ask<Camera>('camera()') }
}
