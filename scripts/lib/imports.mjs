/**
 * `value` is loaded with the module, `type` is gone when it runs, `dynamic` is loaded when it is asked for.
 * @typedef {{ readonly specifier: string, readonly kind: 'value' | 'type' | 'dynamic' }} Import
 */

/** `import` and `export … from` at the start of a line, which is where the formatter puts every one of them. */
const STATEMENT =
  /^(?:import|export)\b(\s+type\b(?!\s*(?:,|from\b)))?(?:\s*|[^'"`;()=]*?\bfrom\s*)(['"])([^'"\n]+)\2/gm
const CALL = /(?<![\w.$])(typeof\s+)?import\s*\(\s*(['"`])([^'"`\n]+)\2/g
const REQUIRE = /\brequire\s*\(\s*(['"`])([^'"`\n]+)\1/g
const STYLE = /(?:@import\s+(?:url\(\s*)?|\burl\(\s*)(['"])([^'"\n]+)\1/g

/**
 * What a TypeScript source imports. Not a parser: it leans on the formatting that this repository enforces.
 * @param {string} source
 * @returns {Import[]}
 */
export function importsOf(source) {
  /** @type {Import[]} */
  const found = []
  for (const [, type, , specifier = ''] of source.matchAll(STATEMENT)) {
    found.push({ specifier, kind: type ? 'type' : 'value' })
  }
  for (const [, type, , specifier = ''] of source.matchAll(CALL)) {
    found.push({ specifier, kind: type ? 'type' : 'dynamic' })
  }
  for (const [, , specifier = ''] of source.matchAll(REQUIRE)) found.push({ specifier, kind: 'value' })
  return found
}

/** What a stylesheet loads. @param {string} source @returns {Import[]} */
export const importsOfStyle = (source) =>
  [...source.matchAll(STYLE)].map(([, , specifier = '']) => ({ specifier, kind: 'value' }))
