import { type ReactNode, useEffect, useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { GoalMark } from '#client/ui/goal-mark.tsx'
import { BOTTOM_LINES } from '#shared/catalogue/bottom-lines.ts'
import { CHAIN_STEPS } from '#shared/catalogue/chain-steps.ts'
import { developmentArea } from '#shared/catalogue/development-areas.ts'
import type { ChainStepCode, Indicator, Target } from '#shared/catalogue/types.ts'
import type { Language } from '#shared/kernel/language.ts'
import { stepInWords } from './chain-words.ts'
import { IndicatorSource } from './indicator-source.tsx'

/** Everything the catalogue says of an indicator, in plain words. What it does not say is left out. */
export function IndicatorDetails({ indicator }: { readonly indicator: Indicator }) {
  const t = useTexts().indicators
  const language = useLanguage()
  const { help, unit, goals, targets, developmentAreas, bottomLines, better, periodicity } = indicator
  const bottom = BOTTOM_LINES.filter(({ code }) => bottomLines.includes(code)).map(
    ({ name }) => name[language],
  )
  return (
    <dl className="indicators-details">
      <Fact name={t.about.help}>{help?.[language]}</Fact>
      <Fact name={t.about.unit}>{unit?.[language]}</Fact>
      <Fact name={t.about.better}>{better && t.better[better]}</Fact>
      <Fact name={t.about.chainStep}>{stepsInWords(indicator, language)}</Fact>
      <Fact name={t.about.goals}>
        {goals.length > 0 && (
          <span className="row">
            {goals.map((number) => (
              <GoalMark key={number} number={number} withName />
            ))}
          </span>
        )}
      </Fact>
      <Fact name={t.about.targets}>
        {targets.length > 0 && <Targets codes={targets} language={language} />}
        {targets.length > 0 && indicator.suggested && <span className="muted">{t.about.suggested}</span>}
      </Fact>
      <Fact name={t.about.areas}>
        {developmentAreas.map((code) => developmentArea(code).name[language]).join(', ')}
      </Fact>
      <Fact name={t.about.bottomLines}>{bottom.join(', ')}</Fact>
      <Fact name={t.about.level}>{indicator.lowestLevel && t.level[indicator.lowestLevel]}</Fact>
      <Fact name={t.about.periodicity}>{periodicity && t.periodicity[periodicity]}</Fact>
      <Fact name={t.about.quality}>{indicator.qualityClass && t.quality[indicator.qualityClass]}</Fact>
      <Fact name={t.about.code}>{indicator.code}</Fact>
      <IndicatorSource indicator={indicator} />
    </dl>
  )
}

/** A term and what it is; nothing at all when there is nothing to say. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const isEmpty = Array.isArray(children) ? children.every((child) => !child) : !children
  if (isEmpty) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The steps of the results chain that an indicator measures, each with what the step means. */
function stepsInWords({ chainStep, furtherChainSteps = [] }: Indicator, language: Language): string {
  const codes: readonly (ChainStepCode | null)[] = [chainStep, ...furtherChainSteps]
  return CHAIN_STEPS.filter((step) => codes.includes(step.code))
    .map((step) => stepInWords(step.code, language))
    .join('; ')
}

/** Targets by code and title. The titles of all 169 are fetched only when somebody looks. */
function Targets({ codes, language }: { readonly codes: readonly string[]; readonly language: Language }) {
  const [byCode, setByCode] = useState<(code: string) => Target | undefined>()
  useEffect(() => {
    let isCurrent = true
    void import('#shared/catalogue/targets.ts').then(({ targetByCode }) => {
      if (isCurrent) setByCode(() => targetByCode)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return (
    <ul className="list-plain">
      {codes.map((code) => (
        <li key={code}>
          {code} {byCode?.(code)?.title[language]}
        </li>
      ))}
    </ul>
  )
}
