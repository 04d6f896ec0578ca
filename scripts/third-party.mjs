/*
 * Keeps the tables of packages in THIRD-PARTY.md current: `node scripts/third-party.mjs` writes them, `--check`
 * fails when they are not what the lock file and the imports say.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { clientPackages, serverPackages } from './lib/packages.mjs'
import { inRoot } from './lib/paths.mjs'
import { say, sayProblem } from './lib/say.mjs'

const FILE = inRoot('THIRD-PARTY.md')

/** @param {import('./lib/packages.mjs').Package[]} packages */
function table(packages) {
  const rows = packages.map(
    ({ name, version, license }) => `| ${name} | ${version} | ${licenceText(license)} |`,
  )
  return ['| package | version | licence |', '| --- | --- | --- |', ...rows].join('\n')
}

/** @param {string} license */
const licenceText = (license) => (license.startsWith('SEE LICENSE') ? 'tldraw licence (see above)' : license)

/** @param {string} text @param {string} name @param {string} content */
function fill(text, name, content) {
  const pattern = new RegExp(`(<!-- ${name}:begin -->\\n)[\\s\\S]*?(<!-- ${name}:end -->)`)
  if (!pattern.test(text)) throw new Error(`THIRD-PARTY.md has no place for the table "${name}"`)
  return text.replace(pattern, (_, begin, end) => `${begin}\n${content}\n\n${end}`)
}

const before = readFileSync(FILE, 'utf8')
const current = fill(fill(before, 'client', table(clientPackages())), 'server', table(serverPackages()))

if (before === current) say('THIRD-PARTY.md is current.')
else if (process.argv.includes('--check')) {
  sayProblem('THIRD-PARTY.md is not current. Write it anew with: node scripts/third-party.mjs')
  process.exitCode = 1
} else {
  writeFileSync(FILE, current)
  say('THIRD-PARTY.md has been written anew.')
}
