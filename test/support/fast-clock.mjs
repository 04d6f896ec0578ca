/*
 * Loaded into a server process by `--import`: the clock goes sixty times as fast, and so do waits of about a minute
 * or more, so that what is put away after a while is put away while a test waits for it. Shorter waits, which clients
 * have a part in, stay as they are. Of a wait until a minute from now, some is over when it begins.
 */
const FASTER = 60
const LONG_MS = 50_000

const { now } = Date
const start = now()
Date.now = () => start + (now() - start) * FASTER

const { setTimeout } = globalThis
/** @type {any} */
const faster = (/** @type {any} */ work, ms = 0, /** @type {any[]} */ ...rest) =>
  setTimeout(work, ms >= LONG_MS ? ms / FASTER : ms, ...rest)
globalThis.setTimeout = Object.assign(faster, setTimeout)
