import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createWorkshopMemory, type Decide } from '#server/services/state/workshop-memory.ts'
import { type Store, StoreError } from '#server/store/store.ts'
import type { WorkshopState } from '#server/workshop-state.ts'
import { newId } from '#shared/kernel/ids.ts'
import { ok } from '#shared/kernel/result.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { openLocalStore } from '../support/local-store.ts'
import { newState } from '../support/workshop-state.ts'

let store: Store
let reads: number
let failing: StoreError | undefined
const told: string[] = []
const log = { info() {}, warn() {}, error: (_: object, message: string) => void told.push(message) }

beforeEach(async () => {
  const opened = await openLocalStore()
  reads = 0
  failing = undefined
  told.length = 0
  store = {
    ...opened,
    read: (sql, params) => {
      if (sql.includes('FROM workshops')) reads += 1
      return opened.read(sql, params)
    },
    write: (statements) => (failing ? Promise.reject(failing) : opened.write(statements)),
  }
})
afterEach(() => store.close())

const clock = fakeClock()
const titled =
  (title: string): Decide<string> =>
  (state) =>
    ok({ state: { ...state, workshop: { ...state.workshop, title } }, value: title })

async function created() {
  const memory = createWorkshopMemory(store, clock, log)
  const state = newState()
  await memory.create(state, [], { kind: 'created', seat: null })
  return { memory, id: state.workshop.id }
}

/** What another server that opens the same data would see. */
const stored = async (id: string) => {
  const loaded = await createWorkshopMemory(store, clock, log).load(id)
  return loaded.ok ? loaded.value : undefined
}

describe('the memory of workshops', () => {
  it('holds what is stored, whatever is changed', async () => {
    const { memory, id } = await created()
    await memory.change(id, titled('Nytt navn'))
    const kept = memory.peek(id)
    expect(kept).toMatchObject({ rev: 2, workshop: { title: 'Nytt navn' } })
    const revs = { draftRev: 1, figuresRev: 1, mobilisationRev: 1, shownRev: 1 }
    expect({ ...(await stored(id)), ...revs }).toEqual(kept)
  })

  it('loads once for all who ask at the same time', async () => {
    const { id } = await created()
    const memory = createWorkshopMemory(store, clock, log)
    reads = 0
    const loaded = await Promise.all(Array.from({ length: 20 }, () => memory.load(id)))
    expect(reads).toBe(1)
    expect(new Set(loaded.map((result) => result.ok && result.value)).size).toBe(1)
  })

  it('decides one after the other, each on what the one before has left', async () => {
    const { memory, id } = await created()
    const append: Decide<null> = (state) =>
      ok({
        state: { ...state, workshop: { ...state.workshop, goal: `${state.workshop.goal}x` } },
        value: null,
      })
    await Promise.all(Array.from({ length: 30 }, () => memory.change(id, append)))
    expect(memory.peek(id)).toMatchObject({ rev: 31, workshop: { goal: 'x'.repeat(30) } })
  })

  it('writes nothing and tells nobody when nothing has changed', async () => {
    const { memory, id } = await created()
    const seen: number[] = []
    memory.subscribe((state) => seen.push(state.rev))
    await memory.change(id, (state) => ok({ state, value: null }))
    expect([memory.peek(id)?.rev, seen]).toEqual([1, []])
  })

  it('[P2] changes nothing when the write fails, and goes on when the disk is back', async () => {
    const { memory, id } = await created()
    failing = new StoreError('io', 'full')
    expect(await memory.change(id, titled('Tapt'))).toMatchObject({
      ok: false,
      error: { code: 'unavailable' },
    })
    expect(memory.peek(id)).toMatchObject({ rev: 1, workshop: { title: 'Verksted' } })
    failing = undefined
    expect(await memory.change(id, titled('Lagret'))).toEqual(ok('Lagret'))
    expect((await stored(id))?.workshop.title).toBe('Lagret')
    expect(told).toEqual(['The store refused'])
  })

  it('reads anew when a failed write may have reached the disk all the same', async () => {
    const { memory, id } = await created()
    const { write } = store
    store.write = async (statements) => {
      await write(statements)
      throw new StoreError('io', 'the answer was lost')
    }
    await memory.change(id, titled('Uviss'))
    store.write = write
    expect(await memory.change(id, (state) => ok({ state, value: state.workshop.title }))).toEqual(
      ok('Uviss'),
    )
  })

  it('never overwrites what somebody else has written meanwhile', async () => {
    const { memory, id } = await created()
    await createWorkshopMemory(store, clock, log).change(id, titled('Den andre'))
    expect(await memory.change(id, titled('Min'))).toMatchObject({ error: { code: 'unavailable' } })
    expect((await stored(id))?.workshop.title).toBe('Den andre')
    expect(await memory.change(id, titled('Min'))).toEqual(ok('Min'))
  })

  it('goes on after a decision that threw', async () => {
    const { memory, id } = await created()
    const bug: Decide<null> = () => {
      throw new TypeError('bug')
    }
    await expect(memory.change(id, bug)).rejects.toThrow('bug')
    expect(await memory.change(id, titled('Videre'))).toEqual(ok('Videre'))
  })

  it('lets go of what nobody uses, and loads it again', async () => {
    const { memory, id } = await created()
    clock.advance(1000)
    const keep = (held: WorkshopState) => held.workshop.id === id
    memory.forgetUnused(clock.now(), keep)
    expect(memory.peek(id)).toBeDefined()
    memory.forgetUnused(clock.now(), () => false)
    expect(memory.peek(id)).toBeUndefined()
    expect(await memory.load(id)).toMatchObject({ ok: true, value: { workshop: { id } } })
  })

  it('knows no workshop that is not there', async () => {
    const { memory } = await created()
    for (const id of [newId('wrk'), 'nonsense', '']) {
      expect(await memory.load(id)).toMatchObject({ ok: false, error: { code: 'noSuchWorkshop' } })
      expect(await memory.change(id, titled('x'))).toMatchObject({ error: { code: 'noSuchWorkshop' } })
    }
  })
})
