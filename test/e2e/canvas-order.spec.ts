import { readFile } from 'node:fs/promises'
import { type Download, expect, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import { overlaps } from '#shared/board/box.ts'
import type { Board, Challenge } from '#shared/board/records.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { cardOf, LAPTOP, rowOf } from '../support/e2e/people.ts'
import { openList, type Seated, startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { remotePerson } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { startServer } from '../support/server-process.ts'

const t = nb.canvas.overview

const CARDS = [
  { title: 'Tomme lokaler i sentrum', goals: [11], body: 'Butikkene er flyttet ut av byen.' },
  { title: 'Tomme lokaler i sentrum!', goals: [11, 8] },
  { title: 'For få boliger for unge', goals: [11] },
  { title: 'Ensomhet blant eldre', goals: [3] },
  { title: 'Bilkø ved skolen', goals: [13] },
  { title: 'Matsvinn i kantinene', goals: [12] },
] as const

interface Room {
  readonly url: string
  readonly workshop: Workshop
  /** On the canvas, and at the list, each in a browser of their own. */
  readonly kari: Seated
  readonly ola: Seated
  board(): Promise<Board>
}

/** A workshop with cards, one person at the canvas and one at the list. */
async function inRoom(browser: Parameters<typeof startWorkshop>[0], work: (room: Room) => Promise<void>) {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  try {
    for (const card of CARDS) await workshop.owner.post(paths.challenges(workshop.id), card)
    const kari = await workshop.join(LAPTOP, 'Kari')
    const ola = await workshop.join(LAPTOP, 'Ola')
    await kari.page.goto(`/w/${workshop.id}?view=board`)
    await expect(cardOf(kari.page, 'Ensomhet blant eldre')).toBeVisible()
    const board = async () => (await workshop.owner.get(paths.board(workshop.id))).body as unknown as Board
    await work({ url: server.url, workshop, kari, ola, board })
    expect([...kari.errors, ...ola.errors]).toEqual([])
    expect([...kari.foreign, ...ola.foreign]).toEqual([])
  } finally {
    await workshop.end()
    await server.dispose()
  }
}

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: t.menu.open, exact: true }).click()
  await page.getByRole('button', { name: item }).click()
}

const canvas = (page: Page) => page.locator('.tl-container')

const groupOf = (page: Page, name: string) =>
  page
    .getByRole('region', { name })
    .or(page.locator('section').filter({ has: page.getByRole('heading', { name }) }))

const boxesOf = (challenges: readonly Challenge[]) =>
  challenges.map(({ place, size }) => ({ x: place.x, y: place.y, ...size }))

test('[B30] what is put in order on the canvas is in order in the list, and one undo takes it back', async ({
  browser,
}) => {
  await inRoom(browser, async ({ workshop, kari, ola, board }) => {
    await openList(ola.page, workshop.id)
    await choose(kari.page, t.arrange.byGoal)
    const theme = ola.page.getByRole('heading', { name: /^Mål 11: / })
    await expect(theme).toBeVisible()
    await expect(groupOf(ola.page, 'Mål 11: ').first()).toContainText('For få boliger for unge')
    expect((await board()).themes).toHaveLength(4)

    // the menu has given the focus back to the board
    await kari.page.keyboard.press('Control+z')
    await expect(theme).toHaveCount(0)
    await expect.poll(async () => (await board()).themes.length).toBe(0)

    await kari.page.keyboard.press('Control+a')
    await kari.page.getByRole('button', { name: t.arrange.open }).click()
    await kari.page.getByRole('button', { name: t.arrange.align.left }).click()
    await expect
      .poll(async () => new Set((await board()).challenges.map(({ place }) => place.x)).size)
      .toBe(1)
    await kari.page.getByRole('button', { name: t.arrange.grid }).click()
    await expect
      .poll(async () => {
        const boxes = boxesOf((await board()).challenges)
        return boxes.filter((a, i) => boxes.slice(i + 1).some((b) => overlaps(a, b))).length
      })
      .toBe(0)

    await ola.page.getByRole('button', { name: nb.listTools.order.label, exact: true }).click()
    await ola.page.getByRole('button', { name: nb.listTools.order.byGoal }).click()
    await expect.poll(async () => (await board()).challenges[0]?.title).toBe('Ensomhet blant eldre')
    await expect(ola.page.getByRole('listitem').first()).toContainText('Ensomhet blant eldre')
  })
})

