import type { Locator, Page } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import type { Random } from '../random.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** Something on the canvas, and where one can take hold of it. */
export interface Thing extends Point {
  readonly name: string
  readonly w: number
  readonly h: number
}

/** How long what somebody opens may take to be there, milliseconds. */
const OPENING = 600

/** Pixels, of the page. */
const middleOf = ({ x, y, w, h }: Thing): Point => ({ x: x + w / 2, y: y + h / 2 })

/** Whether something is open, selected or being written, is out of view, and another tool than the first in hand. */
function stateOf(page: Page) {
  const t = { selection: nb.canvas.selection.label, select: nb.canvas.tools.select }
  return page.evaluate(({ selection, select }) => {
    const canvas = document.querySelector<HTMLElement>('.tl-container')
    const isOpen = document.querySelector('[role="dialog"], [role="menu"], dialog[open]') !== null
    const isSelected = document.querySelector(`[role="group"][aria-label="${selection}"]`) !== null
    const isTyping = document.activeElement?.matches('input, textarea, [contenteditable]') ?? false
    if (!isOpen && !isTyping) canvas?.focus()
    const frame = canvas?.getBoundingClientRect()
    const isHidden = [...document.querySelectorAll('.canvas-card, .canvas-theme')].some((thing) => {
      const { left, top, right, bottom } = thing.getBoundingClientRect()
      return !frame || left < frame.left || top < frame.top || right > frame.right || bottom > frame.bottom
    })
    const tool = [...document.querySelectorAll('button[aria-pressed="true"]')].map((one) => one.textContent)
    return { isBusy: isOpen || isSelected || isTyping, isHidden, isSelecting: tool.includes(select) }
  }, t)
}

/**
 * A hand at the canvas: mouse and keys as the browser gives them, without waiting for anything but what it does. What
 * it finds, it finds on the page.
 */
export function canvasHand(page: Page, random: Random) {
  const { keyboard, mouse } = page

  /** What of these there is in view, uncovered by tools. */
  const find = (selector: string): Promise<readonly Thing[]> =>
    page.evaluate((wanted) => {
      const canvas = document.querySelector('.tl-container')
      return [...document.querySelectorAll<HTMLElement>(wanted)].flatMap((element) => {
        const { left: x, top: y, width: w, height: h } = element.getBoundingClientRect()
        const at = document.elementFromPoint(x + w / 2, y + h / 2)
        if (w === 0 || !canvas?.contains(at)) return []
        return { x, y, w, h, name: (element.textContent ?? '').slice(0, 30) }
      })
    }, selector)

  /** Nothing is open, nothing selected, the hand holds the first tool, all of the board is in view. */
  const rest = async () => {
    let is = await stateOf(page)
    for (let tries = 0; is.isBusy && tries < 5; tries++) {
      await keyboard.press('Escape')
      is = await stateOf(page)
    }
    if (!is.isSelecting) await keyboard.press('v')
    if (is.isHidden) await keyboard.press('Shift+1')
  }

  /** Challenges; actors and activities. */
  const cards = () => find('.canvas-card:not([data-kind])')
  const helps = () => find('.canvas-card[data-kind]')
  const themes = () => find('.canvas-theme-name')

  /** Selects one of these; undefined when there is none. */
  const select = async (things: readonly Thing[]): Promise<Thing | undefined> => {
    const thing = random.pick(things)
    if (!thing) return undefined
    const { x, y } = middleOf(thing)
    await mouse.click(x, y)
    return thing
  }

  const selectCard = async () => select(await cards())

  /** Selects several cards: the first by a click, the others along with it. */
  const selectCards = async (count: number): Promise<readonly Thing[]> => {
    const all = [...(await cards())]
    const chosen: Thing[] = []
    for (let i = 0; i < count && all.length > 0; i++) {
      const [thing] = all.splice(random.int(0, all.length - 1), 1)
      if (!thing) break
      const { x, y } = middleOf(thing)
      if (i > 0) await keyboard.down('Shift')
      await mouse.click(x, y)
      if (i > 0) await keyboard.up('Shift')
      chosen.push(thing)
    }
    return chosen
  }

  const drag = async (from: Point, to: Point) => {
    await mouse.move(from.x, from.y)
    await mouse.down()
    await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
    await mouse.move(to.x, to.y, { steps: 2 })
    await mouse.up()
  }

  /** Somewhere in the middle part of the view, where no tools are. */
  const anywhere = async (): Promise<Point> => {
    const box = await page.evaluate(() => {
      const { left, top, width, height } = (
        document.querySelector('.tl-container') as HTMLElement
      ).getBoundingClientRect()
      return { left, top, width, height }
    })
    return {
      x: box.left + (box.width * random.int(15, 80)) / 100,
      y: box.top + (box.height * random.int(20, 70)) / 100,
    }
  }

  /** A place inside something, off its middle. */
  const within = ({ x, y, w, h }: Thing): Point => ({
    x: x + (w * random.int(20, 80)) / 100,
    y: y + (h * random.int(35, 80)) / 100,
  })

  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) await keyboard.press(key)
  }

  const type = (words: string) => keyboard.insertText(words)

  /** One of the tools that are behind *more*. */
  const moreTool = async (name: string) => {
    const tools = page.getByRole('group', { name: nb.canvas.tools.label, exact: true })
    await tools.getByRole('button', { name: nb.canvas.tools.more, exact: true }).click()
    await tools.getByRole('button', { name, exact: true }).last().click()
  }

  /** Whether something comes to be seen, as it does when it is offered. */
  const appears = (target: Locator): Promise<boolean> =>
    target.waitFor({ timeout: OPENING }).then(
      () => true,
      () => false,
    )

  /** Something of the menu of what is selected; false when it is not offered. */
  const fromMenu = async (name: string): Promise<boolean> => {
    await keyboard.press('Shift+F10')
    const items = page.getByRole('menuitem')
    const item = page.getByRole('menuitem', { name, exact: true })
    if (!(await appears(items.first())) || !(await item.isVisible())) {
      await keyboard.press('Escape')
      return false
    }
    await item.press('Enter')
    return true
  }

  const mayFrom = (names: Readonly<Record<string, string>>) => random.pick(Object.values(names)) ?? ''

  return {
    page,
    random,
    find,
    rest,
    cards,
    helps,
    themes,
    select,
    selectCard,
    selectCards,
    drag,
    anywhere,
    within,
    middleOf,
    press,
    type,
    moreTool,
    fromMenu,
    mayFrom,
    appears,
    /** The titles of cards that were merged here. */
    merged: [] as string[],
  }
}

export type CanvasHand = ReturnType<typeof canvasHand>

/** Does something at the canvas and says what; undefined when there was nothing to do it to. */
export type CanvasCommand = (hand: CanvasHand) => Promise<string | undefined>

let count = 0

/** Words of their own for each text that is written. */
export const wordsOf = ({ random }: CanvasHand): string => `${random.word().trim()} k${++count}`

/** What those words end with. */
export const OWN_WORDS = / k\d+$/
