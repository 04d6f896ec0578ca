import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { openSqliteStore } from '../store/sqlite/open.ts'
import { StoreError } from '../store/store.ts'
import { giveOrder } from './control.ts'
import { swapDatabase } from './swap.ts'
import { gradeOf, verifyFile } from './verify-file.ts'
import { verifyRound } from './verify-round.ts'

/** What a command is given: the data folder, the path that was named, if one was, and where sentences go. */
export interface CommandInput {
  readonly dataDir: string
  readonly path: string | undefined
  /** Milliseconds since 1970. */
  readonly now: number
  say(sentence: string): void
}

export type ExitCode = 0 | 1 | 2

/** A reason not to go on, as a sentence for who gave the command. */
class Refusal extends Error {}

/**
 * The commands of an operator, by name. All of them work while the server runs, by asking it, and while it does
 * not. Exit codes: 0 done and in order, 1 done, but something is worth knowing, 2 not done, or something is lost.
 */
const COMMANDS: Readonly<Record<string, (input: CommandInput) => Promise<ExitCode>>> = {
  backup,
  restore,
  verify,
  'verify-round': verifyRound,
}

export async function runCommand(name: string, input: CommandInput): Promise<ExitCode> {
  const command = COMMANDS[name]
  try {
    if (!command)
      throw new Refusal(`There is no command ${name}. There are ${Object.keys(COMMANDS).join(', ')}.`)
    return await command(input)
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof StoreError || isOfFiles(error))) throw error
    input.say(error.message)
    return 2
  }
}

/** A whole copy in a new file, which has been seen to open. */
async function backup({ dataDir, path, say }: CommandInput): Promise<ExitCode> {
  if (path === undefined) throw new Refusal('Name the file to write: npm run backup -- FILE')
  if (existsSync(path)) throw new Refusal(`There is a file ${path} already. Name one that is not there yet.`)
  if (!existsSync(dirname(path))) throw new Refusal(`There is no folder ${dirname(path)}.`)
  const unverified = `${path}.unverified`
  rmSync(unverified, { force: true })
  await copyOut(dataDir, unverified)
  const findings = await verifyFile(unverified)
  for (const { text } of findings) say(text)
  const grade = gradeOf(findings)
  if (grade === 2) throw new Refusal(`The copy is not whole. It was left as ${unverified}.`)
  renameSync(unverified, path)
  say(`Backed up to ${path} (${statSync(path).size} bytes).`)
  return grade
}

/** Replaces all data by those of a backup. What was there is kept beside. */
async function restore({ dataDir, path, now, say }: CommandInput): Promise<ExitCode> {
  if (path === undefined) throw new Refusal('Name the backup to restore: npm run restore -- FILE')
  if (!isFile(path)) throw new Refusal(`There is no file ${path}.`)
  const findings = await verifyFile(path)
  for (const { text } of findings) say(text)
  if (gradeOf(findings) === 2) throw new Refusal(`${path} is not whole. Nothing was changed.`)
  const asked = await giveOrder(dataDir, { kind: 'restore', path })
  if (asked) {
    say(asked.text)
    return asked.isDone ? gradeOf(findings) : 2
  }
  await makeSureNobodyHas(dataDir)
  const aside = swapDatabase(dataDir, prepare(dataDir, path), now)
  say(`Restored from ${path}.${aside ? ` What was there before is ${aside}.` : ''}`)
  return gradeOf(findings)
}

/** Looks at a backup, a data folder, or with nothing named at the data of this server. */
async function verify({ dataDir, path, say }: CommandInput): Promise<ExitCode> {
  const findings =
    path !== undefined && isFile(path) ? await verifyFile(path) : await verifyFolder(path ?? dataDir)
  for (const { text } of findings) say(text)
  return gradeOf(findings)
}

async function verifyFolder(dataDir: string) {
  const file = join(dataDir, 'dugnad.db')
  if (!isFile(file)) throw new Refusal(`There are no data of Dugnad in ${dataDir}.`)
  const folder = mkdtempSync(join(tmpdir(), 'dugnad-verify-'))
  try {
    const copy = join(folder, 'copy.db')
    const asked = await giveOrder(dataDir, { kind: 'backup', path: copy })
    if (asked && !asked.isDone) throw new Refusal(asked.text)
    return await verifyFile(asked ? copy : file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** By the server that has the data open, or else by opening them. */
async function copyOut(dataDir: string, path: string): Promise<void> {
  if (!isFile(join(dataDir, 'dugnad.db'))) throw new Refusal(`There are no data of Dugnad in ${dataDir}.`)
  const asked = await giveOrder(dataDir, { kind: 'backup', path })
  if (asked && !asked.isDone) throw new Refusal(asked.text)
  if (asked) return
  const store = await openSqliteStore({ dataDir })
  try {
    await store.backup(path)
  } finally {
    await store.close()
  }
}

/** Opening closes the data in order, too. Data that cannot be opened are replaced as they lie there. */
async function makeSureNobodyHas(dataDir: string): Promise<void> {
  try {
    const store = await openSqliteStore({ dataDir })
    await store.close()
  } catch (error) {
    if (!(error instanceof StoreError) || error.code === 'locked') throw error
  }
}

/** A copy in the data folder, to be put in place. */
export function prepare(dataDir: string, path: string): string {
  const prepared = resolve(dataDir, 'dugnad.db.restoring')
  copyFileSync(path, prepared)
  return prepared
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

const isOfFiles = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string'
