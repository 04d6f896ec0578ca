import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { earlierChoices } from '#client/features/voting/drafts/earlier.ts'
import { hasValue } from '#shared/domain/voting/ballot.ts'
import { checkBallot } from '#shared/domain/voting/check-ballot.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import { testId } from '../support/rounds.ts'
import { anyRound, anyRounds, validBallots } from '../support/votes.ts'

const id = (n: number) => testId('chl', n)
const parent = (method: Method) => ({ method })

describe('what one voted the last time, as a start', () => {
  it('[V10] keeps of dots what fits the options and numbers of the repeat, the most first', () => {
    const method = { kind: 'dots', budget: 3, maxPerOption: 2 } as const
    const round = anyRound(method, 3)
    const own = { kind: 'dots' as const, choices: { [id(1)]: 1, [id(2)]: 4, [id(3)]: 1, [id(9)]: 5 } }
    expect(earlierChoices(round, parent(method), own)).toEqual({ [id(2)]: 2, [id(1)]: 1 })
  })

  it('[V10] closes the gaps in an order', () => {
    const method = { kind: 'rank', places: 2 } as const
    const own = { kind: 'rank' as const, choices: { [id(9)]: 1, [id(3)]: 2, [id(1)]: 3, [id(2)]: 4 } }
    expect(earlierChoices(anyRound(method, 3), parent(method), own)).toEqual({ [id(3)]: 1, [id(1)]: 2 })
  })

  it('[V10] offers nothing where nothing can be said again', () => {
    const method = { kind: 'score', axes: ['importance'] } as const
    const own = { kind: 'score' as const, choices: { [id(1)]: [4] } }
    expect(earlierChoices(anyRound(method, 3), parent(method), own)).toEqual(own.choices)
    expect(
      earlierChoices(anyRound(method, 3), parent({ kind: 'score', axes: ['effect'] }), own),
    ).toBeUndefined()
    expect(earlierChoices(anyRound({ kind: 'agree' }, 3), parent(method), own)).toBeUndefined()
    expect(
      earlierChoices(anyRound(method, 3), parent(method), { ...own, choices: { [id(9)]: [4] } }),
    ).toBeUndefined()
  })

  it('[V10] is always a ballot that the repeat allows', () => {
    const pairs = anyRounds().chain((first) =>
      fc.tuple(fc.constant(first), anyRounds([first.method.kind]), validBallots(first)),
    )
    fc.assert(
      fc.property(pairs, ([first, repeat, own]) => {
        const choices = earlierChoices(repeat, first, own)
        if (choices === undefined) return
        const checked = checkBallot({ ...repeat, state: 'open' }, choices)
        expect(checked.ok && hasValue(checked.value)).toBe(true)
      }),
    )
  })
})
