import { fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { processEntry } from '#server/process-entry.ts'
import type { CrowdOrders, CrowdPhase, CrowdReport, FromCrowd, ToCrowd } from './messages.ts'

/** The simulated participants, seen from the server. */
export interface CrowdProcess {
  /** Rejects when the process has ended, or ends. */
  play(phase: CrowdPhase): Promise<CrowdReport>
  /** Ends it at once; everybody is gone. */
  end(): void
}

/** Memory of the process beyond which it ends, megabytes: sixty people with the largest board have room in it. */
const HEAP_MB = 1536

export function startCrowd(
  orders: CrowdOrders,
  onProgress: (phase: CrowdPhase, through: number) => void,
): CrowdProcess {
  const { file, execArgv } = processEntry(import.meta.url, 'child.ts', 'rehearsal-child.js')
  const child = fork(file, {
    execArgv: [...execArgv, `--max-old-space-size=${HEAP_MB}`],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  yieldTo(child.pid)
  const playing = new Map<
    CrowdPhase,
    { readonly resolve: (report: CrowdReport) => void; readonly reject: (error: Error) => void }
  >()
  const tell = (message: ToCrowd) => child.send(message, () => {})
  child.on('message', (message: FromCrowd) => {
    if (message.kind === 'progress') return onProgress(message.phase, message.through)
    playing.get(message.phase)?.resolve(message.report)
    playing.delete(message.phase)
  })
  const ended = () => {
    for (const { reject } of playing.values()) reject(new Error('The simulated participants are gone'))
    playing.clear()
  }
  child.on('exit', ended)
  child.on('error', ended)
  tell({ kind: 'begin', orders })
  return {
    play(phase) {
      return new Promise((resolve, reject) => {
        if (!child.connected) return reject(new Error('The simulated participants are gone'))
        playing.set(phase, { resolve, reject })
        tell({ kind: 'play', phase })
      })
    },
    end: () => void child.kill('SIGKILL'),
  }
}

/** Who is real comes first. */
function yieldTo(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // where the system does not allow it, they run as everything does
  }
}
