import { describe, expect, it } from 'vitest'
import { EMBEDDED_FIGURES } from '#shared/catalogue/figures/embedded.ts'
import { indicatorById } from '#shared/catalogue/indicators.ts'
import { municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import { figureKey } from '#shared/domain/figure.ts'

describe('the embedded figures', () => {
  it('are of indicators and municipalities that there are, each once', () => {
    expect(EMBEDDED_FIGURES.length).toBe(64)
    expect(EMBEDDED_FIGURES.filter(({ indicator }) => !indicatorById(indicator))).toEqual([])
    expect(EMBEDDED_FIGURES.filter(({ municipality }) => !municipalityByNumber(municipality))).toEqual([])
    expect(new Set(EMBEDDED_FIGURES.map(figureKey)).size).toBe(EMBEDDED_FIGURES.length)
  })

  it('have a value or are missing, and say where they are from', () => {
    expect(EMBEDDED_FIGURES.filter(({ value }) => value === null).length).toBe(10)
    expect(EMBEDDED_FIGURES[0]).toEqual({
      indicator: 'u4ssc-ec-ict-ict-1c',
      municipality: '1149',
      year: 2020,
      part: null,
      kind: 'value',
      value: 97,
      unit: '%',
      quality: 'unknown',
      source: 'ITU, U4SSC Verification Report Karmøy, 2020-09, p. 14',
      sourceUrl:
        'https://www.itu.int/en/publications/Documents/tsb/2020-U4SSC-Verification-Report-Karmoy-Norway',
      fetchedAt: Date.UTC(2020, 8, 1),
      origin: 'embedded',
    })
  })
})
