import { describe, expect, it } from 'vitest'
import { BOTTOM_LINES } from '#shared/catalogue/bottom-lines.ts'
import { CHAIN_STEPS } from '#shared/catalogue/chain-steps.ts'
import { COUNTIES } from '#shared/catalogue/counties.ts'
import { DEVELOPMENT_AREAS } from '#shared/catalogue/development-areas.ts'
import { GOALS } from '#shared/catalogue/goals.ts'
import { INDICATORS } from '#shared/catalogue/indicators.ts'
import { MUNICIPALITIES } from '#shared/catalogue/municipalities.ts'
import { TARGETS } from '#shared/catalogue/targets.ts'
import { TAXONOMY } from '#shared/catalogue/taxonomy.ts'
import { AGENDA_TEMPLATES } from '#shared/catalogue/templates.ts'
import type { TaxonomyNode } from '#shared/catalogue/types.ts'
import { U4SSC_STRUCTURE } from '#shared/catalogue/u4ssc-structure.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import { LANGUAGES } from '#shared/kernel/language.ts'

const EVERYTHING = {
  BOTTOM_LINES,
  CHAIN_STEPS,
  DEVELOPMENT_AREAS,
  GOALS,
  INDICATORS,
  TARGETS,
  TAXONOMY,
  AGENDA_TEMPLATES,
  U4SSC_STRUCTURE,
}

/** Every object in the data that has a text in one of the languages, with the way to it. */
function localizedIn(value: unknown, path: string): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  const record = value as Record<string, unknown>
  if (LANGUAGES.some((language) => language in record)) return [[path, record]]
  return Object.entries(record).flatMap(([key, child]) => localizedIn(child, `${path}.${key}`))
}

describe('the catalogue', () => {
  it('has a version that names the month of its content', () => {
    expect(CATALOGUE_VERSION).toMatch(/^20\d\d\.(0[1-9]|1[0-2])$/)
  })

  it('holds the 17 goals and their 169 targets', () => {
    expect(GOALS.map((goal) => goal.number)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1))
    expect(TARGETS).toHaveLength(169)
  })

  it('holds 119 municipal indicators, 91 U4SSC KPIs and the 252 codes of the UN list', () => {
    const count = (framework: string) => INDICATORS.filter((i) => i.framework === framework).length
    expect([count('KS'), count('U4SSC'), count('SDG')]).toEqual([119, 91, 252])
  })

  it('holds 54 core and 37 advanced KPIs, as many as each U4SSC category says', () => {
    const kpis = INDICATORS.filter((i) => i.framework === 'U4SSC')
    expect(kpis.filter((kpi) => kpi.u4ssc?.type === 'core')).toHaveLength(54)
    expect(kpis.filter((kpi) => kpi.u4ssc?.type === 'advanced')).toHaveLength(37)
    for (const { code, level, kpis: expected } of U4SSC_STRUCTURE) {
      if (level !== 'category') continue
      expect([code, kpis.filter((kpi) => kpi.u4ssc?.category === code).length]).toEqual([code, expected])
    }
    const levels = U4SSC_STRUCTURE.map((node) => node.level)
    expect(levels.filter((level) => level === 'dimension')).toHaveLength(3)
    expect(levels.filter((level) => level === 'subDimension')).toHaveLength(7)
    expect(levels.filter((level) => level === 'category')).toHaveLength(27)
  })

  it('holds 357 municipalities in 15 counties', () => {
    expect(MUNICIPALITIES).toHaveLength(357)
    expect(COUNTIES).toHaveLength(15)
    const perCounty = COUNTIES.map(({ number }) => MUNICIPALITIES.filter((m) => m.county === number).length)
    expect(perCounty).toEqual([1, 23, 27, 41, 12, 21, 18, 46, 6, 17, 25, 43, 38, 21, 18])
  })

  it('holds the taxonomy: 3 dimensions, 9 facets and, with the lists of their own, 37 values on 4 levels', () => {
    const facets = TAXONOMY.flatMap((dimension) => dimension.children)
    const own = facets.flatMap((facet) => facet.children)
    const levels = own.flatMap((value: TaxonomyNode) => value.children)
    expect([TAXONOMY.length, facets.length]).toEqual([3, 9])
    expect(own.length + BOTTOM_LINES.length + DEVELOPMENT_AREAS.length + CHAIN_STEPS.length).toBe(37)
    expect(levels).toHaveLength(4)
    expect(facets.filter((facet) => facet.children.length === 0).map((facet) => facet.valuesFrom)).toEqual([
      'goals',
      'targets',
      'bottomLines',
      'developmentAreas',
      'chainSteps',
    ])
  })

  it('says everything in bokmål, nynorsk and English', () => {
    const texts = localizedIn(EVERYTHING, 'catalogue')
    expect(texts.length).toBeGreaterThan(1000)
    const incomplete = texts.filter(([, text]) =>
      LANGUAGES.some((language) => typeof text[language] !== 'string' || text[language].trim() === ''),
    )
    expect(incomplete.map(([path]) => path)).toEqual([])
  })

  it('covers all goals and all development areas with municipal indicators', () => {
    const municipal = INDICATORS.filter((i) => i.framework === 'KS')
    expect(new Set(municipal.flatMap((i) => i.goals)).size).toBe(17)
    expect(new Set(municipal.flatMap((i) => i.developmentAreas)).size).toBe(14)
  })
})
