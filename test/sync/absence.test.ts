import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { inspect } from '#server/sync/gate.ts'
import { Rooms } from '#server/sync/rooms.ts'
import { addChallenge } from '#shared/board/commands.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import { readBoard } from '#shared/board/read.ts'
import { FULL_RIGHTS } from '#shared/domain/rights.ts'
import { memoryLog } from '../support/memory-log.ts'
import { joinRoom } from '../support/virtual-peer.ts'

const full = () => FULL_RIGHTS

/** A document with the work of two visits, the second about what the first made: under two client ids. */
function afterTwoVisits(first: number, second: number): Y.Doc {
  const earlier = newBoardDoc()
  earlier.clientID = first
  const id = addChallenge(editBoard(earlier, 'first visit'), { title: 'Først' })
  const later = newBoardDoc()
  later.clientID = second
  Y.applyUpdate(later, Y.encodeStateAsUpdate(earlier))
  editBoard(later, 'second visit').change(id, { title: 'Først, og så', body: 'Mer' })
  return later
}

describe('the work of several visits in one answer', () => {
  // Yjs sorts what it sends by client id: the later work stands first, or last
  it.each([
    [1, 2],
    [2, 1],
  ])('[S6] is taken, whichever client id is the higher (%i, then %i)', async (first, second) => {
    const { log } = memoryLog()
    const rooms = new Rooms({ log, now: Date.now, warn: vi.fn() })
    const doc = afterTwoVisits(first, second)
    const kari = await joinRoom(rooms, 'wrk_test', { seat: 'sea_kari', rights: full, doc })
    const ola = await joinRoom(rooms, 'wrk_test', { seat: 'sea_ola', rights: full })
    await vi.waitUntil(() => readBoard(ola.doc).challenges.length === 1, { interval: 1, timeout: 5000 })
    expect(kari.closed()).toBeUndefined()
    expect(readBoard(ola.doc).challenges[0]).toMatchObject({ title: 'Først, og så', body: 'Mer' })
  })

  it.each([
    [1, 2],
    [2, 1],
  ])('[G4] is refused without the visit that it builds upon (%i, then %i)', (first, second) => {
    const doc = afterTwoVisits(first, second)
    const earlier = Y.encodeStateVector(new Map([[first, Y.getState(doc.store, first)]]))
    const onlyLater = Y.encodeStateAsUpdate(doc, earlier)
    const result = inspect(onlyLater, { nextClock: () => 0, mayUse: () => true, cutsCharacter: () => false })
    expect(result).toEqual({ ok: false, refusal: 'forbiddenContent' })
  })
})
