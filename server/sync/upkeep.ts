import { VERSION_EVERY_MS } from '../store/thinning.ts'
import type { Room } from './room.ts'

/**
 * The log of a board is replaced by one state when it has become so long, or longer than the state, and nobody has
 * written for a moment.
 */
const COMPACT_ROWS = 1000
const QUIET_MS = 2000

/** A log that has become so long is replaced although people write. */
const TOO_MANY_ROWS = 10_000

/** A board that nobody has written on for so long lets go of its document, and one that nobody is in goes. */
const IDLE_MS = 60_000

export interface UpkeepPorts {
  readonly room: Room
  /** How many updates lie in the log. */
  readonly rows: number
  readonly isEmpty: () => boolean
  /** How often somebody has asked for the room. */
  readonly uses: () => number
  /** Replaces the updates up to `seq` in the log by the state that they add up to. */
  readonly compact: (seq: number, state: Uint8Array) => Promise<void>
  /** Takes the room out of memory. */
  readonly putAway: () => void
  readonly warn: (error: unknown, message: string) => void
}

export interface Upkeep {
  wrote(rows: number): void
  left(): void
  stop(): void
}

/** What has to be done for a room from time to time: keep its log short, and its memory small. */
export function createUpkeep({ room, rows, isEmpty, uses, compact, putAway, warn }: UpkeepPorts): Upkeep {
  let length = rows
  let shortened = performance.now()
  let isCompacting = false

  /** Writes the state that the log adds up to, once it has been seen to load to the same board. */
  const shorten = async () => {
    if (isCompacting || length === 0) return
    isCompacting = true
    shortened = performance.now()
    try {
      const replaced = length
      const snapshot = room.snapshot()
      if (!snapshot) return warn('', 'a snapshot did not load to the same board and was not kept')
      await room.whenStored()
      await compact(snapshot.seq, snapshot.state)
      length -= replaced
    } catch (error) {
      warn(error, 'a snapshot could not be saved; the log stays')
    } finally {
      isCompacting = false
    }
  }

  /** F10. Shortening also keeps a version: every few minutes of change there is to be one. */
  const isDue = (times: number) => performance.now() - shortened > times * VERSION_EVERY_MS

  const quiet = timer(QUIET_MS, () => {
    if (length > COMPACT_ROWS || room.isLong || isDue(1)) void shorten()
  })

  const idle = timer(IDLE_MS, async () => {
    if (!isEmpty()) return room.rest()
    const before = uses()
    await shorten()
    if (!isEmpty() || uses() !== before) return idle.restart()
    stop()
    putAway()
  })

  const stop = () => {
    quiet.stop()
    idle.stop()
  }

  idle.restart()
  return {
    wrote(count) {
      length += count
      if (length > TOO_MANY_ROWS || isDue(2)) void shorten()
      quiet.restart()
      idle.restart()
    },
    left: () => idle.restart(),
    stop,
  }
}

/** Calls `work` when it has not been restarted for `ms`; once stopped, never. */
function timer(ms: number, work: () => unknown) {
  let running: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  return {
    restart(): void {
      if (isStopped) return
      if (running) {
        running.refresh()
        return
      }
      running = setTimeout(() => {
        running = undefined
        work()
      }, ms)
      running.unref()
    },
    stop(): void {
      isStopped = true
      clearTimeout(running)
    },
  }
}
