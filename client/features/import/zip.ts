import { IMPORT_LIMITS, Unreadable } from './limits.ts'

/** The parts of a ZIP file by their names. Each is unpacked when it is asked for, as far as the limits go. */
export interface Archive {
  has(name: string): boolean
  read(name: string): Promise<Uint8Array>
}

interface Entry {
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly at: number
}

const END = 0x06054b50
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50

/** The end record has 22 bytes, and a comment of at most 65,535 behind it. */
const END_SIZE = 22
const END_REACH = END_SIZE + 65_535

/**
 * Opens a ZIP file by its directory. Names that lead out of it, parts with a password, and more parts than a workbook
 * has are refused; nothing is written anywhere.
 */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = guarded(() => readDirectory(view, bytes))
  return {
    has: (name) => entries.has(name),
    async read(name) {
      const entry = entries.get(name)
      if (!entry) throw new Unreadable('damaged')
      const packed = guarded(() => packedBytes(view, bytes, entry))
      if (entry.unpacked > IMPORT_LIMITS.part) throw new Unreadable('tooLarge')
      if (entry.method === 0) return packed
      return inflate(packed)
    },
  }
}

/** What reaches beyond the file is damage. */
function guarded<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw error instanceof RangeError ? new Unreadable('damaged') : error
  }
}

function readDirectory(view: DataView, bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > IMPORT_LIMITS.parts) throw new Unreadable('tooLarge')
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== DIRECTORY) throw new Unreadable('damaged')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength!))
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    if (flags & 1) throw new Unreadable('locked')
    if (isOutside(name) || entries.has(name) || (method !== 0 && method !== 8))
      throw new Unreadable('damaged')
    entries.set(name, {
      method,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength! + extra! + comment!
  }
  return entries
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= Math.max(0, view.byteLength - END_REACH); at--) {
    if (view.getUint32(at, true) === END) return at
  }
  throw new Unreadable('damaged')
}

const isOutside = (name: string) => /^[\\/]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)/i.test(name)

function packedBytes(view: DataView, bytes: Uint8Array, { at, packed }: Entry): Uint8Array {
  if (view.getUint32(at, true) !== LOCAL) throw new Unreadable('damaged')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > bytes.length) throw new Unreadable('damaged')
  return bytes.subarray(start, start + packed)
}

/** Unpacks piece by piece, and stops at the limit whatever the directory said. */
async function inflate(packed: Uint8Array): Promise<Uint8Array> {
  const reader = inSips(packed).pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      length += next.value.length
      if (length > IMPORT_LIMITS.part) throw new Unreadable('tooLarge')
      pieces.push(next.value)
    }
  } catch (error) {
    void reader.cancel().catch(() => {})
    throw error instanceof Unreadable ? error : new Unreadable('damaged')
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** What is unpacked of one piece is held in memory at once, and may be a thousand times as much. Bytes. */
const SIP = 2048

function inSips(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) return controller.close()
        controller.enqueue(bytes.slice(at, at + SIP))
        at += SIP
      },
    },
    { highWaterMark: 0 },
  )
}
