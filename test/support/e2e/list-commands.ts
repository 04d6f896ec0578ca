import type { Page } from '@playwright/test'
import { nb } from '#shared/i18n/nb/index.ts'
import type { Random } from '../random.ts'

/** Somebody at the list, by keyboard. */
export interface ListHand {
  readonly page: Page
  readonly random: Random
}

/** Does something in the list and says what; undefined when there was nothing to do it to. */
export type ListCommand = (hand: ListHand) => Promise<string | undefined>

const { list: t, cards } = nb

/** What people do in the list, and how often in comparison. */
export const LIST_COMMANDS: Readonly<Record<string, readonly [number, ListCommand]>> = {
  write: [6, write],
  edit: [5, edit],
  'move to theme': [5, moveToTheme],
  up: [3, (hand) => onRow(hand, t.actions.up)],
  down: [3, (hand) => onRow(hand, t.actions.down)],
  'new theme': [1, newTheme],
  'rename a theme': [1, renameTheme],
  'delete a theme': [1, (hand) => onTheme(hand, t.actions.removeTheme)],
  comment: [3, comment],
  react: [3, react],
  relate: [2, relate],
  link: [2, link],
  goals: [1, goals],
  delete: [3, (hand) => onRow(hand, t.actions.remove)],
  merge: [2, merge],
  'take apart': [2, (hand) => onRow(hand, cards.merge.apart)],
  'describe an image': [1, describeImage],
  'delete an image': [1, deleteImage],
  undo: [3, (hand) => byKey(hand, 'Control+z')],
  redo: [2, (hand) => byKey(hand, 'Control+Shift+z')],
}

let count = 0

const words = ({ random }: ListHand) => `${random.word().trim()} l${++count}`

/** Closes what is open and takes the focus out of the list, so that all that others did is shown. */
export async function leaveList({ page }: ListHand): Promise<void> {
  for (let tries = 0; tries < 4; tries++) {
    const isBusy = await page.evaluate(() => {
      if (document.querySelector('dialog[open]')) return true
      const isEditing = document.activeElement?.matches('textarea, input') ?? false
      if (!isEditing) (document.activeElement as HTMLElement | null)?.blur()
      return isEditing
    })
    if (!isBusy) break
    await page.keyboard.press('Escape')
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  }
  const done = page.getByRole('button', { name: t.edit.done, exact: true })
  if (await done.isVisible()) await done.press('Enter')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
}

/** The rows of challenges or themes that have a button or field of this name; puts the focus on one of them. */
async function goTo({ page, random }: ListHand, of: 'card' | 'theme', name: string) {
  const chance = random.int(0, 9999)
  return page.evaluate(
    ({ kind, wanted, at }) => {
      const heading = kind === 'card' ? 'h3' : 'h2'
      const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) =>
        row.querySelector(kind === 'card' ? 'h3' : ':scope > h2'),
      )
      const found = rows.flatMap((row) => {
        const controls = [...row.querySelectorAll<HTMLElement>('button, label')]
        const control = controls.find(
          (one) => one.textContent === wanted && one.getAttribute('aria-disabled') !== 'true',
        )
        const target = control instanceof HTMLLabelElement ? control.control : control
        return target ? { target, name: row.querySelector(heading)?.textContent ?? '' } : []
      })
      const chosen = found[at % found.length]
      chosen?.target.focus()
      return chosen?.name
    },
    { kind: of, wanted: name, at: chance },
  )
}

async function press(hand: ListHand, of: 'card' | 'theme', button: string) {
  const name = await goTo(hand, of, button)
  if (name !== undefined) await hand.page.keyboard.press('Enter')
  return name
}

async function onRow(hand: ListHand, button: string) {
  const name = await press(hand, 'card', button)
  return name && `${button} on ${name}`
}

async function onTheme(hand: ListHand, button: string) {
  const name = await press(hand, 'theme', button)
  return name && `${button} on ${name}`
}

async function byKey({ page }: ListHand, key: string) {
  await page.getByRole('button', { name: t.undo, exact: true }).first().focus()
  await page.keyboard.press(key)
  return key
}

async function write(hand: ListHand) {
  const title = words(hand)
  const field = hand.page.getByLabel(t.entry.label)
  await field.fill(title)
  await field.press('Enter')
  return title
}

async function edit(hand: ListHand) {
  const name = await press(hand, 'card', t.actions.edit)
  if (name === undefined) return undefined
  const more = words(hand)
  const { keyboard } = hand.page
  await keyboard.press('End')
  await keyboard.insertText(` ${more}`)
  if (hand.random.int(0, 2) === 0) {
    await keyboard.press('Tab')
    await keyboard.press('Control+End')
    await keyboard.insertText(` utdypet ${more}`)
  }
  await keyboard.press('Escape')
  return `${name} + ${more}`
}

async function moveToTheme(hand: ListHand) {
  const name = await goTo(hand, 'card', t.actions.move)
  if (name === undefined) return undefined
  const { keyboard } = hand.page
  const by = hand.random.int(1, 4)
  for (let i = 0; i < by; i++) await keyboard.press(hand.random.int(0, 2) > 0 ? 'ArrowDown' : 'ArrowUp')
  await keyboard.press('Enter')
  return name
}

