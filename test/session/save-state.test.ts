import { describe, expect, it } from 'vitest'
import {
  nextSaving,
  type Saving,
  type SavingEvent,
  START_SAVING,
  saveStateOf,
} from '#client/session/save-state.ts'

const opened: SavingEvent = { type: 'opened' }
const answer: SavingEvent = { type: 'sent', isAnswer: true, hasContent: false }
const synced: SavingEvent = { type: 'synced' }
const edited: SavingEvent = { type: 'edited' }
const update: SavingEvent = { type: 'sent', isAnswer: false, hasContent: true }
const acked = (count: number): SavingEvent => ({ type: 'acked', count })

/** Of an earlier visit. */
const UNSENT = nextSaving(START_SAVING, { type: 'edited' })

const shown = (state: Saving) => saveStateOf(state, true)

const stateAfter = (events: readonly SavingEvent[], from: Saving = START_SAVING): Saving =>
  events.reduce(nextSaving, from)

const kindAfter = (events: readonly SavingEvent[], from?: Saving) => shown(stateAfter(events, from)).kind

describe('whether work is on the server’s disk', () => {
  it('is loading until the board has been seen', () => {
    expect(kindAfter([opened, answer, acked(1)])).toBe('loading')
    expect(kindAfter([opened, answer, synced])).toBe('saved')
  })

  it('is saving from the edit until the server has acknowledged its message', () => {
    const before = [opened, answer, synced, edited, update]
    expect(kindAfter(before)).toBe('saving')
    expect(kindAfter([...before, acked(1)])).toBe('saving')
    expect(kindAfter([...before, acked(2)])).toBe('saved')
  })

  it('counts anew on each connection: an old acknowledgement says nothing about a new one', () => {
    const lost = [opened, answer, synced, edited, update, { type: 'lost' } as const, opened]
    expect(kindAfter([...lost, answer, synced, acked(0)])).toBe('saving')
    expect(kindAfter([...lost, answer, synced, acked(1)])).toBe('saved')
  })

  it('does not take an acknowledgement for what was done offline before the answer has gone', () => {
    const offline = stateAfter([opened, answer, synced, { type: 'lost' }, edited])
    expect(shown(offline)).toEqual({ kind: 'offline', unsent: true, kept: true })
    expect(stateAfter([opened, synced, acked(0)], offline).unsent).toBe(true)
    expect(kindAfter([opened, answer, synced, acked(1)], offline)).toBe('saved')
  })

  it('remembers work of an earlier visit until the server has it', () => {
    const earlier = UNSENT
    expect(shown(stateAfter([{ type: 'lost' }], earlier))).toEqual({
      kind: 'offline',
      unsent: true,
      kept: true,
    })
    expect(kindAfter([opened, answer, synced], earlier)).toBe('saving')
    expect(kindAfter([opened, answer, synced, acked(1)], earlier)).toBe('saved')
  })

  it('is kept on this device while the server does not ask for it, for there is no right to send it', () => {
    expect(shown(stateAfter([opened, synced], UNSENT))).toEqual({ kind: 'waiting', kept: true })
  })

  it('takes an answer with content for work that has to be acknowledged, and an empty one not', () => {
    const full: SavingEvent = { type: 'sent', isAnswer: true, hasContent: true }
    expect(kindAfter([opened, full, synced])).toBe('saving')
    expect(kindAfter([opened, answer, synced])).toBe('saved')
  })

  it('is closed for good with the code that says why', () => {
    expect(shown(stateAfter([opened, synced, { type: 'closed', code: 4403 }]))).toEqual({
      kind: 'closed',
      code: 4403,
      unsent: false,
      kept: true,
    })
  })

  it('stays closed, whatever still comes in', () => {
    const closed = stateAfter([opened, answer, synced, { type: 'closed', code: 4409 }])
    expect(kindAfter([acked(1), synced, { type: 'lost' }, opened], closed)).toBe('closed')
  })

  it('does not take an acknowledgement for an edit that a closing socket did not send', () => {
    const before = [opened, answer, synced, edited, update, edited]
    expect(kindAfter([...before, acked(2)])).toBe('saving')
    expect(kindAfter([...before, acked(2), { type: 'lost' }, opened, answer, synced, acked(1)])).toBe('saved')
  })
})
