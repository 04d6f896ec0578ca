import { setImmediate } from 'node:timers/promises'
import type { Asking, Statbank } from '#server/statbank/statbank.ts'
import type { CameOutcome, FetchOutcome, MappingPreview } from '#shared/api/statbank.ts'
import type { Indicator } from '#shared/catalogue/types.ts'
import type { Figure } from '#shared/domain/figure.ts'
import type { StatbankMapping } from '#shared/domain/statbank/mapping.ts'
import { dataPath } from '#shared/domain/statbank/query.ts'
import { readExtract } from '#shared/domain/statbank/read-extract.ts'
import { faultsOf, formOf } from '#shared/domain/statbank/table.ts'

export interface Wanted {
  readonly indicator: Indicator
  readonly mapping: StatbankMapping
  readonly municipalities: readonly string[]
}

/**
 * SB8. Asks for one indicator's figures: first whether the table still has what was chosen, then for the extract. What does not
 * fit any more is said, and nothing is asked. Rejects only with what the signal says.
 */
export async function fetchFigures(
  statbank: Statbank,
  wanted: Wanted,
  asking: Asking,
): Promise<MappingPreview> {
  const came = await askFor(statbank, wanted, asking)
  const { outcome } = came
  // a table that has changed since it was last looked at, within the day, is looked at once more
  const isOutdated = outcome.kind === 'failed' && outcome.fault === 'refused' && !asking.mustBeNew
  return isOutdated ? askFor(statbank, wanted, { ...asking, mustBeNew: true }) : came
}

async function askFor(
  statbank: Statbank,
  { indicator, mapping, municipalities }: Wanted,
  asking: Asking,
): Promise<MappingPreview> {
  const without = (outcome: FetchOutcome): MappingPreview => ({ outcome, figures: [] })
  const described = await statbank.describe(mapping.table, 'no', asking)
  if (!described.ok) return without(failed(described.error))
  await setImmediate() // a large answer has been read: others have their turn
  const form = formOf(mapping.table, described.value.value, municipalities)
  if (!form.ok) return without({ kind: 'changed', table: form.error, faults: [] })
  const faults = faultsOf(mapping, form.value)
  if (faults.length > 0) return without({ kind: 'changed', table: null, faults })
  const { absent } = form.value
  if (absent.length === municipalities.length && mapping.comparisons.length === 0) {
    return without({ ...NOTHING, fetchedAt: described.value.at, absent })
  }
  const answered = await statbank.extract(dataPath(mapping, form.value, municipalities), asking)
  if (!answered.ok) return without(failed(answered.error))
  const { value: dataset, at: fetchedAt, stale } = answered.value
  const read = readExtract(dataset, {
    ...{ indicator: indicator.id, mapping, form: form.value, municipalities, fetchedAt },
    unitOf: (unit) => unitOf(unit, indicator),
  })
  if (!read.ok) return without({ kind: 'notAsAsked' })
  const { figures, missing, areas, unit } = read.value
  const values = figures.filter(({ value }) => value !== null).length
  const outcome = { values, missing, absent, areas, unit, fetchedAt, stale: stale?.fault ?? null }
  return { outcome: { kind: 'came', ...outcome }, figures }
}

const NOTHING: Omit<CameOutcome, 'fetchedAt' | 'absent'> = {
  kind: 'came',
  stale: null,
  values: 0,
  missing: [],
  areas: [],
  unit: '',
}

const failed = ({ fault, said }: Pick<Extract<FetchOutcome, { kind: 'failed' }>, 'fault' | 'said'>) =>
  ({ kind: 'failed', fault, said }) as const

/** SSB's words for units that the catalogue writes otherwise. */
const UNITS: Readonly<Record<string, string>> = { prosent: '%' }

/** The unit as the catalogue words it where it is the same, else as SSB does. */
function unitOf(unit: string, { unit: own }: Indicator): string {
  const written: Figure['unit'] = UNITS[unit.toLowerCase()] ?? unit
  return own !== undefined && own.nb.toLowerCase() === written.toLowerCase() ? own.nb : written
}
