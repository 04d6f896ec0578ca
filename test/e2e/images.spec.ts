import { expect, type Page, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { LAPTOP, PHONE } from '../support/e2e/people.ts'
import { openList, startWorkshop } from '../support/e2e/seats.ts'
import { chunk, png } from '../support/images.ts'
import { startServer } from '../support/server-process.ts'

const t = nb.insert

/** Where it was taken stands in this one. */
const PHOTO = {
  name: 'torget.png',
  mimeType: 'image/png',
  buffer: png(2600, 1300, { seed: 0x77, extra: [chunk('tEXt', Buffer.from('Comment\0kanari 59.91 N'))] }),
}

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

/** Drops files on the middle of the page, or pastes them, as a browser does. */
const hand = (
  page: Page,
  how: 'drop' | 'paste',
  files: readonly { name: string; mimeType: string; buffer: Buffer }[],
) =>
  page.evaluate(
    ({ how, given }) => {
      const data = new DataTransfer()
      for (const { name, type, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        data.items.add(new File([bytes], name, { type }))
      }
      const target = document.querySelector('.tl-container') ?? document.body
      const place = { clientX: innerWidth / 2, clientY: innerHeight / 2, bubbles: true, cancelable: true }
      if (how === 'drop') target.dispatchEvent(new DragEvent('drop', { dataTransfer: data, ...place }))
      else {
        ;(target as HTMLElement).focus()
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, ...place }))
      }
    },
    {
      how,
      given: files.map(({ name, mimeType, buffer }) => ({
        name,
        type: mimeType,
        base64: buffer.toString('base64'),
      })),
    },
  )

const dialog = (page: Page) => page.getByRole('dialog')

