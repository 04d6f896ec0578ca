import { useTexts } from '#client/session/language.ts'
import type { Figure } from '#shared/domain/figure.ts'
import { isOld } from '#shared/domain/figures/series.ts'
import type { PartView, Place } from '#shared/domain/figures/view.ts'
import { type Saying, valueText } from '#shared/export/figure-words.ts'
import type { Reader } from './reader.ts'

/** So many of the others are told; the best come first. */
const OTHERS = 8

interface FiguresTableProps {
  readonly title: string
  readonly view: PartView
  readonly saying: Saying
  readonly reader: Reader
  /** How often there is a new figure. */
  readonly everyYears: number
}

/** Municipality by municipality: the newest value with year, source and quality, and a bar for the eye. */
export function FiguresTable({ title, view, ...of }: FiguresTableProps) {
  const t = useTexts().figureWords
  const { own, others } = view
  const left = others.length - OTHERS
  const row = (place: Place) => <Row key={place.municipality} place={place} {...of} />
  return (
    <>
      <table className="figures-table">
        <caption className="visually-hidden">{t.table({ title })}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t.place}</th>
            <th scope="col">{t.value}</th>
          </tr>
        </thead>
        {own.length > 0 && (
          <tbody>
            {others.length > 0 && <Group name={t.own} />}
            {own.map(row)}
          </tbody>
        )}
        {others.length > 0 && (
          <tbody data-others>
            {own.length > 0 && <Group name={t.others} />}
            {others.slice(0, OTHERS).map(row)}
          </tbody>
        )}
      </table>
      {left > 0 && <p>{t.more({ count: left })}</p>}
      {view.isOneYear === false && <p>{t.years}</p>}
    </>
  )
}

const Group = ({ name }: { readonly name: string }) => (
  <tr>
    <th colSpan={2} scope="rowgroup" className="figures-group">
      {name}
    </th>
  </tr>
)

type RowProps = Omit<FiguresTableProps, 'view' | 'title'> & { readonly place: Place }

function Row({ place, saying, reader, everyYears }: RowProps) {
  const t = useTexts().figureWords
  const { municipality, latest, share } = place
  const isMine = municipality === reader.mine
  return (
    <tr>
      <th scope="row" data-mine={isMine || undefined}>
        {reader.nameOf(municipality)}
        {isMine && <span> ({t.mine})</span>}
      </th>
      <td>
        <span className="numeric strong">{latest ? valueText(latest, saying) : t.unknown}</span>
        {share !== null && (
          <span className="figures-bar" aria-hidden="true">
            <span style={{ inlineSize: `${share * 100}%` }} />
          </span>
        )}
        {latest && <Source figure={latest} everyYears={everyYears} />}
      </td>
    </tr>
  )
}

/** When and by whom it was found, and how good it is. */
function Source({ figure, everyYears }: { readonly figure: Figure; readonly everyYears: number }) {
  const t = useTexts().figureWords
  const { year, source, sourceUrl, quality } = figure
  return (
    <span className="figures-source">
      {year},{' '}
      {sourceUrl === null ? (
        source
      ) : (
        <a className="ds-link" href={sourceUrl} target="_blank" rel="noreferrer">
          {source}
        </a>
      )}
      , <span data-mark={quality}>{t.quality[quality]}</span>
      {isOld(figure, new Date().getFullYear(), everyYears) && `, ${t.old}`}
    </span>
  )
}
