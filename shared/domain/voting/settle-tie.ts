import { fail, ok, type Result } from '../../kernel/result.ts'
import { cleanText } from '../../kernel/text.ts'
import type { RankedResult } from './result.ts'
import { ROUND_LIMITS } from './round.ts'

export type SettleRefusal = 'otherTieRule' | 'notTied' | 'reasonMissing' | 'reasonTooLong'

/**
 * V12. The result with equal options put in `order` by a facilitator, where that was the rule from the start, and
 * only once. Takes exactly the options that share a place, and a written reason, which stays with the result.
 */
export function settleTie<R extends RankedResult>(
  result: R,
  order: readonly string[],
  reason: string,
): Result<R, SettleRefusal> {
  if (result.tieRule !== 'facilitator') return fail('otherTieRule')
  const why = cleanText(reason)
  if (why === '') return fail('reasonMissing')
  if (why.length > ROUND_LIMITS.reason) return fail('reasonTooLong')
  const isSameSet = (ids: readonly string[]) =>
    ids.length === order.length &&
    new Set(order).size === order.length &&
    order.every((id) => ids.includes(id))
  const tie = result.tied.find(({ options, settled }) => !settled && isSameSet(options))
  if (!tie) return fail('notTied')
  const first = Math.min(...result.options.filter(({ id }) => order.includes(id)).map(({ place }) => place))
  const options = result.options
    .map((option) => {
      const at = order.indexOf(option.id)
      return at < 0 ? option : { ...option, place: first + at }
    })
    .sort((a, b) => a.place - b.place || a.number - b.number)
  const tied = result.tied.map((it) =>
    it === tie ? { ...tie, options: order, settled: true, reason: why } : it,
  )
  return ok({ ...result, options, tied } as R)
}
