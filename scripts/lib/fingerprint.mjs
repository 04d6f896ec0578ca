import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A SHA-256 over the names and contents of all files at and under `paths`. Contents rather than times: a fresh
 * checkout or a switch of branches and back changes times, and times alone are no reason to build.
 * @param {string} root
 * @param {readonly string[]} paths relative to `root`
 */
export function fingerprint(root, paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((start) => filesUnder(root, start))) {
    const content = readFileSync(join(root, path))
    hash.update(`${path}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * The files at or under `path`, relative to `root`, in an order that is the same everywhere; installed packages are
 * not ours.
 * @param {string} root
 * @param {string} path
 * @returns {string[]}
 */
export function filesUnder(root, path) {
  const full = join(root, path)
  if (!existsSync(full)) return []
  if (!statSync(full).isDirectory()) return [path]
  return readdirSync(full)
    .filter((name) => name !== 'node_modules')
    .sort()
    .flatMap((name) => filesUnder(root, `${path}/${name}`))
}
