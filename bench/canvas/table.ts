import { median, row, spread } from '../sync/table.ts'
import type { Figures } from './alone.ts'

export interface Run {
  readonly board: string
  readonly scenario: string
  readonly cards: number
  readonly figures: Figures
  /** Why the run does not count. */
  readonly fault?: string
}

const OURS = 'dugnad'
const BARE = 'bare'

/** Medians with their spread, ours beside the bare library's and over it. Milliseconds, unless the name says else. */
export function tableOf(runs: readonly Run[]): string {
  const lines: string[] = []
  const groups = new Map<string, Run[]>()
  for (const run of runs) {
    const name = `${run.scenario}, ${run.cards} cards`
    groups.set(name, [...(groups.get(name) ?? []), run])
  }
  for (const [name, group] of groups) {
    const of = (board: string, figure: string) =>
      group.filter((run) => run.board === board).flatMap((run) => run.figures[figure] ?? [])
    lines.push(`\n## ${name}\n`, row(['figure', OURS, BARE, 'ratio']), row(['---', '---:', '---:', '---:']))
    for (const figure of new Set(group.flatMap((run) => Object.keys(run.figures)))) {
      const [ours, bare] = [of(OURS, figure), of(BARE, figure)]
      const ratio = median(ours) / median(bare)
      lines.push(row([figure, spread(ours), spread(bare), Number.isFinite(ratio) ? ratio.toFixed(2) : '']))
    }
    for (const { board, fault } of group) if (fault) lines.push(`${board}: ${fault}`)
  }
  return `${lines.join('\n')}\n`
}
