import type { Problem } from '#shared/api/problem.ts'
import type { Result } from '#shared/kernel/result.ts'

/** Ends something that is made of many steps where a service refused one. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(refusal: Problem) {
    super(refusal.code)
    this.problem = refusal
  }
}

/** The value of a step, or `Refused`. */
export async function must<T>(answer: Promise<Result<T, Problem>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Refused(result.error)
  return result.value
}
