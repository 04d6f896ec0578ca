import { appendFileSync } from 'node:fs'

/**
 * The figure of a promise, for whoever reads the run: what was injected, and that nothing was lost. `npm run soak`
 * names a file in FIGURES in which it collects them.
 */
export function report(promise: string, figures: Readonly<Record<string, number>>): void {
  const said = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`)
  console.log(`${promise}: ${said.join(', ')}`)
  const file = process.env['FIGURES']
  if (file) appendFileSync(file, `${JSON.stringify({ promise, figures })}\n`)
}
