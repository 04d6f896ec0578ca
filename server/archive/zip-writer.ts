import { promisify } from 'node:util'
import zlib from 'node:zlib'

const deflate = promisify(zlib.deflateRaw)

/** A file for a ZIP file. Pictures are packed already, and stay as they are. */
export interface ZipEntry {
  /** ASCII, with `/` between folders. */
  readonly path: string
  readonly bytes: Uint8Array
  readonly isPacked?: boolean
}

export const ZIP = { local: 0x04034b50, entry: 0x02014b50, end: 0x06054b50, stored: 0, deflated: 8 } as const

/** 1980-01-01, so that the same content is the same file. */
const DATE = 0x21

/** The first version of ZIP that knows folders and DEFLATE. */
const VERSION = 20

/**
 * A ZIP file, piece by piece: of its files one is in memory at a time, and packing goes on beside other work. At most
 * 65,535 files and 4 GB: more is a mistake of the caller, and throws.
 */
export async function* writeZip(entries: AsyncIterable<ZipEntry>): AsyncGenerator<Uint8Array, void> {
  const directory: Buffer[] = []
  let at = 0
  for await (const { path, bytes, isPacked = false } of entries) {
    const content = isPacked ? bytes : await deflate(bytes)
    const head = headOf(path, bytes, content.length, isPacked ? ZIP.stored : ZIP.deflated)
    const name = Buffer.from(path, 'ascii')
    const local = Buffer.alloc(4)
    local.writeUInt32LE(ZIP.local)
    directory.push(directoryEntry(head, name, at))
    yield Buffer.concat([local, head, name])
    yield content
    at += local.length + head.length + name.length + content.length
  }
  const names = Buffer.concat(directory)
  yield names
  yield endOf(directory.length, names.length, at)
}

/** What stands of a file before its bytes and in the directory alike. */
function headOf(path: string, bytes: Uint8Array, packed: number, method: number): Buffer {
  const head = Buffer.alloc(26)
  head.writeUInt16LE(VERSION, 0)
  head.writeUInt16LE(method, 4)
  head.writeUInt16LE(DATE, 8)
  head.writeUInt32LE(zlib.crc32(bytes), 10)
  head.writeUInt32LE(packed, 14)
  head.writeUInt32LE(bytes.length, 18)
  head.writeUInt16LE(path.length, 22)
  return head
}

function directoryEntry(head: Buffer, name: Buffer, at: number): Buffer {
  const before = Buffer.alloc(6)
  before.writeUInt32LE(ZIP.entry, 0)
  before.writeUInt16LE(VERSION, 4)
  const after = Buffer.alloc(14)
  after.writeUInt32LE(at, 10)
  return Buffer.concat([before, head, after, name])
}

function endOf(files: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(ZIP.end, 0)
  end.writeUInt16LE(files, 8)
  end.writeUInt16LE(files, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(at, 16)
  return end
}
