import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SignedRecord } from '#shared/domain/voting/record.ts'
import { isSignedRecord } from '#shared/domain/voting/record-shape.ts'
import {
  type CheckOutcome,
  RECORD_CHECKS,
  type RecordCheck,
  verifyRecord,
} from '#shared/domain/voting/verify-record.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { isSignatureRight } from '../signatures.ts'
import type { CommandInput, ExitCode } from './run-command.ts'

/** A record is far smaller, whatever the round; a larger file is none. */
const LARGEST = 20_000_000

interface Found {
  /** The file, and in one with several records the line. */
  readonly file: string
  /** Undefined when the file does not hold a record at all. */
  readonly record: SignedRecord | undefined
  /** Whether its bytes are those that were given out. */
  readonly isCanonical: boolean
}

/**
 * V17. Checks the record of a round, or a folder of them as a chain, and says each check in words. Needs no server and
 * no data. Exit codes: 0 nothing is wrong, 1 something is, 2 there is nothing to look at.
 */
export async function verifyRound({ path, say }: Pick<CommandInput, 'path' | 'say'>): Promise<ExitCode> {
  if (path === undefined) {
    say('Name a record, or a folder of records: npm run verify-round -- FILE_OR_FOLDER')
    return 2
  }
  const files = statSync(path).isDirectory() ? recordsIn(path) : [path]
  if (files.length === 0) {
    say(`There are no records (.json) in ${path}.`)
    return 2
  }
  const found = inChain(files.flatMap(read))
  let isWrong = false
  for (const [index, one] of found.entries()) {
    const before = found[index - 1]?.record
    const previous = index === 0 ? beforeFirst(one) : (before?.sha256 ?? null)
    const expectedKey = before?.keyId ?? found[index + 1]?.record?.keyId
    const isRight = sayOne(one, { previous, expectedKey }, say)
    isWrong ||= !isRight
  }
  sayKeys(found, say)
  say(isWrong ? 'Something is wrong.' : 'Nothing is wrong.')
  return isWrong ? 1 : 0
}

/** In an unpacked archive, what the server keeps of a round lies beside its record. */
const ROUND = /^round-\d+\.json$/

/** The records in a folder. */
const recordsIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /\.jsonl?$/.test(name) && !ROUND.test(name))
    .sort()
    .map((name) => join(folder, name))

/** The record in a file, or all of them where it has one on each line. */
function read(file: string): readonly Found[] {
  if (statSync(file).size > LARGEST) return [{ file, record: undefined, isCanonical: false }]
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8').replace(/\n$/, '')
  const isWhole = bytes.equals(Buffer.from(`${text}\n`)) || bytes.equals(Buffer.from(text))
  if (!file.endsWith('.jsonl')) return [readOne(file, text, isWhole)]
  return text.split('\n').map((line, index) => readOne(`${file}, line ${index + 1}`, line, isWhole))
}

function readOne(file: string, text: string, isWhole: boolean): Found {
  const none = { file, record: undefined, isCanonical: false }
  try {
    const value: unknown = JSON.parse(text)
    if (!isSignedRecord(value)) return none
    return { file, record: value, isCanonical: isWhole && canonicalJson(value) === text }
  } catch {
    return none
  }
}

/**
 * Records in the order in which each says that it follows another; what has no place there comes last. Rounds need not
 * close in the order of their numbers, and one whose tie a facilitator settled has a second record.
 */
function inChain(found: readonly Found[]): readonly Found[] {
  const digests = new Set(found.map(({ record }) => record?.sha256))
  const after = new Map(found.map((one) => [one.record?.previous, one] as const))
  const ordered = new Set<Found>()
  const first = found
    .filter(({ record }) => record && (record.previous === null || !digests.has(record.previous)))
    .sort((a, b) => a.record!.round.number - b.record!.round.number)
  for (const head of first) {
    for (
      let next: Found | undefined = head;
      next && !ordered.has(next);
      next = after.get(next.record!.sha256)
    ) {
      ordered.add(next)
    }
  }
  return [...ordered, ...found.filter((one) => !ordered.has(one))]
}

/** The first record of a workshop says that there is none before it; of any other, that one would have to be here. */
const beforeFirst = ({ record }: Found): null | undefined => (record?.previous === null ? null : undefined)

