import { expect, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { LAPTOP, PHONE, rowOf } from '../support/e2e/people.ts'
import { openList, startWorkshop } from '../support/e2e/seats.ts'
import { REFUSED_FILES } from '../support/hostile-files.ts'
import { startServer } from '../support/server-process.ts'
import { workbookParts, zip } from '../support/workbook.ts'

const t = nb.insert.table

const ROWS = [
  ['Utfordring', 'Beskrivelse', 'Bærekraftsmål', 'Tema'],
  ['For få busser', 'Etter klokka sju', 'SDG 11', 'Transport'],
  ['', 'Uten utfordring', '', ''],
  ...Array.from({ length: 120 }, (_, i) => [`Utfordring nummer ${i}`, '', '', i % 2 ? 'Transport' : 'Vann']),
]

const FILE = {
  name: 'innspill.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: zip(workbookParts(ROWS)),
}

const BOMB = Buffer.from(REFUSED_FILES.find(({ name }) => name === 'zip bomb')!.make())

for (const [device, settings] of [
  ['laptop', LAPTOP],
  ['phone', PHONE],
] as const) {
  test(`[IM3] [IM4] [IM5] [IM6] a spreadsheet becomes cards, for everybody, and one undo takes them back, which can be redone (${device})`, async ({
    browser,
  }) => {
    const server = await startServer()
    const workshop = await startWorkshop(browser, server)
    const { id, owner } = workshop
    const boardOf = async () => (await owner.get<BoardReply>(paths.board(id))).body
    try {
      const { page, context, errors, foreign } = await workshop.join(settings, 'Kari')
      await openList(page, id)
      if (settings === PHONE) await page.getByRole('button', { name: nb.list.tools }).click()
      await page.getByRole('button', { name: t.add }).click()
      const dialog = page.getByRole('dialog')

      await dialog.getByLabel(t.choose).setInputFiles({ ...FILE, buffer: FILE.buffer.subarray(0, 500) })
      await expect(dialog.getByRole('alert')).toContainText(t.faults.damaged)
      await dialog.getByLabel(t.choose).setInputFiles({ ...FILE, buffer: BOMB })
      await expect(dialog.getByRole('alert')).toContainText(t.faults.tooLarge)

      await dialog.getByLabel(t.choose).setInputFiles(FILE)
      await expect(dialog).toContainText(t.rows({ count: 121 }))
      await expect(dialog.getByLabel(t.fields.theme)).toHaveValue('3')
      await expect(dialog).toContainText(t.row({ row: 3, problem: t.problem.noTitle }))
      await dialog.getByRole('button', { name: t.confirm({ count: 121 }) }).click()
      await expect(dialog).toBeHidden()
      await expect.poll(async () => (await boardOf()).challenges.length).toBe(121)
      const { challenges, themes } = await boardOf()
      expect(themes.map(({ name }) => name)).toEqual(['Transport', 'Vann'])
      expect(challenges.find(({ title }) => title === 'For få busser')).toMatchObject({
        body: 'Etter klokka sju',
        goals: [11],
        theme: themes[0]!.id,
        number: expect.any(Number),
      })
      await expect(rowOf(page, 'For få busser')).toBeVisible()

      await page.getByRole('button', { name: nb.list.undo, exact: true }).first().click()
      await expect.poll(async () => (await boardOf()).challenges.length).toBe(0)
      expect((await boardOf()).themes).toEqual([])

      // more than the server takes in one message, and done while it is out of reach
      await context.setOffline(true)
      await page.getByRole('button', { name: nb.list.redo, exact: true }).first().click()
      await expect(rowOf(page, 'For få busser')).toBeVisible()
      await context.setOffline(false)
      await expect.poll(async () => (await boardOf()).challenges).toEqual(challenges)
      expect([errors, foreign]).toEqual([[], []])
    } finally {
      await workshop.end()
      await server.dispose()
    }
  })
}
