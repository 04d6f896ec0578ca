import { isSignatureRight } from '#server/signatures.ts'
import type { StoredRecord, StoredRound } from '#server/workshop-state.ts'
import { type Problem, problem } from '#shared/api/problem.ts'
import { countWidth } from '#shared/domain/voting/counts.ts'
import { isMethodInOrder } from '#shared/domain/voting/method.ts'
import type { RoundRecord, SignedRecord } from '#shared/domain/voting/record.ts'
import { isSignedRecord } from '#shared/domain/voting/record-shape.ts'
import { inContentOrder } from '#shared/domain/voting/recorded-votes.ts'
import { areBallotsInOrder } from '#shared/domain/voting/recount.ts'
import { ROUND_LIMITS } from '#shared/domain/voting/round.ts'
import { verifyRecord } from '#shared/domain/voting/verify-record.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { newId } from '#shared/kernel/ids.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import type { Opened } from './open-archive.ts'

export interface RestoredRounds {
  readonly rounds: readonly StoredRound[]
  readonly records: readonly StoredRecord[]
  /** The keys that signed the records. */
  readonly keys: ReadonlySet<string>
}

type ArchivedRound = Omit<StoredRound, 'setup' | 'sealedSeed'>

const FILE = /^rounds\/(round|record)-(\d+)\.json$/

/**
 * V17. The rounds of an archive, to be looked at and never changed. What is counted must go together, and what is signed
 * must be as it was signed and say the same as its round: votes that were changed spoil the whole archive. `taken` are
 * ids that rounds of this server have already.
 */
export async function restoreRounds(
  archive: Opened,
  taken: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<Result<RestoredRounds, Problem>> {
  const found = await readRounds(archive)
  if (!found.ok) return found
  const signed = await readRecords(archive, found.value)
  if (!signed.ok) return signed
  const occupied = await taken(found.value.map(({ id }) => id))
  const ids = new Map(found.value.map(({ id }) => [id, occupied.has(id) ? newId('rnd') : id]))
  return ok({
    rounds: found.value.map((round) => ({
      ...round,
      id: ids.get(round.id) ?? round.id,
      parent: (round.parent && ids.get(round.parent)) || null,
      setup: { options: null, minutes: null },
      sealedSeed: null,
    })),
    records: signed.value.map(({ record, text }, index) => ({
      number: index + 1,
      round: ids.get(record.round.id as StoredRound['id']) ?? record.round.id,
      sha256: record.sha256,
      text,
    })),
    keys: new Set(signed.value.map(({ record }) => record.keyId)),
  })
}

function numbersOf(archive: Opened, kind: 'round' | 'record'): readonly number[] {
  return archive.paths
    .flatMap((path) => {
      const found = FILE.exec(path)
      return found?.[1] === kind ? [Number(found[2])] : []
    })
    .sort((a, b) => a - b)
}

async function readRounds(archive: Opened): Promise<Result<readonly ArchivedRound[], Problem>> {
  const rounds: ArchivedRound[] = []
  for (const number of numbersOf(archive, 'round')) {
    const path = `rounds/round-${number}.json`
    const round = await archive.json<ArchivedRound>(path, 'round')
    if (!round.ok) return round
    if (round.value.number !== number || !isInOrder(round.value)) return fail(problem('notAnArchive', path))
    rounds.push(round.value)
  }
  const ids = new Set(rounds.map(({ id }) => id))
  if (rounds.length > WORKSHOP_LIMITS.rounds) return fail(problem('tooLarge'))
  return ids.size === rounds.length ? ok(rounds) : fail(problem('notAnArchive'))
}

/** Whether the parts of a round go together. */
function isInOrder({ state, method, options, result, votes, groups }: ArchivedRound): boolean {
  const ids = new Set(options.map(({ id }) => id))
  if (!isMethodInOrder(method) || ids.size !== options.length) return false
  if (state === 'cancelled') return result === null && votes === null && groups === null
  const isOfOptions = (some: readonly string[]) => some.every((id) => ids.has(id))
  const width = countWidth(method)
  const isCount = (values: Readonly<Record<string, readonly number[]>>) =>
    isOfOptions(Object.keys(values)) && Object.values(values).every((numbers) => numbers.length === width)
  return (
    result?.kind === method.kind &&
    result.options.length === options.length &&
    isOfOptions(result.options.map(({ id }) => id)) &&
    result.tied.every((tie) => isOfOptions(tie.options)) &&
    (groups ?? []).every((group) => group.hidden || isCount(group.values)) &&
    ballotsIn(votes) <= MOST_BALLOTS &&
    (votes ?? []).every(({ tables }) => tables === null || isCount(tables.values)) &&
    areBallotsInOrder({ method, options, votes: sorted(votes) } as RoundRecord)
  )
}

/** Ballots of one round, from every seat and every sheet of paper that a workshop may have. */
const MOST_BALLOTS = WORKSHOP_LIMITS.seats + ROUND_LIMITS.paper

const ballotsIn = (votes: ArchivedRound['votes']): number =>
  (votes ?? []).reduce((sum, { ballots }) => sum + ballots.length, 0)

const sorted = (votes: ArchivedRound['votes']): ArchivedRound['votes'] =>
  votes?.map((group) => ({ ...group, ballots: inContentOrder(group.ballots) })) ?? null

interface Signed {
  readonly record: SignedRecord
  readonly text: string
}

async function readRecords(
  archive: Opened,
  rounds: readonly ArchivedRound[],
): Promise<Result<readonly Signed[], Problem>> {
  const signed: Signed[] = []
  const newest = new Map<string, SignedRecord>()
  for (const number of numbersOf(archive, 'record')) {
    const read = await archive.bytes(`rounds/record-${number}.json`)
    if (!read.ok) return read
    const text = read.value.toString('utf8')
    const record = parse(text)
    if (!isSignedRecord(record) || canonicalJson(record) !== text) return fail(problem('archiveChanged'))
    const { hash, signature } = verifyRecord(record, { verify: isSignatureRight })
    if (hash !== 'right' || signature !== 'right') return fail(problem('archiveChanged'))
    signed.push({ record, text })
    newest.set(record.round.id, record)
  }
  const byId = new Map<string, ArchivedRound>(rounds.map((round) => [round.id, round]))
  const isTold = [...newest].every(([id, record]) => saysTheSame(byId.get(id), record))
  return isTold ? ok(signed) : fail(problem('archiveChanged'))
}

/** Whether a round is what its newest record signed. */
const saysTheSame = (round: ArchivedRound | undefined, record: SignedRecord): boolean =>
  round?.result != null &&
  canonicalJson([
    round.number,
    round.question,
    round.method,
    // records say nothing of what a ballot said besides
    round.options.map(({ conflicts, ...option }) => option),
    round.tieRule,
    round.result.options,
    round.result.turnout.cast,
    round.result.turnout.blank,
    round.votes,
  ]) ===
    canonicalJson([
      record.round.number,
      record.question,
      record.method,
      record.options,
      record.tieRule,
      record.totals,
      record.cast,
      record.blank,
      record.votes,
    ])

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
