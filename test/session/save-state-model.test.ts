import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextSaving, type SavingEvent, START_SAVING, saveStateOf } from '#client/session/save-state.ts'

/*
 * A person who edits, a connection that comes and goes, and a server with a disk, as a model: what is on the disk is
 * known here, so that *saved* can be held against it.
 */

type Step = 'edit' | 'editIntoNothing' | 'connect' | 'ask' | 'sync' | 'store' | 'lose'

const STEPS: readonly Step[] = ['edit', 'editIntoNothing', 'connect', 'ask', 'sync', 'store', 'lose']

function world() {
  let state = START_SAVING
  let made = 0
  const disk = new Set<number>()
  /** Messages of this connection that the server has not written yet, each with the edits in it. */
  let underway: number[][] = []
  let link: { isAsked: boolean; stored: number } | undefined
  const tell = (event: SavingEvent) => {
    state = nextSaving(state, event)
  }
  const missing = () => Array.from({ length: made }, (_, i) => i).filter((edit) => !disk.has(edit))
  const send = (edits: number[], isAnswer: boolean) => {
    tell({ type: 'sent', isAnswer, hasContent: edits.length > 0 })
    underway.push(edits)
  }
  const edit = (isSent: boolean) => {
    tell({ type: 'edited' })
    made += 1
    if (link?.isAsked && isSent) send([made - 1], false)
  }
  const steps: Record<Step, () => void> = {
    edit: () => edit(true),
    editIntoNothing: () => edit(false),
    connect() {
      if (link) return
      link = { isAsked: false, stored: 0 }
      tell({ type: 'opened' })
    },
    ask() {
      if (!link || link.isAsked) return
      link.isAsked = true
      const all = missing()
      // in two parts, as a long absence goes
      const half = all.length > 1 ? [all.slice(0, 1), all.slice(1)] : [all]
      for (const part of half) send(part, true)
    },
    sync: () => link && tell({ type: 'synced' }),
    store() {
      const message = underway.shift()
      if (!link || !message) return
      for (const stored of message) disk.add(stored)
      link.stored += 1
      tell({ type: 'acked', count: link.stored })
    },
    lose() {
      if (!link) return
      link = undefined
      // what is underway may arrive without anybody hearing of it
      const arrived = underway.shift()
      for (const stored of arrived ?? []) disk.add(stored)
      underway = []
      tell({ type: 'lost' })
    },
  }
  return {
    do: (step: Step) => steps[step](),
    shown: () => saveStateOf(state, true),
    missing,
    isIdle: () => underway.length === 0,
  }
}

describe('what is called saved', () => {
  it('[S12] is on the server’s disk, after any course of things', () => {
    let saved = 0
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 60 }), (course) => {
        const model = world()
        for (const step of course) {
          model.do(step)
          const state = model.shown()
          if (state.kind === 'saved' || (state.kind === 'offline' && !state.unsent)) {
            saved += 1
            expect(model.missing()).toEqual([])
          }
        }
      }),
      { numRuns: 2000 },
    )
    expect(saved).toBeGreaterThan(100)
  })

  it('comes to be so once the connection holds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STEPS), { maxLength: 40 }), (course) => {
        const model = world()
        for (const step of course) model.do(step)
        for (const step of ['lose', 'connect', 'ask', 'sync'] as const) model.do(step)
        while (!model.isIdle()) model.do('store')
        expect(model.shown()).toEqual({ kind: 'saved' })
      }),
      { numRuns: 500 },
    )
  })
})
