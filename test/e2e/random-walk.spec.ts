import { expect, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import type { Board } from '#shared/board/records.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { expectOneBoard } from '../support/e2e/one-board.ts'
import { newGuest, sitDown } from '../support/e2e/people.ts'
import { openList, startWorkshop } from '../support/e2e/seats.ts'
import { startWalk } from '../support/e2e/walk.ts'
import type { Person } from '../support/person.ts'
import { report } from '../support/report.ts'
import { startServer } from '../support/server-process.ts'

/*
 * Canvas and list are one board: whatever is done in either, both say the same. A facilitator at the canvas and a
 * participant at the list do real commands at the same time, chosen at random.
 */

const { COMMANDS = '250', SEED = '20260714', SHOTS } = process.env

/** So many commands of each lie between two looks at both views. */
const STRIDE = 15

/** Nobody waits long for what somebody else has just taken away, milliseconds. */
const PATIENCE = 1500

/** Small windows, which are drawn sooner, and no motion. */
const CALM = { viewport: { width: 1040, height: 700 }, reducedMotion: 'reduce' }

test('[L1] [L2] canvas and list say the same of one board, whatever is done in either', async ({
  browser,
}) => {
  const commands = Number(COMMANDS)
  const seed = Number(SEED)
  test.setTimeout(60_000 + commands * 1000)
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  const { owner, id } = workshop
  const kari = await workshop.join(CALM, 'Kari')
  const fatima = await newGuest(browser, server.url, CALM)
  try {
    await sitDown(fatima.context, server.url, owner.cookie)
    for (const title of ['Tomme lokaler', 'Matsvinn', 'Overvann', 'Ensomhet', 'Bilkø', 'Parkering'])
      await owner.write(id, title)
    await closeRound(owner, id, kari.person)
    await openCanvas(fatima.page, id)
    await openList(kari.page, id)
    for (const { page } of [fatima, kari]) page.setDefaultTimeout(PATIENCE)
    const views = {
      canvas: fatima.page,
      list: kari.page,
      board: async () => (await owner.get(paths.board(id))).body as unknown as Board,
    }
    const walk = startWalk(fatima.page, kari.page, seed)
    try {
      for (let left = commands / 2; left > 0; left -= STRIDE) {
        await walk.go(Math.min(left, STRIDE))
        await expectOneBoard(views)
      }
    } catch (error) {
      if (SHOTS) await fatima.page.screenshot({ path: `${SHOTS}/walk-failed.png` })
      if (SHOTS) await kari.page.screenshot({ path: `${SHOTS}/walk-failed-list.png` })
      const log = [...walk.log, ...fatima.errors, ...kari.errors].join('\n')
      throw new Error(`SEED=${seed} after ${walk.log.length} commands:\n${log}\n${wordsOf(error)}`)
    }
    if (SHOTS) await fatima.page.screenshot({ path: `${SHOTS}/walk.png` })
    const counts = [...walk.counts.values()]
    const sum = (key: 'done' | 'idle' | 'failed') => counts.reduce((all, count) => all + count[key], 0)
    const board = await views.board()
    report('one board', {
      seed,
      commands: walk.log.length,
      done: sum('done'),
      failed: sum('failed'),
      cards: board.challenges.length,
      themes: board.themes.length,
    })
    // What comes up in which view depends on what the other one has just done; in one of the two, everything does.
    const kindOf = (name: string) => name.slice(name.indexOf(': ') + 2)
    const done = new Set([...walk.counts].flatMap(([name, count]) => (count.done > 0 ? [kindOf(name)] : [])))
    const never = [...walk.counts.keys()].filter((name) => !done.has(kindOf(name)))
    if (walk.log.length >= 500) expect(never, 'each command has been carried out').toEqual([])
    expect(sum('done')).toBeGreaterThan(walk.log.length * 0.7)
    expect([...fatima.errors, ...kari.errors]).toEqual([])
  } finally {
    await fatima.context.close()
    await workshop.end()
    await server.dispose()
  }
})

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** A vote that is over, so that cards can be laid out by it. */
async function closeRound(owner: Person, id: string, voter: Person) {
  const round = await owner.open(id, { question: 'Hva haster mest?' })
  const [first, , third] = round.options
  const choices = { [first?.id ?? '']: 1, [third?.id ?? '']: 2 }
  expect((await voter.put(paths.ballot(id, round.id), { choices, done: true })).status).toBe(200)
  expect((await owner.post(paths.closeRound(id, round.id))).status).toBe(200)
}

async function openCanvas(page: Page, id: string) {
  await page.goto(`/w/${id}?view=board`)
  await expect(page.getByRole('group', { name: nb.canvas.tools.label, exact: true })).toBeVisible()
}
