import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { openBoard } from '../support/board-client.ts'
import { gather } from '../support/gathering.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

describe('writing a challenge without the board open', () => {
  it('gives it an id and the next number', async () => {
    const { id, first } = await gather(server)
    const input = { title: ' Få  busser ', body: 'Etter\r\nklokka sju', goals: [11, 13], targets: ['11.2'] }
    const reply = await first.post(paths.challenges(id), input)
    expect([reply.status, reply.body]).toMatchObject([201, { number: 4 }])
    const { challenges, boardVersion } = (await first.get<BoardReply>(paths.board(id))).body
    expect(challenges.find((challenge) => challenge.number === 4)).toMatchObject({
      title: 'Få busser',
      body: 'Etter\nklokka sju',
      goals: [11, 13],
      targets: ['11.2'],
      theme: null,
    })
    expect(boardVersion).toBeGreaterThan(0)
  })

  it('the same request again is the same challenge, at the same time too', async () => {
    const { id, first } = await gather(server)
    const input = { title: 'Få busser', clientId: 'phone-1' }
    const replies = await Promise.all([1, 2, 3].map(() => first.post(paths.challenges(id), input)))
    const later = await first.post(paths.challenges(id), input)
    expect(new Set([...replies, later].map((reply) => reply.text)).size).toBe(1)
    expect(later.status).toBe(201)
    const { challenges } = (await first.get<BoardReply>(paths.board(id))).body
    expect(challenges).toHaveLength(4)
  })

  it('the same clientId of somebody else is another challenge', async () => {
    const { id, first, second } = await gather(server)
    const input = { title: 'Få busser', clientId: 'phone-1' }
    const [one, other] = [
      await first.post(paths.challenges(id), input),
      await second.post(paths.challenges(id), input),
    ]
    expect(one.text).not.toBe(other.text)
  })

  it('a repeated request does not bring back what has been deleted', async () => {
    const { id, facilitator, first } = await gather(server)
    const input = { title: 'Få busser', clientId: 'phone-1' }
    const { body } = await first.post<{ id: string }>(paths.challenges(id), input)
    const [mine, other] = [await openBoard(server, facilitator, id), await openBoard(server, first, id)]
    mine.edit.remove(body.id)
    await other.until((board) => board.challenges.length === 3)
    mine.close()
    other.close()
    const again = await first.post(paths.challenges(id), input)
    expect([again.status, again.body]).toEqual([201, { id: body.id, number: null }])
    expect((await first.get<BoardReply>(paths.board(id))).body.challenges).toHaveLength(3)
  })

  it.each([
    [{ title: ' ' }, { title: 'missing' }],
    [{ title: 'x'.repeat(141) }, { title: 'tooLong' }],
    [{ title: 'x', body: 'x'.repeat(601) }, { body: 'tooLong' }],
    [{ title: 'x', goals: [18] }, { 'goals.0': 'invalid' }],
    [{ title: 'x', goals: [1, 2, 3, 4] }, { goals: 'tooLong' }],
    [{ title: 'x', targets: ['11.99'] }, { targets: 'unknown' }],
    [{ title: 'x', author: 'sea_x' }, { author: 'unknown' }],
  ])('refuses %j', async (input, fields) => {
    const { id, first } = await gather(server)
    const reply = await first.post(paths.challenges(id), input)
    expect([reply.status, reply.body]).toMatchObject([400, { code: 'badRequest', fields }])
  })

  it('[F5] is not for observers', async () => {
    const { id, code } = await gather(server)
    const observer = server.person()
    await observer.join(code, { role: 'observer' })
    const reply = await observer.post(paths.challenges(id), { title: 'Nei' })
    expect([reply.status, reply.body]).toMatchObject([
      403,
      { code: expect.stringMatching(/readOnly|mayNotWrite/) },
    ])
  })
})

describe('linking an indicator', () => {
  const link = (from: string, more = {}) => ({ from, indicatorId: 'no-061', fit: 'yes', ...more })

  it('keeps the verdict with the catalogue’s version, one per indicator', async () => {
    const { id, first, cards } = await gather(server)
    const from = cards[1]!.id
    const made = await first.post<{ id: string }>(paths.links(id), link(from, { clientId: 'a' }))
    expect(made.status).toBe(201)
    expect((await first.post(paths.links(id), link(from, { clientId: 'a' }))).body).toEqual(made.body)
    const changed = link(from, { fit: 'partly', why: 'Mangler de eldste' })
    expect((await first.post(paths.links(id), changed)).body).toEqual(made.body)
    const { links } = (await first.get<BoardReply>(paths.board(id))).body
    expect(links).toEqual([
      expect.objectContaining({
        id: made.body.id,
        fit: 'partly',
        why: 'Mangler de eldste',
        version: expect.stringMatching(/^\d{4}\.\d\d$/),
      }),
    ])
  })

  it('says that there is no figure, without a reason', async () => {
    const { id, first, cards } = await gather(server)
    const reply = await first.post(paths.links(id), link(cards[0]!.id, { indicatorId: 'none', fit: 'no' }))
    expect(reply.status).toBe(201)
  })

  it.each([
    [{ fit: 'no' }, 422, 'whyMissing'],
    [{ fit: 'partly', why: '  ' }, 422, 'whyMissing'],
    [{ indicatorId: 'no-999' }, 404, 'noSuchIndicator'],
    [{ from: 'chl_00000000000000000000' }, 404, 'noSuchChallenge'],
    [{ fit: 'maybe' }, 400, 'badRequest'],
    [{ why: 'x'.repeat(301) }, 400, 'badRequest'],
  ])('refuses %j', async (more, status, code) => {
    const { id, first, cards } = await gather(server)
    const reply = await first.post(paths.links(id), link(cards[0]!.id, more))
    expect([reply.status, reply.body]).toMatchObject([status, { code }])
  })
})
