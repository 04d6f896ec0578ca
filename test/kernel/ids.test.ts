import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type IdPrefix, idFromBytes, isId, newId } from '#shared/kernel/ids.ts'

const PREFIXES: readonly IdPrefix[] = [
  'wrk',
  'sea',
  'stp',
  'chl',
  'clu',
  'lnk',
  'acr',
  'act',
  'shp',
  'bnd',
  'rnd',
]
const prefix = fc.constantFrom(...PREFIXES)
const bytes = fc.uint8Array({ minLength: 20, maxLength: 40 })

describe('ids', () => {
  it('[B1] are a prefix and twenty characters, and are recognised by that prefix alone', () => {
    fc.assert(
      fc.property(prefix, prefix, bytes, (made, asked, random) => {
        const id = idFromBytes(made, random)
        expect(id).toMatch(/^[a-z]{3}_[0-9a-hjkmnp-tv-z]{20}$/)
        expect(isId(asked, id)).toBe(made === asked)
      }),
    )
  })

  it('[B1] use five bits of each byte, so that two ids differ when those do', () => {
    fc.assert(
      fc.property(bytes, bytes, (a, b) => {
        const used = (random: Uint8Array) => [...random.slice(0, 20)].map((byte) => byte & 31).join()
        expect(idFromBytes('chl', a) === idFromBytes('chl', b)).toBe(used(a) === used(b))
      }),
    )
  })

  it('are new every time', () => {
    expect(new Set(Array.from({ length: 1000 }, () => newId('chl'))).size).toBe(1000)
  })

  it.each([
    undefined,
    null,
    7,
    {},
    '',
    'chl_',
    'chl_0123456789',
    'chl_0123456789abcdefghji',
    'chl_0123456789abcdefghjO',
    'chl_0123456789abcdefghjkk',
    'xchl_0123456789abcdefghjk',
    'chl_0123456789abcdefghj\n',
  ])('do not look like %j', (value) => {
    expect(isId('chl', value)).toBe(false)
  })
})
