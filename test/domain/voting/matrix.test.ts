import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matrixOf } from '#shared/domain/voting/matrix.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { testId } from '../../support/rounds.ts'
import { anyRound, polledRounds } from '../../support/votes.ts'

describe('the matrix', () => {
  it('[V11] has a point at the medians, second axis across and first axis up, and bars over the middle half', () => {
    const method = { kind: 'score', axes: ['importance', 'influence'] } as const
    const scores = [
      [5, 1],
      [4, 2],
      [5, 2],
      [2, 4],
    ]
    const id = testId('chl', 1)
    const ballots = scores.map((answers) => ({
      ballot: { kind: 'score' as const, choices: { [id]: answers }, done: true },
      source: 'screen' as const,
      municipality: null,
      role: null,
    }))
    const round = { ...anyRound(method, 2), method, weighting: 'person' as const }
    const poll = { ballots, tables: [], eligible: 4, withdrawn: 0, municipalities: [] }
    expect(matrixOf(tally(round, poll))).toEqual({
      points: [
        {
          id,
          number: 1,
          title: 'Utfordring 1',
          x: { median: '2', q1: '3/2', q3: '3' },
          y: { median: '9/2', q1: '3', q3: '5' },
          few: false,
        },
      ],
      unplaced: [{ id: testId('chl', 2), number: 2, title: 'Utfordring 2' }],
      lines: '3',
    })
  })

  it('[V11] says of every option where it lies, that few scored it, or that nobody did', () => {
    fc.assert(
      fc.property(polledRounds(['score']), ([round, poll]) => {
        const result = tally({ ...round, weighting: 'person' }, poll)
        if (result.kind !== 'score') throw new Error('of another method')
        const matrix = matrixOf(result)
        if (matrix === null) {
          expect(result.axes).toHaveLength(1)
          return
        }
        expect(matrix.points.length + matrix.unplaced.length).toBe(round.options.length)
        for (const { id, few } of matrix.points) {
          expect(few).toBe(result.options.find((option) => option.id === id)!.order === null)
        }
      }),
    )
  })
})