test('[B32] a facilitator groups cards by their writers’ role, and nobody else can', async ({ browser }) => {
  await inRoom(browser, async ({ url, workshop, kari, ola, board }) => {
    const { code } = (await workshop.owner.get(paths.workshop(workshop.id))).body as { code: string }
    for (const [n, jobRole] of ['Planlegger', 'Planlegger', 'planlegger', 'Økonom', '', ''].entries()) {
      const person = remotePerson(url)
      await person.join(code, { name: `Nummer ${n}`, jobRole })
      await person.write(workshop.id, `Kort ${n}`)
    }
    await openList(ola.page, workshop.id)
    const order = ola.page.getByRole('button', { name: nb.listTools.order.label, exact: true })
    await order.click()
    await expect(ola.page.getByRole('button', { name: nb.listTools.order.gather })).toBeVisible()
    await expect(ola.page.getByRole('button', { name: nb.listTools.order.gatherByAuthor })).toHaveCount(0)
    await order.click()

    await workshop.owner.patch(paths.seat(workshop.id, kari.seat), { role: 'cofacilitator' })
    await choose(kari.page, t.arrange.byAuthor)
    await expect(groupOf(ola.page, 'Rolle: Planlegger').first()).toContainText('Kort 2')
    await expect(groupOf(ola.page, 'Rolle: andre').first()).toContainText('Kort 3')
    const { themes, challenges } = await board()
    const cardsIn = themes.map(({ id, name }) => [
      name,
      challenges
        .filter((card) => card.theme === id)
        .map(({ title }) => title)
        .sort(),
    ])
    expect(Object.fromEntries(cardsIn)).toEqual({
      'Rolle: Planlegger': ['Kort 0', 'Kort 1', 'Kort 2'],
      // the cards of the one who made the workshop are not told apart
      'Rolle: andre': [...CARDS.map(({ title }) => title), 'Kort 3', 'Kort 4', 'Kort 5'].sort(),
    })
    await canvas(kari.page).focus()
    await kari.page.keyboard.press('Control+z')
    await expect.poll(async () => (await board()).themes.length).toBe(0)

    await workshop.owner.patch(paths.seat(workshop.id, ola.seat), { role: 'cofacilitator' })
    await order.click()
    await ola.page.getByRole('button', { name: nb.listTools.order.gatherByAuthor }).click()
    await expect(groupOf(ola.page, 'Rolle: Planlegger').first()).toContainText('Kort 2')
  })
})

test('[V4] similar cards are shown side by side, merged or both kept', async ({ browser }) => {
  await inRoom(browser, async ({ workshop, kari, ola, board }) => {
    await openList(ola.page, workshop.id)
    await choose(kari.page, t.arrange.similar)
    const panel = kari.page.getByRole('region', { name: t.similar.label })
    await expect(panel.getByRole('status')).toHaveText(t.similar.count({ count: 1 }))
    const pair = { a: CARDS[0].title, b: CARDS[1].title }
    await panel.getByRole('button', { name: t.similar.showOf(pair), exact: true }).click()
    await expect(kari.page.locator('.canvas-card')).toHaveCount(CARDS.length)
    await panel.getByRole('button', { name: t.similar.mergeOf(pair), exact: true }).click()
    await expect(rowOf(ola.page, CARDS[1].title)).toHaveCount(0)
    await expect.poll(async () => (await board()).merged.length).toBe(2)
    await expect(panel.getByRole('status')).toHaveText(t.similar.count({ count: 0 }))

    await canvas(kari.page).focus()
    await kari.page.keyboard.press('Control+z')
    await expect(rowOf(ola.page, CARDS[1].title)).toBeVisible()
    await panel.getByRole('button', { name: t.similar.keepOf(pair), exact: true }).click()
    await expect(panel.getByRole('status')).toHaveText(t.similar.count({ count: 0 }))
  })
})

