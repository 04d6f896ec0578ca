export type Objects = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Objects =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const stringsIn = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined

export const labelsOf = (value: unknown): ReadonlyMap<string, string> =>
  new Map(
    isRecord(value)
      ? Object.entries(value).flatMap(([code, label]) => (typeof label === 'string' ? [[code, label]] : []))
      : [],
  )

/** Numbers by their places: a list of all of them, or an object of those that are there. Undefined when it is neither. */
export function numbersAt(value: unknown, total: number): ((at: number) => number | null) | undefined {
  const isNumber = (one: unknown) => one === null || (typeof one === 'number' && Number.isFinite(one))
  if (Array.isArray(value)) {
    if (value.length !== total || !value.every(isNumber)) return undefined
    return (at) => value[at] ?? null
  }
  if (!isRecord(value) || !Object.keys(value).every((key) => isPlace(key, total))) return undefined
  if (!Object.values(value).every(isNumber)) return undefined
  return (at) => (value[at] as number | undefined) ?? null
}

/** Marks by their places: one for all, a list, or an object of those that have one. Undefined when it is none of these. */
export function textsAt(value: unknown, total: number): ((at: number) => string | null) | undefined {
  const mark = (one: unknown) => (typeof one === 'string' && one !== '' ? one : null)
  if (value === undefined || value === null) return () => null
  if (typeof value === 'string') return () => mark(value)
  if (Array.isArray(value)) return value.length === total ? (at) => mark(value[at]) : undefined
  if (!isRecord(value) || !Object.keys(value).every((key) => isPlace(key, total))) return undefined
  return (at) => mark(value[at])
}

const isPlace = (key: string, total: number) => /^(?:0|[1-9]\d{0,8})$/.test(key) && Number(key) < total
