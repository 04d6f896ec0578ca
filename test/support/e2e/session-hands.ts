import { expect, type Locator, type Page } from '@playwright/test'
import type { RoundOption } from '#shared/domain/voting/round.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import type { Person } from '../person.ts'
import { remotePerson } from '../remote.ts'
import type { Guest } from './people.ts'
import { CHOSEN, called, ON_PAPER, SCORES, STEPS, TABLE } from './session-plan.ts'

/* What people in the session of agenda.spec.ts do by hand. */

const { workshop: words, voting, alone, paper, outcomes } = nb

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
export const panelTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
export const stepBar = (page: Page) => page.getByRole('region', { name: words.steps.label })

/** On to the next step of the agenda, which has to be the `number`-th. */
export async function goOn(page: Page, number: number): Promise<void> {
  await button(page, words.steps.next({ title: STEPS[number - 1]! })).click()
  if (number === 5) await button(page, alone.leave.go).click() // somebody has not sent all
  await expect(stepBar(page)).toContainText(words.steps.of({ number, count: STEPS.length }))
}

/** Presses a button, and the same in the question that follows. */
export async function sure(page: Page, name: string): Promise<void> {
  await button(page, name).click()
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Writes a note of one's own on a phone, and sends it. */
export async function writeAlone(page: Page, title: string): Promise<void> {
  const field = page.getByLabel(nb.list.entry.label)
  await field.fill(title)
  await field.press('Enter')
  const mine = page.getByRole('region', { name: alone.mine })
  await expect(mine.getByRole('listitem').filter({ hasText: title }).getByText(alone.sent)).toBeVisible()
}

export async function dot(page: Page, titles: readonly string[]): Promise<void> {
  for (const title of titles) await button(page, voting.ballot.add({ title })).tap()
  await button(page, voting.ballot.finish).tap()
  await expect(page.getByText(voting.ballot.finished)).toBeVisible()
  await expect(page.getByText(voting.ballot.saved, { exact: true }).first()).toBeVisible()
}

/** Scores one card on both axes, and says done. */
export async function score(page: Page, title: string): Promise<void> {
  const { importance, influence } = nb.methods.score.axes
  for (const [n, axis] of [importance, influence].entries()) {
    const value = SCORES[title]![n]!
    const name = `${value} – ${axis.scores[value - 1]}`
    const card = page.getByRole('group', { name: new RegExp(`${title}$`) })
    await card.getByRole('radio', { name, exact: true }).tap()
  }
  await button(page, voting.ballot.finish).tap()
  await expect(page.getByText(voting.ballot.finished)).toBeVisible()
}

/** V16. Enters what a table of six came to. */
export async function enterTable(page: Page, options: readonly RoundOption[]): Promise<void> {
  await button(page, paper.enterTable).click()
  await page.getByLabel(paper.people).fill('6')
  for (const { number, title } of options) {
    const votes = TABLE[called(title)]
    const cell = page.getByLabel(paper.cell({ title: `U-${number}`, column: paper.votes }), {
      exact: true,
    })
    if (votes !== undefined) await cell.fill(String(votes))
  }
  await button(page, paper.save).click()
  await expect(
    page.getByText(paper.entry({ label: paper.names.table({ number: 1 }), people: 6 })),
  ).toBeVisible()
}

/** V16. Enters what people wrote on paper, ballot by ballot. */
export async function enterBallots(page: Page): Promise<void> {
  for (const [n, ballot] of ON_PAPER.entries()) {
    await button(page, paper.enterBallot).click()
    for (const [title, dots] of Object.entries(ballot))
      for (let dot = 0; dot < dots; dot++) await button(page, voting.ballot.add({ title })).first().click()
    await button(page, paper.save).click()
    await expect(
      page.getByText(paper.entry({ label: paper.names.ballot({ number: n + 1 }), people: 1 })),
    ).toBeVisible()
  }
}

/** V8. What has to stand on a ballot besides its cards: who votes, the tie rule, how many have voted. */
export async function readTerms(page: Page, turnout: RegExp): Promise<void> {
  await expect(page.getByText(nb.ballots.byRole)).toBeVisible()
  await expect(page.getByText(voting.tieRules.supporters)).toBeVisible()
  await expect(page.getByText(turnout).first()).toBeVisible()
}

/** V11, V16. What has to stand beside a result: turnout, who could vote, the tie rule, and each source apart. */
export async function readFacts(page: Page): Promise<void> {
  const { facts } = nb.results
  const told = page.getByRole('region', { name: facts.heading }).first()
  await expect(page.getByText(/^30 av 31 stemte/).first()).toBeVisible()
  for (const text of [
    facts.byRole,
    facts.screen({ people: 20 }),
    facts.paperBallot({ people: 4 }),
    facts.paperTable({ people: 6 }),
    facts.noSupporters,
    voting.tieRules.supporters,
  ])
    await expect(told).toContainText(text)
}

/** Chooses what is to be begun with: what shall happen, and who sees to it. */
export async function choose(page: Page): Promise<void> {
  for (const [title, sentence, chief] of CHOSEN) {
    await button(page, outcomes.edit.chooseName({ title })).click()
    const card = page
      .getByRole('listitem')
      .filter({ hasText: title })
      .filter({ has: page.getByLabel(outcomes.edit.sentence) })
    await card.getByLabel(outcomes.edit.sentence).fill(sentence)
    await card.getByLabel(outcomes.edit.owner).fill(chief)
  }
}

/** F11. Parks the others, so many, with a reason. */
export async function parkRest(page: Page, count: number): Promise<void> {
  await button(page, outcomes.edit.parkRest({ count })).click()
  await page.getByRole('dialog').getByLabel(outcomes.edit.reason).fill('Tas opp når de to er i gang')
  await button(page, outcomes.edit.park).click()
  await expect(page.getByText(outcomes.edit.parkedHeading({ count }))).toBeVisible()
}

/** F13. The wall of a workshop, on whoever's device it hangs: what stands in its middle. */
export async function hangWall({ context }: Guest, workshop: string): Promise<Locator> {
  const wall = await context.newPage()
  await wall.setViewportSize({ width: 1920, height: 1080 })
  await wall.goto(`/wall/${workshop}`)
  return wall.getByRole('main')
}

/** Asks the server as the browser of this guest would. */
export async function personOf({ context }: Guest, url: string): Promise<Person> {
  const [cookie] = await context.cookies()
  return Object.assign(remotePerson(url), { cookie: `${cookie?.name}=${cookie?.value}` })
}
