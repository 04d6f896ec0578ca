import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const MB = 1024 * 1024

/** The resident memory of a process, MB. */
export function residentMb(pid: number): number {
  if (process.platform !== 'linux')
    return (Number(execFileSync('ps', ['-o', 'rss=', '-p', `${pid}`])) * 1024) / MB
  const [, kilobytes] = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+) kB/) ?? []
  return (Number(kilobytes) * 1024) / MB
}
