/**
 * `value` as the one JSON text that says it: keys sorted by UTF-16 code units, no blanks, numbers and texts as
 * JSON.stringify writes them. Two programs that hold the same values get the same bytes, so that they can be
 * hashed and signed. Keys without a value are left out. Throws on what JSON cannot say: that is a bug.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number')
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new TypeError('JSON cannot say this')
  return text
}
