import { expect, type Page, test } from '@playwright/test'
import { addChallenge } from '#shared/board/commands.ts'
import { readBoard } from '#shared/board/read.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { parseCsv } from '../support/csv.ts'
import {
  cardOf,
  createWorkshop,
  enterStep,
  type Guest,
  joinByCode,
  LAPTOP,
  newGuest,
  PHONE,
  rowOf,
  showList,
  writeInList,
  writeOnCanvas,
} from '../support/e2e/people.ts'
import { remotePerson, type StockClient, stockClient } from '../support/remote.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

let server: ServerProcess
let stock: StockClient | undefined
const guests: Guest[] = []

test.beforeEach(async () => {
  server = await startServer()
})

test.afterEach(async () => {
  stock?.close()
  for (const { context } of guests.splice(0)) await context.close()
  await server.dispose()
})

const TITLES = {
  facilitator: ['Tomme lokaler i sentrum', 'Matsvinn i barnehager', 'Få ladeplasser'],
  canvas: ['Overvann i gatene', 'Ensomhet blant eldre', 'Utslipp fra anlegg'],
  phone: ['Farlig skolevei', 'Dårlig busstilbud', 'For mye avfall'],
  stock: ['Frafall i skolen', 'Lite bolig for unge', 'Sprengt renseanlegg'],
} as const
const ALL = Object.values(TITLES).flat()