test('[N3] [N5] searching flies to the hit; keys choose tools but never while somebody types', async ({
  browser,
}) => {
  await inRoom(browser, async ({ kari: { page } }) => {
    await canvas(page).focus()
    await page.keyboard.press('Control+f')
    const field = page.getByLabel(t.search.label)
    await expect(field).toBeFocused()
    await field.pressSequentially('lokaler')
    await expect(page.getByText(t.search.found({ count: 2 }), { exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(t.search.place({ place: 1, count: 2 }), { exact: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByText(t.search.place({ place: 2, count: 2 }), { exact: true })).toBeVisible()
    await expect(cardOf(page, CARDS[1].title)).toBeInViewport()
    await page.keyboard.press('Escape')
    await expect(canvas(page)).toBeFocused()

    const tool = (name: string) => page.getByRole('button', { name, exact: true })
    await page.keyboard.press('n')
    await expect(tool(nb.canvas.tools.card)).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('v')
    await expect(tool(nb.canvas.tools.select)).toHaveAttribute('aria-pressed', 'true')

    await page.keyboard.press('?')
    const single = page.getByLabel(t.keys.single)
    await single.uncheck()
    await page.keyboard.press('n')
    await page.keyboard.press('Escape')
    await canvas(page).focus()
    await page.keyboard.press('n')
    await expect(tool(nb.canvas.tools.select)).toHaveAttribute('aria-pressed', 'true')
    await page.reload()
    await expect(cardOf(page, 'Ensomhet blant eldre')).toBeVisible()
    await canvas(page).focus()
    await page.keyboard.press('n')
    await expect(tool(nb.canvas.tools.select)).toHaveAttribute('aria-pressed', 'true')

    await page.getByRole('button', { name: t.map.toggle, exact: true }).click()
    const map = page.getByRole('button', { name: t.map.label })
    const corner = () => page.locator('.tl-html-layer').first().getAttribute('style')
    const before = await corner()
    await map.click({ position: { x: 20, y: 20 } })
    await expect.poll(corner).not.toBe(before)
    const clicked = await corner()
    await map.focus()
    await page.keyboard.press('ArrowRight')
    await expect.poll(corner).not.toBe(clicked)
  })
})

test('[E8] pictures are whole files with the list in them', async ({ browser }) => {
  await inRoom(browser, async ({ kari: { page } }) => {
    await choose(page, t.picture.open)
    const download = async (button: string): Promise<Buffer> => {
      const waiting = page.waitForEvent('download')
      await page.getByRole('button', { name: button }).click()
      const file: Download = await waiting
      return readFile(await file.path())
    }
    await page.getByLabel(t.picture.formats.svg).check()
    const svg = (await download(t.picture.download)).toString('utf8')
    expect(svg).toContain('<title id="dugnad-title">Prioritering på Hamar</title>')
    expect(svg).toContain('- U-4 Ensomhet blant eldre (Bærekraftsmål 3: God helse og livskvalitet)')
    expect(svg).toMatch(/tavleversjon \d+/)
    expect(svg).toContain('data:font/woff2;base64,')
    const outside = svg.replace(/data:font[^"']*/g, '').match(/(?:https?:)?\/\/[^"'\s)<]*/g)
    expect(outside).toEqual(['http://www.w3.org/2000/svg'])

    await page.getByLabel(t.picture.formats.png).check()
    const png = await download(t.picture.download)
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
    expect(width).toBeGreaterThan(1000)
    const text = (await download(t.picture.text)).toString('utf8')
    expect(text).toContain('- U-6 Matsvinn i kantinene')
    report('pictures', { svgBytes: svg.length, pngBytes: png.length, width, height })
  })
})

test('[N4] [N6] the themes are shown one by one, in the order of the list, to an observer too', async ({
  browser,
}) => {
  await inRoom(browser, async ({ workshop, kari, ola }) => {
    await choose(kari.page, t.arrange.byGoal)
    await workshop.silence(ola)
    const start = { view: { x: 0, y: 0, w: 400, h: 300 } }
    expect((await workshop.owner.put(paths.startView(workshop.id), start)).status).toBe(204)
    const { page } = ola
    await page.goto(`/w/${workshop.id}?view=board`)
    await expect(page.getByRole('group', { name: nb.canvas.navigation.label })).toContainText(/2\d\d %/)
    await choose(page, t.presentation.open)
    const bar = page.getByRole('group', { name: t.presentation.label })
    await expect(bar).toContainText('Mål 3: God helse og livskvalitet (1 av 4)')
    await expect(page.locator('.live-region')).toContainText('Tema 1 av 4: Mål 3')
    await page.keyboard.press('ArrowRight')
    await expect(bar).toContainText('(2 av 4)')
    await expect(cardOf(page, 'For få boliger for unge')).toBeInViewport()
    await page.keyboard.press('End')
    await expect(bar).toContainText('(4 av 4)')
    await bar.getByRole('button', { name: t.presentation.previous }).click()
    await expect(bar).toContainText('(3 av 4)')
    await page.keyboard.press('Escape')
    await expect(bar).toHaveCount(0)
    await expect(page.getByRole('button', { name: t.menu.open, exact: true })).toBeVisible()
  })
})
