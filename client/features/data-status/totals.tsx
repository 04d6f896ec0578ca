import { useTexts } from '#client/session/language.ts'
import type { DataPicture } from '#shared/api/data-status.ts'
import { countStatuses } from '#shared/domain/data-status.ts'
import { ShareBar } from './share-bar.tsx'

/** DS4. How much each municipality has, in words and as a bar. */
export function Totals({ picture }: { readonly picture: DataPicture }) {
  const t = useTexts().data
  const { municipalities, statuses, kpis } = picture
  return (
    <section className="stack">
      <h3 className="ds-heading" data-size="2xs">
        {t.totals.heading}
      </h3>
      <ul className="list-plain data-totals">
        {municipalities.map(({ number, name }) => {
          const { yes, partly, no, open } = countStatuses(
            statuses.filter(({ municipality }) => municipality === number),
            kpis.length,
          )
          return (
            <li key={number}>
              <p>
                <span className="strong">{name}:</span> {t.totals.count({ yes, partly, no, open })}
              </p>
              <ShareBar
                parts={[
                  { kind: 'yes', size: yes },
                  { kind: 'partly', size: partly },
                  { kind: 'no', size: no },
                  { kind: 'open', size: open },
                ]}
                of={kpis.length}
              />
            </li>
          )
        })}
      </ul>
    </section>
  )
}
