import type { Ballot } from '#shared/domain/voting/ballot.ts'
import { drawLot } from '#shared/domain/voting/lot.ts'
import type { Method } from '#shared/domain/voting/method.ts'
import type { CastBallot, Poll } from '#shared/domain/voting/poll.ts'
import type { Round } from '#shared/domain/voting/round.ts'
import type { RoundInput } from '#shared/export/outcome-rounds.ts'
import { outcomesOf } from '#shared/export/outcomes.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { countedRound } from './counted-rounds.ts'
import { outcomesInput, testChallenge } from './outcomes.ts'
import { openRound, option, testId } from './rounds.ts'
import { anyRound } from './votes.ts'

const id = (number: number) => testId('chl', number)

type Given = Readonly<Record<number, unknown>>

const ballot = (method: Method, given: Given): Ballot =>
  ({
    kind: method.kind,
    choices: Object.fromEntries(Object.entries(given).map(([number, value]) => [id(Number(number)), value])),
    done: true,
  }) as Ballot

/** Votes on screens, by participants of Hamar, but for what `more` says of the one at its place. */
function pollOf(method: Method, given: readonly Given[], more: readonly Partial<CastBallot>[] = []): Poll {
  return {
    ballots: given.map((choices, index) => ({
      ballot: ballot(method, choices),
      source: 'screen',
      municipality: '3403',
      role: 'participant',
      ...more[index],
    })),
    tables: [],
    eligible: given.length + 2,
    withdrawn: 1,
    municipalities: ['3403'],
  }
}

const asked = (method: Method, question: string, changes: Partial<Round> = {}): Round =>
  anyRound(method, 4, { question, options: [1, 2, 3, 4].map((n) => option(n)), ...changes })

const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value)

const SCORE: Method = { kind: 'score', axes: ['importance', 'influence'] }
const RANK: Method = { kind: 'rank', places: 3 }
const DOTS: Method = { kind: 'dots', budget: 3, maxPerOption: 2 }

/** The example of V18: seven who want the same three, and three who want another. */
const sharesPoll = pollOf(DOTS, [...times(7, { 1: 1, 2: 1, 3: 1 }), ...times(3, { 4: 2 })])

const lot = drawLot(new Uint8Array(32).fill(7))

/** One round of each method and state, with all that may be told of one; by number. */
export function everyRound(): readonly RoundInput[] {
  const tables = { people: 6, municipality: null, values: { [id(1)]: [4], [id(4)]: [5] } }
  return [
    countedRound(1, { ...asked(DOTS, 'Prøv å stemme'), trial: true }, pollOf(DOTS, [{ 1: 2 }])),
    countedRound(
      2,
      asked(DOTS, 'Hva haster mest?', { tieRule: 'lot', commitment: lot.commitment, seed: lot.seed }),
      sharesPoll,
    ),
    countedRound(
      3,
      asked(SCORE, 'Hvor viktig, og kan vi påvirke det?', { tieRule: 'shared' }),
      pollOf(SCORE, [
        ...times(2, { 1: [5, 4], 2: [3, 3], 3: [4, 'unknown'] }),
        { 1: [4, 2], 2: [3, 3] },
        { 1: [5, 1], 2: [3, 3], 4: [1, 1] },
      ]),
    ),
    countedRound(
      4,
      asked(RANK, 'Hva er viktigst?', { tieRule: 'facilitator', breakdown: 'role' }),
      pollOf(
        RANK,
        [...times(3, { 3: 1, 2: 2, 1: 3 }), ...times(3, { 2: 1, 3: 2 }), ...times(5, { 4: 1 }), {}],
        [...times(6, {}), ...times(3, { role: 'actor' as const, source: 'paperBallot' as const })],
      ),
    ),
    countedRound(
      5,
      asked({ kind: 'agree' }, 'Er dere enige?', { weighting: 'municipality' }),
      pollOf({ kind: 'agree' }, [
        ...times(3, { 1: 'agree', 2: 'disagree', 3: 'pass' }),
        { 1: 'disagree', 2: 'disagree' },
      ]),
    ),
    countedRound(
      6,
      asked({ kind: 'consent' }, 'Kan vi gå for dette?'),
      pollOf({ kind: 'consent' }, [
        { 1: { answer: 'ok', reason: '' }, 2: { answer: 'objection', reason: '=For dyrt' } },
        { 1: { answer: 'live', reason: '' }, 2: { answer: 'objection', reason: 'For dyrt' } },
      ]),
    ),
    countedRound(7, asked(DOTS, 'Hva var best i dag?', { evaluation: true }), pollOf(DOTS, [{ 4: 2 }])),
    countedRound(8, asked(DOTS, 'Med bordark?', { paper: true, parent: testId('rnd', 2) }), {
      ...pollOf(DOTS, [{ 1: 2 }, { 2: 1 }]),
      tables: [tables],
      eligible: 9,
    }),
    {
      ...openRound(4),
      id: testId('rnd', 9),
      number: 9,
      state: 'cancelled',
      question: 'Feil spørsmål',
      cancelReason: 'Vi glemte én utfordring',
    },
    {
      ...openRound(0),
      id: testId('rnd', 10),
      number: 10,
      state: 'cancelled',
      cancelReason: 'Bare et utkast',
    },
  ]
}

/** A workshop that has ended without a date, in which every method was used. */
export const everyMethod = (changes: Partial<Parameters<typeof outcomesOf>[0]> = {}): Outcomes =>
  outcomesOf(
    outcomesInput({
      board: { challenges: [1, 2, 3, 4].map((n) => testChallenge(n)), themes: [], links: [] },
      rounds: everyRound(),
      ...changes,
    }),
  )
