import type { CellFault } from '../catalogue/import/cell-fault.ts'
import { isDamaged } from '../catalogue/import/unsound.ts'
import type { StatusPicture } from '../catalogue/status-picture.ts'
import {
  cellKey,
  type DataStatus,
  HAS,
  type Has,
  type RowFault,
  STATUS_LIMITS,
  type StatusReport,
} from '../domain/data-status.ts'
import { DATA_QUALITIES, type DataQuality } from '../domain/figure.ts'
import type { Texts } from '../i18n/texts.ts'
import { fail, ok, type Result } from '../kernel/result.ts'
import { cleanLine, cleanText, truncate } from '../kernel/text.ts'
import { unharmed } from './harmless.ts'

export interface ReadStatuses {
  /** What the rows say that is not known already. */
  readonly changed: readonly DataStatus[]
  readonly report: StatusReport
}

type Columns = Readonly<Record<'municipality' | 'indicator' | 'has' | 'quality' | 'note', number>>

/** A row of a file: its number there, and its cells. */
export interface StatusRow {
  readonly number: number
  readonly cells: readonly string[]
  readonly fault?: CellFault
}

/** How much of what a row says is told when it is refused, UTF-16 code units. */
const SAID = 60

/**
 * DS6. Reads rows as `statusSheet` writes them, in any of the languages. A row is taken whole or refused; a row in which
 * it is not said whether there are figures changes nothing. Fails when the headings are not there.
 */
export function readStatuses(
  [headings, ...rows]: readonly StatusRow[],
  picture: Pick<StatusPicture, 'municipalities' | 'kpis' | 'statuses'> & {
    readonly mayFill: readonly string[]
  },
  languages: readonly Texts[],
): Result<ReadStatuses, 'headings'> {
  const columns = columnsOf(headings?.cells ?? [], languages)
  if (!columns) return fail('headings')
  const words = wordsOf(picture, languages)
  const known = new Map(picture.statuses.map((one) => [cellKey(one), one]))
  const seen = new Set<string>()
  const changed: DataStatus[] = []
  const refused: StatusReport['refused'][number][] = []
  let same = 0
  let empty = 0
  for (const { number, cells: row, fault } of rows) {
    const judged = fault ? fail([fault, row[0] ?? ''] as const) : judge(row, columns, words)
    if (judged === undefined) {
      empty += 1
      continue
    }
    const refuse = (why: RowFault, said: string) =>
      refused.push({ row: number, why, said: truncate(said, SAID) })
    if (!judged.ok) {
      refuse(...judged.error)
      continue
    }
    const one = judged.value
    const key = cellKey(one)
    if (seen.has(key)) refuse('twice', row[columns.indicator] ?? '')
    else if (isSame(known.get(key), one)) same += 1
    else if (picture.mayFill.includes(one.municipality)) changed.push(one)
    else refuse('notYours', row[columns.municipality] ?? '')
    seen.add(key)
  }
  return ok({ changed, report: { changed: changed.length, same, empty, refused } })
}

/** Undefined for a row in which nothing is filled in. */
function judge(
  row: readonly string[],
  columns: Columns,
  words: Words,
): Result<DataStatus, readonly [RowFault, string]> | undefined {
  const cell = (column: keyof Columns) => unharmed(cleanLine(row[columns[column]] ?? ''))
  const [said, saidQuality] = [cell('has'), cell('quality')]
  if (said === '') return undefined
  const municipality = words.municipalities.get(folded(cell('municipality')))
  if (municipality === undefined) return fail(['noMunicipality', cell('municipality')])
  const indicator = words.indicators.get(folded(cell('indicator')))
  if (indicator === undefined) return fail(['noIndicator', cell('indicator')])
  const has = words.has.get(folded(said))
  if (!has) return fail(['badHas', said])
  const quality = saidQuality === '' ? 'unknown' : words.qualities.get(folded(saidQuality))
  if (!quality) return fail(['badQuality', saidQuality])
  const note = unharmed(cleanText(row[columns.note] ?? ''))
  if (isDamaged(row[columns.note] ?? '')) return fail(['damaged', note])
  if (note.length > STATUS_LIMITS.note) return fail(['tooLong', note])
  return ok({ municipality, indicator, has, quality, note })
}

interface Words {
  readonly municipalities: ReadonlyMap<string, string>
  readonly indicators: ReadonlyMap<string, string>
  readonly has: ReadonlyMap<string, Has>
  readonly qualities: ReadonlyMap<string, DataQuality>
}

/** What each thing may be called: a municipality by number or name, an indicator by id or code, the rest by our words. */
const wordsOf = (
  { municipalities, kpis }: Pick<StatusPicture, 'municipalities' | 'kpis'>,
  languages: readonly Texts[],
): Words => ({
  municipalities: new Map(
    municipalities.flatMap(({ number, name }) => [
      [number, number],
      [String(Number(number)), number], // a spreadsheet takes the first zero for nothing
      [folded(name), number],
    ]),
  ),
  indicators: new Map(
    kpis.flatMap(({ id, code }) => [
      [folded(code), id],
      [folded(id), id],
    ]),
  ),
  has: new Map(
    HAS.flatMap((one) => [one, ...languages.map((t) => t.data.has[one])].map((word) => [folded(word), one])),
  ),
  qualities: new Map(
    DATA_QUALITIES.flatMap((one) =>
      [one, ...languages.map((t) => t.data.qualities[one])].map((word) => [folded(word), one]),
    ),
  ),
})

/** Where each thing stands, by its heading. Municipality and indicator may each be in one of two columns. */
function columnsOf(headings: readonly string[], languages: readonly Texts[]): Columns | undefined {
  const places = new Map(headings.map((heading, index) => [folded(heading), index]))
  const of = (...names: readonly (keyof Texts['data']['columns'])[]) => {
    for (const name of names) {
      for (const t of languages) {
        const place = places.get(folded(t.data.columns[name]))
        if (place !== undefined) return place
      }
    }
    return undefined
  }
  const [municipality, indicator, has] = [of('number', 'municipality'), of('id', 'code'), of('has')]
  if (municipality === undefined || indicator === undefined || has === undefined) return undefined
  const missing = headings.length // past the last cell
  return { municipality, indicator, has, quality: of('quality') ?? missing, note: of('note') ?? missing }
}

const isSame = (one: DataStatus | undefined, other: DataStatus): boolean =>
  one !== undefined && one.has === other.has && one.quality === other.quality && one.note === other.note

/** Without what sets writings of the same word apart: capitals, blanks. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, '')
