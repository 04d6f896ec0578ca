import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, type IndicatorFacts, indicatorsOf } from '#shared/board/coverage.ts'
import { fitCounts } from '#shared/board/fits.ts'
import type { Challenge, IndicatorLink } from '#shared/board/records.ts'
import { FITS, NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { challengeOf } from '../canvas/records.ts'
import { idOf } from '../support/board/ids.ts'

const AREAS = ['Energy', 'Transport', 'Culture']
const LINES = ['environment', 'social', 'economy']

const KNOWN: Readonly<Record<string, IndicatorFacts>> = {
  bus: { goals: [11, 13], developmentAreas: ['Transport'], bottomLines: ['environment', 'social'] },
  heat: { goals: [7], developmentAreas: ['Energy'], bottomLines: ['environment'] },
}

const linkOf = (n: number, from: number, indicator: string, fit: IndicatorLink['fit']): IndicatorLink => ({
  kind: 'link',
  id: idOf('lnk', n),
  from: idOf('chl', from),
  indicator,
  version: '1',
  fit,
  why: '',
  chainStep: null,
  use: null,
  owner: '',
  confirmed: null,
})

const cover = (challenges: readonly Challenge[], links: readonly IndicatorLink[]) =>
  coverageOf(
    {
      challenges: challenges.filter(({ mergedInto }) => mergedInto === null),
      merged: challenges.filter(({ mergedInto }) => mergedInto !== null),
      links,
    },
    { areas: AREAS, bottomLines: LINES, indicator: (id) => KNOWN[id] },
  )

describe('what a board covers', () => {
  it('[K1] is counted for every goal, area and bottom line, also where it is nothing', () => {
    const [one, two, three] = [1, 2, 3].map((n) => idOf('chl', n))
    const challenges = [
      challengeOf(1, { goals: [11] }),
      challengeOf(2, { goals: [] }),
      challengeOf(3, { goals: [7, 11] }),
    ]
    const links = [
      linkOf(1, 1, 'bus', 'yes'),
      linkOf(2, 2, 'heat', 'partly'),
      linkOf(3, 3, NO_INDICATOR, 'no'),
    ]
    const { goals, areas, bottomLines, ...gaps } = cover(challenges, links)
    expect(goals.map(({ key }) => key)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1))
    expect(goals[6]).toEqual({ key: 7, challenges: 1, links: 1, cards: [two, three] })
    expect(goals[10]).toEqual({ key: 11, challenges: 2, links: 1, cards: [one, three] })
    expect(goals[12]).toEqual({ key: 13, challenges: 0, links: 1, cards: [one] })
    expect(goals[0]).toEqual({ key: 1, challenges: 0, links: 0, cards: [] })
    expect(areas.map(({ key, links: count, cards }) => [key, count, cards])).toEqual([
      ['Energy', 1, [two]],
      ['Transport', 1, [one]],
      ['Culture', 0, []],
    ])
    expect(bottomLines.map(({ links: count }) => count)).toEqual([2, 1, 0])
    expect(gaps).toEqual({ withoutGoal: [two], withoutVerdict: [], withoutFigure: [three], unknown: 0 })
  })

  it('[K2] is not what an indicator says that does not fit, nor one that nobody knows', () => {
    const { goals, unknown, withoutVerdict } = cover(
      [challengeOf(1, { goals: [] }), challengeOf(2)],
      [linkOf(1, 1, 'bus', 'no'), linkOf(2, 1, 'gone', 'yes')],
    )
    expect(goals[10]).toMatchObject({ challenges: 1, links: 0 })
    expect(unknown).toBe(1)
    expect(withoutVerdict).toEqual([idOf('chl', 2)])
    expect(indicatorsOf({ links: [linkOf(1, 1, 'bus', 'no'), linkOf(2, 1, 'gone', 'yes')] })).toEqual([
      'gone',
    ])
  })

  it('[K3] counts with the card that a card was merged into, on the card as well', () => {
    const challenges = [challengeOf(1), challengeOf(2, { goals: [3], mergedInto: idOf('chl', 1) })]
    const links = [linkOf(1, 2, 'heat', 'yes'), linkOf(2, 1, 'bus', 'yes')]
    const { goals } = cover(challenges, links)
    expect(goals[6]).toEqual({ key: 7, challenges: 0, links: 1, cards: [idOf('chl', 1)] })
    expect(goals[2]).toMatchObject({ challenges: 0, links: 0 })
    const merged = challenges.slice(1)
    expect([...fitCounts({ links, merged })]).toEqual([
      [idOf('chl', 1), { yes: 2, partly: 0, no: 0, none: 0 }],
    ])
  })

  it('[K1] adds up, whatever is linked to what', () => {
    const anyCard = fc.record({
      goals: fc.uniqueArray(fc.integer({ min: 1, max: 17 }), { maxLength: 3 }),
      into: fc.option(fc.nat(30)),
    })
    const anyLink = fc.record({
      from: fc.nat(30),
      indicator: fc.constantFrom('bus', 'heat', 'gone', NO_INDICATOR),
      fit: fc.constantFrom(...FITS),
    })
    fc.assert(
      fc.property(
        fc.array(anyCard, { minLength: 1, maxLength: 12 }),
        fc.array(anyLink, { maxLength: 40 }),
        (cards, drafts) => {
          // a card is merged only into an earlier one that is a card itself: circles are the projection's matter
          const isTop = (n: number) => cards[n]?.into === null || n === 0
          const challenges = cards.map(({ goals, into }, n) => {
            const target = into === null ? -1 : into % cards.length
            const isMerged = n > 0 && target >= 0 && target < n && isTop(target)
            return challengeOf(n, { goals, mergedInto: isMerged ? idOf('chl', target) : null })
          })
          const links = drafts.map(({ from, indicator, fit }, n) =>
            linkOf(n, from % cards.length, indicator, fit),
          )
          const shown = challenges.filter(({ mergedInto }) => mergedInto === null)
          const coverage = cover(challenges, links)
          const fitting = links.filter(({ indicator, fit }) => indicator !== NO_INDICATOR && fit !== 'no')
          const sum = (
            list: readonly { challenges: number; links: number }[],
            what: 'challenges' | 'links',
          ) => list.reduce((total, one) => total + one[what], 0)
          const known = fitting.flatMap(({ indicator }) => KNOWN[indicator] ?? [])
          expect(sum(coverage.goals, 'challenges')).toBe(shown.flatMap(({ goals }) => goals).length)
          expect(sum(coverage.goals, 'links')).toBe(known.flatMap(({ goals }) => goals).length)
          expect(sum(coverage.areas, 'links')).toBe(known.length)
          expect(coverage.unknown).toBe(fitting.length - known.length)
          const ids = new Set<string>(shown.map(({ id }) => id))
          for (const { cards: found, challenges: count } of coverage.goals) {
            expect(new Set(found).size).toBe(found.length)
            expect(found.length).toBeGreaterThanOrEqual(count)
            expect(found.every((id) => ids.has(id))).toBe(true)
          }
          const counts = fitCounts({ links, merged: challenges.filter((card) => !shown.includes(card)) })
          expect(
            [...counts.values()].reduce((n, { yes, partly, no, none }) => n + yes + partly + no + none, 0),
          ).toBe(links.length)
          expect(counts.size).toBe(shown.length - coverage.withoutVerdict.length)
        },
      ),
    )
  })
})
