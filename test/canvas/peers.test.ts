import { atom, react } from 'tldraw'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import type { CanvasHost } from '#client/canvas/host.ts'
import { CROWD, type Peer, watchPeers } from '#client/canvas/presence/peers.ts'

const FRAME = 16

let host: Pick<CanvasHost, 'peers' | 'session'>
let stop: () => void
let talking: Awareness[]

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, FRAME))
  vi.stubGlobal('cancelAnimationFrame', clearTimeout)
  const awareness = new Awareness(new Y.Doc())
  talking = [awareness]
  host = { session: { awareness }, peers: atom('peers', []) } as unknown as typeof host
  stop = watchPeers(host as CanvasHost)
})

afterEach(() => {
  stop()
  for (const awareness of talking) awareness.destroy()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** So many others, each with a pointer of their own. */
function others(count: number): readonly ((x: number) => void)[] {
  return Array.from({ length: count }, (_, number) => {
    const theirs = new Awareness(new Y.Doc())
    talking.push(theirs)
    const point = (x: number) => {
      const user = {
        seat: `seat ${number}`,
        name: `Deltaker ${number}`,
        number: number + 1,
        role: 'participant',
      }
      const cursor = { x, y: 0 }
      theirs.setLocalState({ user, cursor, selection: [], view: 'board', follows: null, laser: [] })
      const update = encodeAwarenessUpdate(theirs, [theirs.clientID])
      applyAwarenessUpdate(host.session.awareness, update, 'test')
    }
    return point
  })
}

/** How often pointers are shown while one of so many is moved with every frame, and where it is in the end. */
function shownFor(count: number, ms: number) {
  const points = others(count)
  for (const point of points) point(0)
  vi.advanceTimersByTime(200)
  const first = host.peers.get()[0]!
  let times = -1
  const leave = react('count', () => {
    first.get()
    times += 1
  })
  for (let passed = 0; passed < ms; passed += FRAME) {
    points[0]!(passed + 1)
    vi.advanceTimersByTime(FRAME)
  }
  leave()
  vi.advanceTimersByTime(200)
  return { times, end: (first.get() satisfies Peer).cursor?.x }
}

it('[F5] a few others’ pointers are shown as often as they are told of', () => {
  const { times, end } = shownFor(CROWD, 960)
  expect(times).toBeGreaterThan(50)
  expect(end).toBe(945)
})

it('[F5] a crowd’s pointers are shown together, twenty times a second, and where they are in the end', () => {
  const { times, end } = shownFor(CROWD + 1, 960)
  expect(times).toBeGreaterThan(10)
  expect(times).toBeLessThanOrEqual(20)
  expect(end).toBe(945)
})
