import { nb } from '#shared/i18n/nb/index.ts'
import { png } from '../images.ts'
import { type CanvasCommand, type CanvasHand, OWN_WORDS, wordsOf } from './canvas-hand.ts'

/*
 * What people do at the canvas besides cards and drawings: pictures, indicators, order of the whole, earlier versions.
 */

const t = nb.canvas

/** Each with how often it is done in comparison. */
export const CANVAS_WORK: Readonly<Record<string, readonly [number, CanvasCommand]>> = {
  'lay out evenly': [2, layOutEvenly],
  'most votes first': [1, mostVotesFirst],
  'link an indicator': [2, linkIndicator],
  'bring an image': [2, bringImage],
  'move an image': [2, moveImage],
  'describe an image': [1, describeImage],
  'delete an image': [1, deleteImage],
  'keep a version': [1, keepVersion],
  'restore a version': [1, restoreVersion],
}

async function layOutEvenly(hand: CanvasHand) {
  const cards = await hand.selectCards(3)
  const open = hand.page.getByRole('button', { name: t.overview.arrange.open, exact: true })
  if (cards.length < 3 || !(await hand.appears(open))) return undefined
  await open.press('Enter')
  const { across, down } = t.overview.arrange
  const name = hand.random.pick([across, down]) ?? across
  const gaps = hand.page.getByRole('button', { name, exact: true })
  // only what lies in the same theme can be laid in a line
  if (!(await gaps.isVisible())) return undefined
  await gaps.press('Enter')
  return `${name}: ${cards.map((card) => card.name).join(', ')}`
}

async function fromOverview({ page }: CanvasHand, name: string) {
  await page.getByRole('button', { name: t.overview.menu.open, exact: true }).press('Enter')
  await page.getByRole('button', { name, exact: true }).press('Enter')
}

async function mostVotesFirst(hand: CanvasHand) {
  await fromOverview(hand, t.overview.arrange.byVotes)
  return 'the whole board'
}

async function linkIndicator(hand: CanvasHand) {
  const card = await hand.selectCard()
  if (!card) return undefined
  const { panel: words, link, search } = nb.indicators
  await fromOverview(hand, t.overview.menu.indicators)
  const panel = hand.page.getByRole('region', { name: words.heading, exact: true })
  try {
    const word = hand.random.pick(['avfall', 'sykkel', 'bolig']) ?? ''
    await panel.getByLabel(search.label).fill(word)
    const hit = panel.getByRole('listitem').filter({ hasText: new RegExp(word, 'i') })
    await hit.getByRole('button', { name: words.toCard }).first().press('Enter')
    const pick = panel.getByRole('button', { name: new RegExp(words.selected) })
    if (!(await hand.appears(pick))) return undefined
    await pick.press('Enter')
    const fit = hand.mayFrom(link.fits)
    const radio = panel.getByRole('radio', { name: fit, exact: true })
    await radio.check()
    await panel.getByLabel(new RegExp(`^${link.why.replace('?', '\\?')}`)).fill(wordsOf(hand))
    await panel.getByRole('button', { name: link.save, exact: true }).press('Enter')
    await panel.getByLabel(search.label).waitFor()
    return `${fit} on ${card.name}`
  } finally {
    await panel.getByRole('button', { name: nb.workshop.card.close, exact: true }).press('Enter')
  }
}

/** Pictures of many colours, so that each is another one. */
let seed = 0

async function bringImage(hand: CanvasHand) {
  const alt = hand.random.int(0, 3) === 0 ? '' : wordsOf(hand)
  const { x, y } = await hand.anywhere()
  const base64 = png(120, 80, { seed: ++seed * 977 }).toString('base64')
  await hand.page.evaluate(
    ({ bytes, at }) => {
      const data = new DataTransfer()
      const content = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))
      data.items.add(new File([content], 'bilde.png', { type: 'image/png' }))
      const place = { clientX: at.x, clientY: at.y, bubbles: true, cancelable: true }
      const drop = new DragEvent('drop', { dataTransfer: data, ...place })
      document.querySelector('.tl-container')?.dispatchEvent(drop)
    },
    { bytes: base64, at: { x, y } },
  )
  const dialog = hand.page.getByRole('dialog')
  await dialog.getByLabel(nb.insert.image.alt).fill(alt)
  await dialog.getByRole('button', { name: nb.insert.image.confirm }).press('Enter')
  await dialog.waitFor({ state: 'hidden' })
  return alt || 'without words'
}

const images = (hand: CanvasHand) => hand.find('.canvas-image')

async function moveImage(hand: CanvasHand) {
  const image = hand.random.pick(await images(hand))
  if (!image) return undefined
  const to = await hand.anywhere()
  await hand.drag(hand.middleOf(image), to)
  return `to ${Math.round(to.x)}, ${Math.round(to.y)}`
}

async function describeImage(hand: CanvasHand) {
  if (!(await hand.select(await images(hand)))) return undefined
  if (!(await hand.fromMenu(t.objects.commands.describe))) return undefined
  const alt = wordsOf(hand)
  await hand.page.getByRole('dialog').getByLabel(nb.insert.image.alt).fill(alt)
  await hand.press('Enter')
  return alt
}

async function deleteImage(hand: CanvasHand) {
  if (!(await hand.select(await images(hand)))) return undefined
  await hand.press('Delete')
  return 'an image'
}

const versions = nb.together.versions

/** Opens the earlier versions of the board. */
async function openVersions({ page }: CanvasHand) {
  await page.getByRole('button', { name: nb.workshop.header.menu, exact: true }).press('Enter')
  await page.getByRole('button', { name: versions.open, exact: true }).press('Enter')
  return page.getByRole('dialog')
}

async function keepVersion(hand: CanvasHand) {
  const dialog = await openVersions(hand)
  const name = wordsOf(hand)
  await dialog.getByLabel(versions.name).fill(name)
  await hand.press('Enter')
  await dialog.getByText(versions.kept).waitFor()
  await hand.press('Escape')
  return name
}

/** The board as it was when it was last kept, while the other one goes on. */
async function restoreVersion(hand: CanvasHand) {
  const dialog = await openVersions(hand)
  const kept = dialog.getByRole('listitem').filter({ hasText: OWN_WORDS }).getByRole('button')
  if (!(await hand.appears(kept.first()))) {
    await hand.press('Escape')
    return keepVersion(hand)
  }
  await kept.first().press('Enter')
  await dialog.getByRole('button', { name: versions.restore, exact: true }).press('Enter')
  await dialog.getByRole('button', { name: versions.undo, exact: true }).waitFor()
  if (hand.random.int(0, 2) === 0) {
    await dialog.getByRole('button', { name: versions.undo, exact: true }).press('Enter')
    await dialog.getByText(versions.undone).waitFor()
    await hand.press('Escape')
    return 'and back again'
  }
  await hand.press('Escape')
  return 'the whole board'
}
