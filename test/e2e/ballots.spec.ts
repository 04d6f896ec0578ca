import { type Browser, expect, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import type { Ballot } from '#shared/domain/voting/ballot.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, PHONE, rowOf } from '../support/e2e/people.ts'
import { type Seated, startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

let server: ServerProcess
let workshop: Workshop | undefined

test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(async () => {
  await workshop?.end()
  workshop = undefined
})
test.afterAll(() => server.dispose())
test.setTimeout(90_000)

const TITLES = ['Farlig skolevei', 'Tomme lokaler i sentrum', 'For mye avfall'] as const
const [SCHOOL, EMPTY, WASTE] = TITLES

async function gather(browser: Browser) {
  const made = await startWorkshop(browser, server)
  workshop = made
  const cards = []
  for (const title of TITLES) cards.push(await made.owner.write(made.id, title, { body: `Mer om ${title}.` }))
  const open = (method: NonNullable<CreateRound['method']>, input: Partial<CreateRound> = {}) =>
    made.owner.open(made.id, { question: 'Hva haster mest?', method, ...input })
  const close = (round: StageRound) => made.owner.post(paths.closeRound(made.id, round.id))
  return { ...made, ids: cards.map(({ id }) => id) as [string, string, string], open, close }
}

/** Opens the voting of somebody: on a phone it is a tab. */
async function goVote({ page }: Seated, id: string): Promise<void> {
  await page.goto(`/w/${id}`)
  await page.getByRole('button', { name: nb.workshop.tabs.vote, exact: true }).click()
}

/** The ballot of somebody as the server has it. */
async function ballotOf({ person }: Seated, id: string, round: StageRound): Promise<Ballot | null> {
  return (await person.get<StageRound>(paths.round(id, round.id))).body.ballot
}

const radio = (page: Page, card: string, name: string) =>
  page.getByRole('group', { name: new RegExp(`${card}$`) }).getByRole('radio', { name, exact: true })

test('[V1] a phone answers rounds of every method, one after the other', async ({ browser }) => {
  const it = await gather(browser)
  const [school, empty, waste] = it.ids
  const phone = await it.join(PHONE, 'Kari')
  const { page } = phone
  const saved = (round: StageRound, choices: unknown) =>
    expect.poll(async () => (await ballotOf(phone, it.id, round))?.choices).toEqual(choices)
  await goVote(phone, it.id)
  await expect(page.getByText(nb.voting.before)).toBeVisible()

  await test.step('dots', async () => {
    const round = await it.open({ kind: 'dots', budget: 3, maxPerOption: 2 }, { tieRule: 'lot' })
    await page.getByRole('button', { name: nb.voting.ballot.add({ title: WASTE }) }).tap()
    await page.getByRole('button', { name: nb.voting.ballot.add({ title: WASTE }) }).tap()
    await saved(round, { [waste]: 2 })
    await expect(page.getByText(nb.voting.ballot.left({ left: 1, budget: 3 }))).toBeVisible()
    await expect(page.getByText(nb.ballots.byRole)).toBeVisible()
    await expect(page.getByText(nb.voting.tieRules.lot)).toBeVisible()
    await page.getByText(nb.ballots.about).tap()
    await expect(page.getByText(round.commitment!)).toBeVisible()
    await screenshot(page, 'ballot-dots')
    await page.getByRole('button', { name: nb.workshop.tabs.write, exact: true }).tap()
    await expect(rowOf(page, WASTE)).toContainText(nb.list.ownVote)
    await expect(rowOf(page, SCHOOL)).not.toContainText(nb.list.ownVote)
    await page.getByRole('button', { name: nb.workshop.tabs.vote, exact: true }).tap()
    await it.close(round)
    await expect(page.getByText(nb.voting.closed)).toBeVisible()
  })

  await test.step('scores on two axes', async () => {
    const { axes, unknown } = nb.methods.score
    const round = await it.open({ kind: 'score', axes: ['importance', 'influence'] })
    await radio(page, SCHOOL, `4 – ${axes.importance.scores[3]}`).tap()
    await expect(page.getByText(nb.methods.answered({ answered: 0, of: 3 }))).toBeVisible()
    await radio(page, SCHOOL, unknown).nth(1).tap()
    await saved(round, { [school]: [4, 'unknown'] })
    await expect(page.getByText(nb.methods.answered({ answered: 1, of: 3 }))).toBeVisible()
    await checkScreen(page, 'score ballot')
    await screenshot(page, 'ballot-score')
    await page.getByRole('button', { name: nb.methods.takeBackOf({ title: SCHOOL }) }).tap()
    await saved(round, {})
    await it.close(round)
  })

  await test.step('places, by buttons alone', async () => {
    const words = nb.methods.rank
    const round = await it.open({ kind: 'rank', places: 2 })
    await page.getByRole('button', { name: words.addAs({ title: WASTE, place: 1 }) }).tap()
    await page.getByRole('button', { name: words.addAs({ title: SCHOOL, place: 2 }) }).tap()
    await expect(page.getByText(words.full).first()).toBeVisible()
    await page.getByRole('button', { name: words.up({ title: SCHOOL }) }).tap()
    await saved(round, { [school]: 1, [waste]: 2 })
    await checkScreen(page, 'rank ballot')
    await screenshot(page, 'ballot-rank')
    await it.close(round)
  })

  await test.step('consent, with a reason', async () => {
    const words = nb.methods.consent
    const round = await it.open({ kind: 'consent' })
    await radio(page, EMPTY, words.answers.ok).check()
    await radio(page, WASTE, words.answers.objection).check()
    await page.getByLabel(new RegExp(`^${words.reason.replace('?', '\\?')}`)).fill('For dyrt')
    await saved(round, {
      [empty]: { answer: 'ok', reason: '' },
      [waste]: { answer: 'objection', reason: 'For dyrt' },
    })
    await checkScreen(page, 'consent ballot')
    await screenshot(page, 'ballot-consent')
    await it.close(round)
  })

  await test.step('agreement; done, and taken back', async () => {
    const round = await it.open({ kind: 'agree' })
    await radio(page, SCHOOL, nb.methods.agree.answers.agree).check()
    await radio(page, EMPTY, nb.methods.agree.answers.disagree).check()
    await page.getByRole('button', { name: nb.voting.ballot.finish, exact: true }).tap()
    await expect(page.getByText(nb.voting.ballot.finished)).toBeVisible()
    await saved(round, { [school]: 'agree', [empty]: 'disagree' })
    await page.getByRole('button', { name: nb.voting.ballot.notFinished }).tap()
    await page.getByRole('button', { name: nb.voting.ballot.clear }).tap()
    await saved(round, {})
    expect((await ballotOf(phone, it.id, round))?.done).toBe(false)
    await it.close(round)
  })
  expect(phone.errors).toEqual([])
})

test('[V8] a keyboard alone fills in a ballot of scores and one of places', async ({ browser }) => {
  const it = await gather(browser)
  const [school, , waste] = it.ids
  const person = await it.join(LAPTOP, 'Ola')
  const { page } = person
  const score = await it.open({ kind: 'score', axes: ['importance'] })
  await page.goto(`/w/${it.id}?view=liste`)
  await page
    .getByRole('tab', { name: nb.workshop.tabs.vote })
    .or(page.getByRole('button', { name: nb.workshop.tabs.vote, exact: true }))
    .first()
    .click()
  await radio(page, SCHOOL, `1 – ${nb.methods.score.axes.importance.scores[0]}`).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => (await ballotOf(person, it.id, score))?.choices).toEqual({ [school]: [3] })
  await it.close(score)

  const rank = await it.open({ kind: 'rank', places: 2 })
  const words = nb.methods.rank
  for (const [place, title] of [WASTE, SCHOOL].entries()) {
    await page.getByRole('button', { name: words.addAs({ title, place: place + 1 }) }).focus()
    await page.keyboard.press('Enter')
  }
  await page.getByRole('button', { name: words.down({ title: WASTE }) }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: words.down({ title: WASTE }) })).toBeFocused()
  await expect
    .poll(async () => (await ballotOf(person, it.id, rank))?.choices)
    .toEqual({ [school]: 1, [waste]: 2 })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const own = page.getByRole('list', { name: words.own })
  await expect(own.getByRole('button', { name: words.removeOf({ title: SCHOOL }) })).toBeFocused()
  await screenshot(page, 'ballot-rank-wide')
})

