import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, expect, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import type { IndicatorHits } from '#shared/api/replies.ts'
import type { Join } from '#shared/api/workshops.ts'
import { moveToTheme } from '#shared/board/commands.ts'
import { formatCode } from '#shared/domain/workshop.ts'
import type { Outcomes } from '#shared/export/outcomes-type.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { newId } from '#shared/kernel/ids.ts'
import type { StageRound } from '#shared/wire/stage.ts'
import { parseCsv } from '../support/csv.ts'
import { screenshot } from '../support/e2e/check-screen.ts'
import { createWorkshop, type Guest, joinByCode, LAPTOP, newGuest, PHONE } from '../support/e2e/people.ts'
import {
  button,
  choose,
  dot,
  enterBallots,
  enterTable,
  goOn,
  hangWall,
  panelTab,
  parkRest,
  personOf,
  readFacts,
  readTerms,
  score,
  stepBar,
  sure,
  writeAlone,
} from '../support/e2e/session-hands.ts'
import {
  BY_HAND,
  ballotOf,
  byIds,
  CHOSEN,
  DROPOUT,
  EXPECTED,
  LONELY,
  pointsOf,
  SCORES,
  STEPS,
  TITLES,
  WASTE,
} from '../support/e2e/session-plan.ts'
import { checkRecords } from '../support/e2e/session-records.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { type SimulatedPhone, simulatedPhone } from '../support/simulated-phone.ts'

/*
 * A whole prioritisation session as it is held: a facilitator and a co-facilitator at laptops, twenty people with
 * phones (two of them in a browser), two who look on, and ten who vote on paper. The server's clock goes sixty times as
 * fast, so that a facilitator who is gone for a minute is gone for a second.
 */

const FAST_CLOCK = fileURLToPath(new URL('../support/fast-clock.mjs', import.meta.url))
const { workshop: words, voting, setup, alone, outcomes, facilitation, door } = nb

let server: ServerProcess
let folder: string
const guests: Guest[] = []
const joined: SimulatedPhone[] = []

test.beforeAll(async () => {
  server = await startServer({ NODE_OPTIONS: `--import ${FAST_CLOCK}` })
  folder = mkdtempSync(join(tmpdir(), 'dugnad-records-'))
})
test.afterAll(async () => {
  for (const phone of joined) phone.close()
  for (const { context } of guests) await context.close()
  rmSync(folder, { recursive: true, force: true })
  await server.dispose()
})

async function phone(workshop: { readonly id: string; readonly code: string }, input: Partial<Join>) {
  const made = await simulatedPhone(server.url, workshop, input)
  joined.push(made)
  return made
}

async function guest(browser: Browser, device: object): Promise<Guest> {
  const made = await newGuest(browser, server.url, device)
  made.context.setDefaultTimeout(30_000)
  guests.push(made)
  return made
}

