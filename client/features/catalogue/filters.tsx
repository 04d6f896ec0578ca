import { useEffect, useState } from 'react'
import { Choice } from '#client/features/indicators/choice.tsx'
import type { IndicatorQuery } from '#client/features/indicators/use-indicator-search.ts'
import { EMPTY_QUERY, isFiltered } from '#client/features/indicators/use-indicator-search.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { CHAIN_STEPS } from '#shared/catalogue/chain-steps.ts'
import { DEVELOPMENT_AREAS } from '#shared/catalogue/development-areas.ts'
import { LEVELS, QUALITY_CLASSES, type Target } from '#shared/catalogue/types.ts'

interface FiltersProps {
  readonly query: IndicatorQuery
  readonly onChange: (query: IndicatorQuery) => void
}

/** Everything but framework and goal by which a search is narrowed. */
export function Filters({ query, onChange }: FiltersProps) {
  const { catalogue, indicators: t } = useTexts()
  const { filters } = catalogue
  const language = useLanguage()
  const targets = useTargets(query.goal)
  const pick = <T extends string | number>(values: readonly T[], value: string | null): T | null =>
    values.find((one) => String(one) === value) ?? null
  return (
    <>
      <Choice
        label={filters.target}
        all={query.goal === null ? filters.targetHelp : filters.allTargets}
        value={query.target}
        options={targets.map(({ code, title }) => ({ value: code, name: `${code} ${title[language]}` }))}
        onChange={(target) => onChange({ ...query, target })}
      />
      <Choice
        label={t.search.area}
        all={t.search.allAreas}
        value={query.area}
        options={DEVELOPMENT_AREAS.map(({ code, name }) => ({ value: code, name: name[language] }))}
        onChange={(value) =>
          onChange({
            ...query,
            area: pick(
              DEVELOPMENT_AREAS.map(({ code }) => code),
              value,
            ),
          })
        }
      />
      <Choice
        label={filters.chainStep}
        all={filters.allSteps}
        value={query.chainStep}
        options={CHAIN_STEPS.map(({ code, name }) => ({ value: code, name: name[language] }))}
        onChange={(value) =>
          onChange({
            ...query,
            chainStep: pick(
              CHAIN_STEPS.map(({ code }) => code),
              value,
            ),
          })
        }
      />
      <Choice
        label={filters.quality}
        all={filters.allQualities}
        value={query.quality === null ? null : String(query.quality)}
        options={QUALITY_CLASSES.map((value) => ({ value: String(value), name: t.quality[value] }))}
        onChange={(value) => onChange({ ...query, quality: pick(QUALITY_CLASSES, value) })}
      />
      <Choice
        label={filters.level}
        all={filters.allLevels}
        value={query.level}
        options={LEVELS.map((value) => ({ value, name: t.level[value] }))}
        onChange={(value) => onChange({ ...query, level: pick(LEVELS, value) })}
      />
      {isFiltered(query) && (
        <button
          type="button"
          className="ds-button catalogue-clear"
          data-variant="tertiary"
          onClick={() => onChange({ ...EMPTY_QUERY, q: query.q })}
        >
          {filters.clear}
        </button>
      )}
    </>
  )
}

/** The targets of a goal; the titles of all 169 are fetched when the first goal is chosen. */
function useTargets(goal: number | null): readonly Target[] {
  const [targets, setTargets] = useState<readonly Target[]>([])
  useEffect(() => {
    if (goal === null) return setTargets([])
    let isCurrent = true
    void import('#shared/catalogue/targets.ts').then(({ targetsOfGoal }) => {
      if (isCurrent) setTargets(targetsOfGoal(goal))
    })
    return () => {
      isCurrent = false
    }
  }, [goal])
  return targets
}
