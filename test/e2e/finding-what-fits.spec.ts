import { expect, test } from '@playwright/test'
import { paths } from '#shared/api/paths.ts'
import type { BoardReply } from '#shared/api/replies.ts'
import { nb } from '#shared/i18n/nb/index.ts'
import { checkScreen, screenshot } from '../support/e2e/check-screen.ts'
import { LAPTOP, PHONE } from '../support/e2e/people.ts'
import { openList, startWorkshop } from '../support/e2e/seats.ts'
import { startServer } from '../support/server-process.ts'

const { cards } = nb
const { fitting: t, link } = nb.indicators

test('[LK1] [LK3] [LK5] [LK6] what fits is found with reasons, and what conflicts stands on the ballot', async ({
  browser,
}) => {
  const server = await startServer()
  const workshop = await startWorkshop(browser, server)
  const { id, owner } = workshop
  try {
    const coast = await owner.create({ title: 'Kystlinja 2026' })
    await owner.command(coast.id, { type: 'start' })
    const { id: from } = await owner.write(coast.id, 'Strandsone')
    const why = 'måler bare kystkommuner'
    await owner.post(paths.links(coast.id), { from, indicatorId: 'no-061', fit: 'no', why })
    await owner.command(coast.id, { type: 'end', receiver: 'Rådet', unsettled: 'Avklares' })
    await owner.write(id, 'Mye avfall i elva', { goals: [11] })
    await owner.write(id, 'Bygge ny vei')

    const { page } = await workshop.lead(LAPTOP)
    await openList(page, id)
    const card = page.getByRole('listitem').filter({ hasText: 'Mye avfall i elva' })
    const dialog = page.getByRole('dialog')

    await test.step('suggestions say why, and a hit says what an earlier workshop thought', async () => {
      await card.getByRole('button', { name: nb.list.actions.link, exact: true }).click()
      await expect(dialog.getByText(/^Forslag fordi: .*samme mål 11 og orde/).first()).toBeVisible()
      await screenshot(page, 'fit-suggestions')
      await dialog.getByLabel(nb.indicators.search.label).fill('no-061')
      await expect(
        dialog.getByRole('button', { name: /Avvist i «Kystlinja 2026» .*bare kystkommuner/ }),
      ).toBeVisible()
      await screenshot(page, 'fit-earlier')
    })

    await test.step('a link says what it is for, is confirmed, and explains itself', async () => {
      await dialog.getByLabel(nb.indicators.search.label).fill('avfall')
      await dialog
        .locator('.indicators-results .indicators-candidate')
        .filter({ hasText: /avfall/i })
        .first()
        .click()
      await dialog.getByRole('radio', { name: link.fits.yes, exact: true }).check()
      await dialog.getByText(t.more).click()
      await dialog.getByLabel(t.use).selectOption('followUp')
      await dialog.getByLabel(t.owner).fill('Renovasjonssjef')
      await checkScreen(page, 'link with its use')
      await screenshot(page, 'fit-form')
      await dialog.getByRole('button', { name: link.save }).click()
      await dialog.getByRole('button', { name: /^Bekreft koblingen/ }).click()
      await expect(dialog.getByRole('status').filter({ hasText: t.confirmed })).toBeVisible()
      await dialog.getByText(t.profile.open).click()
      await expect(dialog.getByRole('heading', { name: t.profile.quality })).toBeVisible()
      await checkScreen(page, 'profile of a link')
      await screenshot(page, 'fit-profile')
      await page.keyboard.press('Escape')
      await expect(card).toContainText('oppfølging · følges opp av Renovasjonssjef · bekreftet')
    })

    await test.step('what conflicts stands on the ballot, folded on a phone, and with the result', async () => {
      await card.getByRole('button', { name: cards.relation.open }).click()
      await dialog.getByLabel(cards.relation.meaning).selectOption('conflicts')
      await dialog.getByLabel(cards.relation.other, { exact: true }).selectOption({ index: 1 })
      await dialog.getByLabel(cards.relation.why).fill('veien går gjennom våtmarka')
      await dialog.getByRole('button', { name: cards.relation.add, exact: true }).click()
      await expect(dialog.getByRole('status').filter({ hasText: cards.relation.added })).toBeVisible()
      await page.keyboard.press('Escape')
      await expect
        .poll(async () => (await owner.get<BoardReply>(paths.board(id))).body.relations.length)
        .toBe(1)
      const round = await owner.open(id, {})
      const voter = await workshop.join(PHONE, 'Kari')
      await voter.page.goto(`/w/${id}`)
      await voter.page.getByRole('button', { name: nb.workshop.tabs.vote, exact: true }).click()
      const conflict = voter.page.locator('details').filter({ hasText: 'I konflikt med U-2: Bygge ny vei' })
      await conflict.locator('summary').click()
      await expect(conflict.getByText('Fordi veien går gjennom våtmarka')).toBeVisible()
      await checkScreen(voter.page, 'conflict on a phone')
      await screenshot(voter.page, 'fit-ballot')
      await owner.post(paths.closeRound(id, round.id))
      await expect(voter.page.getByText(nb.ballots.conflict.heading)).toBeVisible()
      await screenshot(voter.page, 'fit-result')
    })
  } finally {
    await workshop.end()
    await server.stop()
  }
})
