import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const WRITER = fileURLToPath(new URL('store-writer.ts', import.meta.url))

export interface Victim {
  readonly server: number
  readonly store: number
  /** The rows that were acknowledged so far, and those that were refused, with the code. */
  readonly saved: ReadonlySet<number>
  readonly refused: ReadonlyMap<number, string>
  /** Resolves at the first line of the writer after which `condition` holds. */
  until(condition: () => boolean): Promise<void>
  /** Resolves when the writer is gone and all it said has been read. */
  readonly gone: Promise<unknown>
}

/** Starts test/support/store-writer.ts, in a shell with `limit` (such as `ulimit -S -f 500`) if one is given. */
export async function startVictim(folder: string, board: string, limit = ':'): Promise<Victim> {
  const writer = spawn(
    'bash',
    ['-c', `${limit}; exec "$@"`, 'bash', process.execPath, '--import', 'tsx', WRITER, folder, board],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void writer.kill('SIGKILL'))
  const saved = new Set<number>()
  const refused = new Map<number, string>()
  const gone = once(writer, 'close')
  const lines = createInterface(writer.stdout)
  const [first] = await once(lines, 'line')
  lines.on('line', (line: string) => {
    const [what, seq, code = ''] = line.split(' ')
    if (what === 'saved') saved.add(Number(seq))
    if (what === 'refused') refused.set(Number(seq), code)
  })
  return {
    server: pidOf(writer),
    store: Number(String(first).split(' ')[1]),
    saved,
    refused,
    gone,
    until: (condition) =>
      new Promise((resolve, reject) => {
        lines.on('line', () => condition() && resolve())
        gone.then(() => reject(new Error('the writer ended before its time')))
      }),
  }
}

function pidOf(process: ChildProcess): number {
  if (process.pid === undefined) throw new Error('the writer did not start')
  return process.pid
}
