import { readFile, writeFile } from 'node:fs/promises'
import { type Browser, expect, type Page, test } from '@playwright/test'
import * as Y from 'yjs'
import { paths } from '#shared/api/paths.ts'
import { addChallenge, addImage, addTheme, linkIndicator } from '#shared/board/commands.ts'
import type { BoardEdit } from '#shared/board/edit.ts'
import type { Board, Json } from '#shared/board/records.ts'
import { relate } from '#shared/board/relations.ts'
import { addComment, toggleReaction } from '#shared/board/remarks.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { newId } from '#shared/kernel/ids.ts'
import { SYNC } from '#shared/wire/sync.ts'
import { cardOf, LAPTOP, showList } from '../support/e2e/people.ts'
import { type Seated, saveLine, startWorkshop, type Workshop } from '../support/e2e/seats.ts'
import { png } from '../support/images.ts'
import { stockClient } from '../support/remote.ts'
import { startServer } from '../support/server-process.ts'
import { syncMessage } from '../support/virtual-peer.ts'

const t = nb.canvas.overview

interface Room {
  readonly url: string
  readonly workshop: Workshop
  readonly kari: Seated
  /** What lies on the board is written by a program of the facilitator's, and read from the server. */
  readonly edit: BoardEdit
  board(): Promise<Board>
}

async function inRoom(browser: Browser, work: (room: Room) => Promise<void>): Promise<void> {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  const client = stockClient(server.url, workshop.id, workshop.owner.cookie)
  try {
    await client.synced
    const kari = await workshop.join(LAPTOP, 'Kari')
    const board = async () => (await workshop.owner.get<Board>(paths.board(workshop.id))).body
    await work({ url: server.url, workshop, kari, edit: client.edit, board })
    expect(kari.errors).toEqual([])
    expect(kari.foreign).toEqual([])
  } finally {
    client.close()
    await workshop.end()
    await server.dispose()
  }
}

const openBoard = async ({ kari, workshop }: Room, card: string) => {
  await kari.page.goto(`/w/${workshop.id}?view=board`)
  await expect(cardOf(kari.page, card)).toBeVisible()
}

async function bringImage({ url, workshop }: Room): Promise<string> {
  const reply = await fetch(url + paths.images(workshop.id), {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', cookie: workshop.owner.cookie ?? '' },
    body: new Uint8Array(png(60, 40)),
  })
  return ((await reply.json()) as { hash: string }).hash
}

const richText = (text: string): Json => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

const LOOK = { color: 'black', size: 'm', dash: 'draw', font: 'sans', scale: 1 }
const INK = { color: 'blue', size: 'm', isComplete: true, isClosed: false, isPen: false, scale: 1 }
const SEGMENTS = [
  {
    type: 'free',
    points: [
      { x: 0, y: 0, z: 0.5 },
      { x: 80, y: 60, z: 0.5 },
    ],
  },
]

const FREE: readonly (readonly [string, Json])[] = [
  ['memo', { w: 200, h: 100, text: 'Husk møtet', colour: 'grey' }],
  [
    'geo',
    {
      ...LOOK,
      geo: 'rectangle',
      w: 200,
      h: 100,
      fill: 'solid',
      labelColor: 'black',
      url: '',
      align: 'middle',
      verticalAlign: 'middle',
      growY: 0,
      richText: richText('Figur'),
    },
  ],
  [
    'text',
    {
      color: 'black',
      size: 'm',
      font: 'sans',
      textAlign: 'start',
      w: 200,
      scale: 1,
      autoSize: true,
      richText: richText('Fri tekst'),
    },
  ],
  ['draw', { ...INK, fill: 'none', dash: 'draw', segments: SEGMENTS }],
  ['highlight', { color: 'yellow', size: 'm', isComplete: true, isPen: false, scale: 1, segments: SEGMENTS }],
  [
    'line',
    {
      color: 'black',
      dash: 'draw',
      size: 'm',
      scale: 1,
      spline: 'line',
      points: {
        a1: { id: 'a1', index: 'a1', x: 0, y: 0 },
        a2: { id: 'a2', index: 'a2', x: 120, y: 40 },
      },
    },
  ],
  [
    'arrow',
    {
      ...LOOK,
      kind: 'arc',
      labelColor: 'black',
      fill: 'none',
      bend: 0,
      start: { x: 0, y: 0 },
      end: { x: 160, y: 30 },
      arrowheadStart: 'none',
      arrowheadEnd: 'arrow',
      text: 'Fører til',
      labelPosition: 0.5,
      elbowMidPoint: 0.5,
    },
  ],
  ['hologram', { w: 240, h: 100 }],
]