test('[I1] [I3] [I5] pictures are brought, described, seen by others and by who comes late, and refused in words', async ({
  browser,
}) => {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  const { id, owner } = workshop
  const boardOf = async () => (await owner.get<BoardReply>(paths.board(id))).body
  try {
    const { page, foreign, errors } = await workshop.join(LAPTOP, 'Kari')
    await page.goto(`/w/${id}?view=board`)
    await page.locator('.canvas-toolbar').waitFor()

    await test.step('dropped on the canvas, with a description', async () => {
      await hand(page, 'drop', [PHOTO])
      await dialog(page).getByLabel(t.image.alt).fill('Torget i Ås')
      await dialog(page).getByRole('button', { name: t.image.confirm }).click()
      await expect(dialog(page)).toBeHidden()
      const picture = page.getByRole('img', { name: 'Torget i Ås' })
      await expect(picture).toBeVisible()
      await expect
        .poll(() => picture.evaluate((img: HTMLImageElement) => [img.naturalWidth, img.naturalHeight]))
        .toEqual([2000, 1000])
    })

    await test.step('what is kept is smaller, and nothing of what stood beside it is left', async () => {
      await expect.poll(async () => (await boardOf()).images).toHaveLength(1)
      const [image] = (await boardOf()).images
      const kept = await fetch(server.url + paths.image(id, image!.hash), {
        headers: { cookie: owner.cookie ?? '' },
      })
      const bytes = Buffer.from(await kept.arrayBuffer())
      expect([kept.headers.get('content-type'), bytes.includes('kanari')]).toEqual(['image/webp', false])
    })

    await test.step('pasted, without a description', async () => {
      await hand(page, 'paste', [{ ...PHOTO, buffer: png(300, 200, { seed: 3 }) }])
      await dialog(page).getByRole('button', { name: t.image.confirm }).click()
      await expect(page.getByRole('img', { name: t.image.noAlt })).toBeVisible()
      await expect.poll(async () => (await boardOf()).images).toHaveLength(2)
    })

    await test.step('what is no picture is refused in words, and nothing is done', async () => {
      const bomb = Buffer.from(png(4, 3))
      bomb.writeUInt32BE(100_000, 16)
      bomb.writeUInt32BE(100_000, 20)
      const refused: [ReturnType<typeof file>, string][] = [
        [
          file(
            'a.svg',
            'image/svg+xml',
            Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
          ),
          t.other.text,
        ],
        [file('a.html', 'text/html', Buffer.from('<script>alert(1)</script>')), t.other.text],
        [file('a.png', 'image/png', Buffer.from('<svg onload="alert(1)"/>')), nb.problems.notAnImage],
        [file('a.png', 'image/png', png(40, 30).subarray(0, 60)), nb.problems.notAnImage],
        [file('a.png', 'image/png', bomb), nb.problems.tooManyPixels],
        [file('a.jpg', 'image/jpeg', Buffer.alloc(31_000_000, 0xff)), t.image.tooLarge],
      ]
      for (const [given, words] of refused) {
        await hand(page, 'drop', [given])
        await expect(dialog(page)).toContainText(words, { timeout: 4000 })
        await page.keyboard.press('Escape')
        await expect(dialog(page)).toBeHidden()
      }
      expect((await boardOf()).images).toHaveLength(2)
    })

    await test.step('undone, and done again', async () => {
      await page.getByRole('button', { name: nb.canvas.tools.undo }).click()
      await expect(page.locator('.canvas-image')).toHaveCount(1)
      await page.getByRole('button', { name: nb.canvas.tools.redo }).click()
      await expect(page.locator('.canvas-image')).toHaveCount(2)
    })

    await test.step('who comes late sees them in the list of a phone, brings one, and describes the other', async () => {
      const late = await workshop.join(PHONE, 'Ola')
      await openList(late.page, id)
      const pictures = late.page
        .getByRole('heading', { name: t.image.heading })
        .locator('xpath=ancestor::section')
      await pictures.scrollIntoViewIfNeeded()
      await expect(pictures.getByRole('img', { name: 'Torget i Ås' })).toHaveJSProperty('naturalWidth', 2000)
      await pictures.getByRole('button', { name: t.image.describeOf({ name: t.image.noAlt }) }).click()
      await pictures.getByLabel(t.image.alt).fill('Skoleveien')
      await late.page.keyboard.press('Enter')
      await expect(page.getByRole('img', { name: 'Skoleveien' })).toBeVisible()

      await late.page.getByRole('button', { name: nb.list.tools }).click()
      await late.page.getByRole('button', { name: nb.listTools.bring.image }).click()
      await expect(late.page.getByText(t.image.camera)).toBeVisible()
      await late.page
        .getByLabel(t.image.choose)
        .setInputFiles({ ...PHOTO, buffer: png(100, 100, { seed: 5 }) })
      await late.page.getByLabel(t.image.alt).fill('Bekken')
      await late.page.getByRole('button', { name: t.image.confirm }).click()
      await expect(page.getByRole('img', { name: 'Bekken' })).toBeVisible()
      expect(late.errors).toEqual([])
    })

    await test.step('one is described anew on the canvas, from the bar beside it', async () => {
      const before = page.getByRole('img', { name: 'Torget i Ås' })
      const { x, y, width, height } = (await before.boundingBox())!
      await page.mouse.click(x + width / 2, y + height / 2)
      await page.getByRole('button', { name: nb.canvas.objects.commands.describe }).click()
      const panel = page.getByRole('dialog', { name: nb.canvas.objects.panel.describe })
      await panel.getByLabel(t.image.alt).fill('Torget i Ås en mandag')
      await page.keyboard.press('Enter')
      await expect(panel).toBeHidden()
      await expect(page.getByRole('img', { name: 'Torget i Ås en mandag' })).toBeVisible()
      await expect
        .poll(async () => (await boardOf()).images.map(({ alt }) => alt))
        .toContain('Torget i Ås en mandag')
    })

    await test.step('[L2] the list has what the canvas has', async () => {
      expect(await page.locator('.canvas-image').count()).toBe((await boardOf()).images.length)
    })

    await test.step('without a connection nothing is brought, and it says so', async () => {
      await page.context().setOffline(true)
      await hand(page, 'drop', [{ ...PHOTO, buffer: png(30, 30, { seed: 6 }) }])
      await dialog(page).getByRole('button', { name: t.image.confirm }).click()
      await expect(dialog(page).getByRole('alert')).toContainText(nb.problems.offline)
      await expect(dialog(page).getByRole('alert')).toContainText(t.image.failed)
      await page.context().setOffline(false)
      await page.keyboard.press('Escape')
      await expect(page.locator('.canvas-image')).toHaveCount(3)
    })
    expect([foreign, errors]).toEqual([[], []])
  } finally {
    await workshop.end()
    await server.dispose()
  }
})
