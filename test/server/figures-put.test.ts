import { expect, it, onTestFinished } from 'vitest'
import { createFigures } from '#server/services/figures/figures.ts'
import { createWorkshopMemory } from '#server/services/state/workshop-memory.ts'
import { FIGURE_LIMITS } from '#shared/catalogue/figures/limits.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { figure } from '../support/figures/figure.ts'
import { openLocalStore } from '../support/local-store.ts'
import { newState } from '../support/workshop-state.ts'

it('[FI1] what is put takes the place of what its origin had, all of it or nothing', async () => {
  const store = await openLocalStore()
  onTestFinished(() => store.close())
  const clock = fakeClock()
  const memory = createWorkshopMemory(store, clock, { info() {}, warn() {}, error() {} })
  const state = newState()
  const { id } = state.workshop
  await memory.create(state, [], { kind: 'created', seat: null })
  const figures = createFigures({ store, memory })
  const shown = async () => (await figures.of(id, ['no-001'])).map(({ value, origin }) => [value, origin])
  const ssb = (value: number | null, about = {}) => figure({ value, origin: 'ssb', ...about })
  for (const value of [1, 2]) expect((await figures.put(id, [ssb(value)])).ok).toBe(true)
  expect(await shown()).toEqual([[2, 'ssb']])
  await figures.put(id, [figure({ value: 3, origin: 'pack-1', fetchedAt: 0 })])
  expect(await shown()).toEqual([[2, 'ssb']])
  await figures.put(id, [ssb(null, { fetchedAt: 9 })])
  expect(await shown()).toEqual([[3, 'pack-1']])
  expect(memory.peek(id)?.figuresRev).toBe(memory.peek(id)?.rev)
  const many = Array.from({ length: FIGURE_LIMITS.figures }, (_, at) => ssb(at, { part: `${at}` }))
  expect(await figures.put(id, many)).toMatchObject({ ok: false, error: { code: 'figuresFull' } })
  expect(await shown()).toHaveLength(1)
})
