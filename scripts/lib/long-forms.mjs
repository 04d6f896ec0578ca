import { readFileSync } from 'node:fs'
import { filesUnder } from './fingerprint.mjs'
import { inRoot, ROOT } from './paths.mjs'

/**
 * What makes the tests of a promise long: the environment variables that they read. A promise that is not here has
 * one form only.
 * @type {Readonly<Record<string, Readonly<Record<string, string>>>>}
 */
export const LONG_FORMS = {
  P1: { KILLS: '200' },
  P2: { FAULTS: '50' },
  P3: { RESTARTS: '20' },
  P4: { OWN: '200', OTHERS: '2000' },
  P5: { SEEDS: '200' },
  P6: { VOTERS: '100', KILLS: '10' },
  P11: { MUTATIONS: '1000000' },
  P12: { POSITIONS: '5000', PAGES: '300' },
  P13: { DEAF: '200', TRAFFIC_MB: '60' },
  P14: { ROOMS: '10000', RECONNECTS: '10000' },
  P15: { GHOSTS: '1' },
  P16: { CLIENTS: '300' },
  P17: { RACES: '600', WAITS: '1' },
  P19: { GUESSES: '100000' },
  P27: { FAULTS: '200' },
}

/** @typedef {{ readonly vitest: readonly string[], readonly playwright: readonly string[] }} Tests */

/**
 * The promises that have tests, in their order, and the files in which those are.
 * @returns {ReadonlyMap<string, Tests>}
 */
export function promiseTests() {
  const files = filesUnder(ROOT, 'test').filter((path) => /\.(?:test|spec)\.ts$/.test(path))
  return promisesIn(files.map((path) => ({ path, source: readFileSync(inRoot(path), 'utf8') })))
}

/**
 * @param {readonly { readonly path: string, readonly source: string }[]} files
 * @returns {ReadonlyMap<string, Tests>}
 */
export function promisesIn(files) {
  const citing = files.flatMap(({ path, source }) => cited(source).map((promise) => ({ promise, path })))
  const promises = [...new Set(citing.map(({ promise }) => promise))]
  return new Map(
    promises
      .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
      .map((promise) => {
        const paths = citing.filter((entry) => entry.promise === promise).map(({ path }) => path)
        const isBrowser = (/** @type {string} */ path) => path.endsWith('.spec.ts')
        return [
          promise,
          { vitest: paths.filter((path) => !isBrowser(path)), playwright: paths.filter(isBrowser) },
        ]
      }),
  )
}

/** The promises at the beginning of titles; there may be several. @param {string} source */
function cited(source) {
  const titles = [...source.matchAll(/['"`]((?:\[[A-Z]+\d+\] ?)+)/g)].map(([, tags = '']) => tags)
  return [...new Set(titles.flatMap((tags) => tags.match(/P\d+/g) ?? []))]
}
