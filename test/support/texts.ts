/** A text, or a function that makes one of values. */
type Leaf = string | ((...values: never[]) => string)

/** Every text in a tree of texts, by its path. */
export function leavesOf(tree: object, path = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`
    if (value !== null && typeof value === 'object')
      for (const leaf of leavesOf(value, here)) leaves.set(...leaf)
    else leaves.set(here, value)
  }
  return leaves
}

const SAMPLES = [0, 1, 2, 1234]

/** What a text says: itself, or what its function makes of none, one, two and many of whatever it counts. */
export function spoken(leaf: Leaf): readonly string[] {
  if (typeof leaf === 'string') return [leaf]
  return SAMPLES.map((n) => {
    try {
      return say(leaf, n)
    } catch {
      return say(leaf, String(n)) // it takes words, and does to them what only words allow
    }
  })
}

function say(leaf: Exclude<Leaf, string>, value: number | string): string {
  const takesObject = /^\s*(?:function\s*)?\(\s*\{/.test(String(leaf))
  const given = takesObject ? new Proxy({}, { get: () => value }) : value
  return (leaf as (...values: unknown[]) => string)(...Array.from({ length: leaf.length }, () => given))
}
