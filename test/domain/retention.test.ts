import { expect, it } from 'vitest'
import { namesGoAt } from '#shared/domain/retention.ts'

it.each([
  ['2026-02-28T09:00:00Z', 12, '2027-02-28T09:00:00Z'],
  ['2026-08-31T09:00:00Z', 6, '2027-02-28T09:00:00Z'],
  ['2027-12-30T09:00:00Z', 2, '2028-02-29T09:00:00Z'],
  ['2024-02-29T00:00:00Z', 12, '2025-02-28T00:00:00Z'],
])('[P24] names go that were last used at %s, after %i months, at %s', (activeAt, months, goAt) => {
  expect(namesGoAt(Date.parse(activeAt), months)).toBe(Date.parse(goAt))
})
