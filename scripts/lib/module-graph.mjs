import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path/posix'
import { filesUnder } from './fingerprint.mjs'
import { importsOf, importsOfStyle } from './imports.mjs'

/** @typedef {import('./imports.mjs').Import & { readonly target: string }} Edge */

/**
 * The modules and stylesheets under `folders` with what each imports. An edge's target is the path of a file of
 * the repository, or the name of a package.
 * @param {string} root
 * @param {readonly string[]} folders
 * @returns {Map<string, Edge[]>} by path relative to `root`
 */
export function readModules(root, folders) {
  /** @type {Map<string, Edge[]>} */
  const modules = new Map()
  for (const path of folders.flatMap((folder) => filesUnder(root, folder))) {
    const read = /\.tsx?$/.test(path) ? importsOf : path.endsWith('.css') ? importsOfStyle : undefined
    if (read) modules.set(path, edgesFrom(path, read(readFileSync(join(root, path), 'utf8'))))
  }
  return modules
}

/** @param {string} path @param {readonly import('./imports.mjs').Import[]} imports @returns {Edge[]} */
export const edgesFrom = (path, imports) =>
  imports.map((found) => ({ ...found, target: targetOf(path, found.specifier) }))

/** @param {string} path @param {string} specifier */
function targetOf(path, specifier) {
  if (specifier.startsWith('.')) return normalize(join(dirname(path), specifier))
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

/**
 * Everything that is loaded from `starts` on, by imports of the given kinds; each with the one that led to it.
 * @param {ReadonlyMap<string, readonly Edge[]>} modules
 * @param {readonly string[]} starts
 * @param {readonly import('./imports.mjs').Import['kind'][]} kinds
 * @returns {Map<string, string | undefined>}
 */
export function reach(modules, starts, kinds) {
  /** @type {Map<string, string | undefined>} */
  const reached = new Map(starts.map((start) => [start, undefined]))
  for (const path of reached.keys()) {
    for (const { target, kind } of modules.get(path) ?? []) {
      if (kinds.includes(kind) && !reached.has(target)) reached.set(target, path)
    }
  }
  return reached
}
