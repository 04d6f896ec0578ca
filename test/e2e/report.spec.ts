import { expect, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import type { CreateRound } from '#shared/api/rounds.ts'
import type { Choices } from '#shared/domain/voting/ballot.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { parseCsv } from '../support/csv.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, newGuest, PHONE, sitDown } from '../support/e2e/people.ts'
import { startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import type { Person } from '../support/person.ts'
import { remotePerson } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

/** What a workshop leaves with after votes by several methods: choosing, the report, and the files. */

const TITLES = ['Frafall i skolen', 'Matsvinn i kantina', 'Tomme lokaler i sentrum', 'Overvann i gatene']

let server: ServerProcess
let workshop: Workshop
let cards: readonly string[]
let voters: readonly Person[]

test.beforeEach(async ({ browser }) => {
  server = await startServer()
  workshop = await startWorkshop(browser, server)
  const { id, code, owner } = workshop
  const written = []
  for (const title of TITLES) written.push((await owner.write(id, title)).id)
  cards = written
  voters = Array.from({ length: 6 }, () => remotePerson(server.url))
  for (const voter of voters) await voter.join(code, { municipality: '3403' })
})

test.afterEach(async () => {
  await workshop.end()
  await server.stop()
})

/** A whole vote: `given` is what each voter answers, by the number of the card from zero. */
async function hold(input: Partial<CreateRound>, given: readonly Readonly<Record<number, unknown>>[]) {
  const { id, owner } = workshop
  const round = await owner.open(id, input)
  for (const [index, answers] of given.entries()) {
    const choices = Object.fromEntries(
      Object.entries(answers).map(([card, answer]) => [cards[Number(card)], answer]),
    ) as Choices
    await voters[index]!.vote(id, round.id, choices)
  }
  await owner.post(paths.closeRound(id, round.id))
}

const folder = process.env['SCREENSHOTS']

/** Kept where somebody asks for pictures to look at. */
async function wholePage(page: Page, name: string): Promise<void> {
  if (folder) await page.screenshot({ path: `${folder}/${name.replace(/\W+/g, '-')}.png`, fullPage: true })
}

async function printed(page: Page): Promise<void> {
  if (!folder) return
  await page.pdf({ path: `${folder}/report.pdf`, preferCSSPageSize: true, tagged: true })
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 680, height: 960 })
  await wholePage(page, 'report print')
  await page.emulateMedia({ media: 'screen' })
}

const times = <T>(count: number, value: T): readonly T[] => Array.from({ length: count }, () => value)

test('[E1][V11][F11] what was scored and ranked is chosen from, and told the same on page and in files', async ({
  browser,
}) => {
  const { id, owner } = workshop
  const lead = await newGuest(browser, server.url, LAPTOP)
  await sitDown(lead.context, server.url, owner.cookie)
  const { page } = lead
  await hold({ method: { kind: 'rank', places: 2 }, question: 'Hva er viktigst?' }, [
    ...times(3, { 0: 1, 1: 2 }),
    ...times(3, { 1: 1, 0: 2 }),
  ])
  await hold(
    { method: { kind: 'score', axes: ['importance', 'influence'] }, question: 'Hvor viktig er det?' },
    [...times(4, { 3: [5, 4], 0: [3, 3], 2: [2, 'unknown'] }), { 3: [4, 2], 0: [3, 3] }],
  )
  await hold({ method: { kind: 'consent' }, question: 'Kan vi gå for dette?' }, [
    { 3: { answer: 'ok', reason: '' }, 0: { answer: 'objection', reason: 'Vi har prøvd det før' } },
  ])

  await test.step('choosing goes by the order of the scores', async () => {
    await page.goto(`/w/${id}?view=list`)
    await page.getByRole('tab', { name: nb.workshop.tabs.outcomes }).click()
    const open = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Parker / }) })
    await expect(open).toHaveCount(4)
    await expect(open.first()).toContainText('Overvann i gatene')
    await expect(open.first()).toContainText('Viktig 4,8, Mulig å påvirke 3,6, 1. plass i avstemning R-2')
    await expect(open.nth(1)).toContainText('samtykke i avstemning R-3')
    await screenshot(page, 'choose after scores')
    await page.getByRole('button', { name: nb.outcomes.edit.chooseName({ title: TITLES[3]! }) }).click()
    await page.getByLabel(nb.outcomes.edit.sentence).fill('Vi leder vannet til bekkene.')
    await page.getByRole('button', { name: nb.outcomes.agree.button, exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: nb.outcomes.agree.confirm }).click()
    await expect(page.getByText(/^Vedtatt .*V-1/).first()).toBeVisible()
  })

  await test.step('the report tells of each vote, on a laptop, on paper and on a phone', async () => {
    await page.goto(`/w/${id}/report`)
    for (const number of [1, 2, 3]) {
      await expect(page.getByRole('table', { name: nb.outcomes.report.table({ number }) })).toBeVisible()
    }
    await expect(page.getByText('6 av 6 stemte (100 %)').first()).toBeVisible()
    await expect(page.getByText('Vi har prøvd det før')).toBeVisible()
    await expect(page.getByRole('figure')).toBeVisible()
    await checkScreen(page, 'report')
    await screenshot(page, 'report laptop')
    await wholePage(page, 'report whole')
    await printed(page)
    const phone = await newGuest(browser, server.url, PHONE)
    await sitDown(phone.context, server.url, voters[0]!.cookie)
    await phone.page.goto(`/w/${id}/report`)
    await expect(phone.page.getByText('Vi har prøvd det før')).toBeVisible()
    await expect(phone.page.getByRole('heading', { name: nb.files.chosen.heading })).toBeInViewport()
    await wholePage(phone.page, 'report phone')
    await checkScreen(phone.page, 'report on a phone')
    await phone.context.close()
  })

  await test.step('the files say the same, to the number', async () => {
    const json = (await voters[0]!.get<Outcomes>(paths.outcomesFile(id, 'json'))).body
    expect(json.rounds.map(({ kind }) => kind)).toEqual(['rank', 'score', 'consent'])
    expect(json.challenges[0]).toMatchObject({ title: TITLES[3], rank: 1, consent: { ok: 1, passed: true } })
    const { text } = await voters[0]!.get(paths.outcomesFile(id, 'results.csv'))
    const [head = [], ...rows] = parseCsv(text)
    expect(rows).toHaveLength(12)
    const scored = rows.find((row) => row[0] === 'R-2' && row.includes(TITLES[3]!)) ?? []
    expect(scored[head.indexOf('Skala 1: Snitt')]).toBe('4,8')
    expect(scored[head.indexOf('Skala 2: Snitt')]).toBe('3,6')
  })
  expect(lead.errors).toEqual([])
  expect(lead.foreign).toEqual([])
  await lead.context.close()
})
