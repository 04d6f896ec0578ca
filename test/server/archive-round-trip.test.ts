import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { appendToBoard, SERVER_CLIENT } from '#server/store/repositories/board-log.ts'
import { saveRounds } from '#server/store/repositories/rounds.ts'
import { type Store, StoreError } from '#server/store/store.ts'
import type { StoredRound } from '#server/workshop-state.ts'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply, WorkshopSummary } from '#shared/api/replies.ts'
import { newBoardDoc } from '#shared/board/document.ts'
import { editBoard } from '#shared/board/edit.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { newId } from '#shared/kernel/ids.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { download, reopen } from '../support/archives.ts'
import { everyRound } from '../support/every-method.ts'
import { randomCommand } from '../support/mutations.ts'
import type { Person } from '../support/person.ts'
import { seededRandom } from '../support/random.ts'
import { tempFolder } from '../support/temp-folder.ts'

const RUNS = Number(process.env['RUNS'] ?? 12)

let here: TestApp
let elsewhere: TestApp
/** Lets so many writes of the other server through, and none after. */
let writesLeft = Number.POSITIVE_INFINITY

const failing = (store: Store): Store => ({
  ...store,
  write: (statements) => {
    if (writesLeft <= 0) return Promise.reject(new StoreError('io', 'The disk is full.'))
    writesLeft -= 1
    return store.write(statements)
  },
})

beforeAll(async () => {
  here = await startApp({ atEnd: afterAll })
  elsewhere = await startApp({ atEnd: afterAll, wrapStore: failing })
})
afterAll(async () => {
  await here.close()
  await elsewhere.close()
})

/** The rounds of every method as a server keeps them. */
function storedRounds(): readonly StoredRound[] {
  return everyRound().map(({ shares, derived, record, ...round }, index) => ({
    lastSeat: 3,
    withdrawn: 0,
    votes: null,
    groups: null,
    openedBy: { role: 'facilitator', seat: 1 },
    closedBy: 'clock',
    setup: { options: null, minutes: null },
    sealedSeed: null,
    ...round,
    eligibleAtOpening: round.eligibleAtOpening ?? 0,
    id: newId('rnd'),
    number: index + 1,
    parent: null,
  })) as readonly StoredRound[]
}

/** A workshop whose board and rounds lie on disk before anybody opens it. */
async function prepared(steps: readonly number[]) {
  const me = here.person()
  const { id } = await me.create({ title: 'Tilfeldig', municipalities: ['3403'] })
  const doc = newBoardDoc()
  for (const seed of steps) randomCommand(editBoard(doc, null), seededRandom(seed), { mayLock: true })
  const update = Y.encodeStateAsUpdate(doc)
  await here.store.write([
    ...appendToBoard(id, {
      updates: [{ seq: 1, update }],
      authors: [],
      clients: [{ client: doc.clientID, seat: SERVER_CLIENT }],
    }),
  ])
  return { id, me, archive: await download(here, me, id) }
}

/** Puts rounds on disk, which a server reads when it starts again. */
async function keepRounds({ person, store }: TestApp, rounds: readonly StoredRound[]) {
  const me = person()
  const { id } = await me.create({ title: 'Alle metoder' })
  await store.write(saveRounds(id, [], rounds))
  return { cookie: me.cookie, id }
}

async function read(person: Person, id: string) {
  const { boardVersion, faults, ...board } = (await person.get<BoardReply>(paths.board(id))).body
  const { boardVersion: _, workshop, ...outcomes } = (await person.get<Outcomes>(paths.outcomes(id))).body
  return { board, outcomes, workshop: { ...workshop, id: '' } }
}

describe('[ARC3] from one server to another', () => {
  it('any board stays what it is', async () => {
    let people = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), async (steps) => {
        const { id, me, archive } = await prepared(steps)
        const other = elsewhere.person(`10.3.0.${++people}`)
        const { status, body } = await reopen(other, archive)
        expect(status).toBe(201)
        // what is random shows pictures that were never brought
        expect(body.refused.filter(({ part }) => part !== 'picture')).toEqual([])
        expect(await read(other, body.id)).toEqual(await read(me, id))
      }),
      { numRuns: RUNS },
    )
  })

  it('rounds of every method stay what they were, in every state that they can end in', async () => {
    const data = tempFolder()
    const before = await startApp({ folder: data })
    const { cookie, id } = await keepRounds(before, storedRounds())
    await before.close()
    const server = await startApp({ folder: data })
    onTestFinished(() => server.close())
    const me = server.person()
    me.cookie = cookie
    const archive = await download(server, me, id)
    const other = elsewhere.person('10.4.0.1')
    const { status, body } = await reopen(other, archive)
    expect(body.refused).toEqual([])
    expect(status).toBe(201)
    expect(body.counts.rounds).toBe(storedRounds().length)
    expect(await read(other, body.id)).toEqual(await read(me, id))
    expect((await read(me, id)).outcomes.rounds.map(({ kind }) => kind)).toContain('consent')
  })
})

describe('[ARC4] when the disk refuses', () => {
  it('nothing is left of a workshop that was being opened, whichever write it was', async () => {
    const { archive } = await prepared([5, 6, 7, 8])
    const workshops = async () => (await elsewhere.store.read('SELECT id FROM workshops')).length
    const before = await workshops()
    let opened = 0
    for (let k = 0; opened === 0 && k < 20; k++) {
      writesLeft = k
      const { status, body } = await reopen(elsewhere.person(`10.5.0.${k + 1}`), archive)
      writesLeft = Number.POSITIVE_INFINITY
      if (status === 201) opened += 1
      else expect(body).toMatchObject({ code: 'unavailable' })
      const unfinished = await elsewhere.store.read(
        'SELECT id FROM workshops WHERE id NOT IN (SELECT workshop_id FROM seats)',
      )
      // what could not be erased either goes at the next start
      for (const { id } of unfinished) {
        expect((await elsewhere.person().get(paths.workshop(String(id)))).status).toBeGreaterThanOrEqual(400)
      }
      expect((await workshops()) - unfinished.length).toBe(before + opened)
    }
    expect(opened).toBe(1)
  })

  it('what a server that ended has left behind is gone when it starts again', async () => {
    const folder = tempFolder()
    const first = await startApp({ folder })
    const me = first.person()
    const { id } = await me.create({ title: 'Mitt' })
    await me.write(id, 'En lapp')
    const left = await me.create({ title: 'Halvt' })
    const damaged = await me.create({ title: 'Uten plasser' })
    await first.store.write([{ sql: 'DELETE FROM seats WHERE workshop_id = ?', params: [damaged.id] }])
    // as it is before anybody has a seat in it
    await first.store.write([
      { sql: 'DELETE FROM seats WHERE workshop_id = ?', params: [left.id] },
      { sql: 'DELETE FROM seat_sessions WHERE workshop_id = ?', params: [left.id] },
      { sql: "UPDATE events SET kind = 'opening' WHERE workshop_id = ?", params: [left.id] },
    ])
    await first.close()
    const second = await startApp({ folder })
    const again = second.person()
    again.cookie = me.cookie
    const mine = (await again.get<WorkshopSummary[]>(paths.workshops)).body
    expect(mine.map((workshop) => workshop.id)).toEqual([id])
    const there = await second.store.read('SELECT id FROM workshops')
    expect(there.map((row) => row['id']).sort()).toEqual([id, damaged.id].sort())
    await second.close()
  })
})
