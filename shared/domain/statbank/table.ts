import { fail, ok, type Result } from '../../kernel/result.ts'
import type { Dataset, Dimension } from './json-stat.ts'
import type { MappingFault, StatbankMapping, TableChoice, TableFault, TableForm } from './mapping.ts'

/** Codes with these signs would be read as a pattern, an expression or two codes. */
const USABLE = /^[^,*?()[\]]+$/

const YEAR = /^\d{4}$/

/** Larger areas have other codes than municipalities, and shorter ones than parts of municipalities: 0, 46, EAK, EKG12. */
const AREA = /^(?!\d{4}$)[0-9A-Za-z]{1,5}$/

const MOST_AREAS = 100

/** How many years back figures are fetched. */
const YEARS = 10

/** The axes that every table has which figures of municipalities can be had from. */
interface Axes {
  readonly contents: Dimension
  readonly region: Dimension
  readonly time: Dimension
  readonly others: readonly Dimension[]
}

function axesOf({ dimensions, ...roles }: Dataset): Result<Axes, TableFault> {
  const named = (id: string | null) => dimensions.find((one) => one.id === id)
  const [contents, region, time] = [named(roles.contents), named(roles.region), named(roles.time)]
  if (!contents) return fail('noContents')
  if (!region) return fail('noRegions')
  if (!time?.codes.some((code) => YEAR.test(code))) return fail('notYearly')
  const others = dimensions.filter((one) => one !== contents && one !== region && one !== time)
  return ok({ contents, region, time, others })
}

/** The newest years of a table, the newest first. Months, quarters and periods of several years are none. */
const yearsOf = ({ codes }: Pick<Dimension, 'codes'>): readonly string[] =>
  codes
    .filter((code) => YEAR.test(code))
    .sort((a, b) => Number(b) - Number(a))
    .slice(0, YEARS)

/** SB3. A table as a librarian chooses from it, or why it holds no yearly figures of places. */
export function formOf(
  table: string,
  dataset: Dataset,
  municipalities: readonly string[],
): Result<TableForm, TableFault> {
  const axes = axesOf(dataset)
  if (!axes.ok) return axes
  const { contents, region, time, others } = axes.value
  const places = new Set(region.codes)
  return ok({
    table,
    label: dataset.label,
    updated: dataset.updated,
    contents: choiceOf(contents),
    region: region.id,
    areas: choiceOf(region)
      .values.filter(({ code }) => AREA.test(code))
      .slice(0, MOST_AREAS),
    others: others.map(choiceOf),
    time: time.id,
    years: yearsOf(time),
    absent: municipalities.filter((number) => !places.has(number)),
  })
}

const choiceOf = ({ id, label, codes, labels, units, isEliminable }: Dimension): TableChoice => ({
  id,
  label,
  values: codes
    .filter((code) => USABLE.test(code))
    .map((code) => ({ code, label: labels.get(code) ?? code, unit: units.get(code) ?? null })),
  mayLeaveOut: isEliminable,
})

/** SB3. What of a mapping does not fit the table as it is now; nothing when it fits. */
export function faultsOf(mapping: StatbankMapping, form: TableForm): readonly MappingFault[] {
  const faults: MappingFault[] = []
  const say = (fault: MappingFault['fault'], dimension: string, code: string | null = null) =>
    void faults.push({ fault, dimension, code })
  const judge = ({ id, values }: TableChoice, code: string) => {
    if (!USABLE.test(code)) say('unusable', id, code)
    else if (!values.some((value) => value.code === code)) say('noSuchValue', id, code)
  }
  judge(form.contents, mapping.contents)
  if (mapping.region !== form.region) say('noSuchDimension', mapping.region)
  for (const code of mapping.comparisons) {
    if (!form.areas.some((area) => area.code === code)) say('noSuchValue', form.region, code)
  }
  for (const choice of form.others) {
    const code = Object.hasOwn(mapping.others, choice.id) ? mapping.others[choice.id] : undefined
    if (code === undefined || (code === null && !choice.mayLeaveOut)) say('notChosen', choice.id)
    else if (code !== null) judge(choice, code)
  }
  for (const id of Object.keys(mapping.others)) {
    if (!form.others.some((choice) => choice.id === id)) say('noSuchDimension', id)
  }
  return faults
}
