import { describe, expect, it } from 'vitest'
import { nextStage, readFrame } from '#client/session/stage-state.ts'
import type { StageState } from '#client/session/types.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { stageAt } from './support/stage.ts'

const connecting: StageState = { kind: 'connecting', stage: undefined }
const ME = { name: 'Liv', number: 4 }
const live = (rev: number): StageState => ({ kind: 'live', stage: stageAt(rev) })

describe('following the stage', () => {
  it('takes a frame that is as new as the one shown, and drops an older one', () => {
    const now = live(5)
    expect(nextStage(now, { type: 'frame', stage: stageAt(5) })).toEqual(live(5))
    expect(nextStage(now, { type: 'frame', stage: stageAt(6) })).toEqual(live(6))
    expect(nextStage(now, { type: 'frame', stage: stageAt(4) })).toBe(now)
  })

  it('takes in how many have voted, unless that is older than what is shown', () => {
    const turnout = { eligible: 9, cast: 0, done: 0 }
    const round = (cast: number) => ({ id: 'rnd_1', turnout: { ...turnout, cast } }) as unknown as StageRound
    const shown: StageState = { kind: 'live', stage: { ...stageAt(5), rounds: [round(0)] } }
    const frame = (rev: number) => ({
      rev,
      now: 7,
      turnouts: { rnd_1: { ...turnout, cast: 3 }, rnd_2: turnout },
    })
    expect(nextStage(shown, { type: 'turnout', frame: frame(6) })).toEqual({
      kind: 'live',
      stage: { ...stageAt(6), now: 7, rounds: [round(3)] },
    })
    expect(nextStage(shown, { type: 'turnout', frame: frame(4) })).toBe(shown)
    expect(nextStage(connecting, { type: 'turnout', frame: frame(6) })).toBe(connecting)
    expect(readFrame(JSON.stringify(frame(6)))).toEqual(frame(6))
  })

  it('starts over with each connection, whatever revision the server is at', () => {
    const lost = nextStage(live(9), { type: 'closed', code: 1006 })
    const again = nextStage(lost, { type: 'connecting' })
    expect(nextStage(again, { type: 'frame', stage: stageAt(2) })).toEqual(live(2))
  })

  it('keeps showing what was last heard while the server is away', () => {
    const lost = nextStage(live(3), { type: 'closed', code: CLOSE.restarting })
    expect(lost).toEqual({ kind: 'offline', stage: stageAt(3) })
    expect(nextStage(lost, { type: 'connecting' })).toBe(lost)
  })

  it('[F14] waits at the door, also while the server is away, until the stage comes', () => {
    const door = {
      rev: 1,
      now: 5,
      waiting: { title: 'Verksted', language: 'nb', status: 'live', me: ME },
    } as const
    const waiting = nextStage(connecting, { type: 'waiting', door })
    expect(waiting).toEqual({ kind: 'waiting', stage: undefined, door })
    expect(readFrame(JSON.stringify(door))).toEqual(door)
    const again = nextStage(nextStage(waiting, { type: 'closed', code: 1006 }), { type: 'connecting' })
    expect(again).toBe(waiting)
    expect(nextStage(again, { type: 'frame', stage: stageAt(2) })).toEqual(live(2))
    expect(nextStage(again, { type: 'closed', code: CLOSE.notAllowed })).toEqual({
      kind: 'closed',
      code: CLOSE.notAllowed,
    })
  })

  it('ends with a final code and stays ended', () => {
    const closed = nextStage(live(3), { type: 'closed', code: CLOSE.notAllowed })
    expect(closed).toEqual({ kind: 'closed', code: CLOSE.notAllowed })
    expect(nextStage(closed, { type: 'frame', stage: stageAt(4) })).toBe(closed)
    expect(nextStage(closed, { type: 'connecting' })).toBe(closed)
  })

  it('is offline when the first connection fails', () => {
    expect(nextStage(connecting, { type: 'closed', code: 1006 })).toEqual({
      kind: 'offline',
      stage: undefined,
    })
  })

  it('[P4] shows what the device remembers for want of anything newer, as offline, until the server is heard', () => {
    const kept = { type: 'kept', stage: stageAt(3) } as const
    const offline = nextStage(connecting, kept)
    expect(offline).toEqual({ kind: 'offline', stage: stageAt(3) })
    expect(nextStage({ kind: 'offline', stage: undefined }, kept)).toEqual(offline)
    expect(nextStage(offline, { type: 'frame', stage: stageAt(2) })).toEqual(live(2))
    const heard = nextStage(live(9), { type: 'closed', code: 1006 })
    expect([nextStage(live(9), kept), nextStage(heard, kept)]).toEqual([live(9), heard])
  })

  it('reads a stage and nothing else out of a frame', () => {
    expect(readFrame(JSON.stringify(stageAt(7)))?.rev).toBe(7)
    expect([
      readFrame('{"ping":true}'),
      readFrame('{'),
      readFrame('null'),
      readFrame(new ArrayBuffer(2)),
    ]).toEqual([undefined, undefined, undefined, undefined])
  })
})
