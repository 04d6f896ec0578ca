import { SCENARIOS } from './scenarios/index.ts'

export interface Run {
  readonly server: string
  readonly scenario: string
  readonly round: number
  readonly figures: Readonly<Record<string, number>>
  /** Why the run does not count. */
  readonly faults: readonly string[]
  /** What others on the machine took meanwhile, cores. */
  readonly noise: number
}

const OURS = 'dugnad'

/** Not a server in earnest: shown, but not compared with. */
const ANCHORS = ['relay']

/** Medians with their spread, and ours over the better of the others; runs with faults are left out. */
export function tableOf(runs: readonly Run[]): string {
  const lines: string[] = []
  for (const [name, { what, compare }] of Object.entries(SCENARIOS)) {
    const here = runs.filter((run) => run.scenario === name)
    if (here.length === 0) continue
    const figures = [...new Set(here.flatMap((run) => Object.keys(run.figures)))]
    const servers = [...new Set(here.map(({ server }) => server))]
    lines.push(`\n## ${name}: ${what}\n`, row(['server', 'runs', ...figures, 'noise']))
    lines.push(row(['---', '---:', ...figures.map(() => '---:'), '---:']))
    for (const server of servers) {
      const all = here.filter((run) => run.server === server)
      const good = all.filter(({ faults }) => faults.length === 0)
      const cells = figures.map((figure) => spread(good.map((run) => run.figures[figure] ?? Number.NaN)))
      const noise = Math.max(0, ...good.map((run) => run.noise))
      lines.push(row([server, `${good.length}/${all.length}`, ...cells, noise.toFixed(2)]))
    }
    for (const figure of compare) lines.push(...ratio(here, figure))
    for (const { server, faults } of here)
      if (faults.length > 0) lines.push(`${server}: ${faults.join('; ')}`)
  }
  return `${lines.join('\n')}\n`
}

export const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

function ratio(runs: readonly Run[], figure: string): readonly string[] {
  const medianOf = (server: string) =>
    median(
      runs
        .filter((run) => run.server === server && run.faults.length === 0)
        .flatMap((run) => run.figures[figure] ?? []),
    )
  const others = [...new Set(runs.map(({ server }) => server))].filter(
    (server) => server !== OURS && !ANCHORS.includes(server),
  )
  const ours = medianOf(OURS)
  const best = Math.min(...others.map(medianOf).filter((value) => !Number.isNaN(value)))
  if (Number.isNaN(ours) || !Number.isFinite(best)) return []
  const anchor = medianOf('relay')
  const beyond = Number.isNaN(anchor) ? '' : `, to the relay ${(ours / anchor).toFixed(2)}`
  return [`${figure}: ours to the better of the others ${(ours / best).toFixed(3)}${beyond}`]
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.length === 0 ? Number.NaN : sorted[Math.floor((sorted.length - 1) / 2)]!
}

export function spread(values: readonly number[]): string {
  if (values.length === 0) return '–'
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const middle = median(values).toPrecision(3)
  return low === high ? middle : `${middle} (${low.toPrecision(3)}–${high.toPrecision(3)})`
}
