import { execFileSync } from 'node:child_process'
import { expect, onTestFinished, test } from 'vitest'
import { openSqliteStore } from '#server/store/sqlite/open.ts'
import { report } from '../support/report.ts'
import { startVictim } from '../support/store-victim.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { storedSeqs } from './contract.ts'

test('[ST17] a full disk gives no false acknowledgement, and once there is room all writes arrive', async () => {
  const folder = tempFolder()
  // No file of the writer may grow beyond 600 kB: the next byte fails, as on a full disk.
  const victim = await startVictim(folder, 'a', 'ulimit -S -f 600')
  await victim.until(() => victim.refused.size >= 20)
  expect(new Set(victim.refused.values())).toEqual(new Set(['io']))
  const savedWhileFull = [...victim.saved]

  execFileSync('prlimit', ['--pid', `${victim.store}`, '--fsize=unlimited:unlimited'])
  await victim.until(() => [...victim.refused.keys()].every((seq) => victim.saved.has(seq)))
  process.kill(victim.server, 'SIGKILL')
  await victim.gone

  const store = await openSqliteStore({ dataDir: folder })
  onTestFinished(() => store.close())
  const stored = new Set(await storedSeqs(store, 'a'))
  expect(savedWhileFull.length).toBeGreaterThan(0)
  expect([...victim.saved].filter((seq) => !stored.has(seq))).toEqual([])
  report('ST17', { refused: victim.refused.size, acknowledged: victim.saved.size, lost: 0 })
  expect(victim.saved.size).toBeGreaterThan(savedWhileFull.length)
})
