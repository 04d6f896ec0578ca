import fc from 'fast-check'
import { DATA_QUALITIES, FIGURE_KINDS, type Figure } from '#shared/domain/figure.ts'

/** A figure like others, but for what is said of it. */
export const figure = (about: Partial<Figure> = {}): Figure => ({
  indicator: 'no-001',
  municipality: '3203',
  year: 2023,
  part: null,
  kind: 'value',
  value: 12.5,
  unit: '%',
  quality: 'measured',
  source: 'SSB, tabell 12345',
  sourceUrl: null,
  fetchedAt: 1,
  origin: 'pack-1',
  ...about,
})

/** Figures of few indicators, municipalities and years, so that many are of the same. */
export const someFigures: fc.Arbitrary<readonly Figure[]> = fc.array(
  fc.record<Figure>({
    indicator: fc.constantFrom('no-001', 'no-002'),
    municipality: fc.constantFrom('3203', '5001', '1103'),
    year: fc.integer({ min: 2018, max: 2024 }),
    part: fc.constantFrom(null, '3G', '4G'),
    kind: fc.constantFrom(...FIGURE_KINDS),
    value: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true })),
    unit: fc.constantFrom('%', 'antall'),
    quality: fc.constantFrom(...DATA_QUALITIES),
    source: fc.constant('SSB'),
    sourceUrl: fc.constant(null),
    fetchedAt: fc.nat(5),
    origin: fc.constantFrom('embedded', 'pack-1', 'pack-2', 'hand', 'ssb'),
  }),
  { maxLength: 60 },
)
