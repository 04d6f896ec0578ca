/** How many typing errors are forgiven in a word of this length. */
export function allowedErrors(length: number): 0 | 1 | 2 {
  if (length < 4) return 0
  return length < 8 ? 1 : 2
}

/**
 * The number of typing errors between two words, or undefined when there are more than `max`. An error is a letter
 * added, left out or replaced, or two neighbours swapped (optimal string alignment).
 */
export function errorsBetween(a: string, b: string, max: number): number | undefined {
  if (Math.abs(a.length - b.length) > max) return undefined
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let fewest = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let errors = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1))
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) errors = Math.min(errors, before[j - 2]! + 1)
      row.push(errors)
      if (errors < fewest) fewest = errors
    }
    if (fewest > max) return undefined
    before = above
    above = row
  }
  const errors = above[b.length]!
  return errors <= max ? errors : undefined
}
