import { existsSync, readFileSync } from 'node:fs'

/**
 * A part of the client's build, as Vite lists it by the source that it begins with.
 * @typedef {{
 *   readonly file: string,
 *   readonly imports?: readonly string[],
 *   readonly css?: readonly string[],
 *   readonly assets?: readonly string[],
 * }} Part
 */
/** @typedef {Readonly<Record<string, Part>>} Manifest */

/** @param {string} path @returns {Manifest} */
export function readManifest(path) {
  if (!existsSync(path)) throw new Error('There is no build to measure. Make one with: npm run build')
  return JSON.parse(readFileSync(path, 'utf8'))
}

/**
 * The parts that the page itself names: what every visitor loads at first.
 * @param {Manifest} manifest
 * @param {string} page
 */
export function entryOf(manifest, page) {
  const named = new Set([...readFileSync(page, 'utf8').matchAll(/src="\/([^"]+)"/g)].map(([, file]) => file))
  return Object.keys(manifest).filter((key) => named.has(manifest[key]?.file))
}

/**
 * The files that come with `sources`: their own and those of everything that they import at once.
 * @param {Manifest} manifest
 * @param {readonly string[]} sources
 */
export function loadedBy(manifest, sources) {
  const parts = new Set(sources)
  for (const key of parts) for (const imported of manifest[key]?.imports ?? []) parts.add(imported)
  const all = [...parts].map((key) => manifest[key]).filter((part) => part !== undefined)
  return {
    scripts: new Set(all.map(({ file }) => file)),
    styles: new Set(all.flatMap(({ css }) => css ?? [])),
    assets: new Set(all.flatMap(({ assets }) => assets ?? [])),
  }
}
