import { describe, expect, it } from 'vitest'
import { endText, failureText, whyNothing } from '#client/features/statbank/outcome-words.ts'
import { nb } from '#shared/i18n/nb/index.ts'

const failure = { type: '', title: '', status: 502 }

describe('why nothing came', () => {
  it('[SB8] is said in words, with what SSB said itself', () => {
    expect(whyNothing(nb, { kind: 'failed', fault: 'refused', said: 'Non-existent value' })).toEqual([
      nb.statbank.faults.refused,
      'SSB sier: «Non-existent value»',
    ])
    const faults = [{ fault: 'noSuchValue', dimension: 'ContentsCode', code: 'KOSx' }] as const
    expect(whyNothing(nb, { kind: 'changed', table: null, faults })).toEqual([
      nb.statbank.outcome.changed,
      '«KOSx» er borte fra «ContentsCode».',
    ])
    expect(whyNothing(nb, { kind: 'changed', table: 'notYearly', faults: [] })?.[1]).toBe(
      nb.statbank.unfit.notYearly,
    )
    expect(whyNothing(nb, { kind: 'notKept', problem: 'workshopEnded' })?.[1]).toBe(nb.problems.workshopEnded)
  })

  it('[SB10] says of a refused request what is to blame', () => {
    const fields = { fault: 'busy', said: '' }
    expect(failureText(nb, { ...failure, code: 'statbankFailed', fields })).toBe(nb.statbank.faults.busy)
    expect(failureText(nb, { ...failure, code: 'mappingUnfit', fields: { table: 'noRegions' } })).toBe(
      nb.statbank.unfit.noRegions,
    )
    expect(failureText(nb, { ...failure, code: 'statbankFailed', fields: { fault: 'toString' } })).toBe(
      nb.problems.statbankFailed,
    )
  })
})

describe('how fetching ended', () => {
  const t = nb.statbank.ended
  const outcome = { kind: 'failed', fault: 'busy', said: '' } as const
  const job = {
    id: 'job_1',
    startedAt: 1,
    endedAt: 2,
    total: 1,
    outcomes: [{ indicator: 'no-001', outcome }],
  }
  const fetched = { last: { at: 2, outcome } }

  it('[SB8] is said until something else has been chosen that was not asked for yet', () => {
    expect(endText(t, { ...job, state: 'done' }, [fetched])).toBe(t.done({ count: 1 }))
    expect(endText(t, { ...job, state: 'done' }, [fetched, { last: null }])).toBeUndefined()
    expect(endText(t, { ...job, state: 'cancelled' }, [fetched, { last: null }])).toBe(t.cancelled)
    expect(endText(t, { ...job, state: 'running', endedAt: null }, [fetched])).toBeUndefined()
    expect(endText(t, null, [])).toBeUndefined()
  })
})
