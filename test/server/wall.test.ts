import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { ELECTORATE_DEFAULTS } from '#shared/domain/voting/electorate.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import type { Stage } from '#shared/wire/stage.ts'
import { CLOSE } from '#shared/wire/sync.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { openBoard } from '../support/board-client.ts'
import { gather } from '../support/gathering.ts'
import type { Person } from '../support/person.ts'
import { type StageSocket, stageFor, watchStage, watchWall } from '../support/stage.ts'

let server: TestApp
beforeAll(async () => {
  server = await startApp({ atEnd: afterAll })
})
afterAll(() => server.close())

/** A live workshop, in which an observer looks on, with the walls that three people have hung up. */
async function gatherBeforeWalls() {
  const it = await gather(server)
  await it.facilitator.command(it.id, { type: 'start' })
  const observer = server.person()
  await observer.join(it.code, { role: 'observer', name: 'Pia' })
  const walls: StageSocket[] = []
  for (const who of [it.facilitator, it.first, observer]) walls.push(await watchWall(server, who, it.id))
  onTestFinished(() => {
    for (const wall of walls) wall.close()
  })
  return { ...it, observer, walls }
}

/** What each of the walls shows once it has come to what an observer sees. */
async function shownOn(walls: readonly StageSocket[], { rev, rounds }: Stage): Promise<readonly Stage[]> {
  // how many have voted may be told under a revision that the rest is still on its way to
  const last = rounds.at(-1)?.state
  const isThere = (stage: Stage) => stage.rev >= rev && stage.rounds.at(-1)?.state === last
  return Promise.all(walls.map((wall) => wall.until(isThere)))
}

const content = ({ now, ...stage }: Stage) => stage

/** What the Stage of an observer says of everybody. */
function ofAll(stage: Stage) {
  const { me, people, now, done, nudged, ...rest } = stage
  return rest
}

