import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

/** Faults that axe finds on the page as it is drawn at this moment. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze()
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(' | ')}`)
}

/**
 * Fails when axe finds a fault on the page, or when it has to be scrolled sideways. A phone's page is looked at in a
 * window as high as itself, in which nothing lies half under the bars that stick: that would be called too small. It is
 * looked at until it stands: a part that comes late makes it higher than the window while axe is at work.
 */
export async function checkScreen(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()
  const isNarrow = size !== null && size.width < 600
  await expect(async () => {
    if (isNarrow) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ ...size, height: Math.max(size.height, height) })
    }
    expect({ name, faults: await faultsOf(page) }).toEqual({ name, faults: [] })
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(`${name}: ${overflow} px too wide`).toBe(`${name}: 0 px too wide`)
  }).toPass({ timeout: 30_000 })
  if (isNarrow) await page.setViewportSize(size)
}

/** Kept where somebody asks for pictures to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name.replace(/\W+/g, '-')}.png` })
}
