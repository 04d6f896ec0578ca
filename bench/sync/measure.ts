import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What the system says of processes (Linux, /proc). Times are seconds, sizes bytes. */

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

const list = (path: string): readonly string[] => {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}

/** A process and everything that it has started. */
function treeOf(pid: number): readonly number[] {
  const children = list(`/proc/${pid}/task`).flatMap((task) =>
    read(`/proc/${pid}/task/${task}/children`).trim().split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(treeOf)]
}

/**
 * Processor time of a process tree. The scheduler's own count is exact to the nanosecond but forgets threads that
 * have ended; the one in hundredths of a second forgets nothing. The larger of the two is nearer the truth.
 */
export function cpuOf(pid: number): number {
  let exact = 0
  let coarse = 0
  for (const one of treeOf(pid)) {
    const fields = read(`/proc/${one}/stat`)
      .replace(/^.*\) /s, '')
      .split(' ')
    coarse += (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100
    for (const task of list(`/proc/${one}/task`)) {
      exact += Number(read(`/proc/${one}/task/${task}/schedstat`).split(' ')[0] || 0) / 1e9
    }
  }
  return Math.max(exact, coarse)
}

/** Resident memory of a process tree, what its processes share counted once each. */
export const memoryOf = (pid: number): number =>
  treeOf(pid).reduce(
    (sum, one) => sum + Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${one}/status`))?.[1] ?? 0) * 1024,
    0,
  )

/** Processor time that the whole machine has spent, on all cores. */
export function machineTime(): number {
  const [, ...fields] = (read('/proc/stat').split('\n')[0] ?? '').split(/\s+/)
  return [0, 1, 2, 5, 6, 7].reduce((sum, i) => sum + Number(fields[i] ?? 0), 0) / 100
}

/** Bytes of all files below a folder. */
export const sizeOf = (folder: string): number =>
  list(folder).reduce((sum, name) => {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false })
    if (!stat) return sum
    return sum + (stat.isDirectory() ? sizeOf(join(folder, name)) : stat.size)
  }, 0)

export function percentiles(
  values: readonly number[],
): { p50: number; p95: number; p99: number } | undefined {
  if (values.length === 0) return undefined
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
