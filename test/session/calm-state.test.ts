import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { calmState } from '#client/session/calm-state.ts'
import { liveValue } from '#client/session/live.ts'
import type { SaveState } from '#client/session/types.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const SAVED: SaveState = { kind: 'saved' }
const saving = (): SaveState => ({ kind: 'saving' })

function follow() {
  const state = liveValue<SaveState>(SAVED)
  const shown = calmState(state)
  const said: string[] = []
  shown.subscribe(() => said.push(shown.get().kind))
  return { state, shown, said }
}

it('says saving once while a drag is saved many times a second, and saved when it has come to rest', () => {
  const { state, said } = follow()
  for (let n = 0; n < 20; n++) {
    state.set(saving())
    vi.advanceTimersByTime(30)
    state.set(SAVED)
    vi.advanceTimersByTime(30)
  }
  expect(said).toEqual(['saving'])
  vi.advanceTimersByTime(400)
  expect(said).toEqual(['saving', 'saved'])
})

it('[P1] never says saved while something is not', () => {
  const { state, shown } = follow()
  state.set(saving())
  expect(shown.get().kind).toBe('saving')
  state.set(SAVED)
  vi.advanceTimersByTime(399)
  state.set(saving())
  vi.advanceTimersByTime(60_000)
  expect(shown.get().kind).toBe('saving')
})

it('says at once what people have to know', () => {
  const { state, shown } = follow()
  state.set(saving())
  state.set(SAVED)
  state.set({ kind: 'offline', unsent: true, kept: true })
  expect(shown.get()).toEqual({ kind: 'offline', unsent: true, kept: true })
  vi.advanceTimersByTime(1000)
  expect(shown.get().kind).toBe('offline')
  state.set(SAVED)
  expect(shown.get().kind).toBe('saved')
})

it('tells nothing any more once it is stopped', () => {
  const { state, shown, said } = follow()
  state.set(saving())
  state.set(SAVED)
  shown.stop()
  vi.advanceTimersByTime(1000)
  state.set({ kind: 'loading' })
  expect(said).toEqual(['saving'])
})
