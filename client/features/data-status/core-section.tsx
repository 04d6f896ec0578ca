import { useLanguage, useTexts } from '#client/session/language.ts'
import type { DataPicture } from '#shared/api/data-status.ts'
import { NEEDS } from '#shared/domain/data-status.ts'
import type { Cells } from './cells.ts'

interface CoreSectionProps {
  readonly picture: DataPicture
  readonly cells: Cells
}

/** DS5. The common core set: what all must have first, each with the reason. */
export function CoreSection({ picture, cells }: CoreSectionProps) {
  const t = useTexts().data
  const language = useLanguage()
  const { core, kpis, municipalities } = picture
  return (
    <section className="stack" aria-labelledby="core">
      <h2 id="core" className="ds-heading" data-size="sm" tabIndex={-1}>
        {t.core.heading}
      </h2>
      <p>{t.core.lead}</p>
      {core.length === 0 && <p className="muted">{t.core.none}</p>}
      {NEEDS.map((need) => {
        const wanted = kpis.flatMap((kpi) => {
          const one = cells.core(kpi.id)
          return one?.need === need ? [{ kpi, why: one.why }] : []
        })
        if (wanted.length === 0) return null
        return (
          <div key={need} className="stack">
            <h3 className="ds-heading" data-size="2xs">
              {t.core.needs[need]} ({wanted.length})
            </h3>
            <ul className="data-core-list">
              {wanted.map(({ kpi, why }) => {
                const { yes, partly } = cells.count(kpi.id)
                return (
                  <li key={kpi.id}>
                    <span className="strong">{kpi.title[language]}</span>{' '}
                    <span className="small muted">{kpi.code}</span>
                    <br />
                    {why}{' '}
                    <span className="small muted">
                      {t.grid.have({ have: yes + partly, of: municipalities.length })}.
                    </span>
                  </li>
                )
              })}
            </ul>
          </div>
        )
      })}
      {core.length > 0 && <p className="small muted">{t.core.frozen}</p>}
    </section>
  )
}
