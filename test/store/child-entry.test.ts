import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { childEntry } from '#server/store/sqlite/child-entry.ts'

test('[ST28] from source, the store process is its TypeScript module, run by tsx from wherever one starts', () => {
  const { file, execArgv } = childEntry()
  expect(file).toMatch(/server\/store\/sqlite\/child\.ts$/)
  expect(existsSync(file)).toBe(true)
  expect(execArgv.at(-2)).toBe('--import')
  expect(execArgv.at(-1)).toMatch(/^file:.+tsx/)
})

test('[ST28] in the built server, it is the file beside the running one', () => {
  const { file, execArgv } = childEntry('file:///srv/dugnad/dist/server/main.js')
  expect(file).toBe('/srv/dugnad/dist/server/store-child.js')
  expect(execArgv).not.toContain('--import')
})
