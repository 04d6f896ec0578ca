import { useState } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import { OptionField } from '#client/ui/option-field.tsx'
import { CoreCell } from './core-cell.tsx'
import { dimensionName, grouped } from './narrow.ts'
import { StatusCell } from './status-cell.tsx'
import type { GridProps } from './status-grid.tsx'

/** DS4. The same for a phone: the indicators of one municipality, by dimension. */
export function StatusList({ picture, kpis, cells, onOpen }: GridProps) {
  const t = useTexts().data
  const language = useLanguage()
  const { municipalities, mayFill } = picture
  const [chosen, setChosen] = useState(mayFill[0] ?? municipalities[0]?.number)
  const municipality = municipalities.find(({ number }) => number === chosen)
  return (
    <div className="stack">
      {municipality && (
        <OptionField
          label={t.grid.municipality}
          value={municipality.number}
          options={municipalities.map(({ number }) => number)}
          names={Object.fromEntries(municipalities.map(({ number, name }) => [number, name]))}
          onChange={setChosen}
        />
      )}
      {grouped(kpis).map((group) => (
        <details key={group.dimension} className="ds-details">
          <summary>
            {group.dimension === null ? t.grid.others : dimensionName(group.dimension, language)} (
            {group.kpis.length})
          </summary>
          <ul className="list-plain data-list">
            {group.kpis.map((kpi) => {
              const title = kpi.title[language]
              return (
                <li key={kpi.id} className="stack">
                  <p>
                    <span className="strong">{title}</span> <span className="small muted">{kpi.code}</span>
                  </p>
                  <div className="data-pair">
                    {municipality && (
                      <StatusCell
                        about={t.grid.of({ kpi: title, municipality: municipality.name })}
                        status={cells.status(municipality.number, kpi.id)}
                        suggestion={cells.suggestion(municipality.number, kpi.id)}
                        onOpen={() => onOpen({ kind: 'cell', kpi, municipality: municipality.number })}
                      />
                    )}
                    <CoreCell
                      kpi={title}
                      core={cells.core(kpi.id)}
                      onOpen={() => onOpen({ kind: 'core', kpi })}
                    />
                  </div>
                </li>
              )
            })}
          </ul>
        </details>
      ))}
    </div>
  )
}
