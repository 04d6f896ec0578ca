import * as encoding from 'lib0/encoding'

/*
 * Updates byte by byte, as no Yjs would write them. An update is a list of clients with their structs, and a list
 * of clients with what is deleted of theirs; every count can be a lie.
 */

type Id = readonly [client: number, clock: number]

export interface Content {
  /** The number by which the format knows this kind of content. */
  readonly ref: number
  readonly write: (encoder: encoding.Encoder) => void
}

export interface ItemOptions {
  readonly origin?: Id
  readonly right?: Id
  /** A root by its name, or the item that holds this one. */
  readonly parent?: string | Id
  readonly key?: string
}

type Struct = (encoder: encoding.Encoder) => void

export interface ClientStructs {
  readonly client: number
  readonly clock: number
  readonly structs: readonly Struct[]
  /** How many there are said to be. */
  readonly count?: number
}

export interface ClientDeletes {
  readonly client: number
  readonly ranges: readonly (readonly [clock: number, length: number])[]
  readonly count?: number
}

export function update(
  clients: readonly ClientStructs[],
  deletes: readonly ClientDeletes[] = [],
  counts: { readonly clients?: number; readonly deletes?: number } = {},
): Uint8Array {
  return bytesOf((encoder) => {
    encoding.writeVarUint(encoder, counts.clients ?? clients.length)
    for (const { client, clock, structs, count } of clients) {
      encoding.writeVarUint(encoder, count ?? structs.length)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      for (const write of structs) write(encoder)
    }
    encoding.writeVarUint(encoder, counts.deletes ?? deletes.length)
    for (const { client, ranges, count } of deletes) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, count ?? ranges.length)
      for (const [clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
  })
}

/** One item; without a neighbour it says what holds it. */
export const item =
  ({ ref, write }: Content, { origin, right, parent = 'records', key }: ItemOptions = {}): Struct =>
  (encoder) => {
    encoding.writeUint8(
      encoder,
      ref | (origin ? 0x80 : 0) | (right ? 0x40 : 0) | (key === undefined ? 0 : 0x20),
    )
    for (const id of [origin, right]) if (id) writeId(encoder, id)
    if (!origin && !right) {
      encoding.writeVarUint(encoder, typeof parent === 'string' ? 1 : 0)
      if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
      else writeId(encoder, parent)
      if (key !== undefined) encoding.writeVarString(encoder, key)
    }
    write(encoder)
  }

/** A struct that is no item: collected content, or a gap. */
const bare =
  (ref: number) =>
  (length: number): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, ref)
    encoding.writeVarUint(encoder, length)
  }
export const collected = bare(0)
export const skipped = bare(10)

export const content = {
  deleted: (length: number): Content => ({ ref: 1, write: (e) => encoding.writeVarUint(e, length) }),
  json: (...texts: readonly string[]): Content => ({
    ref: 2,
    write(e) {
      encoding.writeVarUint(e, texts.length)
      for (const text of texts) encoding.writeVarString(e, text)
    },
  }),
  binary: (bytes: Uint8Array): Content => ({ ref: 3, write: (e) => encoding.writeVarUint8Array(e, bytes) }),
  text: (text: string): Content => ({ ref: 4, write: (e) => encoding.writeVarString(e, text) }),
  textBytes: (bytes: Uint8Array): Content => ({
    ref: 4,
    write: (e) => encoding.writeVarUint8Array(e, bytes),
  }),
  embed: (json: string): Content => ({ ref: 5, write: (e) => encoding.writeVarString(e, json) }),
  format: (key: string, json: string): Content => ({
    ref: 6,
    write(e) {
      encoding.writeVarString(e, key)
      encoding.writeVarString(e, json)
    },
  }),
  /** 0 array, 1 map, 2 text, 3 XML element (with a name), 4 XML fragment, 6 XML text. */
  type: (ref: number, name?: string): Content => ({
    ref: 7,
    write(e) {
      encoding.writeVarUint(e, ref)
      if (name !== undefined) encoding.writeVarString(e, name)
    },
  }),
  any: (...values: readonly unknown[]): Content => ({
    ref: 8,
    write(e) {
      encoding.writeVarUint(e, values.length)
      for (const value of values) encoding.writeAny(e, value as never)
    },
  }),
  /** Values of which only the bytes are known. */
  anyBytes: (count: number, bytes: readonly number[]): Content => ({
    ref: 8,
    write(e) {
      encoding.writeVarUint(e, count)
      encoding.writeUint8Array(e, Uint8Array.from(bytes))
    },
  }),
  document: (guid: string): Content => ({
    ref: 9,
    write(e) {
      encoding.writeVarString(e, guid)
      encoding.writeAny(e, {})
    },
  }),
  /** Content of a kind that the format does not have. */
  unknown: (ref: number): Content => ({ ref, write: () => undefined }),
} as const

export function bytesOf(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

function writeId(encoder: encoding.Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}
