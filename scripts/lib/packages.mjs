import { readFileSync } from 'node:fs'
import { reach, readModules } from './module-graph.mjs'
import { inRoot, ROOT } from './paths.mjs'

/** @typedef {{ readonly name: string, readonly version: string, readonly license: string }} Package */
/** @typedef {{ readonly version: string, readonly license?: string, readonly dependencies?: Readonly<Record<string, string>> }} LockEntry */

/**
 * The packages that the server loads when it runs, with all that they need.
 * @returns {Package[]}
 */
export function serverPackages() {
  return closure(Object.keys(readJson('package.json').dependencies))
}

/**
 * The packages that end up in what browsers load, with all that they need: those that the client reaches from its
 * own source by imports that are still there when it runs.
 * @returns {Package[]}
 */
export function clientPackages() {
  const modules = readModules(ROOT, ['client', 'shared'])
  const starts = [...modules.keys()].filter((path) => path.startsWith('client/'))
  return closure([...reach(modules, starts, ['value', 'dynamic']).keys()])
}

/** @param {readonly string[]} names of packages at the top of node_modules @returns {Package[]} */
function closure(names) {
  /** @type {Readonly<Record<string, LockEntry>>} */
  const lock = readJson('package-lock.json').packages
  /** @type {Map<string, Package>} */
  const found = new Map()
  /** @type {Set<string>} */
  const seen = new Set()
  const visit = (/** @type {string} */ path) => {
    const entry = lock[path]
    if (!entry || seen.has(path)) return
    seen.add(path)
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    found.set(`${name} ${entry.version}`, {
      name,
      version: entry.version,
      license: entry.license ?? 'not stated',
    })
    for (const needed of Object.keys(entry.dependencies ?? {})) visit(resolve(lock, path, needed))
  }
  for (const name of names) visit(`node_modules/${name}`)
  return [...found.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version),
  )
}

/**
 * Where Node finds `name` from a package at `path`: in its own node_modules, or in one further out.
 * @param {Readonly<Record<string, LockEntry>>} lock
 * @param {string} path
 * @param {string} name
 */
function resolve(lock, path, name) {
  for (let base = path; base !== ''; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const candidate = `${base}/node_modules/${name}`
    if (lock[candidate]) return candidate
  }
  return `node_modules/${name}`
}

/** @param {string} path @returns {any} */
const readJson = (path) => JSON.parse(readFileSync(inRoot(path), 'utf8'))
