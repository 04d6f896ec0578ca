import { describe, expect, it } from 'vitest'
import { createShowPace } from '#client/canvas/binding/show-pace.ts'

/** Frames of 16 ms, all of which have something to show that takes `cost`; gives when it was shown. */
function shown(cost: number, frames: number, wanted: (now: number) => number = () => 0): readonly number[] {
  const pace = createShowPace(100)
  const times: number[] = []
  for (let now = 0; now < frames * 16; now += 16) {
    if (!pace.isDue(now, wanted(now))) continue
    times.push(now)
    pace.begin(now)
    pace.end(now + cost)
  }
  return times
}

const gaps = (times: readonly number[]) => times.slice(1).map((time, i) => time - (times[i] ?? 0))

describe("[C6] the pace of showing others' changes", () => {
  it('is every frame while that costs little', () => {
    expect(new Set(gaps(shown(4, 60)))).toEqual(new Set([16]))
  })

  it('leaves half of the time to this person when it costs much', () => {
    expect(new Set(gaps(shown(12, 60)))).toEqual(new Set([32]))
  })

  it('never stops, whatever it costs', () => {
    expect(Math.max(...gaps(shown(400, 60)))).toBeLessThanOrEqual(112)
  })

  it('waits until this person has something to write, but not long', () => {
    expect(shown(1, 20, () => 40)[0]).toBe(0)
    expect(gaps(shown(1, 20, (now) => Math.ceil(now / 48) * 48))).toContain(48)
    expect(Math.max(...gaps(shown(1, 60, (now) => now + 1)))).toBeLessThanOrEqual(112)
  })
})
