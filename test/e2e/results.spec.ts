import { type Browser, expect, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import type { Choices } from '#shared/domain/voting/ballot.ts'
import type { SignedRecord } from '#shared/domain/voting/record.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, newGuest, PHONE, sitDown } from '../support/e2e/people.ts'
import type { Person } from '../support/person.ts'
import { remotePerson } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

let server: ServerProcess

test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.dispose())
test.setTimeout(120_000)

const TITLES = ['Farlig skolevei', 'Tomme lokaler i sentrum', 'For mye avfall', 'Få busser om kvelden']
const words = nb.results

/** A workshop with four cards, a facilitator's laptop, Kari's phone, and others who vote without a page. */
async function gather(browser: Browser, others: number) {
  const owner = remotePerson(server.url)
  const { id, code } = await owner.create({ title: 'Prioritering på Hamar' })
  await owner.command(id, { type: 'start' })
  const cards = []
  for (const title of TITLES) cards.push(await owner.write(id, title))
  const voters = Array.from({ length: others + 1 }, () => remotePerson(server.url))
  for (const [i, voter] of voters.entries()) await voter.join(code, { name: `Deltaker ${i}` })
  const device = async (kind: object, { cookie }: Person) => {
    const guest = await newGuest(browser, server.url, kind)
    await sitDown(guest.context, server.url, cookie)
    return guest
  }
  const kari = { ...(await device(PHONE, voters[0]!)), person: voters[0]! }
  const laptop = await device(LAPTOP, owner)
  return {
    id,
    owner,
    kari,
    laptop,
    ids: cards.map((card) => card.id) as [string, string, string, string],
    /** Opens a round in which everybody votes at once; Kari's page is opened before it is closed. */
    async vote(input: Partial<CreateRound>, ballotOf: (voter: number) => Choices): Promise<StageRound> {
      const round = await owner.open(id, { question: 'Hva haster mest?', ...input })
      for (const [i, voter] of voters.entries()) {
        const saved = await voter.put(paths.ballot(id, round.id), { choices: ballotOf(i), done: true })
        expect(saved.status).toBe(200)
      }
      await goVote(kari.page, id)
      await expect(kari.page.getByText(nb.voting.ballot.finished)).toBeVisible()
      expect((await owner.post(paths.closeRound(id, round.id))).status).toBe(200)
      return round
    },
    async leave() {
      await kari.context.close()
      await laptop.context.close()
    },
  }
}

/** Opens the voting of somebody: on a phone it is a tab below, on a laptop one of the panel. */
async function goVote(page: Page, id: string): Promise<void> {
  await page.goto(`/w/${id}?view=list`)
  const { vote } = nb.workshop.tabs
  await page
    .getByRole('tab', { name: vote })
    .or(page.getByRole('button', { name: vote, exact: true }))
    .first()
    .click()
}

/** On a screen that holds all of it: what lies half under the tabs at the thumb would be called too small. */
async function checkWhole(page: Page, name: string): Promise<void> {
  const size = page.viewportSize()!
  await page.setViewportSize({ ...size, height: 4000 })
  await checkScreen(page, name)
  await page.setViewportSize(size)
}

test('[V11] scores become a matrix with its table, by keyboard too, and a receipt is checked on the phone', async ({
  browser,
}) => {
  const it = await gather(browser, 5)
  const [school, empty, waste] = it.ids
  await it.vote({ method: { kind: 'score', axes: ['importance', 'influence'] }, breakdown: 'role' }, (i) => ({
    [school]: [5, 4 + (i % 2)],
    [empty]: [2, 1 + (i % 3)],
    [waste]: [5, 4 + (i % 2)],
  }))

  await test.step('on the phone of a voter', async () => {
    const { page } = it.kari
    await expect(page.getByText(words.receipt.counted)).toBeVisible()
    await page.getByText(words.receipt.details).tap()
    await expect(page.getByText(words.receipt.checks.totals.right)).toBeVisible()
    await expect(page.getByText(words.yourAnswers({ answered: 3 }))).toBeVisible()
    await expect(page.getByRole('listbox', { name: words.matrix.points }).getByRole('option')).toHaveCount(3)
    await page.setViewportSize({ width: 320, height: 800 })
    await checkWhole(page, 'score result on a narrow phone')
    await screenshot(page, 'result-score-320')
  })

  await test.step('on the laptop of the facilitator', async () => {
    const { page } = it.laptop
    await goVote(page, it.id)
    await page.getByRole('button', { name: words.matrix.enlarge }).click()
    const dialog = page.getByRole('dialog', { name: words.matrix.heading })
    await dialog.getByRole('option', { name: new RegExp(TITLES[0]!) }).focus()
    await page.keyboard.press('ArrowRight')
    const next = dialog.getByRole('option', { name: new RegExp(TITLES[1]!) })
    await expect(next).toBeFocused()
    await expect(next).toHaveAttribute('aria-selected', 'true')
    await expect(dialog.locator('.matrix-picked')).toContainText(`${TITLES[1]}. Viktig: median 2`)
    const { name } = nb.methods.score.axes.influence
    await expect(dialog.getByRole('row', { name: new RegExp(name) }).first()).toContainText('4,5')
    await checkScreen(page, 'matrix with its table')
    await screenshot(page, 'result-matrix')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.record.check }).click()
    await expect(page.getByText(words.receipt.right)).toBeVisible()
    await page.getByText(words.groups.role).first().click()
    await expect(
      page.getByText(words.groups.head({ name: nb.common.roles.participant, cast: 6 })),
    ).toBeVisible()
  })
  expect([...it.kari.errors, ...it.laptop.errors]).toEqual([])
  await it.leave()
})