test('[M1] from an empty server to exported priorities, with a power cut in the middle of the vote', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const guest = async (device: object) => {
    const made = await newGuest(browser, server.url, device)
    guests.push(made)
    return made.page
  }
  const lead = await guest(LAPTOP)
  const { id, code } = await createWorkshop(lead, 'Prioriteringssamling', 'Asker velger')
  const colleague = await guest(LAPTOP)
  await joinByCode(colleague, code, 'Ola')
  await expect(colleague.getByText(nb.workshop.wait.title)).toBeVisible()
  const phone = await guest(PHONE)
  await joinByCode(phone, code, 'Kari')
  const coder = remotePerson(server.url)
  await coder.join(code, { name: 'Node' })
  await lead.getByRole('button', { name: nb.workshop.lobby.start }).click()

  await test.step('twelve challenges are written at the same time', async () => {
    await enterStep(lead, 'I grupper: samle, slå sammen, formuler')
    stock = stockClient(server.url, id, coder.cookie)
    const { edit, synced } = stock
    await synced
    await expect(phone.getByLabel(nb.list.entry.label)).toBeVisible()
    await expect(
      colleague.getByRole('button', { name: new RegExp(`^${nb.canvas.tools.card}`) }),
    ).toBeVisible()
    await Promise.all([
      writeOnCanvas(lead, TITLES.facilitator),
      writeOnCanvas(colleague, TITLES.canvas),
      writeInList(phone, TITLES.phone),
      (async () => {
        for (const title of TITLES.stock) addChallenge(edit, { title })
      })(),
    ])
    const { doc } = stock
    await expect
      .poll(() =>
        readBoard(doc)
          .challenges.map(({ title }) => title)
          .sort(),
      )
      .toEqual([...ALL].sort())
    await expect(colleague.getByText(nb.common.save.saved, { exact: true })).toBeVisible()
    for (const page of [lead, colleague]) {
      for (const title of ALL) await expect(cardOf(page, title)).toBeAttached()
    }
  })

  await test.step('they are grouped into themes, in the list', async () => {
    await showList(lead)
    for (const [theme, titles] of [
      ['Sentrum', ['Tomme lokaler i sentrum', 'Få ladeplasser']],
      ['Oppvekst', ['Frafall i skolen', 'Farlig skolevei']],
    ] as const) {
      await lead.getByRole('button', { name: nb.listTools.newTheme.open }).click()
      await lead.getByLabel(nb.listTools.newTheme.label).fill(theme)
      await lead.getByRole('button', { name: nb.listTools.newTheme.add }).click()
      for (const title of titles) {
        await rowOf(lead, title).getByLabel(nb.list.actions.move).selectOption({ label: theme })
        await expect(rowOf(lead, title).getByLabel(nb.list.actions.move)).toHaveValue(/^clu_/)
      }
    }
  })

  await test.step('three are linked to indicators, with fit and why', async () => {
    await enterStep(lead, 'Finn indikatorer som passer')
    await link(lead, 'For mye avfall', 'avfall', nb.indicators.link.fits.yes, undefined)
    await link(
      lead,
      'Frafall i skolen',
      'videregående',
      nb.indicators.link.fits.partly,
      'Måler bare fullførte',
    )
    await link(lead, 'Ensomhet blant eldre', undefined, undefined, 'Ingen spør de eldste')
  })

  await test.step('a round is voted on while the server is killed', async () => {
    await enterStep(lead, 'Avstemning: tre stemmer hver')
    await lead.getByRole('button', { name: nb.setup.start }).click()
    await expect(lead.getByText(nb.setup.run.open)).toBeVisible()
    await vote(phone, { 'Frafall i skolen': 2, 'For mye avfall': 1 })
    await server.kill()
    await server.start()
    await vote(colleague, { 'Frafall i skolen': 1, 'Overvann i gatene': 2 })
    const { body } = await coder.get<{ rounds?: unknown } & Record<string, unknown>>(`/api/workshops/${id}`)
    expect(body).toBeTruthy()
    const round = await openRoundOf(lead)
    const options = round.options
    await coder.vote(id, round.id, {
      [options.find(({ title }) => title === 'For mye avfall')?.id ?? '']: 2,
      [options.find(({ title }) => title === 'Overvann i gatene')?.id ?? '']: 1,
    })
    await expect(lead.getByText(nb.voting.turnout({ cast: 3, eligible: 3 })).first()).toBeVisible()
    await lead.getByRole('button', { name: nb.setup.run.close, exact: true }).click()
    const confirm = lead.getByRole('dialog').getByRole('button', { name: nb.setup.run.close, exact: true })
    if (await confirm.isVisible()) await confirm.click()
    await expect(lead.getByText(/^3 av 3 stemte/).first()).toBeVisible()
  })

  await test.step('they choose, park and agree', async () => {
    await enterStep(lead, 'Velg hva vi begynner med')
    const choose = async (title: string, sentence: string, owner: string) => {
      await lead.getByRole('button', { name: nb.outcomes.edit.chooseName({ title }) }).click()
      const card = lead
        .getByRole('listitem')
        .filter({ hasText: title })
        .filter({ has: lead.getByLabel(nb.outcomes.edit.sentence) })
      await card.getByLabel(nb.outcomes.edit.sentence).fill(sentence)
      await card.getByLabel(nb.outcomes.edit.owner).fill(owner)
    }
    await choose('Frafall i skolen', 'Vi følger opp fravær fra første dag.', 'Oppvekst')
    await choose('For mye avfall', 'Vi kutter matsvinnet i egne kjøkken.', 'Drift')
    await lead.getByRole('button', { name: nb.outcomes.edit.parkRest({ count: 10 }) }).click()
    const dialog = lead.getByRole('dialog')
    await dialog.getByLabel(nb.outcomes.edit.reason).fill('=Ikke nå')
    await dialog.getByRole('button', { name: nb.outcomes.edit.park }).click()
    await lead.getByRole('button', { name: nb.outcomes.agree.button, exact: true }).click()
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: nb.outcomes.agree.confirm, exact: true })
      .click()
    await expect(lead.getByText(/^Vedtatt .*V-1/).first()).toBeVisible()
  })

  await test.step('the files say what people did, to the vote', async () => {
    const json = (await coder.get<ExportFile>(`/api/workshops/${id}/outcomes.json`)).body
    expect(json.schema).toBe('dugnad.export/1')
    const outcomes = json.outcomes ?? json
    const points = Object.fromEntries(
      outcomes.challenges.map(({ title, votes }) => [
        title,
        [votes?.points, votes?.supporters, votes?.place],
      ]),
    )
    expect(points['Frafall i skolen']).toEqual([3, 2, 1])
    expect(points['For mye avfall']).toEqual([3, 2, 1])
    expect(points['Overvann i gatene']).toEqual([3, 2, 1])
    expect(points['Matsvinn i barnehager']?.[0]).toBe(0)
    const linked = outcomes.challenges.flatMap(({ title, links }) =>
      links.map(({ fit, why }) => [title, fit, why]),
    )
    expect(linked).toContainEqual(['Frafall i skolen', 'partly', 'Måler bare fullførte'])
    expect(linked).toHaveLength(3)
    const { text } = await coder.get(`/api/workshops/${id}/outcomes.csv`)
    const rows = parseCsv(text)
    expect(rows.flat()).toContain('Vi følger opp fravær fra første dag.')
    expect(text).not.toMatch(/(^|[;"])=Ikke/m)
    expect(rows.filter((row) => ALL.some((title) => row.includes(title)))).toHaveLength(12)
  })

  for (const { foreign, errors } of guests) expect({ foreign, errors }).toEqual({ foreign: [], errors: [] })
})

interface ExportFile extends Outcomes {
  readonly schema: string
  readonly outcomes?: Outcomes
}

interface Outcomes {
  readonly challenges: readonly {
    readonly title: string
    readonly votes: { readonly points: number; readonly supporters: number; readonly place: number } | null
    readonly links: readonly { readonly fit: string; readonly why: string }[]
  }[]
}

async function link(
  page: Page,
  title: string,
  query: string | undefined,
  fit: string | undefined,
  why: string | undefined,
) {
  const t = nb.indicators
  await rowOf(page, title).getByRole('button', { name: nb.list.actions.link }).click()
  const dialog = page.getByRole('dialog')
  if (query === undefined) await dialog.getByRole('button', { name: t.link.noFigure }).click()
  else {
    await dialog.getByLabel(t.search.label).fill(query)
    await dialog.getByRole('list').last().getByRole('button').first().click()
  }
  if (fit !== undefined) await dialog.getByRole('radio', { name: fit, exact: true }).check()
  if (why !== undefined) await dialog.getByLabel(new RegExp(`^${t.link.why.replace('?', '\\?')}`)).fill(why)
  await dialog.getByRole('button', { name: t.link.save }).click()
  await expect(dialog.getByText(t.link.saved)).toBeVisible()
  await page.keyboard.press('Escape')
}

/** Gives dots by pressing plus, and says done. */
async function vote(page: Page, dots: Readonly<Record<string, number>>) {
  for (const [title, count] of Object.entries(dots)) {
    for (let n = 0; n < count; n++) {
      await page.getByRole('button', { name: nb.voting.ballot.add({ title }) }).click()
    }
  }
  await page.getByRole('button', { name: nb.voting.ballot.finish, exact: true }).click()
  await expect(page.getByText(nb.voting.ballot.saved, { exact: true }).first()).toBeVisible()
}

/** The open round as the page's own Stage has it. */
async function openRoundOf(page: Page) {
  const id = new URL(page.url()).pathname.split('/')[2] ?? ''
  return page.evaluate(
    (workshop) =>
      new Promise<{ id: string; options: { id: string; title: string }[] }>((resolve) => {
        const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/stage/${workshop}`)
        socket.onmessage = ({ data }) => {
          const stage = JSON.parse(String(data))
          const round = stage.rounds?.find((candidate: { state: string }) => candidate.state === 'open')
          if (!round) return
          socket.close()
          resolve(round)
        }
      }),
    id,
  )
}
