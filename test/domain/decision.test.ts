import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canAgree, checkDecisions, type Decision } from '#shared/domain/decision.ts'
import { fail } from '#shared/kernel/result.ts'

const chosen = (subject: string): Decision => ({ kind: 'chosen', subject, sentence: '', owner: '' })
const parked = (subject: string, reason = 'Hører til neste år'): Decision => ({
  kind: 'parked',
  subject,
  reason,
  reviewDate: null,
})
const KNOWN = ['a', 'b', 'c', 'd', 'e']
const isKnown = (subject: string) => KNOWN.includes(subject)

describe('a draft of decisions', () => {
  it('takes one to three chosen, in their order, and any number parked with a reason', () => {
    const draft = [chosen('c'), chosen('a'), chosen('b'), parked('d'), parked('e')]
    expect(checkDecisions(draft, isKnown)).toEqual({ ok: true, value: draft })
    expect(checkDecisions([], isKnown).ok).toBe(true)
  })

  it('is refused whole, with the reason', () => {
    expect(checkDecisions([chosen('a'), chosen('b'), chosen('c'), chosen('d')], isKnown)).toEqual(
      fail('tooManyChosen'),
    )
    expect(checkDecisions([chosen('a'), parked('b', '')], isKnown)).toEqual(fail('reasonMissing'))
    expect(checkDecisions([parked('b', ' \n ')], isKnown)).toEqual(fail('reasonMissing'))
    expect(checkDecisions([chosen('a'), parked('a')], isKnown)).toEqual(fail('decidedTwice'))
    expect(checkDecisions([chosen('x')], isKnown)).toEqual(fail('unknownChallenge'))
  })

  it('accepts exactly what keeps all rules', () => {
    const decisions = fc.array(
      fc.oneof(
        fc.constantFrom(...KNOWN, 'x').map(chosen),
        fc
          .tuple(fc.constantFrom(...KNOWN, 'x'), fc.constantFrom('', ' ', 'Fordi'))
          .map(([s, r]) => parked(s, r)),
      ),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(decisions, (draft) => {
        const subjects = draft.map(({ subject }) => subject)
        const isGood =
          new Set(subjects).size === subjects.length &&
          subjects.every(isKnown) &&
          draft.filter(({ kind }) => kind === 'chosen').length <= 3 &&
          draft.every((decision) => decision.kind === 'chosen' || decision.reason.trim() !== '')
        expect(checkDecisions(draft, isKnown).ok).toBe(isGood)
      }),
    )
  })

  it('can be agreed on once something is chosen', () => {
    expect(canAgree([])).toBe(false)
    expect(canAgree([parked('a')])).toBe(false)
    expect(canAgree([parked('a'), chosen('b')])).toBe(true)
  })
})
