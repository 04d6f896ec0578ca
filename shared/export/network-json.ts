import type { Outcomes } from './outcomes-type.ts'

/** E7. The name of the format; its JSON Schema is in schema/dugnad.network-1.schema.json. */
export const NETWORK_SCHEMA = 'dugnad.network/1'

/**
 * What a network takes along as JSON: whose it is, who takes the result (E1), from which versions, whether it is agreed,
 * how each vote was held, and the data. Null for the data where an agreement was frozen before they were part of one.
 */
export function networkJson({
  workshop,
  boardVersion,
  catalogueVersion,
  agreement,
  ending,
  rounds,
  network,
}: Outcomes): string {
  const { id, title, language, date, municipalities, receiver, decisionDate } = workshop
  return `${JSON.stringify(
    {
      schema: NETWORK_SCHEMA,
      workshop: { id, title, language, date, municipalities, receiver, decisionDate },
      boardVersion,
      catalogueVersion,
      agreement: agreement && { number: agreement.number, at: moment(agreement.at) },
      ...(ending && { ending: { ...ending, at: moment(ending.at) } }),
      rounds: rounds.map(({ id: round, number, question, method, turnout }) => ({
        id: round,
        ...{ number, question, method, turnout },
      })),
      data: network ?? null,
    },
    null,
    2,
  )}\n`
}

const moment = (at: number): string => new Date(at).toISOString()
