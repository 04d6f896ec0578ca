import type { Refusal } from '#server/statbank/fault.ts'
import type { Asking } from '#server/statbank/statbank.ts'
import type { Problem } from '#shared/api/problem.ts'
import { fail, type Result } from '#shared/kernel/result.ts'

/** How long somebody waits on screen for the service, its queue included. Milliseconds; a page waits half a minute. */
const PATIENCE = 25_000

/** Asks while somebody waits on screen. What has not had its turn when they have waited long enough is told as busy. */
export async function urgently<T>(
  work: (asking: Asking) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const signal = AbortSignal.timeout(PATIENCE)
  try {
    return await work({ signal, isUrgent: true })
  } catch (error) {
    if (!signal.aborted) throw error
    return fail(asProblem({ fault: 'busy', said: '' }))
  }
}

/** Why the service gave no answer, as a refusal: `fields.fault` says which, `fields.said` what it said itself. */
export const asProblem = ({ fault, said }: Pick<Refusal, 'fault' | 'said'>): Problem => ({
  code: 'statbankFailed',
  fields: { fault, said },
})
