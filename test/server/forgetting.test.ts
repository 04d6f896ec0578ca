import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { Forgotten } from '#shared/api/replies.ts'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import { addComment } from '#shared/board/remarks.ts'
import type { Id } from '#shared/kernel/ids.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { openBoard } from '../support/board-client.ts'
import { gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { stageFor, watchStage } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

const forget = (who: Person, id: string) => who.delete<Forgotten>(paths.me(id))
const titlesOn = async (who: Person, id: string) =>
  (await who.get<{ challenges: { title: string }[] }>(paths.board(id))).body.challenges.map(
    ({ title }) => title,
  )
describe('[P24] deleting what is one’s own', () => {
  it('takes the name, the cards and the seat, and lets the person come in anew', async () => {
    const { id, code, facilitator, first, kari } = await gather(server)
    await facilitator.write(id, 'Fasilitators kort')
    await first.patch(paths.seat(id, kari.id), { name: 'Kari Nordmann' })
    const reply = await forget(first, id)
    expect([reply.status, reply.body]).toEqual([200, { deleted: 3, left: 0 }])
    expect(await titlesOn(facilitator, id)).toEqual(['Fasilitators kort'])
    const { people } = await stageFor(server, facilitator, id)
    expect(JSON.stringify(people)).not.toContain('Kari')
    expect((await forget(first, id)).status).toBe(403)
    expect((await first.get<unknown[]>(paths.workshops)).body).toEqual([])
    const again = await first.join(code, { name: 'Kari' })
    expect(again.id).not.toBe(kari.id)
    expect((await first.get<unknown[]>(paths.workshops)).body).toHaveLength(1)
  })

  it('ends every page of that person at once, as somebody without a seat', async () => {
    const { id, first, second } = await gather(server)
    const [own, others] = [await watchStage(server, first, id), await watchStage(server, second, id)]
    await forget(first, id)
    expect(await own.closed).toBe(CLOSE.noIdentity)
    await others.until(({ people }) => people.here === 1)
    others.close()
  })

  it('leaves what others have worked on, said something of or put something in, though not what was only moved', async () => {
    const { id, facilitator, first, second } = await gather(server)
    const [mine, others] = [await openBoard(server, first, id), await openBoard(server, second, id)]
    const [moved, written, said] = ['bare flyttet', 'skrevet i', 'sagt noe om'].map((title) =>
      addChallenge(mine.edit, { title }),
    ) as [Id<'chl'>, Id<'chl'>, Id<'chl'>]
    const theme = addTheme(mine.edit, { name: 'med andres kort' })
    addComment(mine.edit, { card: said, text: 'min merknad', at: 0 })
    await others.until(({ comments }) => comments.length === 1)
    others.edit.change(written, { title: 'skrevet i av Ola' })
    addComment(others.edit, { card: said, text: 'Olas merknad', at: 0 })
    addChallenge(others.edit, { title: 'Olas kort', theme })
    const place = { x: 900, y: 900, rotation: 0, parent: null }
    others.edit.change(moved, { place })
    await mine.until(
      (board) => board.challenges.some(({ place: { x } }) => x === 900) && board.comments.length === 2,
    )
    expect((await forget(first, id)).body).toEqual({ deleted: 5, left: 3 })
    const board = await others.until(({ challenges }) => challenges.every((one) => one.id !== moved))
    expect(board.challenges.map(({ title }) => title).sort()).toEqual([
      'Olas kort',
      'sagt noe om',
      'skrevet i av Ola',
    ])
    expect(board.comments.map(({ text }) => text)).toEqual(['Olas merknad'])
    expect(board.themes).toHaveLength(1)
    expect(await titlesOn(facilitator, id)).toHaveLength(3)
    mine.close()
    others.close()
  })

  it('leaves what is locked and what has been decided, and everything on a locked board or after the end', async () => {
    const { id, facilitator, first, second, cards } = await gather(server)
    const theirs = await openBoard(server, facilitator, id)
    await theirs.until(({ challenges }) => challenges.length === 3)
    theirs.edit.change(cards[0]!.id as Id<'chl'>, { locked: true })
    theirs.close()
    await facilitator.put(paths.decisions(id), {
      decisions: [{ kind: 'chosen', subject: cards[1]!.id, sentence: 'Vi starter her.', owner: 'Klima' }],
    })
    expect((await forget(first, id)).body).toEqual({ deleted: 1, left: 2 })
    expect((await titlesOn(facilitator, id)).sort()).toEqual(['Matsvinn', 'Utenforskap'])

    await second.write(id, 'Olas kort')
    await facilitator.command(id, { type: 'lockBoard' })
    expect((await forget(second, id)).body).toEqual({ deleted: 0, left: 1 })
  })

  it('withdraws the ballot of a vote that runs, and leaves those that are counted', async () => {
    const { id, facilitator, first, second, cards } = await gather(server)
    await facilitator.command(id, { type: 'start' })
    const before = await facilitator.open(id)
    await first.vote(id, before.id, { [cards[0]!.id]: 2 })
    await facilitator.post(paths.closeRound(id, before.id))
    const round = await facilitator.open(id)
    await first.vote(id, round.id, { [cards[0]!.id]: 2 })
    await second.vote(id, round.id, { [cards[1]!.id]: 1 })
    await forget(first, id)
    await facilitator.post(paths.closeRound(id, round.id))
    const { rounds } = await stageFor(server, facilitator, id)
    expect(rounds.map(({ turnout }) => turnout.cast)).toEqual([1, 1])
  })

  it('is refused to the last who is in charge', async () => {
    const { id, facilitator } = await gather(server)
    expect((await forget(facilitator, id)).body).toMatchObject({ code: 'lastFacilitator' })
    expect((await forget(server.person(), id)).status).toBe(401)
  })

  it('takes those with it whom no other device has', async () => {
    const { id, facilitator, first } = await gather(server)
    await first.post(paths.seats(id), { name: 'Bestemor' })
    await forget(first, id)
    expect(JSON.stringify((await stageFor(server, facilitator, id)).people)).not.toContain('Bestemor')
  })

  it('is not brought back by an earlier version of the board', async () => {
    const { id, facilitator, first } = await gather(server)
    await facilitator.write(id, 'Fasilitators kort')
    const kept = await facilitator.post<{ at: number }>(paths.versions(id), { name: 'før' })
    await forget(first, id)
    const restored = await facilitator.post(paths.restoreVersion(id, kept.body.at), {
      scope: { type: 'board' },
    })
    expect(restored.status).toBeLessThan(300)
    expect(await titlesOn(facilitator, id)).toEqual(['Fasilitators kort'])
  })
})
