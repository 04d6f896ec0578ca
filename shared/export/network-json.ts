import type { Outcomes } from './outcomes-type.ts'

/** E7. The name of the format; its JSON Schema is in schema/dugnad.network-1.schema.json. */
export const NETWORK_SCHEMA = 'dugnad.network/1'

/**
 * What a network takes along as JSON: whose it is, from which versions, whether it is agreed, and the data. Null for
 * the data where an agreement was frozen before they were part of one.
 */
export function networkJson({
  workshop,
  boardVersion,
  catalogueVersion,
  agreement,
  network,
}: Outcomes): string {
  const { id, title, language, date, municipalities } = workshop
  return `${JSON.stringify(
    {
      schema: NETWORK_SCHEMA,
      workshop: { id, title, language, date, municipalities },
      boardVersion,
      catalogueVersion,
      agreement: agreement && { number: agreement.number, at: new Date(agreement.at).toISOString() },
      data: network ?? null,
    },
    null,
    2,
  )}\n`
}