/** With which keys which votes were signed: whose they are, only their servers can say. */
function sayKeys(found: readonly Found[], say: CommandInput['say']): void {
  const votes = new Map<string, string[]>()
  for (const { record } of found) {
    if (record) votes.set(record.keyId, [...(votes.get(record.keyId) ?? []), `R-${record.round.number}`])
  }
  for (const [key, numbers] of votes) {
    const what = votes.size === 1 ? '' : `${numbers.join(', ')}: `
    say(`${what}Signed with the key ${key}. Compare it with the one that the workshop's server shows.`)
  }
  if (votes.size > 1)
    say('A workshop that was opened from an archive goes on with the key of the server that opened it.')
}

interface Neighbours {
  /** Undefined when the record before it is not here. */
  readonly previous: string | null | undefined
  /** That of the record before, or of the one after where there is none; undefined when it is alone. */
  readonly expectedKey: string | undefined
}

/** Says everything about one record. Gives whether nothing is wrong. */
function sayOne(
  { file, record, isCanonical }: Found,
  { previous, expectedKey }: Neighbours,
  say: CommandInput['say'],
): boolean {
  if (!record) {
    say(`${file}: this is not the record of a round.`)
    return false
  }
  const { round, question, cast, eligible } = record
  say(`${file}: vote R-${round.number}, “${question}”, ${cast} of ${eligible.close} voted`)
  const checked = verifyRecord(record, {
    verify: isSignatureRight,
    ...(expectedKey === undefined ? {} : { expectedKey }),
    ...(previous === undefined ? {} : { previous }),
  })
  // a chain may go on with another key, which says nothing against it; but not beside it
  const follows = checked.chain !== 'wrong' && checked.signature === 'right'
  const outcomes = follows && checked.key === 'wrong' ? { ...checked, key: 'unknown' as const } : checked
  if (!isCanonical) say('  wrong:   The file is not written as records are: it was changed.')
  for (const check of RECORD_CHECKS) say(`  ${MARKS[outcomes[check]]} ${WORDS[check][outcomes[check]]}`)
  return isCanonical && RECORD_CHECKS.every((check) => outcomes[check] !== 'wrong')
}

const MARKS: Readonly<Record<CheckOutcome, string>> = {
  right: 'right:  ',
  wrong: 'wrong:  ',
  unknown: 'unknown:',
}

const WORDS: Readonly<Record<RecordCheck, Readonly<Record<CheckOutcome, string>>>> = {
  form: {
    right: 'It has all that a record has, and nothing else.',
    wrong: 'It is not a record.',
    unknown: 'Its form was not looked at.',
  },
  hash: {
    right: 'Its SHA-256 is that of its content.',
    wrong: 'Its SHA-256 is not that of its content: it was changed.',
    unknown: 'Its SHA-256 was not looked at.',
  },
  signature: {
    right: 'It was signed with the key that it names.',
    wrong: 'Its signature is not that of the key that it names.',
    unknown: 'Its signature was not looked at.',
  },
  key: {
    right: 'The key is that of the record beside it.',
    wrong: 'The key is not that of the record beside it.',
    unknown: 'Whose key it is cannot be said here.',
  },
  chain: {
    right: 'It follows the record before it.',
    wrong: 'It does not follow the record before it: one is missing, or was changed.',
    unknown: 'The record before it is not here.',
  },
  ballots: {
    right: 'Every ballot is one that the round allowed.',
    wrong: 'There are ballots that the round did not allow, or in an order of their own.',
    unknown: 'It lists no ballots, so that a few cannot be told apart.',
  },
  turnout: {
    right: 'Ballots, sources, turnout and receipts go together.',
    wrong: 'Ballots, sources, turnout and receipts do not go together.',
    unknown: 'Turnout was not looked at.',
  },
  totals: {
    right: 'Counting the ballots again gives its totals and places.',
    wrong: 'Counting the ballots again gives other totals or places.',
    unknown: 'It cannot be counted again without its ballots.',
  },
  lot: {
    right: 'The lot, if there was one, is the one that was promised.',
    wrong: 'The lot is not the one that was promised.',
    unknown: 'The lot was not looked at.',
  },
}