async function newTheme(hand: ListHand) {
  const { page } = hand
  if ((await page.getByRole('heading', { level: 2 }).count()) > 9) return undefined
  const name = `Tema ${words(hand)}`
  await page.getByRole('button', { name: nb.listTools.newTheme.open, exact: true }).press('Enter')
  await page.getByLabel(nb.listTools.newTheme.label).fill(name)
  await page.keyboard.press('Enter')
  return name
}

async function renameTheme(hand: ListHand) {
  const old = await press(hand, 'theme', t.actions.rename)
  if (old === undefined) return undefined
  const name = `Tema ${words(hand)}`
  const { keyboard } = hand.page
  await keyboard.press('Control+a')
  await keyboard.insertText(name)
  await keyboard.press('Escape')
  return `${old} → ${name}`
}

const dialog = ({ page }: ListHand) => page.getByRole('dialog')

async function comment(hand: ListHand) {
  const name = await press(hand, hand.random.int(0, 4) === 0 ? 'theme' : 'card', cards.talk.open)
  if (name === undefined) return undefined
  const said = words(hand)
  await dialog(hand).getByLabel(cards.talk.label, { exact: true }).fill(said)
  await dialog(hand).getByRole('button', { name: cards.talk.send, exact: true }).press('Enter')
  await hand.page.keyboard.press('Escape')
  return `${name}: ${said}`
}

async function react(hand: ListHand) {
  const name = await press(hand, 'card', cards.talk.open)
  if (name === undefined) return undefined
  const mark = hand.random.pick(Object.values(cards.mark)) ?? ''
  await dialog(hand)
    .getByRole('button', { name: new RegExp(`^\\S* ?${mark}, `) })
    .press('Enter')
  await hand.page.keyboard.press('Escape')
  return `${mark} on ${name}`
}

async function relate(hand: ListHand) {
  const name = await press(hand, 'card', cards.relation.open)
  if (name === undefined) return undefined
  const box = dialog(hand)
  const other = box.getByLabel(cards.relation.other, { exact: true })
  const choices = await other.getByRole('option').count()
  if (choices > 1) {
    await box.getByLabel(cards.relation.meaning).selectOption({ index: hand.random.int(0, 2) })
    await other.selectOption({ index: hand.random.int(1, choices - 1) })
    await box.getByRole('button', { name: cards.relation.add, exact: true }).press('Enter')
  }
  await hand.page.keyboard.press('Escape')
  return choices > 1 ? name : undefined
}

async function link(hand: ListHand) {
  const name = await press(hand, 'card', t.actions.link)
  if (name === undefined) return undefined
  const box = dialog(hand)
  const f = nb.indicators.link
  if (hand.random.int(0, 1) === 0) {
    await box.getByRole('button', { name: new RegExp(f.noFigure) }).press('Enter')
  } else {
    await box.getByRole('searchbox').fill(hand.random.pick(['avfall', 'sykkel', 'bolig']) ?? '')
    await box.getByRole('list').getByRole('button').first().press('Enter')
    await box.getByRole('radio', { name: hand.random.pick(Object.values(f.fits)) ?? '', exact: true }).check()
  }
  await box.getByLabel(new RegExp(`^${f.why.replace('?', '\\?')}`)).fill(words(hand))
  await box.getByRole('button', { name: f.save, exact: true }).press('Enter')
  await hand.page.keyboard.press('Escape')
  return name
}

async function goals(hand: ListHand) {
  const name = await press(hand, 'card', t.actions.goals)
  if (name === undefined) return undefined
  await dialog(hand).getByRole('checkbox').nth(hand.random.int(0, 16)).press('Space')
  await hand.page.keyboard.press('Escape')
  return name
}

async function merge(hand: ListHand) {
  const name = await press(hand, 'card', cards.merge.open)
  if (name === undefined) return undefined
  const box = dialog(hand)
  const others = await box.getByRole('checkbox').count()
  const title = words(hand)
  if (others > 0) {
    await box
      .getByRole('checkbox')
      .nth(hand.random.int(0, others - 1))
      .press('Space')
    await box.getByLabel(cards.merge.title).fill(title)
    await hand.page.keyboard.press('Enter')
  }
  await hand.page.keyboard.press('Escape')
  return others > 0 ? `${name} → ${title}` : undefined
}

/** The buttons of the list's pictures that begin with these words. */
const ofImages = ({ page }: ListHand, begin: string) =>
  page.locator('.board-list-images').getByRole('button', { name: new RegExp(`^${begin}`) })

async function onImage(hand: ListHand, begin: string) {
  const buttons = ofImages(hand, begin)
  const many = await buttons.count()
  if (many === 0) return undefined
  await buttons.nth(hand.random.int(0, many - 1)).press('Enter')
  return begin
}

async function describeImage(hand: ListHand) {
  if (!(await onImage(hand, nb.insert.image.describe))) return undefined
  const alt = words(hand)
  await hand.page.locator('.board-list-images').getByLabel(nb.insert.image.alt).fill(alt)
  await hand.page.keyboard.press('Enter')
  return alt
}

function deleteImage(hand: ListHand) {
  return onImage(hand, nb.insert.image.remove)
}
