import { MUNICIPALITIES, municipalityByNumber } from '../municipalities.ts'

const keyOf = (name: string): string => name.trim().toLowerCase().normalize('NFC').replace(/\s+/g, ' ')

const byName = new Map<string, string[]>()
for (const { number, name } of MUNICIPALITIES) {
  // a name that two have has its county in brackets; without it, it is theirs both
  for (const key of new Set([keyOf(name), keyOf(name.replace(/\s*\(.*\)$/, ''))])) {
    byName.set(key, [...(byName.get(key) ?? []), number])
  }
}

/**
 * The number of the municipality that a text names: by number (`3203`, `301`, from which a spreadsheet took the nought,
 * `K-3203`), by name, or both. `several` when more than one has the name; undefined when none has.
 */
export function readMunicipality(text: string): string | 'several' | undefined {
  const numbered = /^(?:k-)?(\d{3,4})(?:[\s.,:–-]+(.+))?$/i.exec(text.trim())
  if (numbered) {
    const number = numbered[1]!.padStart(4, '0')
    if (!municipalityByNumber(number)) return undefined
    // two that do not agree are a mistake in one of them
    return numbered[2] === undefined || numbersOf(numbered[2]).includes(number) ? number : undefined
  }
  const found = numbersOf(text)
  return found.length > 1 ? 'several' : found[0]
}

/** By the whole name, or without *kommune*, a number in brackets, or by one of two names with a dash between. */
function numbersOf(text: string): readonly string[] {
  const key = keyOf(text)
  const bare = key.replace(/\s*\(\d{4}\)$/, '').replace(/\s+(?:kommune|municipality)$/, '')
  const names = [key, bare, ...bare.split(/\s[-–]\s|\//).map((name) => name.trim())]
  return names.map((name) => byName.get(name)).find((numbers) => numbers !== undefined) ?? []
}
