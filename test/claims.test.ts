import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../scripts/lib/paths.mjs'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** The rows of the table of claims in docs/promises.md: number, claim, tests, figure. */
const claims = [
  ...(read('docs/promises.md').split('\n## Claims\n')[1] ?? '').matchAll(
    /^\| (\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm,
  ),
].map(([, number, claim, tests, figure]) => ({ number, claim, tests, figure }) as const)

const citations = claims.flatMap(({ number, tests = '' }) =>
  [...tests.matchAll(/`([^`]+)` “([^”]+)”/g)].map(([, path = '', title = '']) => ({ number, path, title })),
)

/** The titles of the tests in a file, as they are written there. */
const titlesIn = (path: string): readonly string[] =>
  existsSync(join(ROOT, path))
    ? [...read(path).matchAll(/\b(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*(['"`])(.*?)\1/g)].map(
        ([, , title]) => title!,
      )
    : []

describe('the claims', () => {
  it('are each shown by tests that exist, with a figure', () => {
    expect(claims.map(({ number }) => number)).toEqual(claims.map((_, index) => String(index + 1)))
    expect(claims.length).toBeGreaterThanOrEqual(9)
    const bare = claims.filter(
      ({ number, figure = '' }) => !/\d|none/.test(figure) || !citations.some((it) => it.number === number),
    )
    expect(bare).toEqual([])
  })

  it('cite no test that is gone or is called otherwise', () => {
    const gone = citations.filter(({ path, title }) => !titlesIn(path).some((known) => known.includes(title)))
    expect(gone).toEqual([])
  })
})
