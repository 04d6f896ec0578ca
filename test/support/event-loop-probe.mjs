/*
 * Loaded into a server process by `--import`: from the first SIGUSR2 on it measures how late the event loop is, and
 * at each later one says so on stdout, in milliseconds, and starts over.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks'

const RESOLUTION_MS = 5
const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS })

/** @param {number} nanoseconds */
const late = (nanoseconds) => Math.max(0, Math.round(nanoseconds / 1e6 - RESOLUTION_MS))

process.on('SIGUSR2', () => {
  if (delays.count > 0)
    console.log(
      `event loop: p50 ${late(delays.percentile(50))} p99 ${late(delays.percentile(99))} max ${late(delays.max)}`,
    )
  delays.reset()
  delays.enable()
})
