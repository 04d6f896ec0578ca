import { describe, expect, it } from 'vitest'
import { SCHEMES, schemeOf } from '#client/session/scheme.ts'

describe('the scheme of a page', () => {
  it.each(SCHEMES)('[A3] is %s where the device remembers that', (scheme) => {
    expect(schemeOf(scheme)).toBe(scheme)
  })

  it('[A3] is that of the device where nothing is remembered, or nothing that there is', () => {
    expect(schemeOf(undefined)).toBe('system')
    expect(schemeOf('')).toBe('system')
    expect(schemeOf('sepia')).toBe('system')
  })
})
