import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureKey } from '#shared/domain/figure.ts'
import { byIndicator, shownFigures } from '#shared/domain/figures/shown.ts'
import { figure, someFigures } from '../../support/figures/figure.ts'

describe('of several figures for the same', () => {
  it.each([
    ['a value before missing', { value: null, fetchedAt: 9 }, { value: 3 }],
    ['what the workshop has before what is embedded', { origin: 'embedded', fetchedAt: 9 }, {}],
    ['what came last', { fetchedAt: 1, origin: 'pack-2' }, { fetchedAt: 2 }],
  ])('[FI1] shows %s', (_name, other, wanted) => {
    const [a, b] = [figure(other), figure(wanted)]
    expect(shownFigures([a, b])).toEqual([b])
    expect(shownFigures([b, a])).toEqual([b])
  })

  it('[FI1] shows one, whatever their order, and each of what differs', () => {
    fc.assert(
      fc.property(someFigures, (figures) => {
        const shown = shownFigures(figures)
        expect(new Set(shown.map(figureKey))).toEqual(new Set(figures.map(figureKey)))
        expect(new Set(shown.map(figureKey)).size).toBe(shown.length)
        expect(shownFigures(shown)).toEqual(shown)
        const keys = (list: typeof figures) =>
          shownFigures(list).map((one) => [figureKey(one), one.value === null, one.origin === 'embedded'])
        expect(keys([...figures].reverse())).toEqual(keys(figures))
        expect([...byIndicator(shown).values()].flat()).toEqual(shown)
      }),
    )
  })
})
