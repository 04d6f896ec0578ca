import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'

interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[]]
    }
  }
  readonly nodes: readonly number[]
  readonly strings: readonly string[]
}

/** The options of a Node process whose heap is to be counted: its snapshots go to `folder`. */
export const heapCensusOptions = (folder: string) =>
  `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`

/**
 * How many live objects there are of each class, in a process that was started with these options. Garbage is
 * collected first.
 */
export async function heapCensus<C extends string>(
  pid: number,
  folder: string,
  classes: readonly C[],
): Promise<Readonly<Record<C, number>>> {
  const snapshots = () => readdirSync(folder).filter((name) => name.endsWith('.heapsnapshot'))
  for (const old of snapshots()) rmSync(join(folder, old))
  process.kill(pid, 'SIGUSR2')
  const heap = await vi.waitUntil(
    () =>
      snapshots()
        .map((name) => readSnapshot(join(folder, name)))
        .find((read) => read),
    { interval: 100, timeout: 60_000 },
  )
  return countObjects(heap!, classes)
}

/** Undefined while it is still being written. */
function readSnapshot(path: string): HeapSnapshot | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as HeapSnapshot
  } catch {
    return undefined
  }
}

function countObjects<C extends string>({ snapshot, nodes, strings }: HeapSnapshot, classes: readonly C[]) {
  const { node_fields: fields, node_types: types } = snapshot.meta
  const object = types[0].indexOf('object')
  const [type, name] = [fields.indexOf('type'), fields.indexOf('name')]
  const ids = classes.map((wanted) => strings.indexOf(wanted))
  const counts = classes.map(() => 0)
  for (let i = 0; i < nodes.length; i += fields.length) {
    const which = nodes[i + type] === object ? ids.indexOf(nodes[i + name]!) : -1
    if (which !== -1) counts[which]! += 1
  }
  return Object.fromEntries(classes.map((wanted, i) => [wanted, counts[i]!])) as Record<C, number>
}