test('[V18] most votes and equal shares stand side by side, and a record that was changed is seen', async ({
  browser,
}) => {
  const it = await gather(browser, 9)
  const [a, b, c, d] = it.ids
  const first = await it.vote(
    { method: { kind: 'dots', budget: 3, maxPerOption: 1 }, tieRule: 'facilitator' },
    (i): Choices => (i < 7 ? { [a]: 1, [b]: 1, [c]: 1 } : { [d]: 1 }),
  )
  const { page } = it.kari
  const { page: desk } = it.laptop

  await test.step('the facilitator sees both, and settles a tie once', async () => {
    await goVote(desk, it.id)
    const most = desk.getByRole('region', { name: words.shares.mostBy.dots, exact: true })
    const equal = desk.getByRole('region', { name: words.shares.equal, exact: true })
    await expect(equal.getByRole('listitem')).toHaveText([/U-1/, /U-2/, /U-4/])
    await expect(equal.getByRole('listitem').last()).toContainText(words.shares.onlyHere)
    await expect(equal.getByRole('listitem').last()).toContainText(
      words.shares.newly({ supporters: 3, newly: 3 }),
    )
    await expect(most.getByRole('listitem')).toHaveText([/U-1/, /U-2/, /U-3/])
    await desk.getByRole('button', { name: nb.methods.rank.down({ title: TITLES[0]! }) }).click()
    await desk.getByRole('button', { name: words.settle.submit }).click()
    await expect(desk.getByText(words.settle.reasonMissing)).toBeVisible()
    await desk.getByLabel(words.settle.reason).fill('Vi har begynt på den')
    await desk.getByRole('button', { name: words.settle.submit }).click()
    const decided = words.ties.facilitator({ order: 'U-2 – U-1 – U-3', reason: 'Vi har begynt på den' })
    await expect(desk.getByText(decided)).toBeVisible()
    await checkWhole(desk, 'dots with equal shares')
    await screenshot(desk, 'result-shares')
  })

  await test.step('a receipt that is right, gone from the record, or lost', async () => {
    await expect(page.getByText(words.receipt.counted)).toBeVisible()
    const address = `**${paths.roundRecord(it.id, first.id)}`
    await page.route(address, async (route) => {
      const response = await route.fetch()
      const record = (await response.json()) as SignedRecord
      await route.fulfill({ json: { ...record, receipts: record.receipts.map(() => record.receipts[0]!) } })
    })
    await goVote(page, it.id)
    await expect(page.getByText(words.receipt.changed)).toBeVisible()
    await expect(page.getByText(words.receipt.checks.hash.wrong)).toBeVisible()
    await page.unroute(address)
    await page.evaluate((id) => {
      const kept = JSON.parse(localStorage.getItem('dugnad.ballots') ?? '{}')
      for (const key of Object.keys(kept)) if (key.startsWith(id)) kept[key].code = '0'.repeat(26)
      localStorage.setItem('dugnad.ballots', JSON.stringify(kept))
    }, first.id)
    await goVote(page, it.id)
    await expect(page.getByText(words.receipt.notCounted)).toBeVisible()
  })

  await test.step('at a repeat, the phone offers what it voted', async () => {
    const again = await it.owner.open(it.id, {
      question: 'Og nå?',
      method: { kind: 'dots', budget: 2, maxPerOption: 1 },
      parent: first.id,
    })
    await page.getByRole('button', { name: nb.ballots.startFrom({ number: first.number }) }).tap()
    await expect(page.getByText(nb.ballots.started)).toBeFocused()
    const saved = async () => (await it.kari.person.get<StageRound>(paths.round(it.id, again.id))).body.ballot
    await expect.poll(async () => Object.keys((await saved())?.choices ?? {}).length).toBe(2)
    await it.owner.post(paths.closeRound(it.id, again.id))
    await page.evaluate(() => localStorage.removeItem('dugnad.ballots'))
    await goVote(page, it.id)
    await expect(page.getByText(words.receipt.lost)).toBeVisible()
  })
  expect([...it.kari.errors, ...it.laptop.errors]).toEqual([])
  await it.leave()
})
