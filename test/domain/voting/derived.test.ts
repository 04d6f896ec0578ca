import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotOf } from '#shared/domain/voting/ballot.ts'
import { derivedView } from '#shared/domain/voting/derived.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { fail } from '#shared/kernel/result.ts'
import { openRound, option, pollOf, testId, votedRounds } from '../../support/rounds.ts'

const NEW = { id: testId('chl', 90), number: 90, title: 'Slått sammen' }
const id = (number: number) => testId('chl', number)

const dots = (choices: Record<string, number>): BallotOf<'dots'> => ({ kind: 'dots', choices, done: true })

describe('the derived view', () => {
  it('[V15] adds the dots of each ballot up to the most that one option may get, a supporter once', () => {
    const round = { ...openRound(3), weighting: 'person' as const }
    const ballots = [dots({ [id(1)]: 2, [id(2)]: 1 }), dots({ [id(1)]: 1, [id(2)]: 1 }), dots({ [id(3)]: 1 })]
    const view = derivedView(round, pollOf(ballots), [{ into: NEW, from: [id(1), id(2)] }])
    expect(
      view.ok && view.value.options.map((it) => [it.number, it.title, it.points, it.supporters]),
    ).toEqual([
      [90, 'Slått sammen', 4, 2],
      [3, 'Utfordring 3', 1, 1],
    ])
    expect(tally(round, pollOf(ballots)).options.map(({ points }) => points)).toEqual([3, 2, 1])
  })

  it('[V15] is what the same people would have said of fewer options, whatever is merged', () => {
    const cases = votedRounds.chain(([round, ballots]) =>
      fc.tuple(
        fc.constant(round),
        fc.constant(ballots),
        fc.shuffledSubarray(
          round.options.map((it) => it.id),
          { minLength: 1 },
        ),
      ),
    )
    fc.assert(
      fc.property(cases, ([round, ballots, merged]) => {
        const rules = { ...round, weighting: 'person' as const }
        const view = derivedView(rules, pollOf(ballots), [{ into: NEW, from: merged }])
        if (ballots.length === 0) {
          expect(view).toEqual(fail('noBallots'))
          return
        }
        const [one] = view.ok ? view.value.options.filter((it) => it.id === NEW.id) : []
        const given = ballots.map(({ choices }) => merged.reduce((sum, it) => sum + (choices[it] ?? 0), 0))
        const capped = given.map((sum) => Math.min(sum, round.method.maxPerOption))
        expect(one).toMatchObject({
          points: capped.reduce((a, b) => a + b, 0),
          supporters: given.filter((sum) => sum > 0).length,
        })
        const others = (list: readonly { id: string; points: number }[]) =>
          list
            .flatMap((it) => (merged.includes(it.id) || it.id === NEW.id ? [] : [`${it.id} ${it.points}`]))
            .sort()
        expect(others(view.ok ? view.value.options : [])).toEqual(
          others(tally(rules, pollOf(ballots)).options),
        )
        expect(view.ok && view.value.turnout).toEqual(tally(rules, pollOf(ballots)).turnout)
      }),
    )
  })

  it('[V15] of no merges is the result itself', () => {
    fc.assert(
      fc.property(votedRounds, ([round, ballots]) => {
        const rules = { ...round, weighting: 'person' as const }
        const view = derivedView(rules, pollOf(ballots), [])
        if (view.ok) expect(view.value).toEqual(tally(rules, pollOf(ballots)))
      }),
    )
  })

  it('[V15] takes the best place that a voter gave to any of them', () => {
    const rules = {
      ...openRound(3),
      method: { kind: 'rank', places: 3 } as const,
      result: null,
      weighting: 'person' as const,
    }
    const ballot: BallotOf<'rank'> = {
      kind: 'rank',
      choices: { [id(1)]: 3, [id(2)]: 1, [id(3)]: 2 },
      done: true,
    }
    const view = derivedView(rules, pollOf([ballot]), [{ into: NEW, from: [id(1), id(2)] }])
    expect(view.ok && view.value.options.map((it) => [it.number, it.points, it.supporters])).toEqual([
      [90, 3, 1],
      [3, 2, 1],
    ])
  })

  it('[V15] may merge into one of the options, and is not made of what has no ballots', () => {
    const rules = { ...openRound(2), weighting: 'person' as const }
    const into = option(1)
    const view = derivedView(rules, pollOf([dots({ [id(2)]: 1 })]), [{ into, from: [id(1), id(2)] }])
    expect(view.ok && view.value.options.map((it) => [it.id, it.points])).toEqual([[id(1), 1]])
    const sheet = { people: 3, municipality: null, values: {} }
    expect(derivedView(rules, { ...pollOf([]), tables: [sheet] }, [])).toEqual(fail('tableSheets'))
    expect(derivedView(rules, pollOf([]), [])).toEqual(fail('noBallots'))
  })
})
