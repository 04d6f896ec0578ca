import type { BringVerdicts } from '#shared/api/verdicts.ts'
import { VERDICT_LIMITS } from '#shared/domain/indicator-link.ts'
import { EXPORT_SCHEMA } from '#shared/export/json.ts'
import { fail, ok, type Result } from '#shared/kernel/result.ts'

type Loose = Readonly<Record<string, unknown>>

/**
 * LK7. What an earlier workshop thought of indicators that did not simply fit, read out of its JSON export: nothing else of
 * the file goes on from here.
 */
export function readEarlierFile(text: string): Result<BringVerdicts, 'notOurs' | 'nothing'> {
  const file = asObject(parsed(text))
  const workshop = asObject(file?.workshop)
  const [id, title, date] = [workshop?.id, workshop?.title, workshop?.date]
  if (file?.schema !== EXPORT_SCHEMA || !isText(id) || !isText(title) || !isText(date)) {
    return fail('notOurs')
  }
  const links = asList(file.challenges).flatMap((challenge) => asList(asObject(challenge)?.links))
  const verdicts = links.flatMap((link) => verdictOf(asObject(link)) ?? [])
  if (verdicts.length === 0) return fail('nothing')
  return ok({ workshop: { id, title, date }, verdicts: verdicts.slice(0, VERDICT_LIMITS.verdicts) })
}

function verdictOf(link: Loose | undefined): BringVerdicts['verdicts'][number] | undefined {
  const { indicator, code, fit, why } = link ?? {}
  if (!isText(indicator) || indicator === 'none' || (fit !== 'partly' && fit !== 'no')) return undefined
  const title = asObject(link?.title)?.nb
  return {
    indicator,
    code: isText(code) ? code : '',
    title: isText(title) ? title : '',
    fit,
    why: isText(why) ? why : '',
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return undefined
  }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const asObject = (value: unknown): Loose | undefined =>
  typeof value === 'object' && value !== null ? (value as Loose) : undefined
