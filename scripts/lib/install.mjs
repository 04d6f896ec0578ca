import { existsSync, readFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { run } from './run.mjs'
import { say, sayProblem } from './say.mjs'

/** @typedef {{ readonly version?: string, readonly optional?: boolean, readonly link?: boolean }} LockEntry */
/** @typedef {{ readonly packages: Readonly<Record<string, LockEntry>> }} Lock */

/** Installs the packages of the lock file, unless they are there already. @returns {Promise<boolean>} */
export async function ensureInstalled() {
  if (isInstalled()) {
    say('The packages are in place.')
    return true
  }
  say('Installing the packages (a minute or so, once) …')
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const code = await runNpm(args)
  if (code !== 0) sayProblem('The packages could not be installed. What npm said stands above.')
  return code === 0
}

function isInstalled() {
  const installed = inRoot('node_modules/.package-lock.json')
  if (!existsSync(installed)) return false
  return matchesLock(readJson(inRoot('package-lock.json')), readJson(installed))
}

/**
 * Whether what npm noted in node_modules when it last installed is what the lock file asks for. Optional packages
 * may be missing (most are for other platforms), but none may have another version.
 * @param {Lock} wanted
 * @param {Lock} installed
 */
export function matchesLock(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, { version, optional }]) => {
    if (path === '') return true
    const found = installed.packages[path]
    return found ? found.version === version : optional === true
  })
}

/** npm by the path that it gives to the scripts it starts, or by name. @param {readonly string[]} args */
function runNpm(args) {
  const npm = process.env['npm_execpath']
  if (npm?.endsWith('npm-cli.js')) return run(process.execPath, [npm, ...args])
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args)
}

/** @param {string} path @returns {Lock} */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'))
