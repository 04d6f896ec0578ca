import { createHash } from 'node:crypto'
import { writeZip, type ZipEntry } from '#server/archive/zip-writer.ts'
import type { Reopened } from '#shared/api/archives.ts'
import { paths } from '#shared/api/paths.ts'
import type { TestApp } from './app.ts'
import type { Person, Reply } from './person.ts'
import { unzipBytes } from './unzip.ts'

/** The archive of a workshop, as a facilitator gets it. Throws when it is refused. */
export async function download({ app }: TestApp, person: Person, workshop: string): Promise<Buffer> {
  const reply = await app.inject({
    url: paths.archive(workshop),
    headers: person.cookie ? { cookie: person.cookie } : {},
  })
  if (reply.statusCode !== 200) throw new Error(`Refused with ${reply.statusCode}: ${reply.body}`)
  return reply.rawPayload
}

export const reopen = (person: Person, archive: Uint8Array, goOn = false): Promise<Reply<Reopened>> =>
  person.request('POST', `${paths.archives}${goOn ? '?goOn=1' : ''}`, Buffer.from(archive), {
    'content-type': 'application/zip',
  })

export type Files = Map<string, Buffer>

export const filesOf = (archive: Uint8Array): Files => new Map(unzipBytes(archive))

/** The same archive with something else in it. Unless it is told not to, the list of files follows. */
export async function changed(
  archive: Uint8Array,
  change: (files: Files) => void,
  isListed = true,
): Promise<Buffer> {
  const files = filesOf(archive)
  change(files)
  if (isListed) list(files)
  return pack([...files].map(([path, bytes]) => ({ path, bytes })))
}

function list(files: Files): void {
  const manifest = JSON.parse(files.get('manifest.json')!.toString())
  manifest.files = [...files]
    .filter(([path]) => path !== 'manifest.json')
    .map(([path, bytes]) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    }))
  files.set('manifest.json', Buffer.from(JSON.stringify(manifest)))
}

export async function pack(entries: readonly ZipEntry[]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of writeZip(each(entries))) chunks.push(chunk)
  return Buffer.concat(chunks)
}

async function* each<T>(items: Iterable<T>): AsyncGenerator<T, void> {
  yield* items
}

/** Changes what a JSON file of an archive says. */
export function edit<T>(files: Files, path: string, change: (value: T) => T | undefined): void {
  const value = JSON.parse(files.get(path)!.toString()) as T
  files.set(path, Buffer.from(JSON.stringify(change(value) ?? value)))
}
