/**
 * How long a search of the whole catalogue takes: `npx tsx bench/search.ts`. Prints milliseconds per query, by the
 * kind of query; each kind runs against one index, as on the server.
 */
import { INDICATORS } from '#shared/catalogue/indicators.ts'
import { createIndicatorSearch } from '#shared/catalogue/search.ts'
import { LANGUAGES } from '#shared/kernel/language.ts'

/** Queries per kind, at least; the warm-up before is not counted. */
const RUNS = 2000
const WARM_UP = 200

const titles = INDICATORS.flatMap(({ title }) => LANGUAGES.map((language) => title[language]))

/** The title with a letter of every longer word left out, so that each needs its errors forgiven. */
const misspell = (text: string): string =>
  text.replace(/\p{L}{6,}/gu, (word) => word.slice(0, 3) + word.slice(4))

const KINDS: Readonly<Record<string, readonly string[]>> = {
  'one word': ['avfall', 'avfallet', 'klima', 'skule', 'unemployment', 'vann', 'søppel', 'frafall'],
  'one word, misspelt': ['arbeidsledihet', 'forurensing', 'klimagasutslipp', 'barnehge', 'ensohmet'],
  'typing «husholdningsavfall»': [...'husholdningsavfall'].map((_, i, all) => all.slice(0, i + 1).join('')),
  'code or goal': ['11.6.1', 'EC: ICT: ICT: 1C', 'mål 13', 'sdg13', '11.6', 'no-087'],
  'whole titles': titles,
  'whole titles, misspelt': titles.map(misspell),
  'empty, goal 11': [''],
}

const started = performance.now()
const { search } = createIndicatorSearch(INDICATORS)
const built = performance.now() - started
const words = new Set(titles.join(' ').split(/\s+/)).size
console.log(
  `${INDICATORS.length} indicators, ${words} words in titles, index built in ${built.toFixed(0)} ms\n`,
)

const percentile = (sorted: readonly number[], share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)

console.log(`${'query'.padEnd(30)} runs      p50      p95      max`)
for (const [kind, queries] of Object.entries(KINDS)) {
  const times: number[] = []
  for (let run = -WARM_UP; run < Math.max(RUNS, queries.length); run++) {
    const q = queries.at(run % queries.length)
    const from = performance.now()
    search(q === '' ? { goal: 11 } : { q, language: 'nb' })
    if (run >= 0) times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  const columns = [times.length, percentile(times, 0.5), percentile(times, 0.95), percentile(times, 1)]
  console.log(kind.padEnd(30), columns.map((column) => String(column).padStart(8)).join(' '))
}
