import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCast, spentDots } from '#shared/domain/voting/ballot.ts'
import { checkBallot } from '#shared/domain/voting/check-ballot.ts'
import { fail } from '#shared/kernel/result.ts'
import { openRound, option, rounds, testId, validChoices } from '../../support/rounds.ts'

const roundWithChoices = rounds.chain((round) => fc.tuple(fc.constant(round), validChoices(round)))

describe('checking a ballot', () => {
  it('[V8] takes every ballot within budget and maximum', () => {
    fc.assert(
      fc.property(roundWithChoices, ([round, choices]) => {
        const checked = checkBallot(round, choices)
        expect(checked.ok && checked.value).toEqual({ kind: 'dots', choices })
      }),
    )
  })

  it('[V7] gives the same ballot the same form, however it was written', () => {
    fc.assert(
      fc.property(
        roundWithChoices.chain(([round, choices]) =>
          fc.tuple(
            fc.constant(round),
            fc.constant(choices),
            fc.shuffledSubarray(
              round.options.map((o) => o.id),
              { minLength: round.options.length },
            ),
          ),
        ),
        ([round, choices, order]) => {
          const written = Object.fromEntries(order.map((id) => [id, choices[id] ?? 0]))
          const checked = checkBallot(round, written)
          expect(JSON.stringify(checked.ok && checked.value)).toBe(
            JSON.stringify(checkBallotValue(round, choices)),
          )
        },
      ),
    )
  })

  it('[V8] refuses a whole ballot for one wrong entry', () => {
    const round = openRound(3)
    const good = { [testId('chl', 1)]: 1 }
    const id = testId('chl', 2)
    expect(checkBallot(round, { ...good, [testId('chl', 9)]: 1 })).toEqual(fail('unknownOption'))
    expect(checkBallot(round, { ...good, [id]: 3 })).toEqual(fail('overMaximum'))
    expect(checkBallot(round, { [testId('chl', 1)]: 2, [id]: 2 })).toEqual(fail('overBudget'))
    for (const dots of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 1e-9]) {
      expect(checkBallot(round, { ...good, [id]: dots })).toEqual(fail('notWholeNumber'))
    }
  })

  it('[V8] refuses anything but whole dots within the rules', () => {
    fc.assert(
      fc.property(
        rounds,
        fc.dictionary(
          fc.oneof(fc.constantFrom(...openRound(12).options.map((o) => o.id)), fc.string()),
          fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 2)),
        ),
        (round, choices) => {
          const known = new Set(round.options.map((o) => o.id))
          const entries = Object.entries(choices)
          const isAllowed =
            entries.every(
              ([id, dots]) =>
                known.has(id) && Number.isInteger(dots) && dots >= 0 && dots <= round.method.maxPerOption,
            ) && entries.reduce((sum, [, dots]) => sum + dots, 0) <= round.method.budget
          expect(checkBallot(round, choices).ok).toBe(isAllowed)
        },
      ),
    )
  })

  it('[V8] takes names that objects are born with for unknown options', () => {
    const round = openRound(2)
    expect(checkBallot(round, JSON.parse('{"__proto__": 1}'))).toEqual(fail('unknownOption'))
    expect(checkBallot(round, JSON.parse('{"constructor": 1}'))).toEqual(fail('unknownOption'))
    const odd = openRound(0, { options: [{ ...option(1), id: 'toString' }] })
    expect(checkBallot(odd, {})).toEqual({ ok: true, value: { kind: 'dots', choices: {} } })
  })

  it.each(['closed', 'shown', 'cancelled'] as const)(
    '[V8] refuses every ballot when the round is %s',
    (state) => {
      expect(checkBallot(openRound(2, { state }), {})).toEqual(fail('roundClosed'))
    },
  )
})

describe('a cast ballot', () => {
  it('[V8] has a value, or is blank and done', () => {
    fc.assert(
      fc.property(roundWithChoices, fc.boolean(), ([, choices], done) => {
        expect(isCast({ choices, done })).toBe(done || spentDots(choices) > 0)
      }),
    )
    expect(isCast({ choices: {}, done: false })).toBe(false)
    expect(isCast({ choices: {}, done: true })).toBe(true)
  })
})

function checkBallotValue(
  round: Parameters<typeof checkBallot>[0],
  choices: Parameters<typeof checkBallot>[1],
) {
  const checked = checkBallot(round, choices)
  return checked.ok && checked.value
}
