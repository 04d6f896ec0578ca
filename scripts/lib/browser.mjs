import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { COMMANDS } from './paths.mjs'
import { run, runNode } from './run.mjs'
import { say, sayProblem } from './say.mjs'

/** @typedef {{ readonly path: string, readonly version: string }} Browser */

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge']

const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const DOWNLOAD_LIMIT_MS = 5 * 60_000

/**
 * A Chromium to test with: what is installed, else Playwright's own download, else the distribution's package.
 * Says what it does; without any, says what to do and gives undefined.
 * @returns {Promise<Browser | undefined>}
 */
export async function findBrowser() {
  return (await findInstalled()) ?? (await download()) ?? (await installPackage()) ?? giveUp()
}

async function findInstalled() {
  const onPath = (process.env['PATH'] ?? '').split(delimiter)
  const places = NAMES.flatMap((name) => onPath.map((folder) => join(folder, name)))
  return firstThatRuns([process.env['CHROME_PATH'], ...places, ...APPLICATIONS, await downloadedPath()])
}

async function download() {
  say('No Chromium is installed: trying the download that Playwright offers …')
  const code = await runNode(COMMANDS.playwright, ['install', 'chromium'], { timeoutMs: DOWNLOAD_LIMIT_MS })
  return code === 0 ? firstThatRuns([await downloadedPath()]) : undefined
}

async function installPackage() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  say("Trying the distribution's package chromium …")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  if ((await run('apt-get', ['update', '-q'], { env })) !== 0) return undefined
  await run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], { env })
  return firstThatRuns(['/usr/bin/chromium'])
}

function giveUp() {
  sayProblem(
    'The browser tests need Chromium or Chrome, and none could be found or installed. Install one, or set ' +
      'CHROME_PATH to where it is; or run `npm test -- --unit` to leave out the tests that need a browser.',
  )
  return undefined
}

/** Where Playwright keeps the browser that it downloads, if it has one for this platform. */
async function downloadedPath() {
  const { chromium } = await import('@playwright/test')
  return chromium.executablePath()
}

/**
 * A file by the right name need not be a browser (some distributions have a placeholder): it must tell its version.
 * @param {readonly (string | undefined)[]} paths
 * @returns {Browser | undefined}
 */
function firstThatRuns(paths) {
  for (const path of paths) {
    if (path === undefined || path === '' || !existsSync(path)) continue
    const version = versionOf(path)
    if (version !== undefined) return { path, version }
  }
  return undefined
}

/** @param {string} path */
function versionOf(path) {
  try {
    const said = execFileSync(path, ['--version'], {
      encoding: 'utf8',
      timeout: 20_000,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return said.trim() || undefined
  } catch {
    return undefined
  }
}
