import { useLanguage, useTexts } from '#client/session/language.ts'
import type { CoverageRow, CoverageRows } from '#shared/board/coverage-rows.ts'
import { DEVELOPMENT_AREAS } from '#shared/catalogue/development-areas.ts'
import { GOALS } from '#shared/catalogue/goals.ts'
import { CoverageTable } from './coverage-table.tsx'
import { Key } from './share-bar.tsx'
import './coverage-table.css'

/** K5. Goals and development areas with the challenges that point at each, and what the bars mean. */
export function CoverageTables({ goals, areas }: CoverageRows) {
  const texts = useTexts()
  const t = texts.data.coverage
  const language = useLanguage()
  const goalName = ({ key }: CoverageRow<number>) => {
    const goal = GOALS.find(({ number }) => number === key)
    return goal ? texts.common.goal({ number: goal.number, name: goal.name[language] }) : t.noGoal
  }
  const areaName = ({ key }: CoverageRow<string>) =>
    DEVELOPMENT_AREAS.find(({ code }) => code === key)?.name[language] ?? key ?? t.noArea
  return (
    <div className="stack coverage-tables">
      <ul className="list-plain row small" aria-label={texts.data.grid.legend}>
        <Key has="yes">{t.fitting}</Key>
        <Key has="no">{t.withoutFigure}</Key>
        <Key has="open">{t.open}</Key>
      </ul>
      <CoverageTable caption={t.goals} rows={goals} nameOf={goalName} />
      <CoverageTable caption={t.areas} rows={areas} nameOf={areaName} />
    </div>
  )
}
