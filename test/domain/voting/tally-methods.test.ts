import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ballot } from '#shared/domain/voting/ballot.ts'
import { lotOrder } from '#shared/domain/voting/lot.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import type { Poll } from '#shared/domain/voting/poll.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import { tally } from '#shared/domain/voting/tally.ts'
import { testId } from '../../support/rounds.ts'
import { anyRound, METHOD_KINDS, polledRounds, sheetOf } from '../../support/votes.ts'

const LOT = lotOrder('5a'.repeat(32))

const byPerson = (round: Round, poll: Poll) => tally({ ...round, weighting: 'person' }, poll, LOT)

/** Every answer about an option, as one list: what all the counting has to agree with. */
const answersOn = (ballots: readonly Ballot[], id: string): readonly unknown[] =>
  ballots.flatMap(({ choices }) => (Object.hasOwn(choices, id) ? [choices[id as keyof typeof choices]] : []))

const onScreen = (ballots: readonly Ballot[]): Poll => ({
  ballots: ballots.map((ballot) => ({ ballot, source: 'screen', municipality: null, role: null })),
  tables: [],
  eligible: ballots.length,
  withdrawn: 0,
  municipalities: [],
})

describe('the tally of any method', () => {
  it.each(METHOD_KINDS)('[V11] depends on the order of neither ballots nor options: %s', (kind) => {
    const cases = polledRounds([kind]).chain(([round, poll]) =>
      fc.tuple(
        fc.constant(round),
        fc.constant(poll),
        fc.shuffledSubarray([...round.options], { minLength: round.options.length }),
        fc.shuffledSubarray([...poll.ballots], { minLength: poll.ballots.length }),
        fc.shuffledSubarray([...poll.tables], { minLength: poll.tables.length }),
        fc.constantFrom('person' as const, 'municipality' as const),
      ),
    )
    fc.assert(
      fc.property(cases, ([round, poll, options, ballots, tables, weighting]) => {
        const shuffled = tally({ ...round, options, weighting }, { ...poll, ballots, tables }, LOT)
        expect(shuffled).toEqual(tally({ ...round, weighting }, poll, LOT))
      }),
    )
  })

  it.each(METHOD_KINDS)('[V12] ranks 1, 2, 2, 4 and lists every option once: %s', (kind) => {
    fc.assert(
      fc.property(polledRounds([kind]), ([round, poll]) => {
        const { options } = byPerson(round, poll)
        expect(options.map(({ id }) => id).sort()).toEqual(round.options.map(({ id }) => id).sort())
        for (const [index, option] of options.entries()) {
          if (!('place' in option)) continue
          const before = options[index - 1]
          const isShared = before !== undefined && 'place' in before && before.place === option.place
          expect(isShared || option.place === index + 1).toBe(true)
        }
      }),
    )
  })

  it.each(METHOD_KINDS)('[V16] of paper says where the votes came from: %s', (kind) => {
    fc.assert(
      fc.property(polledRounds([kind]), ([round, poll]) => {
        const { turnout, sources } = byPerson(round, poll)
        expect(sources.screen + sources.paperBallot + sources.paperTable).toBe(turnout.cast)
        expect(turnout.cast).toBeLessThanOrEqual(turnout.eligible)
        expect(turnout.withdrawn).toBe(poll.withdrawn)
      }),
    )
  })

  it.each(METHOD_KINDS.filter((kind) => kind !== 'rank'))(
    '[V16] of a table sheet is that of the ballots behind it, without supporters: %s',
    (kind) => {
      fc.assert(
        fc.property(polledRounds([kind]), ([round, poll]) => {
          const ballots = poll.ballots.map((it) => ({ ...it.ballot, done: true }) as Ballot)
          const single = byPerson(round, onScreen(ballots))
          const { options } = byPerson(round, { ...onScreen([]), tables: [sheetOf(round, ballots)] })
          const numbers = (option: (typeof options)[number]) => {
            const { supporters, place, reasons, ...counted } = {
              place: 0,
              supporters: 0,
              reasons: [],
              ...option,
            }
            return counted
          }
          const byNumber = (list: typeof options) =>
            [...list].sort((a, b) => a.number - b.number).map(numbers)
          expect(byNumber(options)).toEqual(byNumber(single.options))
          for (const option of options) if ('supporters' in option) expect(option.supporters).toBe(0)
        }),
      )
    },
  )
})

