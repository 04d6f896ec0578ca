import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Room } from '#server/sync/room.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { readBoard } from '#shared/board/read.ts'
import { FULL_RIGHTS } from '#shared/domain/rights.ts'
import { loadsTo, mutate, recordUpdates, recordVisits } from '../support/mutations.ts'
import { seededRandom } from '../support/random.ts'

/** How many mutated updates are tried; the long form sets it to a million. */
const MUTATIONS = Number(process.env['MUTATIONS'] ?? 20_000)
const SEED = Number(process.env['SEED'] ?? 20261124)

const BETWEEN_CHECKS = 500

/** A room over a log in memory, and what it wrote. */
function newRoom() {
  const log: Uint8Array[] = []
  let failure: unknown
  const room = new Room(
    { seq: 0, authors: new Map(), clients: new Map() },
    {
      append: async (batch) => {
        log.push(...batch.updates.map(({ update }) => update))
      },
      stored: () => undefined,
      pause: () => 0,
      damaged: (what) => {
        failure = what
      },
      failed: (error) => {
        failure = error
      },
    },
  )
  return { room, log, failure: () => failure }
}

describe('the gate under mutated updates', () => {
  it(`[P11] leaves a board that loads and can be written on, after ${MUTATIONS} mutations (seed ${SEED})`, async () => {
    const random = seededRandom(SEED)
    const figures = { tried: 0, admitted: 0, refused: 0, silent: 0, unloadable: 0, different: 0 }
    while (figures.tried < MUTATIONS) {
      const updates = random.int(0, 2) === 0 ? recordVisits(random, 60) : recordUpdates(random, 60)
      const { room, log, failure } = newRoom()
      for (let i = 0; i < BETWEEN_CHECKS; i++) {
        const index = Math.floor((i / BETWEEN_CHECKS) * updates.length)
        const next = updates[index]
        const other = random.pick(updates)
        if (!next || !other) break
        figures.tried += 1
        const refusal = room.admit(mutate(next, other, random), { seat: 'sea_hostile', rights: FULL_RIGHTS })
        if (refusal) figures.refused += 1
        else figures.admitted += 1
        room.admit(next, { seat: 'sea_hostile', rights: FULL_RIGHTS })
      }
      const marker = room.write(null, (edit) => addChallenge(edit, { title: 'ærlig' }))
      await room.whenStored()
      if (!marker.ok || !readBoard(room.doc).challenges.some(({ id }) => id === marker.value))
        figures.silent += 1
      if (!loadsTo(Y.encodeStateAsUpdate(room.doc), room.doc)) figures.different += 1
      const fromLog = newBoardDoc()
      try {
        for (const update of log) Y.applyUpdate(fromLog, update)
        if (!loadsTo(Y.encodeStateAsUpdate(fromLog), room.doc)) figures.different += 1
      } catch {
        figures.unloadable += 1
      }
      expect(failure()).toBeUndefined()
    }
    expect(figures).toMatchObject({ silent: 0, unloadable: 0, different: 0 })
    expect(figures.refused).toBeGreaterThan(0)
    if (process.env['MUTATIONS']) console.warn(JSON.stringify(figures))
  }, 1_200_000)
})
