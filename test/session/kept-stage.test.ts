import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepStage } from '#client/session/kept-stage.ts'
import { liveValue } from '#client/session/live.ts'
import type { StageState } from '#client/session/types.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { stageAt } from './support/stage.ts'

const DAY = 24 * 60 * 60 * 1000
const AWAY: StageState = { kind: 'offline', stage: undefined }

let kept: Map<string, string>
let isFull: boolean

beforeEach(() => {
  vi.useFakeTimers()
  kept = new Map()
  isFull = false
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key: string) => kept.delete(key),
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A page of the version that has this script, and what it was given to show. */
function openPage(script = '/assets/base-1.js') {
  const page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', { scripts: [{ src: script }] })
  const state = liveValue<StageState>({ kind: 'connecting', stage: undefined })
  const recalled: number[] = []
  const recall = ({ rev }: { rev: number }) => recalled.push(rev)
  const close = keepStage('wrk_1', { state, recall, clockOffset: () => 0, heardAt: () => 0, close: () => {} })
  const hear = (rev: number) => state.set({ kind: 'live', stage: stageAt(rev) })
  return { state, recalled, close, hear, leave: () => page.dispatchEvent(new Event('pagehide')) }
}

describe('what a device remembers of a workshop', () => {
  it('[SH1] is the last that was heard, also when the page is closed a moment later', () => {
    const first = openPage()
    first.hear(1)
    first.hear(2)
    first.leave()
    const again = openPage()
    again.state.set(AWAY)
    expect(again.recalled).toEqual([2])
  })

  it('[SH1] is shown too when nothing is heard for some time', () => {
    const first = openPage()
    first.hear(3)
    first.close()
    const again = openPage()
    vi.advanceTimersByTime(3_000)
    expect(again.recalled).toEqual([])
    vi.advanceTimersByTime(1_000)
    expect(again.recalled).toEqual([3])
  })

  it('[SH1] is written now and then, not with each change', () => {
    const { hear } = openPage()
    for (let rev = 1; rev <= 5; rev++) hear(rev)
    expect(kept.size).toBe(0)
    vi.advanceTimersByTime(10_000)
    expect(kept.size).toBe(1)
  })

  it('[SH2] is for the version of the page that heard it', () => {
    const first = openPage()
    first.hear(1)
    first.close()
    const newer = openPage('/assets/base-2.js')
    newer.state.set(AWAY)
    expect(newer.recalled).toEqual([])
  })

  it('[SH3] is gone with the seat or the workshop, and not shown after two weeks', () => {
    const first = openPage()
    first.hear(1)
    first.close()
    vi.advanceTimersByTime(14 * DAY)
    const late = openPage()
    late.state.set(AWAY)
    expect(late.recalled).toEqual([])
    late.hear(2)
    late.state.set({ kind: 'closed', code: CLOSE.clientTooOld })
    expect(kept.size).toBe(1)
    late.state.set({ kind: 'closed', code: CLOSE.noSuchWorkshop })
    late.leave()
    expect(kept.size).toBe(0)
  })

  it('[SH5] is nothing on a device that is full, or where somebody else has written', () => {
    const first = openPage()
    isFull = true
    first.hear(1)
    first.close()
    kept.set('dugnad.stage.wrk_1', '{')
    const again = openPage()
    again.state.set(AWAY)
    expect(again.recalled).toEqual([])
  })
})