describe('the tally of one method', () => {
  it('[V11] rank: place p of k gives k − p + 1', () => {
    fc.assert(
      fc.property(polledRounds(['rank']), ([round, poll]) => {
        const ballots = poll.ballots.map((it) => it.ballot)
        const { places } = round.method as Extract<Method, { kind: 'rank' }>
        const result = tally({ ...round, method: { kind: 'rank', places }, weighting: 'person' }, poll, LOT)
        for (const { id, points, supporters } of result.options) {
          const ranked = answersOn(ballots, id) as number[]
          expect(points).toBe(ranked.map((place) => places - place + 1).reduce((a, b) => a + b, 0))
          expect(supporters).toBe(ranked.length)
        }
      }),
    )
  })

  it('[V11] agree: those who agree less those who disagree, with all three counts', () => {
    fc.assert(
      fc.property(polledRounds(['agree']), ([round, poll]) => {
        const ballots = poll.ballots.map((it) => it.ballot)
        const plain = { ...poll, tables: [] }
        const { options } = tally({ ...round, method: { kind: 'agree' }, weighting: 'person' }, plain, LOT)
        for (const { id, points, agree, pass, disagree, supporters } of options) {
          const all = answersOn(ballots, id)
          expect([agree, pass, disagree]).toEqual(
            ['agree', 'pass', 'disagree'].map((answer) => all.filter((it) => it === answer).length),
          )
          expect([points, supporters]).toEqual([agree - disagree, agree])
        }
      }),
    )
  })

  it('[V11] consent: passed without objections, where somebody answered; reasons are nameless', () => {
    fc.assert(
      fc.property(polledRounds(['consent']), ([round, poll]) => {
        const ballots = poll.ballots.map((it) => it.ballot)
        const plain = { ...poll, tables: [] }
        const { options } = tally({ ...round, method: { kind: 'consent' }, weighting: 'person' }, plain)
        for (const { id, ok, live, objections, reasons, passed } of options) {
          const all = answersOn(ballots, id) as { answer: string; reason: string }[]
          const count = (answer: string) => all.filter((it) => it.answer === answer).length
          expect([ok, live, objections]).toEqual([count('ok'), count('live'), count('objection')])
          expect([...reasons].sort()).toEqual(all.flatMap((it) => it.reason || []).sort())
          expect(passed).toBe(all.length > 0 && all.every((it) => it.answer !== 'objection'))
        }
      }),
    )
  })

  it('[V11] score: mean, median and quartiles are those of the sorted list', () => {
    const middle = (list: readonly number[]) =>
      (list[Math.floor((list.length - 1) / 2)]! + list[Math.floor(list.length / 2)]!) / 2
    const value = (exact: string) =>
      exact
        .split('/')
        .map(Number)
        .reduce((a, b) => a / b)
    fc.assert(
      fc.property(polledRounds(['score']), ([round, poll]) => {
        const ballots = poll.ballots.map((it) => it.ballot)
        const method = round.method as Extract<Method, { kind: 'score' }>
        const plain = { ...poll, tables: [] }
        const { options } = tally({ ...round, method, weighting: 'person' }, plain, LOT)
        for (const { id, axes } of options) {
          for (const [axis, { n, unknown, distribution, statistics }] of axes.entries()) {
            const answers = (answersOn(ballots, id) as unknown[][]).map((scores) => scores[axis])
            const list = answers.filter((it) => typeof it === 'number').sort((a, b) => a - b)
            expect(n).toBe(list.length)
            expect(unknown).toBe(answers.filter((it) => it === 'unknown').length)
            expect(distribution).toEqual(
              [1, 2, 3, 4, 5].map((score) => list.filter((it) => it === score).length),
            )
            if (statistics === null) {
              expect(n).toBe(0)
              continue
            }
            const halves = [list.slice(0, Math.floor(n / 2)), list.slice(Math.ceil(n / 2))]
            const [lower, upper] = n === 1 ? [list, list] : halves
            expect(value(statistics.mean)).toBeCloseTo(list.reduce((a, b) => a + b) / n, 12)
            expect(value(statistics.median)).toBe(middle(list))
            expect(value(statistics.q1)).toBe(middle(lower!))
            expect(value(statistics.q3)).toBe(middle(upper!))
          }
        }
      }),
    )
  })

  it('[V11] score: goes by the product of both means, a low difficulty counting as high', () => {
    const method: Method = { kind: 'score', axes: ['effect', 'difficulty'] }
    const round = anyRound(method, 3)
    const [a, b, c] = [1, 2, 3].map((n) => testId('chl', n))
    const ballot = (choices: Record<string, [number, number]>): Ballot => ({
      kind: 'score',
      choices,
      done: true,
    })
    const cast = [
      ballot({ [a!]: [4, 2], [b!]: [5, 4], [c!]: [5, 1] }),
      ballot({ [a!]: [4, 2], [b!]: [5, 5], [c!]: [5, 1] }),
      ballot({ [a!]: [3, 1], [b!]: [5, 4] }),
    ]
    const result = tally({ ...round, method, weighting: 'person' }, onScreen(cast))
    // A: 11/3 × (6 − 5/3) = 143/9; B: 5 × (6 − 13/3) = 25/3; C has too few scores, good as they are
    expect(result.options.map(({ number, order, place }) => [number, order, place])).toEqual([
      [1, '143/9', 1],
      [2, '25/3', 2],
      [3, null, 3],
    ])
    expect(result.options.map(({ supporters }) => supporters)).toEqual([2, 3, 2])
  })
})
