import { expect, it } from 'vitest'
import { thinned } from '#client/canvas/presence/laser.ts'

it('keeps of a fast laser so many points that a message stays small, the last one among them', () => {
  const points = Array.from({ length: 100 }, (_, i) => i)
  expect(thinned(points, 8)).toHaveLength(8)
  expect(thinned(points, 8).at(-1)).toBe(99)
  expect(thinned([1, 2], 8)).toEqual([1, 2])
  expect(thinned([], 8)).toEqual([])
})
