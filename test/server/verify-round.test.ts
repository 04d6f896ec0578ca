import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyRound as checkHere } from '#server/commands/verify-round.ts'
import { type SignedRecord, signRecord } from '#shared/domain/voting/record.ts'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { ROOT } from '../../scripts/lib/paths.mjs'
import { seededRandom } from '../support/random.ts'
import { recordOf, testSigner } from '../support/records.ts'
import { openRound, pollOf, testId } from '../support/rounds.ts'
import { tempFolder } from '../support/temp-folder.ts'

const SEED = Number(process.env['SEED'] ?? 1)

/** Looks at records in a process of its own, without a server and without any data. */
function verifyRound(path: string): Promise<{ readonly code: number; readonly said: string }> {
  const args = ['--import', 'tsx', join(ROOT, 'server/commands/main.ts'), 'verify-round', path]
  const env = { ...process.env, DATA_DIR: join(path, 'nowhere'), INIT_CWD: ROOT }
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env, cwd: ROOT }, (error, out, complaints) =>
      resolve({ code: Number(error?.code ?? 0), said: out + complaints }),
    )
  })
}

/** Records of votes … each after the one before. */
function chain(length: number, ballots = 6): readonly SignedRecord[] {
  const records: SignedRecord[] = []
  for (let number = 1; number <= length; number++) {
    const round = openRound(3, { id: testId('rnd', number), number, tieRule: 'lot' })
    const cast = Array.from({ length: ballots }, (_, i) => ({
      kind: 'dots' as const,
      choices: { [testId('chl', 1 + (i % 3))]: 1 + (i % 2) },
      done: true,
    }))
    const record = recordOf(round, pollOf(cast, { eligible: 9 }), 'person', records.at(-1)?.sha256 ?? null)
    records.push(signRecord(record, testSigner()))
  }
  return records
}

function write(folder: string, records: readonly SignedRecord[]): string {
  for (const record of records) {
    writeFileSync(join(folder, `R-${record.round.number}.json`), `${canonicalJson(record)}\n`)
  }
  return folder
}

describe('the command that checks records', () => {
  it('[V17] finds nothing wrong with a chain of records, and says each check in words', async () => {
    const folder = write(tempFolder(), chain(3))
    const { code, said } = await verifyRound(folder)
    expect([code, said.split('\n').at(-2)]).toEqual([0, 'Nothing is wrong.'])
    expect(said.match(/^ {2}right:/gm)).toHaveLength(27)
    expect(said).toContain('vote R-2, “Hva haster mest?”, 6 of 9 voted')
    expect(said).toContain('Counting the ballots again gives its totals and places.')
    expect(said).toContain(testSigner().keyId)
  })

  it('[V17] says what it cannot know of a single record with few ballots', async () => {
    const [, second] = chain(2, 3)
    const folder = write(tempFolder(), [second!])
    const { code, said } = await verifyRound(join(folder, 'R-2.json'))
    expect(code).toBe(0)
    expect(said).toContain('unknown: The record before it is not here.')
    expect(said).toContain('unknown: It cannot be counted again without its ballots.')
  })

  it('[V17] sees one changed byte', async () => {
    const folder = write(tempFolder(), chain(1))
    const file = join(folder, 'R-1.json')
    const whole = readFileSync(file, 'utf8')
    writeFileSync(file, whole.replace('"cast":6', '"cast":7'))
    const { code, said } = await verifyRound(file)
    expect([code, said.split('\n').at(-2)]).toEqual([1, 'Something is wrong.'])
    expect(said).toContain('wrong:   Its SHA-256 is not that of its content: it was changed.')
  })

  it(`[V17] sees one changed byte, whichever it is (seed ${SEED})`, async () => {
    const file = join(tempFolder(), 'R-1.json')
    const whole = Buffer.from(canonicalJson(chain(1)[0]))
    const random = seededRandom(SEED)
    const check = (bytes: Uint8Array) => {
      writeFileSync(file, bytes)
      return checkHere({ path: file, say: () => {} })
    }
    for (let i = 0; i < 300; i++) {
      const changed = Buffer.from(whole)
      const at = random.int(0, changed.length - 1)
      changed[at] = changed[at]! ^ (1 << random.int(0, 7))
      expect([at, await check(changed)]).toEqual([at, 1])
    }
    expect(await check(whole)).toBe(0)
  })

  it('[V17] takes a chain that goes on with the key of another server, and says which key is whose', async () => {
    const [first, second] = chain(2)
    const other = testSigner(8)
    const { keyId, signature, sha256, ...unsigned } = second!
    const folder = write(tempFolder(), [first!, signRecord(unsigned, other)])
    writeFileSync(join(folder, 'round-1.json'), '{"id":"what the server keeps of a round"}')
    const { code, said } = await verifyRound(folder)
    expect([code, said.split('\n').at(-2)]).toEqual([0, 'Nothing is wrong.'])
    expect(said).toContain(`R-1: Signed with the key ${testSigner().keyId}.`)
    expect(said).toContain(`R-2: Signed with the key ${other.keyId}.`)
    expect(said.match(/unknown: Whose key it is/g)).toHaveLength(2)
  })

  it('[V17] sees a record with another key that does not follow the others', async () => {
    const [first, second, third] = chain(3)
    const { keyId, signature, sha256, ...unsigned } = second!
    const folder = write(tempFolder(), [first!, signRecord({ ...unsigned, cast: 5 }, testSigner(8)), third!])
    const { code, said } = await verifyRound(folder)
    expect(code).toBe(1)
    expect(said).toContain('wrong:   It does not follow the record before it')
  })

  it('[V17] sees that a record is missing from the chain, or is no record', async () => {
    const [first, , third] = chain(3)
    const folder = write(tempFolder(), [first!, third!])
    const missing = await verifyRound(folder)
    expect(missing.code).toBe(1)
    expect(missing.said).toContain('wrong:   It does not follow the record before it')
    writeFileSync(join(folder, 'R-2.json'), '{"schema":"dugnad.round/1"}')
    const other = await verifyRound(folder)
    expect([other.code, other.said.includes('R-2.json: this is not the record of a round.')]).toEqual([
      1,
      true,
    ])
  })

  it('[V17] says so when there is nothing to look at', async () => {
    const folder = tempFolder()
    const empty = await verifyRound(folder)
    expect([empty.code, empty.said]).toEqual([2, `There are no records (.json) in ${folder}.\n`])
    const gone = await verifyRound(join(folder, 'R-9.json'))
    expect([gone.code, gone.said]).toEqual([2, expect.stringContaining('ENOENT')])
  })
})
