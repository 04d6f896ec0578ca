/*
 * Measures what browsers load against what the product promises: a phone on a slow network gets a small page, and
 * the canvas comes only to those who open it. Sizes are gzipped, in kB of 1,000 bytes.
 */
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { entryOf, loadedBy, readManifest } from './lib/manifest.mjs'
import { inRoot } from './lib/paths.mjs'
import { LIST, VOTE } from './lib/phone-parts.mjs'
import { say, sayProblem } from './lib/say.mjs'

/** What a facilitator at a laptop loads who opens the list while the step asks for a vote, the largest of the steps. */
const DESK = [
  ...LIST,
  ...[
    'page',
    'together',
    'facilitation',
    'door',
    'methods',
    'setup',
    'hints',
    'list-tools',
    'news',
    'actors',
    'actor-cards',
  ].map((part) => `../shared/i18n/nb/${part}.ts`),
  ...['workshop-page', 'wide-workspace', 'refused-dialog', 'taken-dialog', 'closed-page'].map(
    (part) => `features/workshop/${part}.tsx`,
  ),
  'features/facilitation/timer-sound.tsx',
  'features/hints/hints.tsx',
  'features/voting/voting-panel.tsx',
  'features/voting/facilitator-voting.tsx',
  'features/door/vote-for.tsx',
  'features/board-list/announcer.ts',
  ...[
    'card-editor',
    'inserting',
    'lead-bar',
    'other-cards',
    'record-sections',
    'theme-actions',
    'tool-box',
  ].map((part) => `features/board-list/${part}.tsx`),
]

/** What a phone loads of an actor's own page, which people open who have never been in a workshop. */
const ACTOR = [
  'desk-pages.ts',
  'features/actor-page/actor-page.tsx',
  ...['page', 'actor-page', 'actors'].map((part) => `../shared/i18n/nb/${part}.ts`),
]

/** The part that only those load who open the board as a canvas. */
const CANVAS = 'canvas/board-canvas.tsx'

/** React and Yjs with their connection are 102 kB of `list` before the first line of the product. */
const LIMITS_KB = {
  vote: 111,
  actor: 115,
  list: 174,
  phoneStyles: 12,
  desk: 218,
  canvasScripts: 560,
  canvasFonts: 65,
}

const WORTH_NAMING_KB = 3

const CLIENT = inRoot('dist/client')
const manifest = readManifest(`${CLIENT}/.vite/manifest.json`)
const entry = entryOf(manifest, `${CLIENT}/index.html`)
const missing = [...VOTE, ...ACTOR, ...DESK, CANVAS].filter((source) => !manifest[source])
if (missing.length > 0) {
  sayProblem(`The build has no part for ${missing.join(', ')}. Name the right ones in scripts/budget.mjs.`)
  process.exit(1)
}

const vote = loadedBy(manifest, [...entry, ...VOTE])
const phone = loadedBy(manifest, [...entry, ...VOTE, ...LIST])
const actor = loadedBy(manifest, [...entry, ...ACTOR])
const desk = loadedBy(manifest, [...entry, ...DESK])
const canvas = loadedBy(manifest, [CANVAS])
const onlyCanvas = (/** @type {ReadonlySet<string>} */ files, /** @type {ReadonlySet<string>} */ already) =>
  [...files].filter((file) => !already.has(file))

const measures = [
  measure('phone, to vote: scripts', vote.scripts, LIMITS_KB.vote),
  measure('phone, an actor’s page: scripts', actor.scripts, LIMITS_KB.actor),
  measure('phone, with the list: scripts', phone.scripts, LIMITS_KB.list),
  measure('phone, with the list: styles', phone.styles, LIMITS_KB.phoneStyles),
  measure('laptop, leads in the list: scripts', desk.scripts, LIMITS_KB.desk),
  measure('canvas: scripts', onlyCanvas(canvas.scripts, phone.scripts), LIMITS_KB.canvasScripts),
  measure('canvas: fonts', fonts([...canvas.assets]), LIMITS_KB.canvasFonts),
]

/** @param {string} name @param {Iterable<string>} files @param {number} limit */
function measure(name, files, limit) {
  const sizes = [...files].map((file) => ({ file, kb: sizeOf(file) }))
  return { name, limit, kb: sizes.reduce((sum, { kb }) => sum + kb, 0), sizes }
}

/** Fonts are compressed already. @param {string} file */
function sizeOf(file) {
  const content = readFileSync(`${CLIENT}/${file}`)
  return (file.endsWith('.woff2') ? content : gzipSync(content, { level: 9 })).length / 1000
}

/** Those that are always loaded; the one with rarer letters comes when a page has such. @param {readonly string[]} assets */
function fonts(assets) {
  return assets.filter((file) => file.endsWith('.woff2') && !file.includes('-ext-'))
}

for (const { name, kb, limit, sizes } of measures) {
  say(`${name.padEnd(36)}${kb.toFixed(1).padStart(7)} kB of ${limit} kB ${kb > limit ? '← too much' : ''}`)
  const large = sizes.filter((part) => part.kb >= WORTH_NAMING_KB).sort((a, b) => b.kb - a.kb)
  for (const part of large) say(`  ${part.kb.toFixed(1).padStart(7)} kB  ${part.file}`)
  if (large.length < sizes.length) say(`           and ${sizes.length - large.length} smaller files`)
}

const canvasFile = manifest[CANVAS]?.file
const isEager = canvasFile !== undefined && phone.scripts.has(canvasFile)
if (isEager) sayProblem('A phone loads the canvas: something imports it without waiting for it to be opened.')
process.exitCode = isEager || measures.some(({ kb, limit }) => kb > limit) ? 1 : 0
