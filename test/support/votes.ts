import fc from 'fast-check'
import type { Ballot, ConsentAnswer, ScoreAnswer } from '#shared/domain/voting/ballot.ts'
import { AXES, METHOD_DEFAULTS, type Method, type MethodKind } from '#shared/domain/voting/method.ts'
import type { TableSheet } from '#shared/domain/voting/paper.ts'
import type { CastBallot, Poll } from '#shared/domain/voting/poll.ts'
import { type Round, TIE_RULES } from '#shared/domain/voting/round.ts'
import { openRound, validChoices } from './rounds.ts'

export const METHOD_KINDS = Object.keys(METHOD_DEFAULTS) as MethodKind[]

/** Methods of a kind with every setting that is allowed. */
const methodsOf: { readonly [K in MethodKind]: fc.Arbitrary<Method> } = {
  dots: fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }))
    .map(([budget, max]) => ({ kind: 'dots', budget, maxPerOption: Math.min(budget, max) })),
  score: fc
    .shuffledSubarray([...AXES], { minLength: 1, maxLength: 2 })
    .map((axes) => ({ kind: 'score', axes })),
  rank: fc.integer({ min: 1, max: 10 }).map((places) => ({ kind: 'rank', places })),
  consent: fc.constant({ kind: 'consent' }),
  agree: fc.constant({ kind: 'agree' }),
}

/** An open round of whatever method. */
export const anyRound = (method: Method, options: number, changes: Partial<Round> = {}): Round => ({
  ...openRound(options),
  ...changes,
  method,
  result: null,
})

/** Open rounds of these methods, of every shape. */
export const anyRounds = (kinds: readonly MethodKind[] = METHOD_KINDS): fc.Arbitrary<Round> =>
  fc
    .record({
      method: fc.constantFrom(...kinds).chain((kind) => methodsOf[kind]),
      options: fc.integer({ min: 1, max: 7 }),
      tieRule: fc.constantFrom(...TIE_RULES),
    })
    .map(({ method, options, tieRule }) => anyRound(method, options, { tieRule }))

/** One answer each for some of the options. */
const someAnswers = <T>({ options }: Round, answer: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
  fc
    .array(fc.option(answer, { nil: undefined }), { minLength: options.length, maxLength: options.length })
    .map((answers) => {
      const given = options.flatMap(({ id }, i) =>
        answers[i] === undefined ? [] : [[id, answers[i]] as const],
      )
      return Object.fromEntries(given) as Record<string, T>
    })

const consentAnswers: fc.Arbitrary<ConsentAnswer> = fc.oneof(
  fc.constantFrom('ok' as const, 'live' as const).map((answer) => ({ answer, reason: '' })),
  fc
    .constantFrom('', 'For dyrt', 'Ikke vårt bord')
    .map((reason) => ({ answer: 'objection', reason }) as const),
)

/** What one voter may put on a ballot of the round, in canonical form. */
export function validBallots(round: Round): fc.Arbitrary<Ballot> {
  const { method } = round
  const ballot = (choices: fc.Arbitrary<unknown>): fc.Arbitrary<Ballot> =>
    fc
      .tuple(choices, fc.boolean())
      .map(([chosen, done]) => ({ kind: method.kind, choices: chosen, done }) as Ballot)
  switch (method.kind) {
    case 'dots':
      return ballot(
        validChoices({ ...round, method, result: null }).map((choices) => inOrder(round, choices)),
      )
    case 'rank':
      return ballot(
        fc
          .shuffledSubarray(round.options.map(({ id }) => id))
          .map((ids) =>
            inOrder(round, Object.fromEntries(ids.slice(0, method.places).map((id, i) => [id, i + 1]))),
          ),
      )
    case 'consent':
      return ballot(someAnswers(round, consentAnswers))
    case 'agree':
      return ballot(someAnswers(round, fc.constantFrom('agree', 'pass', 'disagree')))
    case 'score': {
      const score = fc.constantFrom<ScoreAnswer>(1, 2, 3, 4, 5, 'unknown', null)
      const scores = fc
        .array(score, { minLength: method.axes.length, maxLength: method.axes.length })
        .filter((answers) => answers.some((answer) => answer !== null))
      return ballot(someAnswers(round, scores))
    }
  }
}

/** The same record with its keys in the round's order. */
const inOrder = <T>(round: Round, choices: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(round.options.flatMap(({ id }) => (id in choices ? [[id, choices[id]!]] : [])))

/** What a table of people came to, made of ballots that they might have handed in. */
export function sheetOf(
  round: Round,
  ballots: readonly Ballot[],
  municipality: string | null = null,
): TableSheet {
  const values: Record<string, number[]> = {}
  const add = (id: string, width: number, at: number, amount: number) => {
    values[id] ??= Array<number>(width).fill(0)
    values[id][at]! += amount
  }
  for (const ballot of ballots) {
    for (const id of Object.keys(ballot.choices)) {
      if (ballot.kind === 'dots') add(id, 1, 0, ballot.choices[id]!)
      if (ballot.kind === 'agree') add(id, 3, ['agree', 'pass', 'disagree'].indexOf(ballot.choices[id]!), 1)
      if (ballot.kind === 'consent')
        add(id, 3, ['ok', 'live', 'objection'].indexOf(ballot.choices[id]!.answer), 1)
      if (ballot.kind === 'score') {
        const width = 6 * ballot.choices[id]!.length
        for (const [axis, answer] of ballot.choices[id]!.entries()) {
          if (answer !== null) add(id, width, 6 * axis + (answer === 'unknown' ? 5 : answer - 1), 1)
        }
      }
    }
  }
  return { people: ballots.length, municipality, values: inOrder(round, values) }
}

const MUNICIPALITIES = ['3403', '3405', '3411', null] as const
const ROLES = ['participant', 'librarian', 'actor', 'cofacilitator', null] as const

export const castBallots = (round: Round, most = 20): fc.Arbitrary<CastBallot[]> =>
  fc.array(
    fc.record({
      ballot: validBallots(round),
      source: fc.constantFrom('screen' as const, 'paperBallot' as const),
      municipality: fc.constantFrom(...MUNICIPALITIES),
      role: fc.constantFrom(...ROLES),
    }),
    { maxLength: most },
  )

/** Everything that may come in in a round, on screens and on paper. */
export const polls = (round: Round): fc.Arbitrary<Poll> =>
  fc
    .record({
      ballots: castBallots(round),
      tables:
        round.method.kind === 'rank'
          ? fc.constant<TableSheet[]>([])
          : fc.array(
              fc
                .tuple(
                  fc.array(validBallots(round), { minLength: 1, maxLength: 6 }),
                  fc.constantFrom(...MUNICIPALITIES),
                )
                .map(([ballots, municipality]) => sheetOf(round, ballots, municipality)),
              { maxLength: 3 },
            ),
      absent: fc.nat({ max: 5 }),
      withdrawn: fc.nat({ max: 3 }),
    })
    .map(({ ballots, tables, absent, withdrawn }) => ({
      ballots,
      tables,
      eligible: ballots.length + tables.reduce((people, table) => people + table.people, 0) + absent,
      withdrawn,
      municipalities: ballots.map(({ municipality }) => municipality),
    }))

/** Rounds of these methods with everything that came in. */
export const polledRounds = (kinds?: readonly MethodKind[]) =>
  anyRounds(kinds).chain((round) => fc.tuple(fc.constant(round), polls(round)))
