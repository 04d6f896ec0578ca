import { execFileSync } from 'node:child_process'
import { readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'

/** The process that has a data folder open, found by its open files. Linux only. */
export function storeProcessOf(dataDir: string): number {
  const file = join(dataDir, 'dugnad.db')
  const holder = readdirSync('/proc').find((pid) => /^\d+$/.test(pid) && filesOf(pid).includes(file))
  if (!holder) throw new Error(`nobody has ${file} open`)
  return Number(holder)
}

function filesOf(pid: string): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`))
  } catch {
    return [] // it has ended meanwhile, or is not ours
  }
}

/** No file of the process may grow beyond so many bytes: the write that would is short, the next one fails. */
export const limitFiles = (pid: number, bytes: number | 'unlimited'): void =>
  void execFileSync('prlimit', ['--pid', `${pid}`, `--fsize=${bytes}:unlimited`])
