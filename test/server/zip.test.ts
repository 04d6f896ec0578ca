import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { afterAll, describe, expect, it } from 'vitest'
import { openZip } from '#server/archive/zip-reader.ts'
import { pack } from '../support/archives.ts'

const folder = mkdtempSync(join(tmpdir(), 'dugnad-zip-'))
afterAll(() => rmSync(folder, { recursive: true }))

const RULES = { limitOf: () => 1_000_000, files: 100, bytes: 2_000_000 }

async function opened(bytes: Uint8Array, rules = RULES) {
  const path = join(folder, 'file.zip')
  writeFileSync(path, bytes)
  const file = await open(path)
  const zip = await openZip(file, rules)
  if (!zip.ok) {
    await file.close()
    return zip.error
  }
  const contents = new Map<string, string>()
  for (const name of zip.value.sizes.keys()) {
    const read = await zip.value.read(name)
    contents.set(name, read.ok ? read.value.toString() : read.error)
  }
  await file.close()
  return Object.fromEntries(contents)
}

const FILES = { 'a.json': '{"æ":"ø"}', 'folder/b.txt': 'x'.repeat(100_000), 'empty.txt': '' }

const entries = Object.entries(FILES).map(([path, content]) => ({
  path,
  bytes: Buffer.from(content),
  isPacked: path === 'a.json',
}))

describe('[ARC1] a ZIP file', () => {
  it('is read by other programs', async () => {
    const zip = await JSZip.loadAsync(await pack(entries), { checkCRC32: true })
    const read = Object.keys(FILES).map(async (name) => [name, await zip.file(name)?.async('string')])
    expect(Object.fromEntries(await Promise.all(read))).toEqual(FILES)
  })

  it('is the same for the same files, and smaller than they are', async () => {
    const first = await pack(entries)
    expect(await pack(entries)).toEqual(first)
    expect(first.length).toBeLessThan(1500)
  })

  it.each(['STORE', 'DEFLATE'] as const)('of another program is read, packed by %s', async (compression) => {
    const zip = new JSZip()
    for (const [name, content] of Object.entries(FILES)) zip.file(name, content, { createFolders: false })
    const bytes = await zip.generateAsync({ type: 'uint8array', compression, comment: 'Et arkiv' })
    expect(await opened(bytes)).toEqual(FILES)
  })
})

describe('[ARC5] a ZIP file that is not in order', () => {
  it('is refused when it holds more than it may', async () => {
    const bytes = await pack(entries)
    expect(await opened(bytes, { ...RULES, files: 2 })).toBe('tooLarge')
    expect(await opened(bytes, { ...RULES, bytes: 99_000 })).toBe('tooLarge')
    expect(await opened(bytes, { ...RULES, limitOf: () => 99_000 })).toBe('tooLarge')
  })

  it('is refused when two files have one name, or share their bytes', async () => {
    const [first] = entries
    expect(await opened(await pack([first!, first!]))).toBe('notAnArchive')
    const shared = await pack(entries)
    const second = shared.indexOf('PK\x01\x02', shared.indexOf('PK\x01\x02') + 1, 'latin1')
    shared.writeUInt32LE(0, second + 42)
    expect(await opened(shared)).toBe('notAnArchive')
  })

  it('never throws, whichever byte is another', async () => {
    const whole = await pack(entries)
    for (let at = 0; at < whole.length; at += 3) {
      const turned = Buffer.from(whole)
      turned[at] = turned[at]! ^ 0x55
      const read = await opened(turned)
      if (typeof read === 'string') continue
      for (const [name, content] of Object.entries(read)) {
        const isSaid = content === 'archiveChanged' || content === 'notAnArchive'
        if (!isSaid) expect(content).toBe(FILES[name as keyof typeof FILES] ?? content)
      }
    }
  })
})
