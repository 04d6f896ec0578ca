import { withEarlierRounds } from './earlier.ts'
import type { Outcomes } from './outcomes-type.ts'

/** E7. The name of the format; its JSON Schema is in schema/dugnad.export-1.schema.json. */
export const EXPORT_SCHEMA = 'dugnad.export/1'

/**
 * The outcomes as JSON for other programs: the same ids as in every other file, moments as ISO 8601 in UTC.
 * Nothing in it depends on when it was exported, so that an agreement gives the same file for ever.
 */
export function outcomesJson(outcomes: Outcomes): string {
  const { agreement, ending, rounds, uncounted, figures, network: _, ...rest } = outcomes
  return `${JSON.stringify(
    {
      schema: EXPORT_SCHEMA,
      agreement: agreement === null ? null : { number: agreement.number, at: moment(agreement.at) },
      ...(ending && { ending: { ...ending, at: moment(ending.at) } }),
      ...rest,
      rounds: rounds.map(withMoments),
      uncounted: uncounted.map(withMoments),
      ...(figures && {
        figures: figures.map((one) => ({
          ...one,
          values: one.values.map((value) => ({ ...value, fetchedAt: moment(value.fetchedAt) })),
        })),
      }),
    },
    null,
    2,
  )}\n`
}

const withMoments = <T extends { readonly openedAt: number; readonly closedAt: number }>(round: T) => ({
  ...round,
  openedAt: moment(round.openedAt),
  closedAt: moment(round.closedAt),
})

const moment = (at: number): string => new Date(at).toISOString()

const MOMENTS: ReadonlySet<string> = new Set(['at', 'openedAt', 'closedAt', 'fetchedAt'])

/**
 * E7. The outcomes that a JSON file was made from, also one from before there were other methods than dots. Takes what
 * its schema has found in order.
 */
export function readOutcomesJson(text: string): Outcomes {
  const { schema: _, ...outcomes } = JSON.parse(text, (key, value) =>
    MOMENTS.has(key) && typeof value === 'string' ? Date.parse(value) : value,
  )
  return withEarlierRounds(outcomes)
}
