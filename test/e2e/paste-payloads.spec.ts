import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { addChallenge, addTheme } from '#shared/board/commands.ts'
import type { Json } from '#shared/board/records.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { newId } from '#shared/kernel/ids.ts'
import { LAPTOP } from '../support/e2e/people.ts'
import { openList, startWorkshop } from '../support/e2e/seats.ts'
import { FILES, PAYLOADS } from '../support/paste-payloads.ts'
import { remotePerson, stockClient } from '../support/remote.ts'
import { report } from '../support/report.ts'
import { startServer } from '../support/server-process.ts'

/** What went off in a page: calls of what the payloads call, windows, errors, and what the policy stopped. */
interface Trap {
  readonly sprung: () => Promise<readonly string[]>
}

async function setTrap(page: Page): Promise<Trap> {
  const sprung: string[] = []
  page.on('dialog', (dialog) => {
    sprung.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', (popup) => sprung.push(`popup ${popup.url()}`))
  page.on('pageerror', (error) => sprung.push(`error ${error.message}`))
  page.on('framenavigated', (frame) => {
    if (frame.parentFrame()) sprung.push(`frame ${frame.url()}`)
  })
  await page.addInitScript(() => {
    const list: string[] = []
    const trap = window as unknown as Record<string, unknown>
    trap['sprung'] = list
    for (const name of ['pwned', 'alert', 'prompt', 'confirm', 'open']) {
      trap[name] = (...given: unknown[]) => void list.push(`${name} ${given.join()}`)
    }
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      list.push(`policy ${violatedDirective} ${blockedURI}`),
    )
  })
  return {
    sprung: async () => [
      ...sprung,
      ...(await page.evaluate(() => (window as unknown as { sprung: string[] }).sprung)),
    ],
  }
}

/** Pastes as a browser does: the same words as text, as markup, as an address and as our own kind of records. */
const paste = (page: Page, selector: string, payload: string) =>
  page.evaluate(
    ({ selector, payload }) => {
      const data = new DataTransfer()
      data.setData('text/plain', payload)
      data.setData('text/html', payload)
      data.setData('text/uri-list', payload)
      data.setData('image/svg+xml', payload)
      const target = document.querySelector<HTMLElement>(selector) ?? document.body
      target.focus()
      target.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
      const drop = { dataTransfer: data, bubbles: true, cancelable: true, clientX: 500, clientY: 400 }
      target.dispatchEvent(new DragEvent('dragover', drop))
      target.dispatchEvent(new DragEvent('drop', drop))
    },
    { selector, payload },
  )

const dropFile = (page: Page, name: string, type: string, content: string) =>
  page.evaluate(
    ({ name, type, content }) => {
      const data = new DataTransfer()
      data.items.add(new File([content], name, { type }))
      const target = document.querySelector('.tl-container') ?? document.body
      target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    { name, type, content },
  )

test('[P22] nothing that is pasted, dropped, typed or sent runs in anybody’s browser, or asks another host', async ({
  browser,
}) => {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  const { id, owner } = workshop
  try {
    const attacker = await workshop.join(LAPTOP, 'Eva')
    const victim = await workshop.join(LAPTOP, 'Kari')
    const traps = [await setTrap(attacker.page), await setTrap(victim.page)]
    const { page } = attacker
    await page.goto(`/w/${id}?view=board`)
    await page.locator('.tl-container').waitFor()
    await victim.page.goto(`/w/${id}?view=board`)
    await victim.page.locator('.tl-container').waitFor()

    await test.step('pasted and dropped on the canvas', async () => {
      for (const payload of PAYLOADS) await paste(page, '.tl-container', payload)
      for (const { name, type, content } of FILES) {
        await dropFile(page, name, type, content)
        await expect(page.getByRole('dialog')).toBeVisible()
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
      }
      const boardOf = async () => (await owner.get<BoardReply>(paths.board(id))).body
      await expect
        .poll(async () => (await boardOf()).challenges.length)
        .toBeGreaterThanOrEqual(PAYLOADS.length)
      expect((await boardOf()).images).toEqual([])
    })

    await test.step('typed into cards of the list', async () => {
      await openList(page, id)
      const field = page.getByLabel(nb.list.entry.label)
      for (const payload of PAYLOADS.slice(0, 12)) {
        await field.fill(payload.slice(0, 140))
        await field.press('Enter')
      }
    })

    await test.step('sent into every kind of record by another program', async () => {
      const closed: string[] = []
      const client = stockClient(server.url, id, owner.cookie, {
        onClosed: (code, reason) => closed.push(`${code} ${reason}`),
      })
      await client.synced
      const { edit } = client
      for (const [index, payload] of PAYLOADS.entries()) {
        const at = { x: 300 * index, y: 3000, rotation: 0, parent: null }
        addChallenge(edit, { title: payload, body: payload, place: at })
        addTheme(edit, { name: payload.slice(0, 60), place: { ...at, y: 3400 } })
        const free: readonly (readonly [string, Json])[] = [
          ['memo', { w: 200, h: 120, text: payload, colour: 'grey' }],
          ['text', { ...TEXT_PROPS, richText: richTextOf(payload) }],
          ['geo', { ...GEO_PROPS, url: payload, richText: richTextOf(payload) }],
          ['image', { w: 200, h: 100, src: payload, url: payload, assetId: `asset:${index}` }],
          ['embed', { w: 300, h: 300, url: payload }],
          ['bookmark', { w: 300, h: 300, url: payload, assetId: null }],
          [payload.slice(0, 40), { html: payload }],
        ]
        for (const [row, [type, props]] of free.entries()) {
          edit.create({
            kind: 'shape',
            id: newId('shp'),
            type,
            props,
            opacity: 1,
            z: 'a1',
            place: { ...at, y: 4000 + row * 300 },
          })
        }
        edit.create({
          kind: 'image',
          id: newId('img'),
          hash: 'ab'.repeat(32),
          alt: payload.slice(0, 300),
          size: { w: 200, h: 100 },
          place: { ...at, y: 6400 },
          z: 'a1',
        })
      }
      const mark = `ferdig ${randomUUID()}`
      addChallenge(edit, { title: mark })
      await expect
        .poll(async () =>
          (await owner.get<BoardReply>(paths.board(id))).body.challenges.some(({ title }) => title === mark),
        )
        .toBe(true)
      expect(closed).toEqual([])
      client.close()
    })

    await test.step('names of people and of the workshop', async () => {
      const other = remotePerson(server.url)
      const { code } = (await owner.get<{ code: string }>(paths.workshop(id))).body
      if (code) await other.join(code, { name: PAYLOADS[0]!.slice(0, 40) })
    })

    await test.step('and seen by somebody else, on the canvas, in the list and in the report', async () => {
      await victim.page.goto(`/w/${id}?view=board`)
      await expect(victim.page.locator('.canvas-card').first()).toBeVisible()
      await victim.page.getByRole('button', { name: nb.canvas.navigation.fit }).click()
      await openList(victim.page, id)
      await expect(victim.page.getByRole('heading', { name: nb.list.shapes })).toBeVisible()
      await victim.page.goto(`/w/${id}/report`)
      await victim.page.getByRole('main').waitFor()
    })

    const executions = (await Promise.all(traps.map(({ sprung }) => sprung()))).flat()
    const foreign = [...attacker.foreign, ...victim.foreign]
    expect(executions).toEqual([])
    expect(foreign).toEqual([])
    report('P22', { payloads: PAYLOADS.length, files: FILES.length, executions: 0, foreign: 0 })
  } finally {
    await workshop.end()
    await server.dispose()
  }
})

/** As deep as the server takes it: a link's address on the word itself would be one deeper. */
const richTextOf = (text: string): Json => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      marks: [{ type: 'link', attrs: { href: text } }],
      content: [{ type: 'text', text: text || ' ' }],
    },
  ],
})

const TEXT_PROPS = {
  color: 'black',
  size: 'm',
  font: 'sans',
  textAlign: 'start',
  w: 200,
  scale: 1,
  autoSize: true,
}

const GEO_PROPS = {
  geo: 'rectangle',
  dash: 'solid',
  w: 200,
  h: 100,
  growY: 0,
  scale: 1,
  labelColor: 'black',
  color: 'black',
  fill: 'none',
  size: 'm',
  font: 'sans',
  align: 'middle',
  verticalAlign: 'middle',
}
