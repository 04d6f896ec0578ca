import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from '@playwright/test'
import { readManifest } from '../../../scripts/lib/manifest.mjs'
import { inRoot } from '../../../scripts/lib/paths.mjs'

/**
 * A language that nobody speaks: every text in brackets, with other letters, and 40 % longer. What a page shows outside
 * of brackets is no text of ours; what does not fit will not fit in some other language either.
 */
export function pseudo(text: string): string {
  const OTHERS: Readonly<Record<string, string>> = {
    a: 'á',
    e: 'ë',
    i: 'ï',
    o: 'ô',
    u: 'ü',
    y: 'ÿ',
    s: 'š',
    n: 'ñ',
  }
  const plain = text.replace(/[⟦⟧]/g, '')
  const said = plain.replace(/[aeiouysn]/g, (letter) => OTHERS[letter] ?? letter)
  const more = Math.max(1, Math.ceil(plain.length * 0.4))
  // one long word stays one, as it would in German; a sentence gets more words
  const filler = plain.includes(' ')
    ? ' löñgër'.repeat(Math.ceil(more / 7)).slice(0, more)
    : 'ëlïštë'.repeat(more)
  return plain === '' ? '' : `⟦${said}${filler.slice(0, more)}⟧`
}

/** Has every page of `context` speak it in place of bokmål: the built texts are wrapped on their way to the browser. */
export async function speakPseudo(context: BrowserContext): Promise<void> {
  const manifest = readManifest(inRoot('dist/client/.vite/manifest.json'))
  for (const [source, { file }] of Object.entries(manifest)) {
    if (!source.includes('/i18n/nb/')) continue
    const isBuilt = (url: URL) => url.pathname === `/${file}` && !url.search
    const body = wrapped(`/${file}`, readFileSync(inRoot(`dist/client/${file}`), 'utf8'))
    await context.route(isBuilt, (route) => route.fulfill({ contentType: 'text/javascript', body }))
  }
}

/** A module with the exports of a built one, which stays where it is under another address. */
function wrapped(path: string, built: string): string {
  const names = [...(/export\{([^}]*)\}/.exec(built)?.[1] ?? '').matchAll(/(?:as )?(\w+)(?=,|$)/g)].map(
    ([, name]) => name,
  )
  // where the other texts are is none
  const exported = names.map(
    (name) => `export const ${name} = ${name === 'parts' ? '' : 'said'}(real.${name})`,
  )
  return `import * as real from '${path}?real'\n${pseudo}\n${said}\n${exported.join('\n')}\n`
}

/** Texts, functions that give texts, and what holds them. Runs in the browser, beside `pseudo`. */
function said(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value)
  if (typeof value === 'function') return (...values: unknown[]) => said(value(...values))
  if (Array.isArray(value)) return value.map(said)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, said(one)]))
}

/** Numbers that people quote, with the digits that the tests write; dates, which the browser writes; keys; the mark. */
const DATA = /^(?:[A-Z]-\d+[\s\d]*|\d{1,2}\. \p{L}+ \d{4}|\([\w+]+\)|made with tldraw)$/u

/** What the page shows or says that stands in no brackets, but for data: what is `known` as such, numbers and dates. */
export async function unspoken(page: Page, known: readonly string[]): Promise<readonly string[]> {
  const found = await page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isShown = node.parentElement?.closest('noscript, script, style') === null
      if (isShown) texts.push(node.textContent ?? '')
    }
    for (const name of [
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'placeholder',
      'title',
      'alt',
    ]) {
      for (const element of document.querySelectorAll(`[${name}]`))
        texts.push(element.getAttribute(name) ?? '')
    }
    return texts
  })
  // brackets may stand in brackets: a text with another one in it
  const outside = (text: string): string => {
    const inner = text.replace(/⟦[^⟦⟧]*⟧/g, '')
    return inner === text ? text : outside(inner)
  }
  const isData = (text: string) => known.includes(text) || DATA.test(text)
  const texts = found.map((text) => outside(text).trim())
  return [...new Set(texts.filter((text) => /\p{L}/u.test(text) && !isData(text)))]
}

/** Buttons and links whose words stick out of them, or of the screen. */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faults: string[] = []
    const screen = document.documentElement.clientWidth
    for (const element of document.querySelectorAll<HTMLElement>(
      'button, a, select, summary, [role="tab"]',
    )) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden'))
        continue
      const box = element.getBoundingClientRect()
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node && element.localName !== 'select'; node = walker.nextNode()) {
        if (node.parentElement?.closest('.visually-hidden, option')) continue
        // cut on purpose: it is whole in what the control opens
        if (node.parentElement && getComputedStyle(node.parentElement).textOverflow === 'ellipsis') continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const words = range.getBoundingClientRect()
        const sticksOut =
          words.left < box.left - 1 ||
          words.right > box.right + 1 ||
          words.top < box.top - 2 ||
          words.bottom > box.bottom + 2
        if (words.width > 0 && sticksOut)
          faults.push(`${node.textContent} sticks out of its ${element.localName}`)
      }
      const style = getComputedStyle(element)
      const isInline = style.display === 'inline'
      const isCut = !isInline && style.overflow !== 'visible' && element.scrollWidth > element.clientWidth + 1
      if (isCut) faults.push(`${element.textContent} is cut off`)
      if (
        box.width > 0 &&
        (box.right > screen + 1 || box.left < -1) &&
        element.closest('[data-scrolls]') === null
      )
        faults.push(`${element.textContent || element.getAttribute('aria-label')} lies outside of the screen`)
    }
    return [...new Set(faults)]
  })
