import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { indicatorById } from '#shared/catalogue/indicators.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'

/** For each version that was released, its indicators' codes by their ids. A new version adds a file here. */
const folder = new URL('./released/', import.meta.url)
const versions = readdirSync(folder).map((file) => file.replace('.json', ''))

it.each(versions)('[CA12] every indicator of %s is still there under its id', (version) => {
  const released: Record<string, string> = JSON.parse(
    readFileSync(new URL(`${version}.json`, folder), 'utf8'),
  )
  const lost = Object.entries(released).filter(([id, code]) => indicatorById(id)?.code !== code)
  expect(lost).toEqual([])
  expect(Object.keys(released).length).toBeGreaterThan(400)
})

it('[CA12] the version of today is among them', () => {
  expect(versions).toContain(CATALOGUE_VERSION)
})
