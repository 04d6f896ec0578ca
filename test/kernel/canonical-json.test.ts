import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '#shared/kernel/canonical-json.ts'
import { fromHex, sha256, toHex } from '#shared/kernel/sha256.ts'

/** The same value with the keys of every object turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}

describe('canonical JSON', () => {
  it('[V17] says the same value in the same bytes, whatever order its keys came in', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(turned(value))).toBe(text)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
    expect(canonicalJson({ b: [1, { d: null, c: 'å\n' }], a: true, Z: undefined, é: 2 })).toBe(
      '{"a":true,"b":[1,{"c":"å\\n","d":null}],"é":2}',
    )
  })

  it('[V17] does not say what JSON cannot', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, undefined, [undefined], 1n, () => 1]) {
      expect(() => canonicalJson(value)).toThrow(TypeError)
    }
  })
})

describe('SHA-256', () => {
  it('[V17] is what the platform computes, of texts in UTF-8 and of bytes, one after the other', () => {
    const part = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 200 }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const hash = createHash('sha256')
        for (const it of parts) hash.update(it)
        expect(sha256(...parts)).toBe(hash.digest('hex'))
      }),
    )
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })

  it('[V17] is written in hexadecimal digits that read back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes)
      }),
    )
    for (const text of ['a', 'AB', 'zz', '0x', ' 00']) expect(fromHex(text)).toBeUndefined()
  })
})
