import { memo } from 'react'
import { useLanguage, useTexts } from '#client/session/language.ts'
import type { DataPicture } from '#shared/api/data-status.ts'
import type { Kpi } from '#shared/catalogue/status-picture.ts'
import type { Cells } from './cells.ts'
import { CoreCell } from './core-cell.tsx'
import { dimensionName, grouped } from './narrow.ts'
import { StatusCell } from './status-cell.tsx'
import { useRoving } from './use-roving.ts'

/** What somebody opens to read or change it. */
export type Opened =
  | { readonly kind: 'cell'; readonly kpi: Kpi; readonly municipality: string }
  | { readonly kind: 'core'; readonly kpi: Kpi }

export interface GridProps {
  readonly picture: DataPicture
  readonly kpis: readonly Kpi[]
  readonly cells: Cells
  readonly onOpen: (opened: Opened) => void
}

/** DS4. Municipalities and indicators as a table whose headings stay in sight; arrow keys go from cell to cell. */
export function StatusGrid({ picture, kpis, cells, onOpen }: GridProps) {
  const t = useTexts().data
  const language = useLanguage()
  const { table, onFocus, onKeyDown } = useRoving()
  const { municipalities } = picture
  return (
    <section className="data-grid" aria-label={t.grid.scroll}>
      <table ref={table} className="data-table" onFocus={onFocus} onKeyDown={onKeyDown}>
        <caption>
          {t.grid.caption({ shown: kpis.length, of: picture.kpis.length })}. {t.grid.keys}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.grid.kpi}</th>
            <th scope="col">{t.grid.all}</th>
            <th scope="col">{t.grid.core}</th>
            {municipalities.map(({ number, name }) => (
              <th key={number} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {grouped(kpis).map((group) => (
          <tbody key={group.dimension}>
            <tr>
              <th scope="rowgroup" className="data-group" colSpan={municipalities.length + 3}>
                <span>
                  {group.dimension === null ? t.grid.others : dimensionName(group.dimension, language)}
                </span>
              </th>
            </tr>
            {group.kpis.map((kpi) => (
              <KpiRow key={kpi.id} {...{ kpi, municipalities, cells, onOpen }} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

interface KpiRowProps extends Pick<GridProps, 'cells' | 'onOpen'> {
  readonly kpi: Kpi
  readonly municipalities: DataPicture['municipalities']
}

const KpiRow = memo(function KpiRow({ kpi, municipalities, cells, onOpen }: KpiRowProps) {
  const t = useTexts().data
  const title = kpi.title[useLanguage()]
  const { yes, partly } = cells.count(kpi.id)
  return (
    <tr>
      <th scope="row">
        {title} <span className="small muted data-code">{kpi.code}</span>
      </th>
      <td className="small">{t.grid.have({ have: yes + partly, of: municipalities.length })}</td>
      <td>
        <CoreCell
          isRoving
          kpi={title}
          core={cells.core(kpi.id)}
          onOpen={() => onOpen({ kind: 'core', kpi })}
        />
      </td>
      {municipalities.map(({ number, name }) => (
        <td key={number}>
          <StatusCell
            isRoving
            about={t.grid.of({ kpi: title, municipality: name })}
            status={cells.status(number, kpi.id)}
            suggestion={cells.suggestion(number, kpi.id)}
            onOpen={() => onOpen({ kind: 'cell', kpi, municipality: number })}
          />
        </td>
      ))}
    </tr>
  )
})