describe('the wall', () => {
  it('[F13] shows what an observer sees, whoever hung it up, through the life of a vote', async () => {
    const { id, facilitator, first, second, observer, walls, cards } = await gatherBeforeWalls()
    const look = async () => {
      const observed = await stageFor(server, observer, id)
      const shown = await shownOn(walls, observed)
      for (const stage of shown) {
        expect(content(stage)).toEqual(content(shown[0]!))
        expect(ofAll(stage)).toEqual(ofAll(observed))
      }
      return shown[0]!
    }
    await facilitator.open(id, { question: 'Hva kommer?', draft: true })
    const { id: round } = await facilitator.open(id, {
      hidden: true,
      electorate: { ...ELECTORATE_DEFAULTS, facilitatorsVote: true },
    })
    for (const who of [facilitator, first, second]) await who.vote(id, round, { [cards[0]!.id]: 1 })
    await Promise.all(walls.map((wall) => wall.until((stage) => stage.rounds.at(-1)?.turnout.cast === 3)))
    const open = await look()
    expect(open.rounds.at(-1)).toMatchObject({ ballot: null, code: null, mayVote: false, result: null })
    await facilitator.post(paths.closeRound(id, round))
    const closed = await look()
    expect(closed.rounds.at(-1)).toMatchObject({ state: 'closed', result: null, groups: null })
    expect(await stageFor(server, facilitator, id)).toHaveProperty('rounds.1.result.kind', 'dots')
    await facilitator.post(paths.showRound(id, round))
    const shown = await look()
    expect(shown.rounds.at(-1)?.result?.options[0]).toMatchObject({ points: 3 })
  })

  it('[F13] has no names, no cockpit, no rights and nobody at the door', async () => {
    const { id, facilitator, code, walls } = await gatherBeforeWalls()
    await facilitator.command(id, { type: 'door', asksFirst: true })
    await server.person().join(code, { name: 'Venter' })
    const fromOwner = await stageFor(server, facilitator, id)
    expect(fromOwner.people.waiting).toHaveLength(1)
    const [wall] = await shownOn(walls, fromOwner)
    expect(wall).toMatchObject({
      me: { role: 'observer', name: '' },
      rights: {
        mayWrite: false,
        mayEdit: 'none',
        mayMove: false,
        mayLink: false,
        mayLock: false,
        mayConfirm: false,
      },
      people: { seats: [], waiting: [] },
      cockpit: null,
      mayTakeOver: false,
    })
    expect(JSON.stringify(wall)).not.toMatch(/Kari|Ola|Pia|Venter/)
  })

  it('[F13] gets of the outcomes what an observer gets', async () => {
    const { id, facilitator, observer, first, cards } = await gatherBeforeWalls()
    const { id: round } = await facilitator.open(id, { hidden: true })
    await first.vote(id, round, { [cards[0]!.id]: 2 })
    await facilitator.post(paths.closeRound(id, round))
    const outcomes = async (who: Person, query = '') =>
      (await who.get<Outcomes>(`${paths.outcomes(id)}${query}`)).body
    expect((await outcomes(facilitator)).rounds).toHaveLength(1)
    expect((await outcomes(facilitator, '?as=wall')).rounds).toHaveLength(0)
    expect(await outcomes(facilitator, '?as=wall')).toEqual(await outcomes(observer))
  })

  it('[F13][F6] counts as nobody: not among those who are there, and not as the owner being there', async () => {
    const { id, facilitator, first, kari, walls } = await gatherBeforeWalls()
    await facilitator.patch(paths.seat(id, kari.id), { role: 'cofacilitator' })
    const stage = await watchStage(server, first, id)
    onTestFinished(() => stage.close())
    const { cockpit, people } = await stage.until(
      (it) => it.people.here === 1 && it.me.role === 'cofacilitator',
    )
    expect(people).toMatchObject({ here: 1, watching: 0 })
    expect(people.seats.filter(({ connected }) => connected).map(({ id }) => id)).toEqual([kari.id])
    expect(cockpit?.all).toMatchObject({ connected: 0, disconnected: 1 })
    const [wall] = await Promise.all(walls.map((one) => one.until((it) => it.people.here === 1)))
    expect(wall?.people).toMatchObject({ here: 1, watching: 0 })
    server.clock.advance(60_000)
    await stage.until((it) => it.mayTakeOver)
    await first.command(id, { type: 'takeOver' })
  })

  it('[F13] follows the board and changes nothing on it, also where its seat may', async () => {
    const { id, facilitator, first, cards } = await gatherBeforeWalls()
    const wall = await openBoard(server, facilitator, id, { as: 'wall' })
    onTestFinished(() => wall.close())
    await first.write(id, 'Ny lapp')
    await wall.until(({ challenges }) => challenges.some(({ title }) => title === 'Ny lapp'))
    wall.edit.change(cards[0]!.id, { title: 'Fra veggen' })
    expect(await wall.ended).toBe(CLOSE.refused)
    const board = (await first.get<BoardReply>(paths.board(id))).body
    expect(board.challenges.map(({ title }) => title)).not.toContain('Fra veggen')
  })

  it('[F13] ends when the seat that it hangs on is removed, and is refused to who has none', async () => {
    const { id, facilitator, kari, walls } = await gatherBeforeWalls()
    await facilitator.delete(paths.seat(id, kari.id))
    expect(await walls[1]!.closed).toBe(CLOSE.notAllowed)
    expect(await (await watchWall(server, server.person(), id)).closed).toBe(CLOSE.noIdentity)
  })

  it('[F13] says no more to who waits at the door than the door does', async () => {
    const { id, code, facilitator } = await gatherBeforeWalls()
    await facilitator.command(id, { type: 'door', asksFirst: true })
    const guest = server.person()
    await guest.join(code, { name: 'Venter' })
    const wall = await watchWall(server, guest, id)
    onTestFinished(() => wall.close())
    const frame = await wall.until(() => true)
    expect(Object.keys(frame).sort()).toEqual(['now', 'rev', 'waiting'])
  })
})
