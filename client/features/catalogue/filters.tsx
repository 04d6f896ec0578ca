import { useEffect, useState } from 'react'
import type { IndicatorQuery } from '#client/features/indicators/use-indicator-search.ts'
import { EMPTY_QUERY, isFiltered } from '#client/features/indicators/use-indicator-search.ts'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { ChoiceField } from '#client/ui/choice-field.tsx'
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
  return (
    <>
      <ChoiceField
        label={filters.target}
        none={query.goal === null ? filters.targetHelp : filters.allTargets}
        value={query.target}
        options={targets.map(({ code, title }) => ({ value: code, name: `${code} ${title[language]}` }))}
        onChange={(target) => onChange({ ...query, target })}
      />
      <ChoiceField
        label={t.search.area}
        none={t.search.allAreas}
        value={query.area}
        options={DEVELOPMENT_AREAS.map(({ code, name }) => ({ value: code, name: name[language] }))}
        onChange={(area) => onChange({ ...query, area })}
      />
      <ChoiceField
        label={filters.chainStep}
        none={filters.allSteps}
        value={query.chainStep}
        options={CHAIN_STEPS.map(({ code, name }) => ({ value: code, name: name[language] }))}
        onChange={(chainStep) => onChange({ ...query, chainStep })}
      />
      <ChoiceField
        label={filters.quality}
        none={filters.allQualities}
        value={query.quality === null ? null : String(query.quality)}
        options={QUALITY_CLASSES.map((value) => ({ value: String(value), name: t.quality[value] }))}
        onChange={(value) =>
          onChange({ ...query, quality: QUALITY_CLASSES.find((one) => String(one) === value) ?? null })
        }
      />
      <ChoiceField
        label={filters.level}
        none={filters.allLevels}
        value={query.level}
        options={LEVELS.map((value) => ({ value, name: t.level[value] }))}
        onChange={(level) => onChange({ ...query, level })}
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
