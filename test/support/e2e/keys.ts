import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody gets at things. */
export interface Hands {
  press(target: Locator): Promise<void>
  write(field: Locator, text: string): Promise<void>
}

/** How often the way is looked up anew, before it is no way: some fields have more stops than can be seen from outside. */
const LOOKS = 60

interface Way {
  /** Stops to `target`: by Tab, or by Shift+Tab if less than 0. */
  readonly stops: number
  /** What had the focus on the way so far, and did not show it. */
  readonly hidden: readonly string[]
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
    for (let look = 0; look < LOOKS; look++) {
      const { stops, hidden } = await target.evaluate(wayTo)
      expect(hidden).toEqual([])
      if (stops === 0) return
      // a way that led past it a few times is gone stop by stop
      const many = look < 5 ? Math.abs(stops) : 1
      for (let i = 0; i < many; i++) await page.keyboard.press(stops < 0 ? 'Shift+Tab' : 'Tab')
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
      for (let i = 0; i < LOOKS && !(await radio.isChecked()); i++) await page.keyboard.press('ArrowDown')
      await expect(radio).toBeFocused()
    },
  }
}

/** The way from what has the focus. Runs in the page, and goes on to look at what gets the focus there. */
function wayTo(target: Element): Way {
  const page = window as unknown as { hidden?: string[] }
  const isOutlined = (element: Element | null) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element ?? document.body)
    return outlineStyle !== 'none' && outlineWidth !== '0px'
  }
  const look = (element: Element) => {
    const isShown =
      // a card that is being written has a frame around it
      element.matches('body, main, [tabindex="-1"], .canvas-card-field') ||
      isOutlined(element) ||
      isOutlined(element.parentElement)
    if (!isShown) page.hidden?.push(element.outerHTML.slice(0, 200))
  }
  const active = document.activeElement ?? document.body
  if (!page.hidden) {
    page.hidden = []
    document.addEventListener('focusin', (event) => look(event.target as Element))
    look(active)
  }
  const all = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
  const isStop = (element: Element) =>
    element.checkVisibility() &&
    element.closest('dialog') === target.closest('dialog') &&
    !element.matches(':disabled, [tabindex="-1"], input[type="radio"]:not(:checked)')
  const stops = [...document.querySelectorAll(all)].filter((element) => element === target || isStop(element))
  const length = stops.length + 1 // round the end of the page, as people do when that is nearer
  const ahead = (stops.indexOf(target) - stops.indexOf(active) + length) % length
  return {
    stops: active === target ? 0 : ahead > length / 2 ? ahead - length : ahead || 1,
    hidden: page.hidden,
  }
}