/** One of everything that can lie on a board. */
async function layEverything(room: Room): Promise<void> {
  const { edit, kari, url, workshop } = room
  const theme = addTheme(edit, { name: 'Sentrum' })
  const draft = { title: 'Tomme lokaler', body: 'Butikkene er flyttet ut.', theme, goals: [11, 8] }
  const shops = addChallenge(edit, draft)
  const homes = addChallenge(edit, { title: 'For få boliger for unge', goals: [11] })
  relate(edit, { meaning: 'affects', from: shops, to: homes, why: '' })
  addComment(edit, { card: shops, text: 'Hvem eier dem?', at: 1 })
  addComment(edit, { card: shops, text: 'Kommunen?', at: 1 })
  addComment(edit, { card: theme, text: 'Stort', at: 1 })
  edit.change(shops, { stamps: ['urgent', 'clarify'] })
  linkIndicator(edit, { from: shops, indicator: 'none', version: '1', fit: 'no', why: '' })
  const hash = await bringImage(room)
  addImage(edit, { hash, alt: 'Torget en mandag', width: 300, height: 200 })
  for (const [index, [type, props]] of FREE.entries()) {
    const place = { x: 900 + (index % 3) * 280, y: Math.floor(index / 3) * 180, rotation: 0, parent: null }
    edit.create({ kind: 'shape', id: newId('shp'), type, props, opacity: 1, place, z: `a${index + 1}` })
  }
  const own = stockClient(url, workshop.id, kari.person.cookie)
  await own.synced
  await expect.poll(() => toggleReaction(own.edit, { seat: kari.seat, card: shops, mark: 'idea' })).toBe(true)
  await expect.poll(async () => (await room.board()).reactions.length).toBe(1)
  own.close()
}

async function takePicture(page: Page, format: keyof typeof t.picture.formats): Promise<Buffer> {
  if (!(await page.getByRole('dialog').isVisible())) {
    await page.getByRole('button', { name: t.menu.open, exact: true }).click()
    await page.getByRole('button', { name: t.picture.open }).click()
  }
  await page.getByLabel(t.picture.formats[format]).check()
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: t.picture.download }).click()
  return readFile(await (await waiting).path())
}

/** Whatever a program would fetch for showing an SVG, without what follows the beginning. */
const addressesIn = (svg: string): readonly string[] =>
  [
    ...svg.matchAll(
      /(?:\b(?:href|src|srcset|data|poster)=["']|url\((?:&quot;|["'])?|@import)\s*([^"'()&]{0,40})/gi,
    ),
  ].map(([, address = '']) => address)

