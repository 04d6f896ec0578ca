import type { BringVerdicts } from '#shared/api/verdicts.ts'
import { TEXT_LIMITS } from '#shared/board/limits.ts'
import { isDamaged } from '#shared/catalogue/import/unsound.ts'
import { VERDICT_LIMITS } from '#shared/domain/indicator-link.ts'
import { WORKSHOP_LIMITS } from '#shared/domain/workshop.ts'
import { EXPORT_SCHEMA } from '#shared/export/json.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

type Loose = Readonly<Record<string, unknown>>

type Verdict = BringVerdicts['verdicts'][number]

export interface EarlierFile {
  readonly asked: BringVerdicts
  /** Verdicts that are not as an export has them, that are damaged, or that are more than are taken. */
  readonly left: number
}

/**
 * LK7. What an earlier workshop thought of indicators that did not simply fit, read out of its JSON export: nothing else of
 * the file goes on from here.
 */
export function readEarlierFile(text: string): Result<EarlierFile, 'notOurs' | 'nothing'> {
  const file = asObject(parsed(text))
  const workshop = asObject(file?.workshop)
  const [id, title, date] = [workshop?.id, workshop?.title, workshop?.date]
  if (file?.schema !== EXPORT_SCHEMA || !isText(id, 40) || !isText(title, WORKSHOP_LIMITS.title)) {
    return fail('notOurs')
  }
  if (!isText(date, 10) || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return fail('notOurs')
  const links = asList(file.challenges).flatMap((challenge) => asList(asObject(challenge)?.links))
  const judged = links.map((link) => verdictOf(asObject(link) ?? {}))
  const verdicts = judged.filter((one) => typeof one === 'object').slice(0, VERDICT_LIMITS.verdicts)
  if (verdicts.length === 0) return fail('nothing')
  const left = judged.filter((one) => one !== 'of no interest').length - verdicts.length
  return ok({ asked: { workshop: { id, title, date }, verdicts }, left })
}

function verdictOf(link: Loose): Verdict | 'of no interest' | 'unfit' {
  const { indicator, fit } = link
  if (fit === 'yes' || indicator === 'none') return 'of no interest'
  const [code, title, why] = [link.code ?? '', asObject(link.title)?.nb ?? '', link.why ?? '']
  if ((fit !== 'partly' && fit !== 'no') || !isText(indicator, 80)) return 'unfit'
  if (!isLine(code, 200) || !isLine(title, 1000) || !isLine(why, TEXT_LIMITS.why)) return 'unfit'
  return [code, title, why].some(isDamaged) ? 'unfit' : { indicator, code, title, fit, why }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

const isLine = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most

const isText = (value: unknown, most: number): value is string => isLine(value, most) && value !== ''

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const asObject = (value: unknown): Loose | undefined =>
  typeof value === 'object' && value !== null ? (value as Loose) : undefined
