import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { isConfirmed, setConfirmed } from '#shared/board/confirming.ts'
import { relate } from '#shared/board/relations.ts'
import { isSignedRecord } from '#shared/domain/voting/record-shape.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import type { Id } from '#shared/kernel/ids.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { openBoard } from '../support/board-client.ts'
import { gather } from '../support/gathering.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

describe('a conflict between two challenges', () => {
  it('[LK6] stands on the ballot as it was when the round opened, and not in the signed record', async () => {
    const { id, facilitator, first, cards } = await gather(server)
    const [farm, road] = cards.map((card) => card.id as Id<'chl'>) as [Id<'chl'>, Id<'chl'>]
    const board = await openBoard(server, facilitator, id)
    const stored = (count: number) =>
      vi.waitFor(async () => {
        expect((await first.get<BoardReply>(paths.board(id))).body.relations).toHaveLength(count)
      })
    relate(board.edit, { meaning: 'conflicts', from: farm, to: road, why: 'Det samme jordet' })
    await stored(1)
    const round = await facilitator.open(id, { options: [farm] })
    expect(round.options).toMatchObject([
      { id: farm, conflicts: [{ number: 2, title: 'Utenforskap', why: 'Det samme jordet' }] },
    ])
    board.edit.remove((await board.until(({ relations }) => relations.length === 1)).relations[0]!.id)
    await stored(0)
    const seen = await first.get<StageRound>(paths.round(id, round.id))
    expect(seen.body.options[0]?.conflicts).toHaveLength(1)
    await facilitator.post(paths.closeRound(id, round.id))
    const record = (await first.get(paths.roundRecord(id, round.id))).body
    expect(isSignedRecord(record)).toBe(true)
    board.close()
  })
})

describe('a link', () => {
  it('[LK3, LK4] goes out as it was said over HTTP, and as confirmed once it was', async () => {
    const { id, facilitator, first, cards } = await gather(server)
    await facilitator.command(id, { type: 'start' })
    const link = {
      from: cards[0]!.id,
      indicatorId: 'no-061',
      fit: 'yes',
      use: 'followUp',
      chainStep: 'outcome',
      owner: '  Klima-\nrådgiver ',
    }
    expect((await first.post(paths.links(id), { ...link, use: 'other' })).status).toBe(400)
    expect((await first.post(paths.links(id), link)).status).toBe(201)
    const exported = async () =>
      (await facilitator.get<Outcomes>(`${paths.outcomes(id)}.json`)).body.challenges.flatMap(
        ({ links }) => links,
      )
    expect(await exported()).toMatchObject([
      { use: 'followUp', chainStep: 'outcome', owner: 'Klima- rådgiver' },
    ])
    expect((await exported())[0]).not.toHaveProperty('confirmed')
    const board = await openBoard(server, facilitator, id)
    setConfirmed(board.edit, (await board.until(({ links }) => links.length === 1)).links[0]!, true)
    const other = await openBoard(server, first, id)
    await other.until(({ links }) => links.some(isConfirmed))
    expect(await exported()).toMatchObject([{ confirmed: true }])
    board.close()
    other.close()
  })
})
