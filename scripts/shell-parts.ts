import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'
import { entryOf, loadedBy, readManifest } from './lib/manifest.mjs'
import { inRoot } from './lib/paths.mjs'

const NAME = 'virtual:shell-parts'

/** What is heavy and only for wide screens: it is kept on the devices that have used it. */
const CANVAS = 'canvas/board-canvas.tsx'

const BESIDE = ['/favicon.svg', '/icon-192.png', '/manifest.webmanifest']

/** Tells the service worker, which is built after the client, what that consists of. */
export function shellParts(): Plugin {
  return {
    name: 'shell-parts',
    applyToEnvironment: (environment) => environment.name === 'worker',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? `export const parts = ${JSON.stringify(readParts())}` : undefined),
  }
}

/** Everything but what the canvas alone loads, and the fonts that come with it. */
function readParts() {
  const client = inRoot('dist/client')
  const manifest = readManifest(`${client}/.vite/manifest.json`)
  const page = readFileSync(`${client}/index.html`, 'utf8')
  const others = Object.keys(manifest).filter((key) => key !== CANVAS && !key.endsWith('.woff2'))
  const parts = loadedBy(manifest, [...entryOf(manifest, `${client}/index.html`), ...others])
  const files = [...parts.scripts, ...parts.styles].map((file) => `/${file}`)
  const hash = createHash('sha256').update(JSON.stringify([files, page]))
  return { version: hash.digest('hex').slice(0, 12), files: [...files, ...BESIDE] }
}
