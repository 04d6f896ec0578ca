import { describe, expect, it } from 'vitest'
import { answerName } from '#client/features/actor-page/answer-words.ts'
import { tokenIn } from '#client/features/actor-page/own-link.ts'
import { draftOf, isEmail, sentOf } from '#client/features/mobilisation/contact-form.ts'
import { statusAsText } from '#client/features/mobilisation/status-words.ts'
import { DEFAULT_TERMS } from '#shared/domain/actor-terms.ts'
import { COMMITMENT_STATES, waysOf } from '#shared/domain/commitment.ts'
import { en } from '#shared/i18n/en/index.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { nn } from '#shared/i18n/nn/index.ts'

describe('a status message as text', () => {
  const said = { state: 'delayed', text: 'Vi venter\npå svar.', nextDate: '2026-04-01' } as const

  it('[MO6] says what it is about, how it goes, what was said and when the next one comes', () => {
    expect(statusAsText('Åpne lokalene', said, nb, 'nb')).toBe(
      'Åpne lokalene\nForsinket\n\nVi venter\npå svar.\n\nNeste status er 1. april 2026.',
    )
  })

  it('[MO6] says so when there will be none', () => {
    const last = statusAsText('Opna', { ...said, nextDate: null }, nn, 'nn')
    expect(last.endsWith('\n\nDet kjem ingen fleire.')).toBe(true)
  })
})

describe('whom to talk to', () => {
  it('[MO4] is nobody when nothing is said of them', () => {
    expect(sentOf(draftOf(DEFAULT_TERMS))).toEqual({ contact: null, ...DEFAULT_TERMS })
  })

  it('[MO4] is sent without stray spaces, with the terms as they were', () => {
    const terms = { mayBeNamed: true, rhythm: 'month', wantsStatus: false } as const
    const contact = { name: ' Kari ', email: '', phone: '72 00 00 00' }
    expect(sentOf(draftOf({ ...terms, contact }))).toEqual({
      contact: { name: 'Kari', email: '', phone: '72 00 00 00' },
      ...terms,
    })
  })

  it.each([
    ['', true],
    [' kari@eksempel.no ', true],
    ['kari', false],
    ['kari@', false],
    ['kari @eksempel.no', false],
  ])('[MO4] takes an e-mail that could be one: %j', (text, isOne) => {
    expect(isEmail(text)).toBe(isOne)
  })
})

describe('an actor’s own page', () => {
  it.each(Object.entries({ nb, nn, en }))(
    '[MO5] [MO8] has another word for each way on from where it stands, in %s',
    (_, { actorPage }) => {
      for (const state of COMMITMENT_STATES) {
        const names = waysOf(state).map((next) => answerName(state, next, actorPage.answer))
        expect(names.length).toBeGreaterThan(0)
        expect(new Set(names).size).toBe(names.length)
      }
      expect(answerName('offered', 'confirmed', actorPage.answer)).toBe(actorPage.answer.yes)
      expect(answerName('withdrawn', 'confirmed', actorPage.answer)).toBe(actorPage.answer.yesAfterAll)
    },
  )

  it.each([
    ['#R2x5bm8tVGhpcy1pcy1h_-', 'R2x5bm8tVGhpcy1pcy1h_-'],
    ['', undefined],
    ['#content', undefined],
    ['#R2x5', undefined],
    [`#${'a'.repeat(65)}`, undefined],
    ['#R2x5bm8tVGhpcy1pcy1h?x=1', undefined],
  ])('[MO7] takes the secret from behind the sign, whole or not at all: %j', (hash, token) => {
    expect(tokenIn(hash)).toBe(token)
  })
})
