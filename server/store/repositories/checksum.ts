import { crc32 } from 'node:zlib'

/** CRC-32 of a row of a board, with its place, so that bytes that turn up under another number are noticed too. */
export const checksumOf = (board: string, seq: number, bytes: Uint8Array): number =>
  crc32(bytes, crc32(`${board} ${seq}`))
