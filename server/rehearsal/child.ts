import { type Crowd, createCrowd } from './crowd.ts'
import type { FromCrowd, ToCrowd } from './messages.ts'

/**
 * The simulated participants' own process, so that playing them does not hold up the server. It ends when the server
 * lets go of it or dies; signals from the terminal are for the server.
 */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
process.on('disconnect', () => process.exit())

const tell = (message: FromCrowd) => process.send?.(message, undefined, undefined, () => {})

let crowd: Crowd | undefined

process.on('message', (message: ToCrowd) => {
  if (message.kind === 'begin') {
    crowd = createCrowd(message.orders, (phase, through) => tell({ kind: 'progress', phase, through }))
    return
  }
  const { phase } = message
  void crowd?.play(phase).then((report) => tell({ kind: 'played', phase, report }))
})
