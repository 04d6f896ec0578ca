import { describe, expect, it } from 'vitest'
import { BOTTOM_LINES } from '#shared/catalogue/bottom-lines.ts'
import { CHAIN_STEPS } from '#shared/catalogue/chain-steps.ts'
import { COUNTIES, countyByNumber } from '#shared/catalogue/counties.ts'
import { DEVELOPMENT_AREAS, developmentArea, isDevelopmentArea } from '#shared/catalogue/development-areas.ts'
import { GOALS, goal } from '#shared/catalogue/goals.ts'
import { INDICATORS, indicatorById } from '#shared/catalogue/indicators.ts'
import { MUNICIPALITIES, municipalityByNumber } from '#shared/catalogue/municipalities.ts'
import { TARGETS, targetByCode, targetsOfGoal } from '#shared/catalogue/targets.ts'
import { AGENDA_TEMPLATES } from '#shared/catalogue/templates.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import { U4SSC_STRUCTURE, u4sscNode } from '#shared/catalogue/u4ssc-structure.ts'

const duplicates = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) !== i)

/** Ids of the indicators that break a rule. */
const breaking = (rule: (indicator: Indicator) => boolean): string[] =>
  INDICATORS.filter((indicator) => !rule(indicator)).map((indicator) => indicator.id)

describe('ids', () => {
  it('are unique over the catalogue and lead back to the row', () => {
    const ids = [...INDICATORS, ...AGENDA_TEMPLATES].map(({ id }) => id)
    expect(duplicates(ids)).toEqual([])
    expect(breaking((indicator) => indicatorById(indicator.id) === indicator)).toEqual([])
    expect(indicatorById('no-999')).toBeUndefined()
  })

  it('keep the forms that links and exports cite', () => {
    expect(breaking(({ id }) => /^(no-\d{3}|u4ssc-[a-z0-9-]+|sdg-\d+\.\w+\.\d+)$/.test(id))).toEqual([])
    expect(indicatorById('sdg-11.6.1')).toMatchObject({ code: '11.6.1', goals: [11], targets: ['11.6'] })
    expect(indicatorById('u4ssc-ec-ict-ict-1c')?.code).toBe('EC: ICT: ICT: 1C')
    expect(indicatorById('no-087')).toMatchObject({ framework: 'KS', ssbTable: '12241' })
    expect(duplicates(INDICATORS.map((indicator) => indicator.code))).toEqual([])
  })
})

describe('references', () => {
  it('lead from targets to goals', () => {
    expect(TARGETS.filter((target) => !target.code.startsWith(`${target.goal}.`))).toEqual([])
    expect(GOALS.flatMap(({ number }) => targetsOfGoal(number))).toEqual(TARGETS)
    expect(duplicates(TARGETS.map((target) => target.code))).toEqual([])
    expect(goal(13)?.number).toBe(13)
    expect([goal(0), goal(18), targetByCode('13.9')]).toEqual([undefined, undefined, undefined])
  })

  it('lead from indicators to targets and from those to goals, the main one first', () => {
    expect(breaking((i) => i.targets.length > 0 && i.goals.length > 0)).toEqual([])
    expect(breaking((i) => i.targets.every((code) => targetByCode(code)))).toEqual([])
    expect(
      breaking((i) => {
        const fromTargets = new Set(i.targets.map((code) => targetByCode(code)?.goal))
        return [...fromTargets].join() === i.goals.join()
      }),
    ).toEqual([])
  })

  it('lead from indicators to the closed lists', () => {
    const lines = BOTTOM_LINES.map((line) => line.code)
    const steps = CHAIN_STEPS.map((step) => step.code)
    expect(DEVELOPMENT_AREAS).toHaveLength(14)
    expect(breaking((i) => i.developmentAreas.every(isDevelopmentArea))).toEqual([])
    expect(breaking((i) => i.bottomLines.every((code) => lines.includes(code)))).toEqual([])
    expect(
      breaking((i) =>
        [i.chainStep, ...(i.furtherChainSteps ?? [])].every((code) => !code || steps.includes(code)),
      ),
    ).toEqual([])
    expect(breaking((i) => [null, 1, 2, 3].includes(i.qualityClass))).toEqual([])
    expect(breaking((i) => [null, 'higher', 'lower', 'context'].includes(i.better))).toEqual([])
    expect(developmentArea('Transport').name.nn).toBe('Transport')
    expect(isDevelopmentArea('Weather')).toBe(false)
  })

  it('lead from KPIs to categories and from those up to dimensions', () => {
    expect(
      breaking((i) => i.framework !== 'U4SSC' || u4sscNode(i.u4ssc?.category ?? '')?.level === 'category'),
    ).toEqual([])
    const parentOf = (code: string) => code.split(':').slice(0, -1).join(':')
    expect(
      U4SSC_STRUCTURE.filter(({ code, level }) => level !== 'dimension' && !u4sscNode(parentOf(code))),
    ).toEqual([])
  })

  it('lead from municipalities to counties', () => {
    expect(MUNICIPALITIES.filter(({ number, county }) => !number.startsWith(county))).toEqual([])
    expect(MUNICIPALITIES.filter(({ county }) => !countyByNumber(county))).toEqual([])
    expect(duplicates([...MUNICIPALITIES, ...COUNTIES].map(({ number }) => number))).toEqual([])
    expect(duplicates(MUNICIPALITIES.map(({ name }) => name))).toEqual([])
    expect(municipalityByNumber('3203')?.name).toBe('Asker')
    expect(municipalityByNumber('0000')).toBeUndefined()
  })
})

describe('what a row says', () => {
  it('is marked as a suggestion unless the framework itself says it', () => {
    expect(breaking((i) => i.suggested === (i.framework !== 'SDG'))).toEqual([])
  })

  it('names who publishes the figures and where, for municipal indicators', () => {
    expect(
      breaking(
        (i) =>
          i.framework !== 'KS' ||
          (Boolean(i.publisher && i.periodicity && i.ksUri) && URL.canParse(i.sourceUrl ?? '')),
      ),
    ).toEqual([])
    expect(breaking((i) => i.ssbTable === undefined || /^\d{5}$/.test(i.ssbTable))).toEqual([])
  })

  it('is short: titles fit a card and help one line', () => {
    expect(breaking((i) => Object.values(i.title).every((text) => text.length <= 80))).toEqual([])
    expect(breaking((i) => Object.values(i.help ?? {}).every((text) => text.length <= 90))).toEqual([])
    expect(TARGETS.filter((t) => Object.values(t.title).some((text) => text.length > 70))).toEqual([])
  })
})
