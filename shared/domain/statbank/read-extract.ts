import { fail, ok, type Result } from '../../kernel/result.ts'
import type { Figure } from '../figure.ts'
import type { Cell, Dataset } from './json-stat.ts'
import type { StatbankMapping, TableForm } from './mapping.ts'

/** Why a year has no figure: the service's marks, in the words of its own legend. */
export type MissingWhy = 'notApplicable' | 'notAvailable' | 'confidential' | 'notYet' | 'unsaid'

export interface MissingYear {
  readonly municipality: string
  readonly year: number
  readonly why: MissingWhy
}

/** What a larger area had in the newest year that it has a figure for. */
export interface AreaFigure {
  readonly code: string
  readonly label: string
  readonly year: number
  readonly value: number
}

export interface Extract {
  readonly figures: readonly Figure[]
  readonly missing: readonly MissingYear[]
  readonly areas: readonly AreaFigure[]
  readonly unit: string
}

/** What an extract is of. */
export interface ExtractOf {
  readonly indicator: string
  readonly mapping: StatbankMapping
  readonly form: TableForm
  readonly municipalities: readonly string[]
  /** When it came, milliseconds since 1970. */
  readonly fetchedAt: number
  /** How the unit is written where the service's own word for it is not the catalogue's. */
  readonly unitOf: (unit: string) => string
}

const WHY: Readonly<Record<string, MissingWhy>> = {
  '.': 'notApplicable',
  '..': 'notAvailable',
  '...': 'notYet',
  ':': 'confidential',
}

/**
 * SB2. The figures in an extract. A cell without a value is *missing* as a figure of its own, with the reason kept beside it;
 * where the mark says that there can be none (the municipality or the category was not there that year) there is no figure.
 * Years before the first that a municipality has are left out. Refused when the answer is of something else than was asked.
 */
export function readExtract(dataset: Dataset, of: ExtractOf): Result<Extract, 'notAsAsked'> {
  const { mapping, form, indicator, fetchedAt } = of
  const fixed = fixedCodes(dataset, of)
  if (!fixed) return fail('notAsAsked')
  const axis = (id: string) => dataset.dimensions.find((one) => one.id === id)
  const unit = of.unitOf(axis(form.contents.id)?.units.get(mapping.contents) ?? '')
  const cellsOf = (place: string): readonly (Cell & { readonly year: number })[] =>
    form.years.flatMap((year) => {
      const cell = dataset.cell(new Map([...fixed, [mapping.region, place], [form.time, year]]))
      return cell ? [{ year: Number(year), ...cell }] : []
    })
  const figures: Figure[] = []
  const missing: MissingYear[] = []
  for (const municipality of of.municipalities) {
    const cells = cellsOf(municipality)
    const first = Math.min(...cells.flatMap(({ year, value }) => (value === null ? [] : [year])))
    for (const { year, value, mark } of cells) {
      const why = WHY[mark ?? ''] ?? 'unsaid'
      if (value === null) missing.push({ municipality, year, why })
      if (value === null && (why === 'notApplicable' || (year < first && first !== Infinity))) continue
      figures.push({
        ...{ indicator, municipality, year, value, unit, fetchedAt },
        ...{ part: null, kind: 'value', quality: 'measured', origin: 'ssb' },
        source: `SSB, tabell ${mapping.table}`,
        sourceUrl: `https://www.ssb.no/statbank/table/${mapping.table}`,
      })
    }
  }
  const areas = mapping.comparisons.flatMap((code) => {
    const newest = cellsOf(code).find(({ value }) => value !== null)
    const label = axis(mapping.region)?.labels.get(code) ?? code
    return newest ? [{ code, label, year: newest.year, value: newest.value! }] : []
  })
  return ok({ figures, missing, areas, unit })
}

/** The codes of all dimensions but place and time; undefined when they are not the ones that were asked for. */
function fixedCodes(dataset: Dataset, { mapping, form }: ExtractOf): Map<string, string> | undefined {
  if (dataset.cells === 0) return undefined
  const fixed = new Map<string, string>()
  for (const { id, codes } of dataset.dimensions) {
    if (id === mapping.region || id === form.time) continue
    const asked = id === form.contents.id ? mapping.contents : mapping.others[id]
    if (asked === undefined) return undefined
    const [code] = codes
    // of what was left out, the service may give the whole as the only code there is
    if (code === undefined || codes.length !== 1 || (asked !== null && code !== asked)) return undefined
    fixed.set(id, code)
  }
  const ids = new Set(dataset.dimensions.map(({ id }) => id))
  const isWhole =
    ids.has(mapping.region) &&
    ids.has(form.time) &&
    fixed.has(form.contents.id) &&
    Object.entries(mapping.others).every(([id, code]) => code === null || fixed.has(id))
  return isWhole ? fixed : undefined
}