test('[E8] a picture shows what stands on cards and all that lies on the board, and fetches nothing', async ({
  browser,
}, info) => {
  await inRoom(browser, async (room) => {
    await layEverything(room)
    await openBoard(room, 'Tomme lokaler')
    const { page } = room.kari
    await expect(page.locator('.canvas-image img')).toBeVisible()
    await page.screenshot({ path: info.outputPath('board.png') })
    const svg = (await takePicture(page, 'svg')).toString('utf8')
    await writeFile(info.outputPath('picture.svg'), svg)
    await writeFile(info.outputPath('picture.png'), await takePicture(page, 'png'))
    const addresses = addressesIn(svg)
    expect(addresses.length).toBeGreaterThan(1)
    expect(addresses.filter((address) => !/^(?:data:|#)/.test(address))).toEqual([])
    expect(svg).not.toMatch(/<(?:script|iframe|link|object|embed)\b/i)
    const shown = [nb.cards.stamp.urgent, nb.cards.stamp.clarify, nb.canvas.objects.relation.words.affects]
    for (const words of [...shown, 'Husk møtet', 'Figur', 'Fri tekst', 'Fører til']) {
      expect(svg.match(new RegExp(`>[^<]*${words}`, 'g')), words).not.toBeNull()
    }
    expect(addresses.filter((address) => address.startsWith('data:image/'))).toHaveLength(1)
  })
})

test('[F10] the picture of a version shows all that lay on the board', async ({ browser }, info) => {
  await inRoom(browser, async (room) => {
    await layEverything(room)
    const { workshop, kari } = room
    await workshop.owner.post(paths.versions(workshop.id), { name: 'Før lunsj' })
    await workshop.owner.patch(paths.seat(workshop.id, kari.seat), { role: 'cofacilitator' })
    await openBoard(room, 'Tomme lokaler')
    const { page } = kari
    await page.getByRole('button', { name: nb.workshop.header.menu }).click()
    await page.getByRole('button', { name: nb.together.versions.open, exact: true }).click()
    await page
      .getByRole('button', { name: /^Se på tavla/ })
      .first()
      .click()
    const picture = page.getByRole('img', { name: nb.together.versions.picture })
    await expect(picture.locator('rect[data-look="card"]')).toHaveCount(2)
    await expect(picture.locator('image')).toHaveCount(1)
    await expect(picture.locator('line')).toHaveCount(2)
    await expect(picture.locator('polyline')).toHaveCount(3)
    await expect(page.getByRole('dialog')).toContainText('Torget en mandag')
    await page.screenshot({ path: info.outputPath('version.png') })
  })
})

test('[C10] a locked theme with related cards is copied whole and open, as one step', async ({ browser }) => {
  await inRoom(browser, async (room) => {
    const { edit, kari, board } = room
    const theme = addTheme(edit, { name: 'Sentrum' })
    const [a, b] = ['Tomme lokaler', 'For få boliger'].map((title) => addChallenge(edit, { title, theme }))
    relate(edit, { meaning: 'affects', from: a!, to: b!, why: 'Ingen vil bygge' })
    edit.change(a!, { stamps: ['urgent'] })
    edit.change(theme, { locked: true })
    await openBoard(room, 'For få boliger')
    const { page } = kari
    await page.locator('.tl-container').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+d')
    await expect(page.locator('.canvas-card')).toHaveCount(4)
    await expect.poll(async () => (await board()).relations.length).toBe(2)
    const after = await board()
    const copy = after.relations.find(({ from }) => from !== a)!
    const copied = after.challenges.filter((card) => card.theme !== theme)
    expect(copied.map(({ title, number, stamps }) => [title, number, stamps])).toEqual([
      ['Tomme lokaler', 3, []],
      ['For få boliger', 4, []],
    ])
    expect([copy.from, copy.to, copy.why]).toEqual([copied[0]!.id, copied[1]!.id, 'Ingen vil bygge'])
    expect(after.themes.map(({ name, locked }) => [name, locked])).toEqual([
      ['Sentrum', true],
      ['Sentrum', false],
    ])
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await board()).relations.length).toBe(1)
    expect((await board()).challenges).toHaveLength(2)
  })
})

test('[E8] what is copied is on the clipboard as picture and as text', async ({ browser }) => {
  await inRoom(browser, async (room) => {
    const { edit, kari } = room
    addChallenge(edit, { title: 'Tomme lokaler' })
    await openBoard(room, 'Tomme lokaler')
    await kari.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { page } = kari
    const copied = () =>
      page.evaluate(async () => {
        const [item] = await navigator.clipboard.read()
        const text = await (await item!.getType('text/plain')).text()
        return { types: item!.types, text }
      })
    await page.locator('.tl-container').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    await expect.poll(copied).toMatchObject({ text: 'Tomme lokaler' })
    await page.getByRole('button', { name: t.menu.open, exact: true }).click()
    await page.getByRole('button', { name: t.picture.open }).click()
    await page.getByRole('button', { name: t.picture.copy }).click()
    await expect.poll(async () => (await copied()).types).toContain('image/png')
    expect((await copied()).text).toContain('- U-1 Tomme lokaler')
  })
})

test('[C2] what a newer version put on the board is a box that says so, stays, and is named in the list', async ({
  browser,
}, info) => {
  await inRoom(browser, async (room) => {
    const { edit, kari } = room
    addChallenge(edit, { title: 'Tomme lokaler' })
    const { page } = kari
    // no server of this version takes such a record in: it comes from one that does
    const newer = new Y.Doc()
    const record = new Y.Map<unknown>([
      ['kind', 'hologram'],
      ['place', [320, 40, 0, null]],
      ['size', [260, 140]],
    ])
    newer.getMap('records').set('hol_1', record)
    const update = syncMessage(SYNC.update, Y.encodeStateAsUpdate(newer))
    let tell = () => {}
    await page.routeWebSocket(/\/sync\//, (socket) => {
      socket.connectToServer()
      tell = () => socket.send(Buffer.from(update))
    })
    await openBoard(room, 'Tomme lokaler')
    await expect(saveLine(page)).toHaveText(nb.common.save.saved)
    tell()
    const box = page.locator('.canvas-unreadable')
    await expect(box).toHaveText(nb.canvas.objects.unreadable)
    const before = (await box.boundingBox())!
    await page.screenshot({ path: info.outputPath('unknown.png') })
    const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 }
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down()
    await page.mouse.move(middle.x + 80, middle.y + 60, { steps: 4 })
    await page.mouse.up()
    await page.locator('.tl-container').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await expect(page.locator('.canvas-card')).toHaveCount(0)
    await expect(box).toBeVisible()
    expect(await box.boundingBox()).toEqual(before)
    await showList(page)
    await expect(page.getByText(nb.canvas.notices.unreadable({ count: 1 }))).toBeVisible()
  })
})
