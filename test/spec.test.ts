import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesUnder } from '../scripts/lib/fingerprint.mjs'
import { ROOT } from '../scripts/lib/paths.mjs'

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

const rules = [...read('docs/spec.md').matchAll(/^- \*\*([A-Z]+\d+)\*\* /gm)].map(([, rule]) => rule)

describe('the rules', () => {
  it('hold every rule that a test cites', () => {
    const cited = filesUnder(ROOT, 'test')
      .filter((path) => path.endsWith('.test.ts') || path.endsWith('.spec.ts'))
      .flatMap((path) =>
        [...read(path).matchAll(/['"`]\[([A-Z]+\d+)\]/g)].map(([, rule]) => `${rule} in ${path}`),
      )
    expect(cited.filter((citation) => !rules.includes(citation.split(' ')[0]))).toEqual([])
    expect(cited.length).toBeGreaterThan(100)
  })

  it('have each a number of their own', () => {
    expect(rules.filter((rule, i) => rules.indexOf(rule) !== i)).toEqual([])
  })
})
