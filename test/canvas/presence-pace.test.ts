import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPace, type Pace } from '#client/canvas/presence/pace.ts'
import { PRESENCE_RATE } from '#shared/wire/presence.ts'

let sent: number[]
let isHidden: boolean
let pace: Pace

beforeEach(() => {
  vi.useFakeTimers()
  sent = []
  isHidden = false
  pace = createPace(
    () => sent.push(performance.now()),
    PRESENCE_RATE,
    () => isHidden,
  )
})

afterEach(() => {
  pace.stop()
  vi.useRealTimers()
})

/** Moves the mouse every few milliseconds for so long. */
function moveFor(ms: number): void {
  for (let passed = 0; passed < ms; passed += 4) {
    pace.plan()
    vi.advanceTimersByTime(4)
  }
}

const turn = (hidden: boolean) => {
  isHidden = hidden
  pace.turn()
}

describe('[S11] telling where one points', () => {
  it('begins at once, and goes at most twelve times in any second', () => {
    moveFor(3000)
    expect(sent[0]).toBeLessThan(5 + performance.now() - 3000)
    for (const start of sent) {
      expect(sent.filter((time) => time >= start && time < start + 1000).length).toBeLessThanOrEqual(12)
    }
    expect(sent.length).toBeGreaterThan(30)
  })

  it('does not leave out the last place', () => {
    pace.plan()
    vi.advanceTimersByTime(10)
    pace.plan()
    vi.advanceTimersByTime(1000)
    expect(sent).toHaveLength(2)
  })

  it('says once that the page is out of sight, and then nothing', () => {
    moveFor(500)
    pace.plan()
    const before = sent.length
    turn(true)
    vi.advanceTimersByTime(1000)
    expect(sent).toHaveLength(before + 1)
    moveFor(5000)
    expect(sent).toHaveLength(before + 1)
  })

  it('goes on when the page is looked at again', () => {
    turn(true)
    vi.advanceTimersByTime(1000)
    const before = sent.length
    turn(false)
    vi.advanceTimersByTime(1000)
    expect(sent).toHaveLength(before + 1)
  })

  it('says nothing when it has been stopped', () => {
    pace.plan()
    pace.stop()
    vi.advanceTimersByTime(1000)
    expect(sent).toEqual([])
  })
})
