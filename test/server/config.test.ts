import { describe, expect, it } from 'vitest'
import { readConfig } from '#server/config.ts'

describe('the configuration', () => {
  it('has a default for everything, and listens to this machine alone', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      ok: true,
      value: {
        port: 8080,
        host: '127.0.0.1',
        publicUrl: undefined,
        isHttps: false,
        trustProxy: false,
        appShell: true,
        contact: undefined,
        keepNamesMonths: 12,
        statbankUrl: 'https://data.ssb.no/api/pxwebapi/v2',
      },
    })
    expect(readConfig({ PORT: '', PUBLIC_URL: '' })).toEqual(config)
  })

  it('takes what is given', () => {
    expect(
      readConfig({
        PORT: '0',
        HOST: '::',
        PUBLIC_URL: 'https://dugnad.example.no/',
        LOG_LEVEL: 'debug',
        TRUST_PROXY: '10.0.0.1,10.0.0.2',
      }),
    ).toMatchObject({
      ok: true,
      value: {
        port: 0,
        host: '::',
        publicUrl: 'https://dugnad.example.no',
        isHttps: true,
        logLevel: 'debug',
        trustProxy: '10.0.0.1,10.0.0.2',
      },
    })
  })

  it('[SB10] takes where the StatBank is, or that nothing is fetched', () => {
    const url = (given: string) => {
      const config = readConfig({ STATBANK_URL: given })
      return config.ok ? config.value.statbankUrl : config.error
    }
    expect(url('http://127.0.0.1:8000/v2/')).toBe('http://127.0.0.1:8000/v2')
    expect(url('off')).toBeUndefined()
  })

  it.each(['1', '121', 'aldri', '-3'])(
    '[P24] does not take %s for the months that names are kept',
    (given) => {
      const config = readConfig({ KEEP_NAMES_MONTHS: given })
      expect(config.ok ? [] : config.error).toEqual([
        'KEEP_NAMES_MONTHS cannot be used. Set KEEP_NAMES_MONTHS to a number of months from 2 to 120.',
      ])
      expect(readConfig({ KEEP_NAMES_MONTHS: '24' })).toMatchObject({
        ok: true,
        value: { keepNamesMonths: 24 },
      })
    },
  )

  it('counts proxies from the nearest', () => {
    const config = readConfig({ TRUST_PROXY: '1' })
    if (!config.ok || typeof config.value.trustProxy !== 'function') throw new Error('no function')
    const { trustProxy } = config.value
    expect([trustProxy('10.0.0.1', 0), trustProxy('10.0.0.2', 1)]).toEqual([true, false])
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PUBLIC_URL', 'dugnad.example.no'],
    ['PUBLIC_URL', 'https://dugnad.example.no/app'],
    ['LOG_LEVEL', 'loud'],
    ['STATBANK_URL', 'data.ssb.no'],
    ['STATBANK_URL', 'https://name:word@data.ssb.no/api'],
    ['STATBANK_URL', 'https://data.ssb.no/api?key=1'],
  ])('says what to do about %s=%s', (name, value) => {
    const config = readConfig({ [name]: value })
    expect(config).toEqual({
      ok: false,
      error: [expect.stringMatching(new RegExp(`^${name} cannot be used\\. Set ${name} to`))],
    })
  })

  it('says all that is wrong at once', () => {
    const config = readConfig({ PORT: 'x', LOG_LEVEL: 'y' })
    expect(config.ok ? [] : config.error).toHaveLength(2)
  })
})
