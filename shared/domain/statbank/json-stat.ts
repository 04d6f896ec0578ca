import { fail, ok, type Result } from '../../kernel/result.ts'
import { isRecord, labelsOf, numbersAt, type Objects, stringsIn, textsAt } from './json.ts'

/** One axis of a table: what it is called, and its codes in the order in which cells lie along it. */
export interface Dimension {
  readonly id: string
  readonly label: string
  readonly codes: readonly string[]
  readonly labels: ReadonlyMap<string, string>
  /** What is counted, by code: only where something is measured. */
  readonly units: ReadonlyMap<string, string>
  /** The service gives the whole when nothing is chosen. Says so of a table's description alone, not of an extract. */
  readonly isEliminable: boolean
}

/** What one cell holds: null where there is no figure, with the mark that says why, as the service gave it. */
export interface Cell {
  readonly value: number | null
  readonly mark: string | null
}

/** A table, or an extract of one, in the form json-stat 2.0. A description of a table has no cells. */
export interface Dataset {
  readonly label: string
  /** When the publisher last changed it (ISO 8601). */
  readonly updated: string | null
  readonly dimensions: readonly Dimension[]
  /** The axes of time, of places and of what is measured; null where the table does not say. */
  readonly time: string | null
  readonly region: string | null
  readonly contents: string | null
  /** Cells; 0 in a description. */
  readonly cells: number
  /** The cell at these codes, one for each dimension; undefined when one of them is not there. */
  cell(codes: ReadonlyMap<string, string>): Cell | undefined
}

export type DatasetFault = 'notADataset' | 'tooManyCells'

/** What one answer may hold at most, as the service itself has it. */
export const MOST_CELLS = 800_000

/** Values along one axis; the longest in the StatBank has some 34,000. */
const MOST_CODES = 60_000

const MOST_DIMENSIONS = 20

/**
 * SB1. Reads json-stat 2.0 as PxWebApi v2 answers it. It is read whole or refused: sizes, codes and cells have to agree,
 * whatever order the dimensions come in. Values may be a list or, where most are missing, an object by place; what is not
 * known (`extension`, `link`, `note`) is passed over.
 */
export function readDataset(document: unknown): Result<Dataset, DatasetFault> {
  if (!isRecord(document) || document['class'] !== 'dataset') return fail('notADataset')
  const ids = stringsIn(document['id'])
  const sizes = document['size']
  const axes = document['dimension']
  if (!ids || !Array.isArray(sizes) || !isRecord(axes)) return fail('notADataset')
  if (ids.length === 0 || ids.length > MOST_DIMENSIONS || new Set(ids).size !== ids.length) {
    return fail('notADataset')
  }
  const dimensions = ids.map((id) => readDimension(id, axes[id]))
  if (!dimensions.every((one) => one !== undefined)) return fail('notADataset')
  if (sizes.length !== ids.length || dimensions.some(({ codes }, i) => codes.length !== sizes[i])) {
    return fail('notADataset')
  }
  const total = dimensions.reduce((product, { codes }) => product * codes.length, 1)
  const isDescription = isEmpty(document['value']) && total > 0
  if (!isDescription && total > MOST_CELLS) return fail('tooManyCells')
  const values = isDescription ? () => null : numbersAt(document['value'], total)
  const marks = textsAt(document['status'], total)
  if (!values || !marks) return fail('notADataset')
  const roles = isRecord(document['role']) ? document['role'] : {}
  const first = (role: string) => stringsIn(roles[role])?.find((id) => ids.includes(id)) ?? null
  const places = dimensions.map(({ codes }) => new Map(codes.map((code, place) => [code, place])))
  return ok({
    label: typeof document['label'] === 'string' ? document['label'] : '',
    updated: typeof document['updated'] === 'string' ? document['updated'] : null,
    dimensions,
    time: first('time'),
    region: first('geo'),
    contents: first('metric'),
    cells: isDescription ? 0 : total,
    cell(codes) {
      let at = 0
      for (const [i, { id, codes: all }] of dimensions.entries()) {
        const place = places[i]?.get(codes.get(id) ?? '')
        if (place === undefined) return undefined
        at = at * all.length + place
      }
      return { value: values(at), mark: marks(at) }
    },
  })
}

/** A description leaves the values out, or has none of them. */
const isEmpty = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0)

function readDimension(id: string, axis: unknown): Dimension | undefined {
  if (!isRecord(axis) || !isRecord(axis['category'])) return undefined
  const { category } = axis as { category: Objects }
  const labels = labelsOf(category['label'])
  const codes = codesOf(category['index'], labels)
  if (!codes || codes.length > MOST_CODES) return undefined
  const extension = isRecord(axis['extension']) ? axis['extension'] : {}
  return {
    id,
    label: typeof axis['label'] === 'string' ? axis['label'] : id,
    codes,
    labels,
    units: unitsOf(category['unit']),
    isEliminable: extension['elimination'] === true,
  }
}

/** Codes as a list, or by their places, which have to be 0, 1, 2 …; a single one may have a label alone. */
function codesOf(index: unknown, labels: ReadonlyMap<string, string>): readonly string[] | undefined {
  if (index === undefined) return labels.size === 1 ? [...labels.keys()] : undefined
  const list = stringsIn(index)
  if (list) return new Set(list).size === list.length ? list : undefined
  if (!isRecord(index)) return undefined
  const entries = Object.entries(index)
  const codes = new Array<string>(entries.length)
  for (const [code, place] of entries) {
    if (typeof place !== 'number' || !Number.isInteger(place) || place < 0 || place >= entries.length) return
    if (codes[place] !== undefined) return
    codes[place] = code
  }
  return codes
}

function unitsOf(units: unknown): ReadonlyMap<string, string> {
  if (!isRecord(units)) return new Map()
  return new Map(
    Object.entries(units).flatMap(([code, unit]) =>
      isRecord(unit) && typeof unit['base'] === 'string' ? [[code, unit['base']]] : [],
    ),
  )
}
