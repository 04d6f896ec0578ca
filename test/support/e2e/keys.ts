import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody gets at things. */
export interface Hands {
  press(target: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
}

/** More stops than any page here has. */
const STOPS = 150

interface Stop {
  readonly isThere: boolean
  /** Whether the way is shorter backwards. */
  readonly isBehind: boolean
  /** What has the focus without showing it. */
  readonly hidden: string | undefined
}

/** Keys alone: what Tab does not come to, or does not show that it is there, cannot be used. */
export function keys(page: Page): Hands & {
  /** Goes to `target` by Tab, or by Shift+Tab if that is nearer; looks at each stop on the way. */
  reach(target: Locator): Promise<void>
  /** Chooses in a group of radio buttons: Tab comes to one of them, arrows to the others. */
  pick(radio: Locator): Promise<void>
} {
  async function reach(target: Locator): Promise<void> {
    await target.waitFor()
    for (let i = 0; i < STOPS; i++) {
      const { isThere, isBehind, hidden } = await target.evaluate(stop)
      expect(hidden).toBeUndefined()
      if (isThere) return
      await page.keyboard.press(isBehind ? 'Shift+Tab' : 'Tab')
    }
    throw new Error(`Tab does not come to ${target}`)
  }
  return {
    reach,
    async press(target) {
      await reach(target)
      await page.keyboard.press('Enter')
    },
    async write(field, text) {
      await reach(field)
      await page.keyboard.type(text)
    },
    async pick(radio) {
      const group = await radio.getAttribute('name')
      await reach(page.locator(`input[type="radio"][name="${group}"]:checked`))
      for (let i = 0; i < STOPS && !(await radio.isChecked()); i++) await page.keyboard.press('ArrowDown')
      await expect(radio).toBeFocused()
    },
  }
}

/** Where the focus is, as seen from where it is to go. Runs in the page. */
function stop(target: Element): Stop {
  const isOutlined = (element: Element | null) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element ?? document.body)
    return outlineStyle !== 'none' && outlineWidth !== '0px'
  }
  const active = document.activeElement ?? document.body
  const isShown =
    active === document.body ||
    active.matches('main, [tabindex="-1"]') ||
    isOutlined(active) ||
    isOutlined(active.parentElement)
  // round the end of the page, as people do, when that is nearer
  const stops = [
    ...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ].filter((element) => element.checkVisibility() && element.closest('dialog') === target.closest('dialog'))
  const ahead = stops.indexOf(target) - stops.indexOf(active)
  return {
    isThere: active === target,
    isBehind: (ahead + stops.length) % stops.length > stops.length / 2,
    hidden: isShown ? undefined : active.outerHTML.slice(0, 200),
  }
}
