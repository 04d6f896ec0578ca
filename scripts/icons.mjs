/*
 * Draws the icons of the installed product from client/public/favicon.svg, by the browser that the tests use. Run it
 * when that has changed, and commit what it makes: `node scripts/icons.mjs`.
 */
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findBrowser } from './lib/browser.mjs'
import { inRoot } from './lib/paths.mjs'

const FOLDER = inRoot('client/public')

/** `fill` is how much of the square the drawing takes; systems cut what is maskable to a circle of 80 %. */
const ICONS = [
  { name: 'icon-192.png', size: 192, fill: 1, ground: 'transparent' },
  { name: 'icon-512.png', size: 512, fill: 1, ground: 'transparent' },
  { name: 'icon-maskable-512.png', size: 512, fill: 0.62, ground: '#ffffff' },
  { name: 'apple-touch-icon.png', size: 180, fill: 0.78, ground: '#ffffff' },
]

const found = await findBrowser()
if (!found) process.exit(1)

const drawing = readFileSync(`${FOLDER}/favicon.svg`).toString('base64')
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] })
const page = await browser.newPage()
for (const { name, size, fill, ground } of ICONS) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}">
    <img style="width:${fill * 100}vw" src="data:image/svg+xml;base64,${drawing}"></body>`)
  await page.screenshot({ path: `${FOLDER}/${name}`, omitBackground: true })
}
await browser.close()
