import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shownFigures } from '#shared/domain/figures/shown.ts'
import { type PartView, viewFigures, withoutOthersPast } from '#shared/domain/figures/view.ts'
import { figure, someFigures } from '../../support/figures/figure.ts'

const OF = { indicator: 'no-001', better: 'lower', municipalities: ['5001', '3203'], mine: null } as const

const one = (
  figures: Parameters<typeof viewFigures>[0],
  of: Partial<Parameters<typeof viewFigures>[1]> = {},
) => viewFigures(figures, { ...OF, ...of })[0] as PartView

const somewhere = fc.subarray(['3203', '5001', '1103'])

describe('the figures of an indicator', () => {
  it('[FS1] are those of the workshop’s municipalities, with others that have a value to compare', () => {
    fc.assert(
      fc.property(someFigures, somewhere, (all, municipalities) => {
        const figures = shownFigures(all)
        for (const { part, own, others } of viewFigures(figures, { ...OF, municipalities })) {
          expect(own.map(({ municipality }) => municipality).toSorted()).toEqual(municipalities.toSorted())
          for (const { municipality, latest } of others) {
            expect(municipalities).not.toContain(municipality)
            expect(latest?.value).not.toBeNull()
          }
          for (const { municipality, latest, series, goal } of [...own, ...others]) {
            for (const told of [...series, ...(latest ? [latest] : []), ...(goal ? [goal] : [])]) {
              expect(figures).toContain(told)
              expect(told).toMatchObject({ indicator: 'no-001', municipality, part })
            }
          }
        }
      }),
    )
  })

  it('[FS1] tell the reader’s own municipality first, or else the first with a value', () => {
    const here = figure({ municipality: '3203', value: 4 })
    const there = figure({ municipality: '5001', value: null })
    expect(one([here, there]).first?.municipality).toBe('3203')
    expect(one([here, there], { mine: '5001' }).first?.municipality).toBe('5001')
    expect(one([there]).first?.municipality).toBe('5001')
    expect(one([figure({ municipality: '1103' })]).first).toBeUndefined()
    expect(one([figure({ municipality: '1103' })], { municipalities: [] }).first?.municipality).toBe('1103')
  })

  it('[FS1] are shown part by part, and not at all where others’ missing ones are all there is', () => {
    const parts = viewFigures([figure({ part: '3G' }), figure({ part: '4G' })], OF)
    expect(parts.map(({ part }) => part)).toEqual(['3G', '4G'])
    expect(viewFigures([figure({ municipality: '1103', value: null })], OF)).toEqual([])
    expect(viewFigures([figure({ indicator: 'no-002' })], OF)).toEqual([])
  })

  it('[FS1] tell a goal where nothing has been measured yet', () => {
    const goal = figure({ kind: 'goal', year: 2030, value: 5 })
    expect(one([goal]).first).toMatchObject({ municipality: '3203', latest: null, goal, isReached: null })
  })

  it('[FS2] have bars in parts of the largest, in one unit', () => {
    const view = one([
      figure({ municipality: '3203', value: 5 }),
      figure({ municipality: '5001', value: 20 }),
      figure({ municipality: '1103', value: 7, unit: 'antall' }),
    ])
    expect(view.own.map(({ municipality, share }) => [municipality, share])).toEqual([
      ['3203', 0.25],
      ['5001', 1],
    ])
    expect(view.others).toMatchObject([{ municipality: '1103', share: null }])
    expect(one([figure()]).own.map(({ share }) => share)).toEqual([null, null])
  })

  it('[FS2] never have a bar outside of its frame', () => {
    fc.assert(
      fc.property(someFigures, somewhere, (all, municipalities) => {
        for (const { own, others } of viewFigures(shownFigures(all), { ...OF, municipalities })) {
          for (const { share } of [...own, ...others]) {
            if (share !== null) expect(share >= 0 && share <= 1).toBe(true)
          }
        }
      }),
    )
  })

  it('[FS3] that are sent show the same as all of them would', () => {
    fc.assert(
      fc.property(someFigures, somewhere, (all, municipalities) => {
        const figures = shownFigures(all)
        const sent = withoutOthersPast(figures, municipalities)
        const shown = (from: typeof figures) =>
          viewFigures(from, { ...OF, municipalities }).map(({ own, others, first, part }) => ({
            part,
            own,
            first: first?.latest,
            others: others.map(({ municipality, latest, share }) => ({ municipality, latest, share })),
          }))
        expect(shown(sent)).toEqual(shown(figures))
        for (const { municipality, kind, value } of sent) {
          if (!municipalities.includes(municipality)) expect([kind, value === null]).toEqual(['value', false])
        }
      }),
    )
  })
})
