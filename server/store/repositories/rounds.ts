import type { StoredRound } from '#server/workshop-state.ts'
import type { Choices } from '#shared/domain/voting/ballot.ts'
import { ELECTORATE_DEFAULTS } from '#shared/domain/voting/electorate.ts'
import type { DotsResult, Result } from '#shared/domain/voting/result.ts'
import type { RoundState } from '#shared/domain/voting/round-state.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { Statement, Store } from '../store.ts'
import * as column from './values.ts'

type Columns = 'id' | 'number' | 'parent' | 'state' | 'openedAt' | 'closesAt' | 'closedAt' | 'result'
type RoundData = Omit<StoredRound, Columns>

export async function findRounds(store: Store, workshop: string): Promise<readonly StoredRound[]> {
  const rows = await store.read('SELECT * FROM rounds WHERE workshop_id = ? ORDER BY number', [workshop])
  return rows.map((row) => ({
    ...readData(column.json<RoundData | EarlierData>(row, 'data')),
    id: column.text(row, 'id') as Id<'rnd'>,
    number: column.number(row, 'number'),
    parent: column.textOrNull(row, 'parent') as Id<'rnd'> | null,
    state: column.text(row, 'state') as RoundState,
    openedAt: column.number(row, 'opened_at'),
    closesAt: column.numberOrNull(row, 'closes_at'),
    closedAt: column.numberOrNull(row, 'closed_at'),
    result: row['result'] === null ? null : readResult(column.json<Result>(row, 'result')),
  }))
}

/** Rounds from before there were several methods say less. */
type EarlierData = Pick<RoundData, 'question' | 'method' | 'tieRule' | 'options' | 'hidden' | 'trial'> &
  Pick<RoundData, 'withdrawn'> & {
    readonly facilitatorsVote: boolean
    readonly anonymous: readonly Choices[] | null
  }

function readData(stored: RoundData | EarlierData): RoundData {
  if (!('facilitatorsVote' in stored)) return stored
  const { facilitatorsVote, anonymous, ...data } = stored
  return {
    ...EARLIER_ROUND,
    ...data,
    electorate: { ...ELECTORATE_DEFAULTS, facilitatorsVote },
    votes: anonymous && [{ municipality: null, ballots: anonymous, tables: null }],
  }
}

const EARLIER_ROUND = {
  weighting: 'person',
  paper: false,
  breakdown: null,
  evaluation: false,
  commitment: null,
  seed: null,
  sealedSeed: null,
  cancelReason: null,
  setup: { options: null, minutes: null },
  openedBy: null,
  closedBy: null,
  lastSeat: 0,
  eligibleAtOpening: 0,
  groups: null,
} as const

/** Results from before there were several methods say less; they are all of dots, on screens and by person. */
function readResult(stored: Result | Omit<DotsResult, keyof typeof EARLIER | 'sources'>): Result {
  if ('kind' in stored) return stored
  return { ...EARLIER, sources: { screen: stored.turnout.cast, paperBallot: 0, paperTable: 0 }, ...stored }
}

const EARLIER = { kind: 'dots', weighting: { asked: 'person', used: 'person' }, tied: [] } as const

/** Workshops whose open round the clock is to close: their timers are armed anew when the server starts. */
export async function findTimedWorkshops(store: Store): Promise<readonly string[]> {
  const rows = await store.read(
    "SELECT DISTINCT workshop_id FROM rounds WHERE state = 'open' AND closes_at IS NOT NULL",
  )
  return rows.map((row) => column.text(row, 'workshop_id'))
}

export function saveRounds(
  workshop: string,
  before: readonly StoredRound[],
  after: readonly StoredRound[],
): Statement[] {
  if (before === after) return []
  return after.flatMap((round, index): Statement[] => {
    if (round === before[index]) return []
    return [before[index] ? updateRound(round) : insertRound(workshop, round)]
  })
}

function insertRound(workshop: string, round: StoredRound): Statement {
  return {
    sql: `INSERT INTO rounds (id, workshop_id, number, parent, state, data, opened_at, closes_at, closed_at,
        result) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    params: [
      round.id,
      workshop,
      round.number,
      round.parent,
      round.state,
      JSON.stringify(dataOf(round)),
      round.openedAt,
      round.closesAt,
      round.closedAt,
      round.result && JSON.stringify(round.result),
    ],
    changes: 1,
  }
}

const updateRound = (round: StoredRound): Statement => ({
  sql: `UPDATE rounds SET parent = ?, state = ?, data = ?, opened_at = ?, closes_at = ?, closed_at = ?, result = ?
    WHERE id = ?`,
  params: [
    round.parent,
    round.state,
    JSON.stringify(dataOf(round)),
    round.openedAt,
    round.closesAt,
    round.closedAt,
    round.result && JSON.stringify(round.result),
    round.id,
  ],
  changes: 1,
})

const dataOf = (round: StoredRound): RoundData => ({
  question: round.question,
  method: round.method,
  tieRule: round.tieRule,
  options: round.options,
  electorate: round.electorate,
  weighting: round.weighting,
  paper: round.paper,
  breakdown: round.breakdown,
  hidden: round.hidden,
  trial: round.trial,
  evaluation: round.evaluation,
  commitment: round.commitment,
  seed: round.seed,
  sealedSeed: round.sealedSeed,
  cancelReason: round.cancelReason,
  setup: round.setup,
  openedBy: round.openedBy,
  closedBy: round.closedBy,
  lastSeat: round.lastSeat,
  eligibleAtOpening: round.eligibleAtOpening,
  groups: round.groups,
  withdrawn: round.withdrawn,
  votes: round.votes,
})
