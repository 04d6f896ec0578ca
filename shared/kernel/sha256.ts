import { digest } from 'lib0/hash/sha256'

/**
 * SHA-256 of the parts one after the other, texts in UTF-8, as 64 hexadecimal digits. Computed here rather than by
 * the platform, because a browser offers its own only over HTTPS, and a workshop may run on a laptop without it.
 */
export function sha256(...parts: readonly (string | Uint8Array)[]): string {
  const encoder = new TextEncoder()
  const bytes = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part))
  const whole = new Uint8Array(bytes.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of bytes) {
    whole.set(part, at)
    at += part.length
  }
  return toHex(digest(whole))
}

export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** The bytes that pairs of hexadecimal digits say, or undefined when they say none. */
export function fromHex(text: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return undefined
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}
