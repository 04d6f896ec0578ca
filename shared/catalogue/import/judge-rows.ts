import { fail, ok, type Result } from '../../kernel/result.ts'
import { truncate } from '../../kernel/text.ts'
import { codeKey } from '../search/query.ts'
import type { Framework } from '../types.ts'
import { type Judgement, judgeRow, type NewIndicator } from './judge-row.ts'
import { CATALOGUE_LIMITS } from './limits.ts'
import { type FileFault, type ImportReport, isFault, type RawRow, type RowNote } from './row.ts'

/** An indicator that is taken, and the key by which it is the same in the next version of its set. */
export interface AcceptedRow {
  readonly key: string
  readonly indicator: NewIndicator
}

export interface JudgedRows {
  readonly rows: readonly AcceptedRow[]
  readonly report: ImportReport
}

/** What of a note's words is kept, characters. */
const QUOTED = 80

/**
 * Judges every row of a file. Of two rows with the same address, or with the same code and no address, the first is
 * taken: what a link points at must be one thing. `isKnown` says which addresses the embedded catalogue has.
 */
export function judgeRows(
  raw: readonly RawRow[],
  framework: Framework,
  isKnown: (uri: string) => boolean,
): Result<JudgedRows, FileFault> {
  if (raw.length === 0) return fail({ fault: 'noIndicators' })
  if (raw.length > CATALOGUE_LIMITS.rows) return fail({ fault: 'tooMany' })
  const rows: AcceptedRow[] = []
  const faults: RowNote[] = []
  const remarks: RowNote[] = []
  const byKey = new Map<string, number>()
  const byCode = new Map<string, number>()
  let refused = 0

  for (const one of raw) {
    const judged = judgeRow(one, framework)
    const notes: Judgement[] = [...judged.notes]
    let { indicator } = judged
    let other: number | undefined
    if (indicator) {
      const code = codeKey(indicator.code)
      const key = indicator.ksUri ?? `code:${code}`
      other = byKey.get(key)
      if (other !== undefined) {
        notes.push({ code: 'twice', value: indicator.ksUri ?? indicator.code })
        indicator = null
      } else {
        byKey.set(key, one.row)
        other = byCode.get(code)
        if (other !== undefined) notes.push({ code: 'codeShared', value: indicator.code })
        else byCode.set(code, one.row)
        if (indicator.ksUri !== undefined && isKnown(indicator.ksUri)) notes.push({ code: 'inCatalogue' })
        rows.push({ key, indicator })
      }
    }
    if (!indicator) refused += 1
    const name = nameOf(one)
    for (const { code, field, value } of notes) {
      const note: RowNote = {
        row: one.row,
        name,
        code,
        ...(field && { field }),
        ...(value !== undefined && { value: truncate(value, QUOTED) }),
        ...((code === 'twice' || code === 'codeShared') && other !== undefined && { other }),
      }
      ;(isFault(code) ? faults : remarks).push(note)
    }
  }
  const notes = [...faults, ...remarks]
  const report: ImportReport = {
    accepted: rows.length,
    refused,
    notes: notes.slice(0, CATALOGUE_LIMITS.notes),
    left: Math.max(0, notes.length - CATALOGUE_LIMITS.notes),
  }
  return ok({ rows, report })
}

const nameOf = ({ values }: RawRow): string => {
  const name = [values.titleNb, values.titleNn, values.titleEn, values.code, values.uri].find(
    (value) => value?.[0] !== undefined && value[0].trim() !== '',
  )
  return truncate((name?.[0] ?? '').trim(), QUOTED)
}
