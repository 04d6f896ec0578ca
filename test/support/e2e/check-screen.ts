import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/**
 * Fails when axe finds a fault on the page as it is now, or when it has to be scrolled sideways. A phone's page is looked
 * at in a window as high as itself, in which nothing lies half under the bars that stick: that would be called too small.
 */
export async function checkScreen(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()
  const isNarrow = size !== null && size.width < 600
  if (isNarrow) {
    const height = await page.evaluate(() => document.documentElement.scrollHeight)
    await page.setViewportSize({ ...size, height: Math.max(size.height, height) })
  }
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const faults = violations.map(
    ({ id, nodes }) => `${name}: ${id} at ${nodes.map(({ target }) => target).join(' | ')}`,
  )
  expect(faults).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(`${name}: ${overflow} px too wide`).toBe(`${name}: 0 px too wide`)
  if (isNarrow) await page.setViewportSize(size)
}

/** Kept where somebody asks for pictures to look at. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name.replace(/\W+/g, '-')}.png` })
}
