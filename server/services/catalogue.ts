import type { SearchIndicators } from '#shared/api/board.ts'
import type { Problem } from '#shared/api/problem.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import { CHAIN_STEPS } from '#shared/catalogue/chain-steps.ts'
import { countyByNumber } from '#shared/catalogue/counties.ts'
import { DEVELOPMENT_AREAS } from '#shared/catalogue/development-areas.ts'
import { INDICATORS, indicatorById } from '#shared/catalogue/indicators.ts'
import { MUNICIPALITIES } from '#shared/catalogue/municipalities.ts'
import { type IndicatorQuery, type IndicatorShelf, searchShelves, shelve } from '#shared/catalogue/search.ts'
import { targetByCode } from '#shared/catalogue/targets.ts'
import { FRAMEWORKS, LEVELS, type Municipality, QUALITY_CLASSES } from '#shared/catalogue/types.ts'
import { CATALOGUE_VERSION } from '#shared/catalogue/version.ts'
import { LANGUAGES, type Language } from '#shared/kernel/language.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'
import { badField } from './fields.ts'

export interface Catalogue {
  /** The embedded indicators, for searches that take in others too. */
  shelf(): IndicatorShelf
  indicators(query: SearchIndicators, language: Language): Result<IndicatorHits, Problem>
  /** Those whose name has a word that begins with `q`, or whose number does; all of them without `q`. With the county's name. */
  municipalities(q: string, limit: number): readonly Municipality[]
}

export function createCatalogue(): Catalogue {
  let built: IndicatorShelf | undefined
  // Building the index takes a moment, which nobody should wait for who does not search.
  const shelf = () => {
    built ??= shelve(INDICATORS)
    return built
  }

  return {
    shelf,
    indicators(query, language) {
      if (query.ids !== undefined) return ok({ ...byIds(query.ids.split(',')), version: CATALOGUE_VERSION })
      const asked = readQuery(query, language)
      return asked.ok ? ok({ ...searchShelves([shelf()], asked.value), version: CATALOGUE_VERSION }) : asked
    },
    municipalities(q, limit) {
      const asked = q.trim().toLocaleLowerCase('nb')
      const found = MUNICIPALITIES.filter(({ number, name }) => {
        const words = name.toLocaleLowerCase('nb')
        return number.startsWith(asked) || words.startsWith(asked) || words.includes(` ${asked}`)
      })
      const named = ({ county, ...one }: Municipality) => ({
        ...one,
        county: countyByNumber(county)?.name ?? county,
      })
      return found.slice(0, limit).map(named)
    },
  }
}

function byIds(ids: readonly string[]): Omit<IndicatorHits, 'version'> {
  const hits = [...new Set(ids)].flatMap((id) => {
    const indicator = indicatorById(id)
    return indicator ? [{ indicator, score: 1 }] : []
  })
  return { hits, total: hits.length }
}

/** A question as the search takes it; words that are on no list are refused. */
export function readQuery(query: SearchIndicators, reader: Language): Result<IndicatorQuery, Problem> {
  const framework = FRAMEWORKS.find((one) => one === query.framework)
  if (query.framework && !framework) return fail(badField('framework', 'unknown'))
  const area = DEVELOPMENT_AREAS.find(({ code }) => code === query.area)?.code
  if (query.area && !area) return fail(badField('area', 'unknown'))
  const target = query.target === undefined ? undefined : targetByCode(query.target)?.code
  if (query.target && !target) return fail(badField('target', 'unknown'))
  const chainStep = CHAIN_STEPS.find(({ code }) => code === query.chainStep)?.code
  if (query.chainStep && !chainStep) return fail(badField('chainStep', 'unknown'))
  const level = LEVELS.find((one) => one === query.level)
  if (query.level && !level) return fail(badField('level', 'unknown'))
  const quality = QUALITY_CLASSES.find((one) => one === query.quality)
  return ok({
    language: LANGUAGES.find((one) => one === query.language) ?? reader,
    ...(query.q === undefined ? {} : { q: query.q }),
    ...(query.goal === undefined ? {} : { goal: query.goal }),
    ...(query.limit === undefined ? {} : { limit: query.limit }),
    ...(framework ? { framework } : {}),
    ...(area ? { area } : {}),
    ...(target ? { target } : {}),
    ...(chainStep ? { chainStep } : {}),
    ...(level ? { level } : {}),
    ...(quality ? { quality } : {}),
  })
}
