/**
 * Reads the files that its arguments name, one after the other, as a page's worker does, and says of each on stdout
 * what came of it and how long it took; in the end, by how much the process's memory grew at most.
 */
import { openAsBlob } from 'node:fs'
import { readTable } from '#client/features/import/read-table.ts'

/** Peak of the process's memory so far, MB. */
const peakMb = () => process.resourceUsage().maxRSS / 1024

const [first = '', ...files] = process.argv.slice(2)
await readTable(await openAsBlob(first)) // what reading costs at all
const before = peakMb()
for (const file of files) {
  globalThis.gc?.() // each file is measured by itself, without what is left of the one before
  const began = performance.now()
  const read = await readTable(await openAsBlob(file))
  const outcome = read.ok ? `rows ${read.value.length}` : read.error
  console.log(JSON.stringify({ file, outcome, ms: Math.round(performance.now() - began) }))
}
console.log(JSON.stringify({ grownMb: Math.round(peakMb() - before) }))
