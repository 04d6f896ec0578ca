import { nb } from '#shared/i18n/nb/index.ts'
import { type CanvasCommand, type CanvasHand, wordsOf } from './canvas-hand.ts'

/*
 * What people do at the canvas with actors and activities.
 */

const t = nb.canvas

/** Each with how often it is done in comparison. */
export const CANVAS_HELP: Readonly<Record<string, readonly [number, CanvasCommand]>> = {
  'new actors': [3, (hand) => newHelps(hand, nb.actors.actor)],
  'new activities': [2, (hand) => newHelps(hand, nb.actors.activity)],
  'edit an actor or activity': [2, editHelp],
  'move an actor or activity': [2, moveHelp],
  'delete an actor or activity': [1, (hand) => onHelp(hand, 'Delete')],
  'duplicate an actor or activity': [1, (hand) => onHelp(hand, 'Control+d')],
  'lock an actor or activity': [1, (hand) => onHelp(hand, 'Shift+L')],
  'an actor or activity into a theme': [2, dropHelpInTheme],
  'tie by an arrow': [5, tieByArrow],
  'tie by keys': [2, tieByKeys],
}

const selectHelp = async (hand: CanvasHand) => hand.select(await hand.helps())

/** One, and often another beside it. */
async function newHelps(hand: CanvasHand, tool: string) {
  if ((await hand.helps()).length > 6) return undefined
  const names = [wordsOf(hand), ...(hand.random.int(0, 1) === 0 ? [wordsOf(hand)] : [])]
  await hand.moreTool(tool)
  const { x, y } = await hand.anywhere()
  await hand.page.mouse.click(x, y)
  for (const [index, name] of names.entries()) {
    if (index > 0) await hand.press('Tab')
    await hand.type(name)
  }
  const kind = hand.page.getByLabel(nb.actors.fields.category)
  if (tool === nb.actors.actor && (await kind.isVisible()))
    await kind.selectOption(hand.mayFrom(nb.actors.categories))
  await hand.press('Escape')
  return `${tool}: ${names.join(', ')}`
}

async function editHelp(hand: CanvasHand) {
  const card = await selectHelp(hand)
  if (!card) return undefined
  const more = wordsOf(hand)
  await hand.press('Enter')
  await hand.press('End')
  await hand.type(` ${more}`)
  await hand.press('Escape')
  return `${card.name} + ${more}`
}

async function moveHelp(hand: CanvasHand) {
  const card = hand.random.pick(await hand.helps())
  if (!card) return undefined
  await hand.drag(hand.middleOf(card), await hand.anywhere())
  return card.name
}

async function onHelp(hand: CanvasHand, key: string) {
  const card = await selectHelp(hand)
  if (!card) return undefined
  await hand.press(key)
  return `${key} on ${card.name}`
}

async function dropHelpInTheme(hand: CanvasHand) {
  const card = hand.random.pick(await hand.helps())
  const theme = hand.random.pick(await hand.find('.canvas-theme'))
  if (!card || !theme) return undefined
  await hand.drag(hand.middleOf(card), hand.within(theme))
  return `${card.name} into ${theme.name}`
}

/** What a tie that has just been made is, and why; nothing is asked of what an activity is about. */
async function sayStake(hand: CanvasHand): Promise<string> {
  const choice = hand.page.getByRole('group', { name: t.objects.relation.askStake })
  if (!(await hand.appears(choice))) return 'not asked'
  const stake = hand.mayFrom(nb.actors.stakes)
  const why = wordsOf(hand)
  await choice.getByRole('button', { name: stake, exact: true }).press('Enter')
  await choice.getByRole('textbox').fill(why)
  await hand.press('Escape')
  return `${stake}, ${why}`
}

async function tieByArrow(hand: CanvasHand) {
  const helps = await hand.helps()
  const from = hand.random.pick(helps)
  const to = hand.random.pick([...(await hand.cards()), ...helps].filter((card) => card !== from))
  if (!from || !to) return undefined
  await hand.press('a')
  await hand.drag(hand.middleOf(from), hand.middleOf(to))
  return `${from.name} – ${to.name}: ${await sayStake(hand)}`
}

async function tieByKeys(hand: CanvasHand) {
  const card = await selectHelp(hand)
  if (!card) return undefined
  await hand.press('r')
  const pick = hand.page.getByRole('dialog').getByRole('list').getByRole('button')
  const choices = await pick.count()
  if (choices === 0) return undefined
  await pick.nth(hand.random.int(0, choices - 1)).press('Enter')
  return `${card.name}: ${await sayStake(hand)}`
}
