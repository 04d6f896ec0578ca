import { createEngine } from './engine.ts'
import type { Request } from './messages.ts'

/**
 * The store's own process: a slow disk never blocks the server's event loop, and a crash of the database module
 * does not take the server with it.
 *
 * It ends when the server disconnects or dies, and only then: signals from the terminal or a process manager
 * reach it too, but the server needs it until its own shutdown is through. Whatever has not been answered by
 * then was promised to nobody.
 */
process.umask(0o077)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())

// Without a callback a reply to a server that has just died would be an uncaught error.
const handle = createEngine((replies) => process.send?.(replies, undefined, undefined, () => {}))

process.on('message', (requests: readonly Request[]) => handle(requests))
