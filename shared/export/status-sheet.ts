import type { StatusPicture } from '../catalogue/status-picture.ts'
import { cellKey } from '../domain/data-status.ts'
import type { Texts } from '../i18n/texts.ts'
import type { Language } from '../kernel/language.ts'
import { dayCell, type Sheet } from './sheet-cells.ts'

/** E1. Where the cells are from. */
export interface StatusOrigin {
  readonly title: string
  /** ISO date. */
  readonly date: string
  readonly boardVersion: number
  readonly catalogueVersion: string
}

/**
 * DS6. A row for each indicator in each municipality, those that nobody has filled in too, so that the file can be filled
 * in and read back.
 */
export function statusSheet(
  { municipalities, kpis, statuses }: Pick<StatusPicture, 'municipalities' | 'kpis' | 'statuses'>,
  origin: StatusOrigin,
  t: Texts,
  language: Language,
): Sheet {
  const { columns: c, has, qualities } = t.data
  const said = new Map(statuses.map((one) => [cellKey(one), one]))
  const { columns: e1 } = t.files
  const ending = [origin.title, dayCell(origin.date), origin.boardVersion, `v${origin.catalogueVersion}`]
  return {
    name: t.data.sheets.cells,
    columns: [
      ...[c.number, c.municipality, c.code, c.kpi, c.has, c.quality, c.note],
      ...[c.id, e1.workshop, e1.date, e1.boardVersion, e1.catalogueVersion],
    ],
    rows: municipalities.flatMap(({ number, name }) =>
      kpis.map((kpi) => {
        const one = said.get(cellKey({ municipality: number, indicator: kpi.id }))
        return [
          number,
          name,
          kpi.code,
          kpi.title[language],
          one ? has[one.has] : '',
          one ? qualities[one.quality] : '',
          one?.note ?? '',
          kpi.id,
          ...ending,
        ]
      }),
    ),
  }
}
