import type { Client } from './client.ts'
import { type Party, until } from './party.ts'

/**
 * Why a run does not count: somebody lost the connection or ended with another board, or somebody who joins now
 * gets another one than those who were there. Empty when all is well.
 */
export async function verify(parties: readonly Party[], keeps: boolean): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [i, party] of parties.entries()) {
    const there: readonly Client[] = [...party.clients]
    for (const { lost } of there) if (lost()) faults.push(`a connection was lost: ${lost()}`)
    const digests = new Set(there.map((client) => client.digest()))
    if (digests.size > 1) faults.push(`room ${i}: ${digests.size} different boards`)
    if (keeps && i < 3) {
      const fresh = party.add(false)
      await until(fresh.isSynced, 'who joins afterwards is not synced')
      digests.add(fresh.digest())
      if (digests.size > 1) faults.push(`room ${i}: who joins afterwards gets another board`)
      fresh.close()
    }
  }
  return [...new Set(faults)]
}
