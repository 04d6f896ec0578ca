import { expect, it, vi } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import { startApp } from '../support/app.ts'
import { gather } from '../support/gathering.ts'

it('[CA14] says in how many workshops an indicator was linked as fitting, and forgets those that are erased', async () => {
  const server = await startApp()
  const usesOf = async (id: string) => {
    const { body } = await server.person().get<IndicatorHits>(`${paths.indicators}?q=${id}`)
    return body.hits[0]?.workshops
  }
  const rooms = [await gather(server), await gather(server)]
  for (const { id, facilitator, cards } of rooms) {
    await facilitator.command(id, { type: 'start' })
    const from = cards[0]!.id
    await facilitator.post(paths.links(id), { from, indicatorId: 'no-061', fit: 'partly', why: 'Nesten' })
    await facilitator.post(paths.links(id), { from, indicatorId: 'no-062', fit: 'no', why: 'Nei' })
  }
  expect(await usesOf('no-061')).toBeUndefined()
  for (const { id, facilitator } of rooms) {
    await facilitator.command(id, { type: 'end', receiver: 'Kommunedirektøren', unsettled: 'Avklares' })
  }
  await vi.waitFor(async () => expect(await usesOf('no-061')).toBe(2))
  expect(await usesOf('no-062')).toBeUndefined()
  await rooms[0]!.facilitator.delete(paths.workshop(rooms[0]!.id))
  expect(await usesOf('no-061')).toBe(1)
  await server.close()
})
