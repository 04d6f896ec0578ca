import type { FileHandle } from 'node:fs/promises'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { ZIP } from './zip-writer.ts'

const inflate = promisify(zlib.inflateRaw)

export type ZipFault = 'notAnArchive' | 'tooLarge' | 'archiveChanged'

export interface ZipRules {
  /** How large a file of this path may be when it is unpacked, bytes; undefined where there may be none. */
  readonly limitOf: (path: string) => number | undefined
  readonly files: number
  /** Of all files unpacked, bytes. */
  readonly bytes: number
}

export interface ZipFile {
  /** How large each file is unpacked, by its path. */
  readonly sizes: ReadonlyMap<string, number>
  /** Unpacks one file, and compares it with its check sum. */
  read(path: string): Promise<Result<Buffer, ZipFault>>
}

interface Entry {
  readonly path: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

const END_LENGTH = 22
const HEAD_LENGTH = 30
const LONGEST_COMMENT = 0xffff
const LONGEST_DIRECTORY = 1_000_000

/** The file is encrypted, or more than a plain ZIP file in some other way. */
const STRANGE_FLAGS = 0b0010_0000_0110_0001

/**
 * Opens a ZIP file by its directory. Whatever is in it, nothing is unpacked that is not asked for, and of that never
 * more than the directory says and the rules allow: a file that goes on after that is refused. Names are looked up,
 * never used as paths.
 */
export async function openZip(file: FileHandle, rules: ZipRules): Promise<Result<ZipFile, ZipFault>> {
  const { size } = await file.stat()
  const tail = await readAt(file, Math.max(0, size - END_LENGTH - LONGEST_COMMENT), size)
  const end = lastEnd(tail)
  if (end === undefined) return fail('notAnArchive')
  const [files, length, at] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)]
  if (files > rules.files || length > LONGEST_DIRECTORY) return fail('tooLarge')
  if (at + length > size) return fail('notAnArchive')
  const entries = entriesIn(await readAt(file, at, at + length), files)
  if (!entries) return fail('notAnArchive')
  const checked = check(entries, at, rules)
  if (!checked.ok) return checked
  const byPath = new Map(entries.map((entry) => [entry.path, entry]))
  return ok({
    sizes: new Map(entries.map(({ path, size }) => [path, size])),
    async read(path) {
      const entry = byPath.get(path)
      return entry ? unpack(file, entry, at) : fail('archiveChanged')
    },
  })
}

function lastEnd(tail: Buffer): Buffer | undefined {
  for (let at = tail.length - END_LENGTH; at >= 0; at--) {
    if (tail.readUInt32LE(at) === ZIP.end && at + END_LENGTH + tail.readUInt16LE(at + 20) === tail.length) {
      return tail.subarray(at)
    }
  }
  return undefined
}

function entriesIn(directory: Buffer, files: number): readonly Entry[] | undefined {
  const entries: Entry[] = []
  let at = 0
  for (let left = files; left > 0; left--) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ZIP.entry) return undefined
    if ((directory.readUInt16LE(at + 8) & STRANGE_FLAGS) !== 0) return undefined
    const name = directory.readUInt16LE(at + 28)
    const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
    entries.push({
      path: directory.toString('latin1', at + 46, at + 46 + name),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    })
    at += 46 + name + rest
  }
  return at === directory.length ? entries : undefined
}

function check(entries: readonly Entry[], end: number, rules: ZipRules): Result<null, ZipFault> {
  if (new Set(entries.map(({ path }) => path)).size !== entries.length) return fail('notAnArchive')
  let reached = 0
  let all = 0
  for (const { path, method, packed, size, at } of entries.toSorted((a, b) => a.at - b.at)) {
    const limit = rules.limitOf(path)
    if (limit === undefined) return fail('notAnArchive')
    all += size
    if (size > limit || packed > limit || all > rules.bytes) return fail('tooLarge')
    if (method !== ZIP.deflated && (method !== ZIP.stored || packed !== size)) return fail('notAnArchive')
    // files that share bytes are how a small one becomes endless
    if (at < reached || at + HEAD_LENGTH + packed > end) return fail('notAnArchive')
    reached = at + HEAD_LENGTH + packed
  }
  return ok(null)
}

async function unpack(
  file: FileHandle,
  { path, method, crc, packed, size, at }: Entry,
  end: number,
): Promise<Result<Buffer, ZipFault>> {
  const head = await readAt(file, at, at + HEAD_LENGTH)
  if (head.length < HEAD_LENGTH || head.readUInt32LE(0) !== ZIP.local) return fail('notAnArchive')
  const name = head.readUInt16LE(26)
  const from = at + HEAD_LENGTH + name + head.readUInt16LE(28)
  if (from + packed > end) return fail('notAnArchive')
  const said = await readAt(file, at + HEAD_LENGTH, at + HEAD_LENGTH + name)
  if (said.toString('latin1') !== path) return fail('notAnArchive')
  const raw = await readAt(file, from, from + packed)
  let bytes: Buffer
  try {
    bytes = method === ZIP.stored ? raw : await inflate(raw, { maxOutputLength: Math.max(1, size) })
  } catch {
    return fail('archiveChanged')
  }
  return bytes.length === size && zlib.crc32(bytes) === crc ? ok(bytes) : fail('archiveChanged')
}

/** The bytes from `from` up to `to`, or as far as the file goes. */
async function readAt(file: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from)
  const { bytesRead } = await file.read(bytes, 0, bytes.length, from)
  return bytes.subarray(0, bytesRead)
}
