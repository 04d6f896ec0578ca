import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Problem, problem } from '#shared/api/problem.ts'
import {
  ARCHIVE_LIMITS,
  ARCHIVE_SCHEMA,
  type ArchiveManifest,
  archiveLimitOf,
  isPicture,
} from '#shared/export/archive/format.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { type FileKind, IS } from './schemas.ts'
import { openZip } from './zip-reader.ts'

/** An archive whose list of files is right; each is looked at when it is asked for. */
export interface Opened {
  readonly manifest: ArchiveManifest
  readonly paths: readonly string[]
  bytes(path: string): Promise<Result<Buffer, Problem>>
  /** A JSON file, if it is as its schema says. Takes a turn of the event loop of its own. */
  json<T>(path: string, kind: FileKind): Promise<Result<T, Problem>>
}

/** Opens an archive: it has the files that its manifest lists, and no others. */
export async function openArchive(file: FileHandle): Promise<Result<Opened, Problem>> {
  const zip = await openZip(file, {
    limitOf: archiveLimitOf,
    files: ARCHIVE_LIMITS.files,
    bytes: ARCHIVE_LIMITS.unpacked,
  })
  if (!zip.ok) return fail(problem(zip.error))
  const { sizes } = zip.value
  const paths = [...sizes.keys()]
  const texts = paths.filter((path) => !isPicture(path))
  if (texts.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0) > ARCHIVE_LIMITS.texts) {
    return fail(problem('tooLarge'))
  }
  if (!paths.includes('manifest.json')) return fail(problem('notAnArchive'))
  const packed = await zip.value.read('manifest.json')
  if (!packed.ok) return fail(problem(packed.error))
  const manifest = parse(packed.value)
  if (isNewer(manifest)) return fail(problem('archiveTooNew'))
  if (!IS.manifest(manifest)) return fail(problem('notAnArchive'))
  const said = manifest as ArchiveManifest
  const files = new Map(said.files.map((one) => [one.path, one]))
  const isListed = paths.every((path) => path === 'manifest.json' || files.has(path))
  if (!isListed || files.size !== said.files.length || files.size !== paths.length - 1) {
    return fail(problem('archiveChanged'))
  }

  async function bytes(path: string): Promise<Result<Buffer, Problem>> {
    const listed = files.get(path)
    if (!listed || !zip.ok) return fail(problem('archiveChanged'))
    const read = await zip.value.read(path)
    if (!read.ok) return fail(problem(read.error))
    const isSame = createHash('sha256').update(read.value).digest('hex') === listed.sha256
    return isSame ? read : fail(problem('archiveChanged'))
  }

  return ok({
    manifest: said,
    paths,
    bytes,
    async json<T>(path: string, kind: FileKind) {
      const read = await bytes(path)
      if (!read.ok) return read
      await nextTurn()
      const value = parse(read.value)
      return IS[kind](value) ? ok(value as T) : fail(problem('notAnArchive', path))
    },
  })
}

/** The value of a JSON text in UTF-8, or undefined. */
function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

const isNewer = (manifest: unknown): boolean => {
  const schema =
    typeof manifest === 'object' && manifest !== null && 'schema' in manifest ? manifest.schema : ''
  return typeof schema === 'string' && schema !== ARCHIVE_SCHEMA && schema.startsWith('dugnad.workshop/')
}
