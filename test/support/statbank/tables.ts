/*
 * Small tables in the shape that PxWebApi v2 is documented to answer with (json-stat 2.0, with SSB's own roles, units, marks
 * and extensions). The numbers are made up.
 */

export interface FakeAxis {
  readonly id: string
  readonly label: string
  readonly values: Readonly<Record<string, string>>
  readonly role?: 'time' | 'geo' | 'metric'
  readonly units?: Readonly<Record<string, { readonly base: string; readonly decimals: number }>>
  readonly elimination?: boolean
}

export interface FakeTable {
  readonly id: string
  readonly label: string
  readonly axes: readonly FakeAxis[]
  /** The cell at these codes, one for each axis: a number, or the mark of what is missing. */
  readonly cell: (codes: Readonly<Record<string, string>>) => number | string
}

const years = (first: number, last: number) =>
  Object.fromEntries(Array.from({ length: last - first + 1 }, (_, i) => [`${first + i}`, `${first + i}`]))

const REGIONS = {
  EAK: 'Landet',
  EAKUO: 'Landet uten Oslo',
  EKA34: 'Innlandet',
  '0403': 'Hamar (-2019)',
  '3403': 'Hamar',
  '3411': 'Ringsaker',
}

/** Waste, as KOSTRA has it: one measure in per cent and one in kilograms, by municipality and year. */
export const WASTE: FakeTable = {
  id: '12241',
  label: '12241: Husholdningsavfall, etter region, statistikkvariabel og år',
  axes: [
    { id: 'KOKkommuneregion0000', label: 'region', values: REGIONS, role: 'geo' },
    {
      id: 'ContentsCode',
      label: 'statistikkvariabel',
      values: {
        KOSperinnb0000: 'Husholdningsavfall per innbygger (kg)',
        KOSandel0000: 'Andel til gjenvinning',
      },
      units: {
        KOSperinnb0000: { base: 'kg', decimals: 0 },
        KOSandel0000: { base: 'prosent', decimals: 1 },
      },
      role: 'metric',
    },
    { id: 'Tid', label: 'år', values: years(2015, 2025), role: 'time' },
  ],
  cell: ({ KOKkommuneregion0000: region = '', ContentsCode, Tid }) => {
    const year = Number(Tid)
    if (region === '3403' && year < 2020) return '.'
    if (region === '3411' && year === 2023) return '..'
    if (region === '3411' && year === 2025) return ':'
    return ContentsCode === 'KOSandel0000' ? 40 + (year - 2015) / 2 : 400 + (year - 2015) * region.length
  },
}

/** With two further dimensions, of which one may be left out. */
export const ENERGY: FakeTable = {
  id: '10314',
  label:
    '10314: Nettoforbruk av elektrisk kraft, etter region, forbrukergruppe, prisområde, statistikkvariabel og år',
  axes: [
    {
      id: 'Region',
      label: 'region',
      values: { '0': 'Hele landet', '3403': 'Hamar' },
      role: 'geo',
      elimination: true,
    },
    {
      id: 'Forbruk',
      label: 'forbrukergruppe',
      values: { '00-05': 'I alt', '02': 'Husholdninger', '0*': 'Alle som begynner på 0' },
    },
    { id: 'Pris', label: 'prisområde', values: { NO1: 'Øst', NO2: 'Sør' }, elimination: true },
    {
      id: 'ContentsCode',
      label: 'statistikkvariabel',
      values: { Kraft: 'Kraftforbruk' },
      units: { Kraft: { base: 'GWh', decimals: 1 } },
      role: 'metric',
    },
    { id: 'Tid', label: 'år', values: years(2022, 2024), role: 'time' },
  ],
  cell: ({ Tid, Forbruk, Pris }) =>
    Number(Tid) - 2000 + (Forbruk === '02' ? 0.5 : 0) + (Pris === undefined ? 0 : 100),
}

/** By months: no yearly figures. */
export const MONTHLY: FakeTable = {
  ...WASTE,
  id: '14700',
  label: '14700: Månedstabell',
  axes: WASTE.axes.map((axis) =>
    axis.role === 'time'
      ? { ...axis, label: 'måned', values: { '2025M01': '2025M01', '2025M02': '2025M02' } }
      : axis,
  ),
}

/** A table in the words of the service: its description, or with `codes` an extract of it. */
export function asJsonStat(
  { label, axes, cell }: FakeTable,
  codes?: Readonly<Record<string, readonly string[]>>,
): Record<string, unknown> {
  const shown = codes ? axes.filter(({ id }) => codes[id]) : axes
  const listOf = ({ id, values }: FakeAxis) => codes?.[id] ?? Object.keys(values)
  const roles = (role: FakeAxis['role']) => shown.filter((axis) => axis.role === role).map(({ id }) => id)
  let places: Record<string, string>[] = [{}]
  for (const axis of shown) {
    places = places.flatMap((place) => listOf(axis).map((code) => ({ ...place, [axis.id]: code })))
  }
  const cells = places.map(cell)
  const marks = cells.flatMap((one, at) => (typeof one === 'string' ? [[at, one]] : []))
  return {
    version: '2.0',
    class: 'dataset',
    label,
    source: 'Statistisk sentralbyrå',
    updated: '2026-06-15T06:00:00Z',
    note: ['Tallene er oppdiktede.'],
    role: { time: roles('time'), geo: roles('geo'), metric: roles('metric') },
    id: shown.map(({ id }) => id),
    size: shown.map((axis) => listOf(axis).length),
    dimension: Object.fromEntries(
      shown.map((axis) => [
        axis.id,
        {
          label: axis.label,
          category: {
            index: Object.fromEntries(listOf(axis).map((code, place) => [code, place])),
            label: Object.fromEntries(listOf(axis).map((code) => [code, axis.values[code]])),
            ...(axis.units && { unit: axis.units }),
          },
          extension: { elimination: axis.elimination ?? false, show: 'code_value', codelists: [] },
        },
      ]),
    ),
    extension: { px: { tableid: label.slice(0, 5), decimals: 1, aggregallowed: false } },
    ...(codes && { value: cells.map((one) => (typeof one === 'number' ? one : null)) }),
    ...(codes && marks.length > 0 && { status: Object.fromEntries(marks) }),
  }
}
