import { type ReactNode, useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { GoalMark } from '#client/ui/goal-mark.tsx'
import { isConfirmed } from '#shared/board/confirming.ts'
import type { IndicatorLink } from '#shared/board/records.ts'
import { developmentArea } from '#shared/catalogue/development-areas.ts'
import { NO_INDICATOR } from '#shared/domain/indicator-link.ts'
import { stepInWords } from './chain-words.ts'
import { Fact } from './indicator-details.tsx'
import { useIndicator } from './use-indicator.ts'

/** The three questions of the KS/SSB taxonomy, answered for one link: what is it about, why is it used, how good is it. */
export function LinkProfile({ link }: { readonly link: IndicatorLink }) {
  const t = useTexts().indicators.fitting.profile
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="ds-details small" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t.open}</summary>
      {isOpen && <Profile link={link} />}
    </details>
  )
}

function Profile({ link }: { readonly link: IndicatorLink }) {
  const { indicators, list } = useTexts()
  const { about, fitting, level, periodicity, quality } = indicators
  const language = useLanguage()
  const indicator = useIndicator(link.indicator, link.version)
  const t = fitting.profile
  const isNone = link.indicator === NO_INDICATOR
  const { goals = [], targets = [], developmentAreas = [] } = indicator ?? {}
  const areas = developmentAreas.map((code) => developmentArea(code).name[language])
  const goalMarks = goals.length > 0 && (
    <span className="row">
      {goals.map((number) => (
        <GoalMark key={number} number={number} withName />
      ))}
    </span>
  )
  return (
    <div className="stack indicators-profile">
      {!isNone && (
        <Part
          title={t.about}
          help={t.aboutHelp}
          facts={[
            [about.goals, goalMarks],
            [about.targets, targets.join(', ')],
            [about.areas, areas.join(', ')],
          ]}
        />
      )}
      <Part
        title={t.use}
        help={t.useHelp}
        facts={[
          [fitting.use, link.use && `${fitting.uses[link.use]} – ${fitting.usesHelp[link.use]}`],
          [fitting.chainStep, link.chainStep && stepInWords(link.chainStep, language)],
          [t.owner, link.owner],
          [t.state, fitting.state[isConfirmed(link) ? 'confirmed' : 'proposed']],
        ]}
      />
      <Part
        title={t.quality}
        help={t.qualityHelp}
        facts={[
          [t.fit, isNone ? list.link.none : list.link[link.fit]],
          [about.quality, indicator?.qualityClass && quality[indicator.qualityClass]],
          [about.chainStep, indicator?.chainStep && stepInWords(indicator.chainStep, language)],
          [about.level, indicator?.lowestLevel && level[indicator.lowestLevel]],
          [about.periodicity, indicator?.periodicity && periodicity[indicator.periodicity]],
        ]}
      />
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly help: string
  readonly facts: readonly (readonly [name: string, value: ReactNode])[]
}

/** One of the questions, with what is known in answer to it. */
function Part({ title, help, facts }: PartProps) {
  const t = useTexts().indicators.fitting.profile
  return (
    <section>
      <h4 className="strong">{title}</h4>
      <p className="muted">{help}</p>
      {facts.some(([, value]) => value) ? (
        <dl className="indicators-details">
          {facts.map(([name, value]) => (
            <Fact key={name} name={name}>
              {value}
            </Fact>
          ))}
        </dl>
      ) : (
        <p>{t.nothing}</p>
      )}
    </section>
  )
}