test('[F4] [M2] [P23] a whole session, from the lobby to the checked record', async ({ browser }) => {
  test.setTimeout(240_000)
  const began = Date.now()
  const lead = await guest(browser, LAPTOP)
  const co = await guest(browser, LAPTOP)
  const kari = await guest(browser, PHONE)
  const per = await guest(browser, PHONE)
  const made = await createWorkshop(lead.page, 'Prioriteringssamling', 'Asker velger')
  const { id } = made
  const phones: SimulatedPhone[] = []
  const watchers: SimulatedPhone[] = []
  const owner = await personOf(lead, server.url)

  const wall = await hangWall(lead, id)
  await test.step('the lobby fills: twenty with phones, two who look on', async () => {
    await joinByCode(co.page, made.code, 'Ola')
    await joinByCode(kari.page, made.code, 'Kari')
    await joinByCode(per.page, made.code, 'Per')
    for (let n = 1; n <= 17; n++) phones.push(await phone(made, { name: `Deltaker ${n}` }))
    for (const name of ['Ordfører', 'Direktør']) watchers.push(await phone(made, { name, role: 'observer' }))
    await expect(lead.page.getByText(words.lobby.here({ count: 21 }))).toBeVisible()
    await expect(lead.page.getByText(words.lobby.watching({ count: 2 }))).toBeVisible()
    await expect(kari.page.getByText(words.wait.title)).toBeVisible()
    await expect(wall).toContainText(formatCode(made.code))
    await screenshot(lead.page, 'agenda-lobby')
    await button(lead.page, words.lobby.start).click()
    await expect(stepBar(lead.page)).toContainText(STEPS[0]!)
    await panelTab(lead.page, words.panel.people).click()
    await lead.page.getByLabel(words.people.role({ name: 'Ola' })).selectOption('cofacilitator')
    await expect(button(co.page, words.steps.next({ title: STEPS[1]! }))).toBeVisible()
  })
  await test.step('1: everybody tries a vote out', async () => {
    await panelTab(lead.page, words.panel.vote).click()
    await button(lead.page, setup.practice.start).click()
    await dot(kari.page, ['Kaffe', 'Kaffe', 'Te'])
    await expect(kari.page.getByText(voting.trial).first()).toBeVisible()
    await Promise.all(phones.map((phone) => phone.vote(([coffee]) => ({ [coffee!.id]: 1 }))))
    await expect(lead.page.getByText(voting.turnout({ cast: 18, eligible: 20 }))).toBeVisible()
    await sure(lead.page, setup.run.close)
    await expect(lead.page.getByText(nb.results.votes({ points: 19 }))).toBeVisible()
    await expect(kari.page.getByText(voting.closed)).toBeVisible()
  })

  await test.step('2 and 3: they listen, and nobody can write', async () => {
    for (const number of [2, 3]) {
      await goOn(lead.page, number)
      await expect(per.page.getByText(STEPS[number - 1]!).first()).toBeVisible()
    }
    const early = await phones[0]!.person.post(paths.challenges(id), { title: 'For tidlig' })
    expect(early.status).toBe(403)
  })

  await test.step('4: each writes alone, and all is shown at once', async () => {
    await goOn(lead.page, 4)
    await writeAlone(kari.page, BY_HAND[0])
    await writeAlone(per.page, BY_HAND[1])
    const drafts = phones.map((phone, n) =>
      phone.person.put(paths.draft(id, newId('drf')), {
        title: TITLES[n] ?? 'Ikke ferdig',
        sent: n < TITLES.length,
      }),
    )
    expect((await Promise.all(drafts)).map(({ status }) => status)).toEqual(phones.map(() => 200))
    await panelTab(lead.page, words.panel.step).click()
    const panel = lead.page.getByRole('region', { name: alone.reveal.title })
    await expect(panel.getByText(alone.reveal.writers({ count: 19 }))).toBeVisible()
    await expect(panel.getByText(alone.reveal.sent({ count: 18 }))).toBeVisible()
    await screenshot(lead.page, 'agenda-cockpit')
    expect(watchers[0]!.read().challenges).toEqual([])
    await sure(lead.page, alone.reveal.show)
    for (const watcher of watchers)
      await expect
        .poll(() =>
          watcher
            .read()
            .challenges.map(({ title }) => title)
            .sort(),
        )
        .toEqual([...TITLES, ...BY_HAND].sort())
    await expect(per.page.getByRole('heading', { name: WASTE })).toBeVisible()
  })

  await test.step('5: in groups they gather what belongs together', async () => {
    await goOn(co.page, 5)
    await phones[0]!.stage.until(({ rights }) => rights.mayMove)
    const { themes, challenges } = phones[0]!.read()
    const groups = themes.filter(({ name }) => /^Gruppe \d$/.test(name))
    expect(groups).toHaveLength(3)
    for (const [n, card] of challenges.entries())
      moveToTheme(phones[n % 3]!.board.edit, card.id, groups[n % 3]!.id)
    await expect
      .poll(() => watchers[1]!.read().challenges.filter(({ theme }) => theme === null).length)
      .toBe(0)
    const refused = await watchers[0]!.person.post(paths.challenges(id), { title: 'Jeg bare ser på' })
    expect(refused.status).toBe(403)
  })

  await test.step('6: they name the goals', async () => {
    await goOn(co.page, 6)
    const { board, stage, read } = phones[3]!
    await stage.until(({ rights }) => rights.mayEdit === 'all' && !rights.mayWrite)
    const card = read().challenges.find(({ title }) => title === DROPOUT)!
    board.edit.change(card.id, { goals: [4, 8] })
    await expect
      .poll(() => watchers[0]!.read().challenges.find(({ title }) => title === DROPOUT)?.goals)
      .toEqual([4, 8])
  })

  await test.step('7: they vote, some on paper, while the facilitator vanishes', async () => {
    await goOn(lead.page, 7)
    await button(lead.page, setup.run.newRound).click()
    await lead.page.getByRole('button', { name: /^Slå sammen U-\d+ Farlig skolev.. og U-/ }).click()
    await expect(lead.page.getByRole('radio', { name: setup.all({ count: 17 }) })).toBeVisible()
    await lead.page.getByText(setup.more).click()
    await lead.page.getByLabel(setup.paper).check()
    await lead.page.getByRole('radio', { name: setup.showLater }).check()
    await button(lead.page, setup.start).click()
    await expect(lead.page.getByText(setup.run.hidden)).toBeVisible()
    const { rounds } = await phones[0]!.stage.until((stage) => stage.rounds.at(-1)?.state === 'open')
    // somebody comes while the vote is on
    phones.push(await phone(made, { name: 'Sen' }))

    await dot(kari.page, [DROPOUT, DROPOUT, LONELY])
    await readTerms(kari.page, /1 av 21 har stemt/)
    await screenshot(kari.page, 'agenda-ballot')
    await dot(per.page, [WASTE])
    // the wall hangs on the facilitator's device, and stays: it is nobody
    await lead.page.close()
    await button(co.page, door.charge.takeOver).click()
    await expect(co.page.getByText(door.charge.you)).toBeVisible()
    await Promise.all(phones.map((phone, n) => phone.vote((options) => byIds(ballotOf(n), options))))
    await expect(co.page.getByText(voting.turnout({ cast: 20, eligible: 21 }), { exact: true })).toBeVisible()

    await enterTable(co.page, rounds.at(-1)!.options)
    await enterBallots(co.page)
    await sure(co.page, setup.run.close)
    await expect(kari.page.getByText(voting.closed)).toBeVisible()
    await sure(co.page, setup.run.counted)
    await expect(co.page.getByText(setup.run.notShown)).toBeVisible()
    await expect(kari.page.getByText(voting.waitForResult)).toBeVisible()
    await expect(wall).toContainText(voting.waitForResult)
    await expect(wall).not.toContainText(DROPOUT)
  })

  const page = await lead.context.newPage()
  await test.step('8: the facilitator is back, and everybody sees the result', async () => {
    await page.goto(`/w/${id}`)
    await button(page, door.charge.takeBack).click()
    await expect(button(page, door.charge.takeBack)).toHaveCount(0)
    await goOn(page, 8)
    await button(page, setup.run.show).click()
    for (const who of [page, kari.page]) {
      await readFacts(who)
      const first = who.getByRole('listitem').filter({ hasText: DROPOUT }).first()
      await expect(first).toContainText(nb.results.votes({ points: EXPECTED[DROPOUT]! }))
      // a table's sheet does not say who is behind its votes
      await expect(first).toContainText(nb.results.supportersOnBallots({ supporters: 11 }))
    }
    await expect(wall.getByRole('listitem').filter({ hasText: DROPOUT })).toContainText(
      nb.results.votes({ points: EXPECTED[DROPOUT]! }),
    )
    await screenshot(wall.page(), 'agenda-wall')
    await screenshot(page, 'agenda-result')
    await screenshot(kari.page, 'agenda-result-phone')
  })

  await test.step('9 and 10: after a break they say how important, and how much they can do', async () => {
    await goOn(page, 9)
    await expect(kari.page.getByText(/^Ta en pause/).first()).toBeVisible()
    await goOn(page, 10)
    await button(page, setup.run.newRound).click()
    // the form knows what the step is for
    await expect(page.getByRole('radio', { name: setup.method.names.score })).toBeChecked()
    await page.getByRole('radio', { name: setup.selection }).check()
    for (const title of Object.keys(SCORES)) await page.getByLabel(new RegExp(`^U-\\d+ ${title}$`)).check()
    await button(page, setup.start).click()
    await expect(page.getByText(setup.run.hidden)).toBeVisible()
    await score(kari.page, DROPOUT)
    await Promise.all(
      phones.map((phone) =>
        phone.vote((options) =>
          Object.fromEntries(
            options.flatMap(({ id, title }) => (SCORES[title] ? [[id, SCORES[title]]] : [])),
          ),
        ),
      ),
    )
    await expect(page.getByText(voting.turnout({ cast: 19, eligible: 21 }))).toBeVisible()
    await sure(page, setup.run.close)
    const { rounds } = await phones[0]!.stage.until(
      ({ rounds }) => rounds.at(-1)?.method.kind === 'score' && rounds.at(-1)?.result !== null,
    )
    expect(rounds.at(-1)?.result?.options[0]).toMatchObject({ title: DROPOUT, place: 1 })
    const matrix = page.getByRole('figure', { name: /^Matrise/ })
    for (const [title, [y, x]] of Object.entries(SCORES))
      await expect(
        matrix.getByRole('option', { name: new RegExp(`${title}.*median ${y},.*median ${x},`) }),
      ).toBeVisible()
    await matrix.scrollIntoViewIfNeeded()
    await screenshot(page, 'agenda-matrix')
  })

  await test.step('11: two are chosen, the rest is parked with a reason, and nobody objects', async () => {
    await goOn(page, 11)
    await panelTab(page, words.panel.outcomes).click()
    await choose(page)
    await parkRest(page, 15)
    const options = phones[0]!
      .read()
      .challenges.flatMap(({ id, title }) => (CHOSEN.some(([chosen]) => chosen === title) ? [id] : []))
    const consent = await owner.open(id, { question: 'Er valget ok?', method: { kind: 'consent' }, options })
    await Promise.all(
      phones.map((phone, n) =>
        phone.vote(() =>
          Object.fromEntries(
            options.map((option) => [
              option,
              { answer: n % 4 === 0 ? ('live' as const) : ('ok' as const), reason: '' },
            ]),
          ),
        ),
      ),
    )
    const { body } = await owner.post<StageRound>(paths.closeRound(id, consent.id))
    expect(body.result).toMatchObject({ options: [{ passed: true }, { passed: true }] })
    const early = await phones[0]!.person.post(paths.links(id), {
      from: options[0],
      indicatorId: 'none',
      fit: 'no',
    })
    expect(early.status).toBe(403)
  })

  await test.step('12: they find indicators that fit, and say why not', async () => {
    await goOn(page, 12)
    for (const [n, [title]] of CHOSEN.entries()) {
      const { person, read } = phones[n]!
      const from = read().challenges.find((card) => card.title === title)!.id
      const found = await person.get<IndicatorHits>(
        `${paths.indicators}?q=${n === 0 ? 'videregående' : 'avfall'}`,
      )
      const link = {
        from,
        indicatorId: found.body.hits[0]!.indicator.id,
        fit: 'partly',
        why: 'Måler bare en del',
      }
      expect((await person.post(paths.links(id), link)).status).toBe(201)
    }
    await expect.poll(() => watchers[0]!.read().links.length).toBe(2)
  })

  await test.step('13: they agree, and the workshop ends with who takes the result, and when', async () => {
    await goOn(page, 13)
    await panelTab(page, words.panel.outcomes).click()
    await sure(page, outcomes.agree.button)
    await expect(page.getByText(/^Vedtatt .*V-1/).first()).toBeVisible()
    await button(page, words.header.menu).click()
    await button(page, words.end.action).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(facilitation.ending.unsent({ count: 1 }))).toBeVisible()
    await dialog.getByLabel(facilitation.ending.receiver).fill('Formannskapet')
    await dialog.getByLabel(facilitation.ending.date).fill('2027-02-03')
    await dialog.getByRole('button', { name: facilitation.ending.anyway }).click()
    await expect(page.getByText(words.end.banner)).toBeVisible()
    await kari.page.getByRole('link', { name: words.end.toReport }).click()
    const late = await remotePerson(server.url).post(paths.join, { code: made.code })
    expect(late.body).toMatchObject({ code: 'workshopEnded' })
  })

  await test.step('the report, the files and the records hold the same numbers', async () => {
    const { page: reading } = kari
    await expect(reading.getByText('Formannskapet').first()).toBeVisible()
    await expect(reading.getByText(/30 av 31 stemte/).first()).toBeVisible()
    for (const [title, sentence] of CHOSEN) {
      const row = reading.getByRole('row').filter({ hasText: title }).first()
      await expect(row).toContainText(String(EXPECTED[title]))
      await expect(reading.getByText(sentence)).toBeVisible()
    }
    await screenshot(reading, 'agenda-report')

    const file = async (format: string) => (await owner.get(paths.outcomesFile(id, format))).text
    const exported = JSON.parse(await file('json')) as Outcomes
    const counted = exported.rounds.find(({ number }) => number === 2)
    if (counted?.kind !== 'dots') throw new Error('R-2 was held with dots')
    expect(pointsOf(counted.options)).toEqual(EXPECTED)
    expect(counted.turnout).toMatchObject({ eligible: 31, cast: 30 })
    expect(exported.ending).toMatchObject({ receiver: 'Formannskapet', decisionDate: '2027-02-03' })
    const rows = parseCsv(await file('csv'))
    for (const [title, sentence] of CHOSEN)
      expect(rows.filter((row) => row.includes(title) && row.includes(sentence))).toHaveLength(1)
    expect(await file('md')).toContain('30 av 31')

    const records = (await owner.get(paths.records(id))).text.trim().split('\n')
    const record = await checkRecords(folder, records)
    report('M2', {
      people: 35,
      ballots: record.cast,
      records: records.length,
      'totals that differ': 0,
      seconds: Math.round((Date.now() - began) / 1000),
    })
  })
  for (const { foreign, errors } of guests) expect({ foreign, errors }).toEqual({ foreign: [], errors: [] })
  report('P23', { requests: guests.reduce((sum, guest) => sum + guest.requests(), 0), 'to other hosts': 0 })
})
