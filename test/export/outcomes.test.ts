import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '#shared/domain/decision.ts'
import { outcomesOf } from '#shared/export/outcomes.ts'
import { closedRound, outcomesInput, testChallenge, testLink, testWorkshop } from '../support/outcomes.ts'
import { testId } from '../support/rounds.ts'

const cards = (...numbers: number[]) => ({
  challenges: numbers.map((n) => testChallenge(n)),
  themes: [],
  links: [],
})

const chosen = (n: number): Decision => ({
  kind: 'chosen',
  subject: testId('chl', n),
  sentence: '',
  owner: '',
})
const parked = (n: number): Decision => ({
  kind: 'parked',
  subject: testId('chl', n),
  reason: 'Senere',
  reviewDate: null,
})

const numbers = (outcomes: ReturnType<typeof outcomesOf>) => outcomes.challenges.map(({ number }) => number)

describe('the outcomes', () => {
  it('[E1] say which workshop, when, where and made from what', () => {
    const outcomes = outcomesOf(
      outcomesInput({ workshop: testWorkshop({ municipalities: ['3403', '9999'] }), boardVersion: 7 }),
    )
    expect(outcomes).toMatchObject({
      workshop: {
        title: 'Prioriteringssamling på Hamar',
        date: '2026-03-04',
        municipalities: [
          { number: '3403', name: 'Hamar' },
          { number: '9999', name: '9999' },
        ],
      },
      boardVersion: 7,
      catalogueVersion: '2026.11',
      agreement: null,
    })
  })

  it('[E1] take the day of the workshop by Norwegian time, also just after midnight', () => {
    const startedAt = Date.UTC(2026, 5, 1, 22, 30) // 00:30 on 2 June in Norway
    expect(outcomesOf(outcomesInput({ workshop: testWorkshop({ startedAt }) })).workshop.date).toBe(
      '2026-06-02',
    )
  })

  it('[E9] count the seats by role and name nobody', () => {
    const seat = (role: 'participant' | 'facilitator', state: 'active' | 'left' | 'removed' = 'active') => ({
      role,
      state,
      name: 'Kari Nordmann',
    })
    const outcomes = outcomesOf(
      outcomesInput({
        seats: [
          seat('participant'),
          seat('facilitator'),
          seat('participant', 'left'),
          seat('participant', 'removed'),
        ],
      }),
    )
    expect(outcomes.participation).toEqual([
      { role: 'facilitator', seats: 1 },
      { role: 'participant', seats: 2 },
    ])
    expect(JSON.stringify(outcomes)).not.toContain('Kari')
  })

  it('put chosen ones first in their order, then as the votes rank them, then parked ones', () => {
    const outcomes = outcomesOf(
      outcomesInput({
        board: cards(1, 2, 3, 4, 5, 6),
        rounds: [
          closedRound(
            1,
            [1, 2, 3, 4, 5],
            [
              { 2: 2, 4: 1 },
              { 4: 2, 5: 1 },
            ],
          ),
        ],
        decisions: [chosen(5), chosen(2), parked(4)],
      }),
    )
    expect(numbers(outcomes)).toEqual([5, 2, 1, 3, 6, 4])
  })

  it('[V5] keep a decision on a card that was deleted since, in the words that were voted on', () => {
    const outcomes = outcomesOf(
      outcomesInput({
        board: cards(2),
        rounds: [closedRound(1, [1, 2], [{ 1: 2 }])],
        decisions: [chosen(1)],
      }),
    )
    expect(outcomes.challenges[0]).toMatchObject({ number: 1, title: 'Utfordring 1', decision: chosen(1) })
    expect(numbers(outcomes)).toEqual([1, 2])
  })

  it('leave out trial rounds, cancelled ones and those without a result', () => {
    const outcomes = outcomesOf(
      outcomesInput({
        board: cards(1),
        rounds: [
          closedRound(1, [1], [{ 1: 2 }], { trial: true }),
          closedRound(2, [1], [{ 1: 2 }], { state: 'cancelled' }),
          { ...closedRound(3, [1], []), result: null, state: 'open' },
          closedRound(4, [1], [{ 1: 1 }]),
        ],
      }),
    )
    expect(outcomes.rounds.map(({ number }) => number)).toEqual([4])
    expect(outcomes.challenges[0]?.votes).toEqual({
      kind: 'dots',
      round: 4,
      points: 1,
      supporters: 1,
      cast: 1,
      place: 1,
    })
  })

  it('cite indicators by id, code, version and source, and keep those that did not fit', () => {
    const { challenges } = outcomesOf(
      outcomesInput({
        board: {
          ...cards(1),
          links: [
            testLink(1, 1, { fit: 'no', why: 'Bare på landsnivå', indicator: 'no-002' }),
            testLink(2, 1, { indicator: 'no-001' }),
            testLink(3, 1, { fit: 'partly', indicator: 'none', why: 'Ingen måler dette' }),
            testLink(4, 1, { fit: 'partly', indicator: 'gone-1', why: 'Fra en eldre katalog' }),
          ],
        },
      }),
    )
    expect(challenges[0]?.links.map(({ indicator, fit }) => [indicator, fit])).toEqual([
      ['no-001', 'yes'],
      ['none', 'partly'],
      ['gone-1', 'partly'],
      ['no-002', 'no'],
    ])
    expect(challenges[0]?.links[0]).toMatchObject({ code: 'no-001', framework: 'KS', version: '2026.11' })
    expect(challenges[0]?.links[0]?.publisher).toBe('Bufdir')
    expect(challenges[0]?.links[2]).toMatchObject({ title: null, publisher: null })
  })

  it('lose and double no card and no decision, and come out the same each time', () => {
    const input = fc
      .record({
        onBoard: fc.subarray([1, 2, 3, 4, 5, 6]),
        decided: fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { maxLength: 5 }),
        voted: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1 }),
        dots: fc.array(
          fc.dictionary(fc.constantFrom('1', '2', '3', '4', '5', '6'), fc.integer({ min: 1, max: 2 })),
        ),
      })
      .map(({ onBoard, decided, voted, dots }) =>
        outcomesInput({
          board: cards(...onBoard),
          decisions: decided.map((n, i) => (i < 3 ? chosen(n) : parked(n))),
          rounds: [closedRound(1, voted, dots)],
        }),
      )
    fc.assert(
      fc.property(input, (given) => {
        const outcomes = outcomesOf(given)
        const subjects = given.decisions.map(({ subject }) => subject)
        const expected = new Set([...given.board.challenges.map(({ id }) => id), ...subjects])
        expect(outcomes.challenges).toHaveLength(expected.size)
        expect(new Set(outcomes.challenges.map(({ id }) => id))).toEqual(expected)
        const decisions = outcomes.challenges.flatMap(({ decision }) => decision ?? [])
        expect(new Set(decisions)).toEqual(new Set(given.decisions))
        expect(decisions.filter(({ kind }) => kind === 'chosen')).toEqual(
          given.decisions.filter(({ kind }) => kind === 'chosen'),
        )
        expect(outcomesOf(given)).toEqual(outcomes)
      }),
    )
  })
})