test('[V8] a tap without network is kept, and told when it came too late', async ({ browser }) => {
  const it = await gather(browser)
  const phone = await it.join(PHONE, 'Kari')
  const { page, context } = phone
  const round = await it.open({ kind: 'agree' })
  await goVote(phone, it.id)
  await radio(page, SCHOOL, nb.methods.agree.answers.agree).check()
  await expect(page.getByText(nb.voting.ballot.saved, { exact: true }).first()).toBeVisible()
  await context.setOffline(true)
  await radio(page, EMPTY, nb.methods.agree.answers.agree).check()
  await expect(page.getByText(nb.voting.ballot.offline)).toBeVisible()
  await it.close(round)
  await context.setOffline(false)
  await expect(page.getByText(nb.voting.closed)).toBeVisible()
  const late = page.getByRole('alert').filter({ hasText: nb.methods.late.tooLate })
  await expect(late).toContainText(`${SCHOOL}: ${nb.methods.agree.answers.agree}`)
  await expect(late).not.toContainText(EMPTY)
})

test('[V3] a facilitator sets a round up, follows it, counts paper, and closes it', async ({ browser }) => {
  const it = await gather(browser)
  const lead = await it.lead(LAPTOP)
  const { page } = lead
  const words = nb.setup
  await it.owner.write(it.id, 'Farlig skoleveg')
  await it.owner.write(it.id, 'For mye avfall!')
  await page.goto(`/w/${it.id}?view=liste`)
  await page
    .getByRole('tab', { name: nb.workshop.tabs.vote })
    .or(page.getByRole('button', { name: nb.workshop.tabs.vote, exact: true }))
    .first()
    .click()

  await test.step('with what is alike merged, or both kept', async () => {
    const pair = (a: string, b: string) => ({ a, b })
    await page
      .getByRole('button', { name: words.keepBothOf(pair('U-3 For mye avfall', 'U-5 For mye avfall!')) })
      .click()
    await page
      .getByRole('button', { name: words.mergeOf(pair('U-1 Farlig skolevei', 'U-4 Farlig skoleveg')) })
      .click()
    await expect(page.getByText(words.similar)).toHaveCount(0)
    await expect(page.getByRole('radio', { name: words.all({ count: 4 }) })).toBeVisible()
    await expect(page.getByRole('heading', { name: /U-6/ })).toBeVisible()
  })

  await test.step('with a method, many choices, and a look at the ballot', async () => {
    await page.getByRole('radio', { name: words.method.names.agree }).check()
    await expect(page.getByText(words.method.help.agree)).toBeVisible()
    await expect(page.getByLabel(words.budget)).toHaveCount(0)
    await page.getByText(words.more).click()
    await page.getByRole('radio', { name: words.tieRule.lot }).check()
    await page.getByLabel(words.paper).check()
    await expect(page.getByText(words.fewVoters)).toBeVisible()
    await checkScreen(page, 'setup')
    await screenshot(page, 'setup')
    await page.getByRole('button', { name: words.preview }).click()
    const preview = page.getByRole('dialog')
    await radio(page, SCHOOL, nb.methods.agree.answers.pass).check()
    await expect(preview.getByText(nb.methods.answered({ answered: 1, of: 4 }))).toBeVisible()
    await screenshot(page, 'setup-preview')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.start }).click()
    await expect(page.getByText(words.run.hidden)).toBeVisible()
  })

  await test.step('with a reason when it is called off', async () => {
    await page.getByRole('button', { name: words.run.cancel }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: words.run.cancel }).click()
    await expect(dialog.getByText(words.run.cancelReasonMissing)).toBeVisible()
    await dialog.getByLabel(words.run.cancelReason).fill('Feil spørsmål')
    await dialog.getByRole('button', { name: words.run.cancel }).click()
    await expect(page.getByRole('button', { name: words.run.newRound })).toBeVisible()
  })

  const round = await it.open({ kind: 'dots', budget: 3, maxPerOption: 2 }, { paper: true })
  await test.step('with a table on paper, checked before it is sent', async () => {
    const paper = nb.paper
    await page.getByRole('button', { name: paper.enterTable }).click()
    await page.getByLabel(paper.people).fill('2')
    const cell = page.getByLabel(paper.cell({ title: 'U-2', column: paper.votes }))
    await cell.fill('5')
    await page.getByRole('button', { name: paper.save }).click()
    await expect(page.getByText(paper.tooMany)).toBeVisible()
    await cell.fill('4')
    await screenshot(page, 'paper-table')
    await page.getByRole('button', { name: paper.save }).click()
    await expect(
      page.getByText(paper.entry({ label: paper.names.table({ number: 1 }), people: 2 })),
    ).toBeVisible()
    await page.getByRole('button', { name: paper.enterBallot }).click()
    await page.getByRole('button', { name: nb.voting.ballot.add({ title: WASTE }), exact: true }).click()
    await page.getByRole('button', { name: paper.save }).click()
    await expect(
      page.getByText(paper.entry({ label: paper.names.ballot({ number: 1 }), people: 1 })),
    ).toBeVisible()
    await checkScreen(page, 'paper')
    await page.getByRole('button', { name: words.run.close, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.run.close, exact: true }).click()
    await expect(page.getByText(words.run.countingHelp)).toBeVisible()
    await page.getByRole('button', { name: words.run.counted }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.run.counted }).click()
    await expect(page.getByRole('heading', { name: nb.results.heading }).first()).toBeVisible()
    const { result } = (await it.owner.get<StageRound>(paths.round(it.id, round.id))).body
    expect(result?.turnout).toMatchObject({ cast: 3 })
  })

  await test.step('with ballots and sheets to print', async () => {
    await page.goto(`/w/${it.id}/paper/${round.id}`)
    await expect(page.getByText(nb.paper.page.handIn).first()).toBeVisible()
    await expect(page.getByText(nb.paper.page.tableSheet)).toBeVisible()
    await checkScreen(page, 'paper page')
    await page.emulateMedia({ media: 'print' })
    await screenshot(page, 'paper-print')
  })
  expect(lead.errors).toEqual([])
  await lead.context.close()
})
