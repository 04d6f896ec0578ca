import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest } from '../scripts/lib/counts.mjs'
import { fingerprint } from '../scripts/lib/fingerprint.mjs'
import { matchesLock } from '../scripts/lib/install.mjs'
import { LONG_FORMS, promisesIn, promiseTests } from '../scripts/lib/long-forms.mjs'
import { loadedBy } from '../scripts/lib/manifest.mjs'
import { ROOT } from '../scripts/lib/paths.mjs'
import { tempFolder } from './support/temp-folder.ts'

describe('installing', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  }
  const installed = (packages: Record<string, { version: string }>) => matchesLock(wanted, { packages })

  it('is needed when a package is missing or has another version', () => {
    expect(installed({})).toBe(false)
    expect(installed({ 'node_modules/a': { version: '1.0.1' } })).toBe(false)
    expect(
      installed({ 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }),
    ).toBe(false)
  })

  it('is not needed for a package that is for another platform', () => {
    expect(installed({ 'node_modules/a': { version: '1.0.0' } })).toBe(true)
  })
})

describe('building', () => {
  it('is needed when a file has other content, another name, or is gone, and not when it was only touched', () => {
    const root = tempFolder()
    const write = (path: string, content: string) => writeFileSync(join(root, path), content)
    mkdirSync(join(root, 'src'))
    write('src/a.ts', 'a')
    write('src/b.ts', 'b')
    const before = fingerprint(root, ['src', 'missing.json'])
    utimesSync(join(root, 'src/a.ts'), 1, 1)
    write('elsewhere.ts', 'x')
    expect(fingerprint(root, ['src', 'missing.json'])).toBe(before)
    write('src/a.ts', 'ab')
    const changed = fingerprint(root, ['src', 'missing.json'])
    write('src/a.ts', 'a')
    write('src/c.ts', '')
    const added = fingerprint(root, ['src', 'missing.json'])
    expect(new Set([before, changed, added]).size).toBe(3)
  })
})

describe('counting', () => {
  function reported(report: unknown): string {
    const path = join(tempFolder(), 'report.json')
    writeFileSync(path, JSON.stringify(report))
    return path
  }
  const suite = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) =>
    reported({ numPassedTests, numFailedTests, testResults })

  const none = { failures: [] }

  it('takes tests as they are reported', () => {
    expect(countVitest(suite(7, 0), 0)).toEqual({ passed: 7, failed: 0, ...none })
    expect(countVitest(suite(7, 2), 1)).toEqual({ passed: 7, failed: 2, ...none })
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 }
    expect(countPlaywright(reported({ stats, suites: [] }), 1)).toEqual({ passed: 5, failed: 2, ...none })
  })

  it('names what failed, in the words of the runner', () => {
    const assertionResults = [
      { status: 'passed', fullName: 'a' },
      { status: 'failed', fullName: 'b', failureMessages: ['is 1, not 2'] },
    ]
    const report = suite(1, 1, [{ status: 'failed', assertionResults }])
    expect(countVitest(report, 1).failures).toEqual(['b: is 1, not 2'])
    const spec = (title: string, ok: boolean) => ({
      title,
      ok,
      tests: [{ results: [{ error: { message: 'not visible' } }] }],
    })
    const suites = [{ specs: [spec('c', true)], suites: [{ specs: [spec('d', false)] }] }]
    const stats = { expected: 1, unexpected: 1, flaky: 0 }
    expect(countPlaywright(reported({ stats, suites }), 1).failures).toEqual(['d: not visible'])
  })

  it('counts a file that could not be loaded, and a runner that failed or left nothing', () => {
    const file = { name: 'x.test.ts', message: 'no such module', status: 'failed', assertionResults: [] }
    expect(countVitest(suite(7, 0, [file]), 1)).toEqual({
      passed: 7,
      failed: 1,
      failures: ['x.test.ts: no such module'],
    })
    expect(countVitest(suite(7, 0), 1)).toEqual({ passed: 7, failed: 1, ...none })
    expect(countVitest('/nowhere.json', 0)).toEqual({ passed: 0, failed: 1 })
    expect(countPlaywright('/nowhere.json', 1)).toEqual({ passed: 0, failed: 1 })
  })

  it('counts errors outside of all tests', () => {
    const stray = reported(['Error: read ECONNRESET'])
    expect(countVitest(suite(7, 0), 1, stray)).toEqual({
      passed: 7,
      failed: 1,
      failures: ['Error: read ECONNRESET'],
    })
    expect(countVitest(suite(7, 0), 0, '/nowhere.json')).toEqual({ passed: 7, failed: 0, ...none })
  })
})

describe('measuring', () => {
  it('follows what is imported at once, and not what is loaded later', () => {
    const manifest = {
      'page.tsx': { file: 'page.js', imports: ['_shared.js'], css: ['page.css'] },
      '_shared.js': { file: 'shared.js', imports: ['_deep.js'], css: ['shared.css'] },
      '_deep.js': { file: 'deep.js', assets: ['font.woff2'], dynamicImports: ['later.tsx'] },
      'later.tsx': { file: 'later.js' },
    }
    const { scripts, styles, assets } = loadedBy(manifest, ['page.tsx'])
    expect([...scripts]).toEqual(['page.js', 'shared.js', 'deep.js'])
    expect([...styles]).toEqual(['page.css', 'shared.css'])
    expect([...assets]).toEqual(['font.woff2'])
  })
})

describe('the long forms of promises', () => {
  it('are found by the titles of the tests, in the order of their numbers', () => {
    const found = promisesIn([
      { path: 'test/a.test.ts', source: "it('[P12] a') it(`[P2][P8] b`) it('[V5] c')" },
      { path: 'test/b.spec.ts', source: "test('[P2] d') // [P7]" },
    ])
    expect([...found]).toEqual([
      ['P2', { vitest: ['test/a.test.ts'], playwright: ['test/b.spec.ts'] }],
      ['P8', { vitest: ['test/a.test.ts'], playwright: [] }],
      ['P12', { vitest: ['test/a.test.ts'], playwright: [] }],
    ])
  })

  it('are set by variables that their tests read', () => {
    const tests = promiseTests()
    const unread = Object.entries(LONG_FORMS).flatMap(([promise, variables]) => {
      const { vitest = [], playwright = [] } = tests.get(promise) ?? {}
      const sources = [...vitest, ...playwright].map((path) => readFileSync(join(ROOT, path), 'utf8')).join()
      return Object.keys(variables).filter((name) => !sources.includes(`process.env['${name}']`))
    })
    expect(unread).toEqual([])
  })
})
